"""The times of a visit: three, different, ahead, and within working hours."""

from datetime import UTC, datetime

import pytest

from flows.study import slots
from support.offices import office_of

#: Sunday, 22 November 2026, nine in the morning in Riyadh; the office works until four.
NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
GOOD = "2026-11-23 10:00; 2026-11-24 11:30; 2026-11-25 15:00"


def _read(typed: str, hours: int = 1) -> tuple[datetime, ...] | slots.Fault:
    return slots.read({"slots": typed}, office_of("sila").calendar, NOW, hours)


def test_three_times_are_read_in_order() -> None:
    """However they are typed, the earliest stands first, in instants."""
    found = _read("٢٠٢٦-١١-٢٥ ١٥:٠٠; 2026-11-23T10:00 ; 2026-11-24 11:30")
    assert found == (
        datetime(2026, 11, 23, 7, tzinfo=UTC),
        datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
        datetime(2026, 11, 25, 12, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "slots_three"),
        ("2026-11-23 10:00; 2026-11-24 10:00", "slots_three"),
        (f"{GOOD}; 2026-11-26 10:00", "slots_three"),
        ("2026-11-23 10:00; 2026-11-23 10:00; 2026-11-24 10:00", "slots_three"),
        ("2026-11-23 10:00; tomorrow; 2026-11-24 10:00", "slot_unclear"),
        ("2026-11-23 10:00; 2026-02-30 10:00; 2026-11-24 10:00", "slot_unclear"),
        ("2026-11-22 09:00; 2026-11-23 10:00; 2026-11-24 10:00", "slot_past"),
        ("2026-11-23 10:00; 2026-11-24 10:00; 2026-11-27 10:00", "slot_closed"),
        ("2026-11-23 10:00; 2026-11-24 10:00; 2026-11-25 15:30", "slot_closed"),
    ],
)
def test_what_cannot_be_offered_says_why(typed: str, code: str) -> None:
    """A Friday, an hour that ends after closing, the present minute, a day that is none."""
    found = _read(typed)
    assert isinstance(found, slots.Fault)
    assert found.code == code


def test_the_form_of_the_desk_sends_days_and_hours_apart() -> None:
    """The same times, from three pairs of fields."""
    fields = {
        f"{what}.{number}": value
        for number, one in enumerate(GOOD.split("; "), 1)
        for what, value in zip(("date", "time"), one.split(), strict=True)
    }
    assert slots.read(fields, office_of("sila").calendar, NOW, 1) == _read(GOOD)
