"""A document is judged on the day of submission, in the calendar that is printed on it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st

from flows.document import Document
from flows.forms.kind import HIJRI
from flows.matters import Answer, Answers
from flows.rule import Words
from flows.validity import Fault, days_given, fault_of, months_after

AT = datetime(2026, 11, 22, tzinfo=UTC)
SUBMITTED = date(2026, 11, 22)


def given_on(day: date, calendar: str = "") -> Answer:
    """A date as it was answered."""
    return Answer(day.isoformat(), "", AT, calendar)


def rule(**rules: object) -> Document:
    """A document of a pack."""
    title = Words(ar="وثيقة", en="A document")
    asked = {"issue_question": "issued", "expiry_question": "expires"}
    return Document(title=title, **{**asked, **rules})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expires", "fault"),
    [
        (SUBMITTED - timedelta(1), "expired"),
        (SUBMITTED, ""),
        (SUBMITTED + timedelta(1), ""),
    ],
)
def test_it_must_not_have_expired_before(expires: date, fault: Fault) -> None:
    """On its last day it is valid still, and what happens afterwards is no defect."""
    assert fault_of(rule(), {"expires": given_on(expires)}, SUBMITTED) == fault


@pytest.mark.parametrize(
    ("issued", "fault"),
    [
        (date(2026, 8, 21), "too_old"),
        (date(2026, 8, 22), ""),
        (date(2026, 11, 22), ""),
    ],
)
def test_months_are_months_and_no_ninety_days(issued: date, fault: Fault) -> None:
    """Three months from the twenty-second end on the twenty-second."""
    answers = {"issued": given_on(issued)}
    assert fault_of(rule(max_age_months=3), answers, SUBMITTED) == fault


def test_a_hijri_year_is_shorter_than_a_gregorian_one() -> None:
    """Twelve months of a date given in Hijri are twelve Hijri months."""
    hijri = Hijri(1447, 6, 10).to_gregorian()
    issued = date(hijri.year, hijri.month, hijri.day)
    assert issued == date(2025, 12, 1)
    limit = rule(max_age_months=12)
    assert fault_of(limit, {"issued": given_on(issued, HIJRI)}, SUBMITTED) == "too_old"
    assert fault_of(limit, {"issued": given_on(issued)}, SUBMITTED) == ""


def test_days_are_counted_as_days() -> None:
    """Thirty days are thirty days in any calendar."""
    limit = rule(max_age_days=30)
    for calendar in ("", HIJRI):
        old, new = (given_on(SUBMITTED - timedelta(age), calendar) for age in (31, 30))
        assert fault_of(limit, {"issued": old}, SUBMITTED) == "too_old"
        assert fault_of(limit, {"issued": new}, SUBMITTED) == ""


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
    ],
)
def test_where_the_month_is_shorter_it_ends_on_its_last_day(
    day: date, months: int, later: date
) -> None:
    """Nobody loses days for having a document of the thirty-first."""
    assert months_after(day, months, "") == later


@given(day=st.dates(date(1960, 1, 1), date(2050, 1, 1)), months=st.integers(1, 60))
def test_hijri_months_land_in_the_right_month(day: date, months: int) -> None:
    """The month is as many months further, and the day the same or the month's last."""
    later = Gregorian.fromdate(months_after(day, months, HIJRI)).to_hijri()
    start = Gregorian.fromdate(day).to_hijri()
    assert (later.year - start.year) * 12 + later.month - start.month == months
    assert later.day == min(start.day, Hijri(later.year, later.month, 1).month_length())


def test_what_nobody_was_asked_speaks_against_no_document() -> None:
    """No date, a skipped one, and a rule without questions."""
    skipped: Answers = {"expires": Answer("", "", AT), "issued": Answer("", "", AT)}
    limit = rule(max_age_months=3)
    assert fault_of(limit, {}, SUBMITTED) == ""
    assert fault_of(limit, skipped, SUBMITTED) == ""
    unasked = rule(issue_question=None, expiry_question=None, max_age_days=1)
    assert fault_of(unasked, {}, SUBMITTED) == ""
    assert days_given(unasked, {}) == ("", "")


def test_within_an_entry_the_dates_are_those_of_the_entry() -> None:
    """The second child's card is judged by the second child's date."""
    card = rule(expiry_question="child/expires", issue_question=None)
    answers = {
        "child[1]/expires": given_on(SUBMITTED),
        "child[2]/expires": given_on(SUBMITTED - timedelta(1)),
    }
    assert fault_of(card, answers, SUBMITTED, "child[1]/card") == ""
    assert fault_of(card, answers, SUBMITTED, "child[2]/card") == "expired"
    assert days_given(card, answers, "child[2]/card") == ("", "2026-11-21")
