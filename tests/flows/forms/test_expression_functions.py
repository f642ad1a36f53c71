"""Functions whose values another evaluator cannot show: chance, words, the form and its moment."""

import re
from datetime import UTC, datetime

import pytest

from flows.forms.expressions.expression import Expression, Places, compile_expression
from flows.forms.form import Wording
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.rules import Rules
from flows.forms.sheets.scope import Scope
from flows.identifiers import ARABIC, ENGLISH, Language
from flows.matters import Answer
from support.forms import AT

PLACES = Places(
    "data",
    frozenset(("status", "day", "child", "child/name")),
    repeats=frozenset(("child",)),
    version="2026-3",
)
STATUS = {"widow": Wording({ARABIC: ("أرملة",), ENGLISH: ("Widow",)})}
RULES = Rules(
    {},
    repeats=PLACES.repeats,
    labels={"status": STATUS},
    words={"greeting": Wording({ARABIC: ("أهلًا",), ENGLISH: ("Hello",)})},
)
ANSWERS = {
    "status": Answer("widow", "widow", AT),
    "day": Answer("2026-11-05", "2026-11-05", AT),
    "child": Answer("5", "5", AT),
    **{f"child[{n}]/name": Answer(f"n{n}", f"n{n}", AT) for n in range(1, 6)},
}


def compiled(source: str) -> Expression:
    """An expression of the trial form."""
    return compile_expression(source, here="day", places=PLACES)


def value(
    source: str, *, seed: int = 1, here: str = "day", language: Language | None = None
) -> str:
    """What an expression comes to."""
    scope = Scope(RULES, ANSWERS, Moment(AT, seed=seed, user="سارة"), here, language)
    return compiled(source).text(scope)


def test_chance_is_that_of_the_turn() -> None:
    """A turn that is repeated gives the same again, another turn or place something else."""
    for source in ("random()", "uuid()", "uuid(12)", "join('', randomize(/data/child/name))"):
        assert value(source) == value(source)
        assert len({value(source, seed=seed) for seed in range(20)}) > 10
    assert value("random()", here="status") != value("random()")


def test_two_chances_in_one_expression_differ() -> None:
    """Otherwise two dice would always show the same."""
    assert value("random() = random()") == "false"
    assert value("uuid() = uuid()") == "false"


def test_random_numbers_lie_between_zero_and_one() -> None:
    """And spread."""
    numbers = [float(value("random()", seed=seed)) for seed in range(200)]
    assert all(0 <= number < 1 for number in numbers)
    assert 0.4 < sum(numbers) / len(numbers) < 0.6


def test_an_identifier_is_one_of_version_four() -> None:
    """With a length it is as long as that."""
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", value("uuid()")
    )
    assert [len(value(f"uuid({length})")) for length in (0, 1, 13, 40, -3)] == [0, 1, 13, 40, 0]
    assert len(value("uuid(99999999)")) == 1000


@pytest.mark.parametrize(
    ("source", "volatile"),
    [
        ("once(today())", True),
        ("random()", True),
        ("uuid()", True),
        ("now()", True),
        ("if(/data/status = 'widow', int(random() * 6), 0)", True),
        ("count(/data/child[random() > 0.5])", True),
        ("join('', randomize(/data/child/name))", True),
        ("join('', randomize(/data/child/name, 7))", False),
        ("today()", False),
        ("/data/status", False),
    ],
)
def test_what_would_differ_each_time_is_known_to_be_so(source: str, volatile: bool) -> None:
    """The sheet keeps its first value."""
    assert compiled(source).volatile is volatile


def test_once_is_what_it_is_given() -> None:
    """That it stays so is the sheet's doing."""
    assert value("once(concat('a', /data/status))") == "awidow"


def test_a_choice_is_called_by_its_label() -> None:
    """In the language it is shown in, or in the form's own; a name without a label is nothing."""
    source = "jr:choice-name(/data/status, ' /data/status ')"
    assert value(source, language=ARABIC) == "أرملة"
    assert value(source, language=ENGLISH) == "Widow"
    assert value(source) == "أرملة"
    assert value("jr:choice-name('orphan', '/data/status')") == ""
    assert value("jr:choice-name('widow', /data/status)") == "أرملة"


def test_translated_texts_are_found_by_their_id() -> None:
    """An unknown id is no text."""
    assert value("jr:itext('greeting')", language=ENGLISH) == "Hello"
    assert value("jr:itext(concat('greet', 'ing'))") == "أهلًا"
    assert value("jr:itext('farewell')") == ""


def test_months_and_days_have_their_names_in_the_language() -> None:
    """English stands in for languages whose names are not known."""
    source = "format-date(/data/day, '%a %e %b %Y')"
    assert value(source) == "الخميس 5 نوفمبر 2026"
    assert value(source, language=ENGLISH) == "Thu 5 Nov 2026"
    assert value(source, language=Language("ur")) == "Thu 5 Nov 2026"


def test_the_form_and_who_fills_it_in_can_be_named() -> None:
    """A conversation knows no more than that."""
    assert value("version()") == "2026-3"
    assert value("property('username')") == "سارة"


def test_the_day_turns_at_midnight_in_riyadh() -> None:
    """Three hours before it does in Greenwich."""
    late = Moment(datetime(2026, 11, 20, 21, 30, tzinfo=UTC))
    scope = Scope(RULES, ANSWERS, late)
    assert compiled("today()").text(scope) == "2026-11-21"
    assert compiled("now()").text(scope) == "2026-11-21T00:30:00.000+03:00"
    assert compiled("now() >= today()").holds(scope)
    assert compiled("date(now()) = today()").holds(scope)
    assert compiled("int(now()) = number(today())").holds(scope)
    assert compiled("date-time(now() + 0.5)").text(scope) == "2026-11-21T12:30:00.000+03:00"
    assert compiled("date(decimal-date-time(today()))").text(scope) == "2026-11-21"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("thousandsep(1234567.5)", "1,234,567.5"),
        ("thousandsep(-1234)", "-1,234"),
        ("thousandsep(999)", "999"),
        ("thousandsep(1234567, ' ')", "1 234 567"),
        ("thousandsep('')", ""),
        ("base64-decode('2YXYrdmF2K8=')", "محمد"),
        ("base64-decode('!')", ""),
        ("base64-decode('')", ""),
        ("digest('', 'nothing')", ""),
        ("geofence('24.7 46.7 0 0', '24 46;24 47;25 47;25 46;24 46')", "true"),
        ("geofence('26 46.7', '24 46;24 47;25 47;25 46;24 46')", "false"),
        ("geofence('', '24 46;24 47;25 47')", "false"),
        ("geofence('24.7 46.7', '24 46')", "false"),
        ("distance('24.7 46.7')", "0"),
        ("distance('24.7 46.7', '24.8 46.7')", "11131.88"),
        ("distance('north', '24.8 46.7')", "NaN"),
        ("depend(5, /data/status)", "5"),
        ("enclosed-area('24 46')", "0"),
        ("is-selected('a b', 'b')", "true"),
        ("if(1, 'a', if(0, 'b', 'c'))", "a"),
        ("format-date('10:05', '%H.%M')", "10.05"),
        ("decimal-time('12:00')", "0.5"),
        ("date('2026-11-20T23:30:00Z')", "2026-11-21"),
    ],
)
def test_functions_that_other_evaluators_lack(source: str, text: str) -> None:
    """One row per rule."""
    assert value(source) == text


def test_a_long_chain_of_if_is_no_deep_one() -> None:
    """A table of a hundred codes is written so."""
    chain = "'none'"
    for number in range(90):
        chain = f"if(/data/status = 'x{number}', {number}, {chain})"
    assert value(chain) == "none"
