"""What expressions mean: XPath as ODK has it, missing answers and dates included."""

from contextlib import suppress
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.forms.expressions.expression import Expression, Places, compile_expression
from flows.forms.expressions.functions import FUNCTIONS
from flows.forms.expressions.mistakes import Mistakes
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.rules import Rule, Rules
from flows.forms.sheets.scope import Scope
from flows.matters import Answer
from support.forms import AT, TODAY

NOON = time(9, tzinfo=UTC)
VALUES = {
    "age": "20",
    "zero": "0",
    "income": "4500.5",
    "birth": "2000-02-29",
    "status": "widow divorced",
    "name": "محمد علي",
    "g/inner": "7",
    "g/or": "word",
}
EMPTY = ("empty", "empty_date", "g/empty")
PLACES = Places(
    "data",
    frozenset((*VALUES, *EMPTY, "g")),
    {"status": frozenset(("widow", "divorced", "single"))},
    lists={"cities": frozenset(("name", "label", "region"))},
)


def compiled(source: str, here: str = "g/inner") -> Expression:
    """An expression written at a place of the trial form."""
    return compile_expression(source, here=here, places=PLACES)


def scope(today: date = TODAY) -> Scope:
    """The trial answers."""
    answers = {path: Answer(value, value, AT) for path, value in VALUES.items()}
    rules = Rules({}, lists={"cities": [{"name": "taif", "label": "الطائف", "region": "makkah"}]})
    return Scope(rules, answers, Moment(datetime.combine(today, NOON)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        # Missing answers: no comparison of size holds, and its negation does.
        ("/data/empty >= 18", "false"),
        ("/data/empty < 18", "false"),
        ("not(/data/empty >= 18)", "true"),
        ("/data/empty = ''", "true"),
        ("/data/empty != ''", "false"),
        ("/data/empty = 0", "false"),
        ("/data/empty != 0", "true"),
        ("/data/empty + 1", "NaN"),
        ("/data/empty and true()", "false"),
        ("/data/empty_date <= today()", "false"),
        ("coalesce(/data/empty, /data/age)", "20"),
        ("coalesce(/data/age, 3)", "20"),
        ("string-length(/data/empty)", "0"),
        ("count-selected(/data/empty)", "0"),
        ("int(/data/empty)", "NaN"),
        ("date(/data/empty)", ""),
        # Numbers.
        ("/data/age >= 18", "true"),
        ("/data/age = '20'", "true"),
        ("/data/age = 20.0", "true"),
        ("/data/age - 1", "19"),
        ("/data/age div 3 > 6.6", "true"),
        ("7 mod 3", "1"),
        ("-7 mod 3", "-1"),
        ("1 div 0", "Infinity"),
        ("0 div 0", "NaN"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("-(3) + -2", "-5"),
        ("0.1 + 0.2", "0.30000000000000004"),
        ("1000000 * 1000000", "1000000000000"),
        ("1 div 10000000", "0.0000001"),
        ("int(4.7)", "4"),
        ("int(-4.7)", "-4"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-2"),
        ("round(1.005, 2)", "1.01"),
        ("round(1234, -2)", "1200"),
        ("floor(-1.5)", "-2"),
        ("ceiling(1.2)", "2"),
        ("abs(-4)", "4"),
        ("pow(2, 10)", "1024"),
        ("sqrt(9)", "3"),
        ("sqrt(-9)", "NaN"),
        ("max(/data/age, /data/empty, 30)", "30"),
        ("min(/data/age, /data/zero)", "0"),
        ("sum(/data/age)", "20"),
        ("count(/data/age)", "1"),
        ("count-non-empty(/data/empty)", "0"),
        ("number('1e5')", "NaN"),
        ("number('inf')", "NaN"),
        # Dates: days since 1970-01-01 where they are compared or counted.
        ("/data/birth <= today()", "true"),
        ("/data/birth > today()", "false"),
        ("/data/birth = date('2000-02-29')", "true"),
        ("/data/birth + 1", "11017"),
        ("date(/data/birth + 1)", "2000-03-01"),
        ("today() - /data/birth", "9761"),
        ("(today() - /data/birth) div 365.25 >= 18", "true"),
        ("today() = '2026-11-20'", "true"),
        ("today() >= date('2026-11-20')", "true"),
        ("date('2026-02-30')", ""),
        ("'2026-02-30' < today()", "false"),
        ("format-date(/data/birth, '%d/%m/%Y')", "29/02/2000"),
        ("string(today())", "2026-11-20"),
        # Choices and texts.
        ("selected(/data/status, 'widow')", "true"),
        ("selected(/data/status, 'single')", "false"),
        ("count-selected(/data/status)", "2"),
        ("selected-at(/data/status, 1)", "divorced"),
        ("selected-at(/data/status, 9)", ""),
        ("regex(/data/age, '[0-9]{2}')", "true"),
        ("regex(/data/age, '[0-9]')", "false"),
        ("string-length(/data/name)", "8"),
        ("contains(/data/name, 'علي')", "true"),
        ("starts-with('abc', 'ab') and ends-with('abc', 'bc')", "true"),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -2)", "lo"),
        ("substring('hello', 2, 3)", "ell"),
        ("substring-before('1999/04', '/')", "1999"),
        ("substring-after('1999/04', '/')", "04"),
        ("translate('bar', 'abc', 'AB')", "BAr"),
        ("normalize-space('  a   b ')", "a b"),
        ("concat('a', 1.5, true())", "a1.5true"),
        ("if(/data/age >= 18, 'adult', 'minor')", "adult"),
        ("if(/data/empty, 1, 2)", "2"),
        ("boolean-from-string('1')", "true"),
        ("'it' != \"it's\"", "true"),
        # Places: absolute, relative, the current one, names that are also operators.
        (". + 1", "8"),
        ("../inner", "7"),
        ("../../age", "20"),
        ("current()/../inner", "7"),
        ("/data/g/or", "word"),
        ("/data/g/or = 'x' or 1", "true"),
    ],
)
def test_an_expression_has_the_value_that_odk_gives_it(source: str, text: str) -> None:
    """One row per rule."""
    assert compiled(source).text(scope()) == text


def test_today_is_what_is_passed_in() -> None:
    """There is no other clock."""
    birth = compiled("/data/birth = today()")
    assert birth.holds(scope(date(2000, 2, 29)))
    assert not birth.holds(scope(date(2000, 3, 1)))


def test_if_evaluates_only_the_branch_it_takes() -> None:
    """As does `or`."""
    seen: list[str] = []

    class Watching(Scope):
        def value(self, path: str) -> str:
            seen.append(path)
            return super().value(path)

    watching = Watching(Rules({}), {}, Moment(AT))
    compiled("if(true(), /data/age, /data/income)").text(watching)
    compiled("true() or /data/zero").text(watching)
    assert seen == ["age"]


def test_an_expression_knows_what_it_reads() -> None:
    """Relative places included."""
    assert compiled("../../age + . > /data/zero").reads == {"age", "g/inner", "zero"}


def test_an_answer_that_does_not_apply_is_seen_as_missing() -> None:
    """It is kept, and counts as empty until it applies again."""
    rules = Rules({"income": Rule(compiled("/data/age >= 18"))})
    shown = compiled("/data/income")
    for age, text in (("20", "4500.5"), ("17", "")):
        answers = {
            "age": Answer(age, age, AT),
            "income": Answer("4500.5", "4500.5", AT),
        }
        assert shown.text(Scope(rules, answers, Moment(AT))) == text
        count = compiled("count(/data/income)")
        assert count.text(Scope(rules, answers, Moment(AT))) == ("1" if text else "0")


def test_a_long_row_of_conditions_is_no_deep_one() -> None:
    """A list of a hundred choices is written so."""
    assert compiled(" or ".join(["/data/age = 1"] * 100 + ["true()"])).holds(scope())
    assert compiled(" + ".join(["1"] * 300)).text(scope()) == "300"


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_an_expression_or_a_mistake(source: str) -> None:
    """Nothing else is raised."""
    with suppress(Mistakes):
        assert isinstance(compiled(source).text(scope()), str)


_ATOMS = st.sampled_from(
    ["1", "'a'", ".", "/data/age", "/data/empty", "/data/birth", "today()", "true()", "-2.5",
     "'2026-02-30'", "'1e999'", "0 div 0", "1 div 0", "''", "now()", "random()"]
)  # fmt: skip
_SETS = st.sampled_from(
    ["/data/age", "..", "/data/g/inner | /data/age", "instance('cities')/root/item/name",
     "/data/age[. > 3]", "(/data/zero)[1]", "instance('cities')/root/item[position() < last()]"]
)  # fmt: skip
_OPERATORS = st.sampled_from(("+", "-", "*", "div", "mod", "=", "!=", "<", ">=", "and", "or"))


def _calls(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Calls of every function, with as many arguments as it takes."""
    return st.one_of(
        [
            st.lists(
                inner if name != "sum" else _SETS,
                min_size=one.least,
                max_size=6 if one.most is None else one.most,
            ).map(lambda given, name=name: f"{name}({', '.join(given)})")  # type: ignore[misc]
            for name, one in FUNCTIONS.items()
        ]
    )


def _expressions(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, _OPERATORS, inner).map(lambda parts: f"({' '.join(parts)})"),
        _calls(inner),
        st.tuples(inner, inner, inner).map(lambda three: f"if({', '.join(three)})"),
        st.tuples(_OPERATORS, _SETS, inner).map(lambda one: f"({one[1]} {one[0]} {one[2]})"),
        inner.map(lambda one: f"count(/data/age[{one}])"),
        inner.map(lambda one: f"instance('cities')/root/item[name = {one}]/label"),
        inner.map(lambda one: f"join({one}, randomize(/data/age, {one}))"),
        inner.map(lambda one: f"uuid({one})"),
        _SETS.map(lambda one: f"position({one})"),
        _SETS.map(lambda one: f"count-non-empty({one})"),
        st.tuples(inner, _SETS, _SETS).map(lambda three: f"sum(if({', '.join(three)}))"),
        inner.map(lambda one: f"-{one}"),
    )


@settings(deadline=None)
@given(st.recursive(_ATOMS, _expressions, max_leaves=12))
def test_a_compiled_expression_never_fails(source: str) -> None:
    """Whatever it is given, it has a value; only what is nested too deeply is refused."""
    with suppress(Mistakes):
        expression = compiled(source)
        assert isinstance(expression.text(scope()), str)
        assert isinstance(expression.holds(scope()), bool)
