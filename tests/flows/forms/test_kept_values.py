"""Calculated values that would be another each time: the first one is kept."""

from datetime import timedelta

from flows.forms.sheets.moment import Moment
from support.forms import AT, form_from
from support.pens import Pen

ONCE = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation |
| | integer | age | العمر | |
| | calculate | lot | | once(random()) |
| | calculate | code | | uuid() |
| | calculate | at | | now() |
| | calculate | mixed | | concat(${age}, '-', uuid(8)) |
| | calculate | kept | | once(${age}) |
| | calculate | day | | today() |
| | text | secret | الرمز | uuid(8) |
""")


def later(pen: Pen, days: int, seed: int) -> Pen:
    """The same sheet on another day, with other dice."""
    other = Pen(ONCE, Moment(AT + timedelta(days=days), seed=seed))
    other.sheet = other.sheet.with_(pen.sheet.answers)
    return other


def test_what_would_be_another_each_time_is_kept_from_the_first_time() -> None:
    """Chance and the clock; a day is what it is each day."""
    pen = Pen(ONCE, Moment(AT, seed=1))
    known = {path: pen.value(path) for path in ("lot", "code", "at")}
    assert all(known.values())
    other = later(pen, 3, seed=2)
    assert {path: other.value(path) for path in known} == known
    other.put("age", "7")
    assert {path: other.value(path) for path in known} == known
    assert pen.value("day") == "2026-11-20"
    assert other.value("day") == "2026-11-23"


def test_a_proposal_by_chance_is_the_same_until_it_is_answered() -> None:
    """What was shown is what is kept with one press."""
    pen = Pen(ONCE, Moment(AT, seed=1))
    shown = pen.sheet.offered("secret")
    assert len(shown) == 8
    assert not pen.sheet.is_answered("secret")
    other = later(pen, 1, seed=2)
    assert other.sheet.offered("secret") == shown
    assert "secret" in other.spots()


def test_what_is_kept_is_calculated_anew_when_it_depends_on_a_changed_answer() -> None:
    """Unless the form says `once`."""
    pen = Pen(ONCE, Moment(AT, seed=1))
    pen.put("age", "7")
    mixed = pen.value("mixed")
    assert mixed.startswith("7-")
    other = later(pen, 0, seed=2)
    other.put("age", "8")
    assert other.value("mixed").startswith("8-")
    assert other.value("mixed")[2:] != mixed[2:]
    assert other.value("kept") == "7"
