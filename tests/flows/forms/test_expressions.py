"""What expressions mean: XPath as ODK has it, missing answers and dates included."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms.expressions import Expression, Places, compile_expression
from flows.forms.mistakes import Mistakes
from flows.forms.scope import Condition, Scope
from flows.matters import Answer
from support.forms import AT, TODAY

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
)


def compiled(source: str, here: str = "g/inner") -> Expression:
    """An expression written at a place of the trial form."""
    return compile_expression(source, here=here, places=PLACES)


def scope(today: date = TODAY) -> Scope:
    """The trial answers."""
    return Scope({}, {path: Answer(value, value, AT) for path, value in VALUES.items()}, today)


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

    watching = Watching({}, {}, TODAY)
    compiled("if(true(), /data/age, /data/income)").text(watching)
    compiled("true() or /data/zero").text(watching)
    assert seen == ["age"]


def test_an_expression_knows_what_it_reads() -> None:
    """Relative places included."""
    assert compiled("../../age + . > /data/zero").reads == {"age", "g/inner", "zero"}


def test_an_answer_that_does_not_apply_is_seen_as_missing() -> None:
    """It is kept, and counts as empty until it applies again."""
    adult = Condition((compiled("/data/age >= 18"),))
    conditions = {"income": adult}
    shown = compiled("/data/income")
    for age, text in (("20", "4500.5"), ("17", "")):
        answers = {
            "age": Answer(age, age, AT),
            "income": Answer("4500.5", "4500.5", AT),
        }
        assert shown.text(Scope(conditions, answers, TODAY)) == text
        count = compiled("count(/data/income)")
        assert count.text(Scope(conditions, answers, TODAY)) == ("1" if text else "0")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("nope(1)", "there is no function nope()"),
        ("id('x')", "there is no function id()"),
        ("/data/agee > 1", "no question named 'agee'"),
        ("../age", "no question named 'age'"),
        ("if(1, 2)", "too few arguments"),
        ("today(1)", "too many arguments"),
        ("(1 + 2", "opened and never closed"),
        ("1 + 2)", "closed and never opened"),
        ("'word", "quotation mark ' is not closed"),
        ("/data/age >", "cannot be read"),
        ("/data/age[1]", "no plain path"),
        ("/data/*", "no plain path"),
        ("//age", "cannot be used"),
        ("/data/age | /data/zero", "cannot be used"),
        ("$age", "cannot be used"),
        ("regex(., '[')", "no regular expression"),
        ("/data/status = 'widw'", "no choice 'widw'"),
        ("selected(/data/status, 'widw')", "no choice 'widw'"),
        ("-" * 200 + "1", "nested too deeply"),
    ],
)
def test_a_wrong_expression_is_refused_when_it_is_read(source: str, says: str) -> None:
    """It never reaches a person."""
    with pytest.raises(Mistakes) as refused:
        compiled(source)
    assert any(says in one.says for one in refused.value.found)
    assert all(one.remedy for one in refused.value.found)


def test_a_misspelt_name_is_answered_with_the_nearest_one() -> None:
    """The remedy is one that can be copied."""
    with pytest.raises(Mistakes) as refused:
        compiled("/data/incom > 1 and /data/statu = 'x'")
    assert ["${income}" in one.remedy or "${status}" in one.remedy for one in refused.value.found]
    assert len(refused.value.found) == 2


def test_a_long_row_of_conditions_is_no_deep_one() -> None:
    """A list of a hundred choices is written so."""
    assert compiled(" or ".join(["/data/age = 1"] * 100 + ["true()"])).holds(scope())
    assert compiled(" + ".join(["1"] * 300)).text(scope()) == "300"


@given(st.text(max_size=40))
def test_any_text_is_an_expression_or_a_mistake(source: str) -> None:
    """Nothing else is raised."""
    with suppress(Mistakes):
        assert isinstance(compiled(source).text(scope()), str)


_ATOMS = st.sampled_from(
    ["1", "'a'", ".", "/data/age", "/data/empty", "/data/birth", "today()", "true()", "-2.5"]
)
_EXPRESSIONS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(
            inner, st.sampled_from(["+", "-", "*", "div", "mod", "=", "<", "and", "or"]), inner
        ).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"),
        inner.map(lambda one: f"not({one})"),
        inner.map(lambda one: f"round({one}, 2)"),
        inner.map(lambda one: f"date({one})"),
        st.tuples(inner, inner).map(lambda two: f"pow({two[0]}, {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"substr('hello', {two[0]}, {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"format-date({two[0]}, {two[1]})"),
        inner.map(lambda one: f"int({one})"),
    ),
    max_leaves=12,
)


@given(_EXPRESSIONS)
def test_a_compiled_expression_never_fails(source: str) -> None:
    """Whatever it is given, it has a value."""
    expression = compiled(source)
    assert isinstance(expression.text(scope()), str)
    assert isinstance(expression.holds(scope()), bool)
