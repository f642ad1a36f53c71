"""Working time in Saudi Arabia: weekends, Eid, Ramadan, split shifts and quiet hours."""

from datetime import date, time

import pytest

from flows.calendar import Calendar, NeverOpen
from support.calendars import calendar, days, riyadh

EID = days("2027-03-09", "2027-03-14")
SPLIT = ((time(9), time(12)), (time(16), time(20)))
NIGHT = ((time(21), time(1)),)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-12-20 09:30", "2026-12-20 09:30"),  # Sunday, in the middle of work
        ("2026-12-20 08:00", "2026-12-20 08:00"),  # the opening hour itself is worked
        ("2026-12-20 16:00", "2026-12-21 08:00"),  # the closing hour is not
        ("2026-12-20 05:00", "2026-12-20 08:00"),
        ("2026-12-17 22:00", "2026-12-20 08:00"),  # Thursday night
        ("2026-12-18 11:00", "2026-12-20 08:00"),  # Friday
        ("2027-02-08 08:30", "2027-02-08 10:00"),  # first day of Ramadan 1448
        ("2027-03-08 15:00", "2027-03-15 08:00"),  # last evening of Ramadan: Eid lies ahead
    ],
)
def test_the_next_opening_is_the_first_worked_instant(moment: str, opens: str) -> None:
    """Nights, weekends, Ramadan mornings and Eid are passed over."""
    assert calendar(closed=EID).next_opening(riyadh(moment)) == riyadh(opens)


def test_the_office_is_open_from_its_opening_hour_until_just_before_closing() -> None:
    """An instant belongs to one side only."""
    office = calendar()
    assert office.is_open(riyadh("2026-12-20 08:00"))
    assert office.is_open(riyadh("2026-12-20 15:59"))
    assert not office.is_open(riyadh("2026-12-20 16:00"))


def test_ramadan_follows_the_hijri_month() -> None:
    """Ramadan 1448 lasts from 8 February to 8 March 2027."""
    office = calendar()
    assert office.intervals(date(2027, 2, 7)) == ((time(8), time(16)),)
    assert office.intervals(date(2027, 2, 8)) == ((time(10), time(15)),)
    assert office.intervals(date(2027, 3, 8)) == ((time(10), time(15)),)
    assert office.intervals(date(2027, 3, 9)) == ((time(8), time(16)),)
    assert office.intervals(date(2027, 2, 12)) == (), "a Friday stays a day off"


def test_an_opened_day_wins_over_a_holiday_and_over_the_weekend() -> None:
    """The office may work on a Saturday, with the hours of a usual day."""
    office = calendar(closed=EID, opened=frozenset({date(2026, 12, 19), date(2027, 3, 14)}))
    assert office.intervals(date(2026, 12, 19)) == ((time(8), time(16)),)
    assert office.is_working_day(date(2027, 3, 14))
    assert not office.is_working_day(date(2027, 3, 11))


@pytest.mark.parametrize(
    ("moment", "not_before", "closing"),
    [
        ("2026-12-20 16:00", "2026-12-13 09:00", "2026-12-20 16:00"),
        ("2026-12-20 03:00", "2026-12-13 09:00", "2026-12-17 16:00"),
        ("2027-03-14 10:00", "2027-03-01 10:00", "2027-03-08 15:00"),  # Eid, after Ramadan hours
        ("2027-03-14 10:00", "2027-03-08 15:00", None),  # nothing was worked in between
        ("2026-12-19 10:00", "2026-12-17 15:00", "2026-12-17 16:00"),
    ],
)
def test_the_closing_hour_before_a_moment(
    moment: str, not_before: str, closing: str | None
) -> None:
    """It comes after the start of the period or not at all."""
    found = calendar(closed=EID).closing_before(riyadh(moment), riyadh(not_before))
    assert found == (riyadh(closing) if closing else None)


@pytest.mark.parametrize(
    ("moment", "hours", "until"),
    [
        ("2026-12-20 09:00", 4, "2026-12-20 13:00"),
        ("2026-12-17 14:00", 4, "2026-12-20 10:00"),  # Thursday afternoon into Sunday
        ("2026-12-17 12:00", 4, "2026-12-17 16:00"),  # exactly the rest of the day
        ("2026-12-18 12:00", 4, "2026-12-20 12:00"),
        ("2027-02-07 15:00", 4, "2027-02-08 13:00"),  # into the first morning of Ramadan
        ("2026-12-20 09:00", 20, "2026-12-22 13:00"),
    ],
)
def test_working_hours_count_only_while_the_office_works(
    moment: str, hours: int, until: str
) -> None:
    """Four working hours on a Thursday afternoon end on Sunday."""
    assert calendar().add_working_hours(riyadh(moment), hours) == riyadh(until)


def test_split_shifts_pause_the_count_at_noon() -> None:
    """Nothing is counted between the two shifts of a day."""
    office = calendar(hours=SPLIT)
    assert office.add_working_hours(riyadh("2026-12-20 11:00"), 3) == riyadh("2026-12-20 18:00")
    assert office.next_opening(riyadh("2026-12-20 13:00")) == riyadh("2026-12-20 16:00")
    assert office.closing_before(riyadh("2026-12-20 15:00"), riyadh("2026-12-20 09:00")) == riyadh(
        "2026-12-20 12:00"
    )


def test_a_shift_may_run_past_midnight() -> None:
    """An evening shift of Ramadan closes on the next day."""
    office = calendar(ramadan=NIGHT)
    assert office.is_open(riyadh("2027-02-09 00:30"))
    assert not office.is_open(riyadh("2027-02-09 01:00"))
    assert office.closing_before(riyadh("2027-02-09 10:00"), riyadh("2027-02-08 10:00")) == riyadh(
        "2027-02-09 01:00"
    )


@pytest.mark.parametrize(
    ("moment", "working_days", "until"),
    [
        ("2026-12-20 09:00", 1, "2026-12-21 09:00"),
        ("2026-12-17 15:00", 1, "2026-12-20 15:00"),  # Thursday to Sunday
        ("2026-12-18 10:00", 1, "2026-12-21 08:00"),  # a Friday counts from Sunday morning
        ("2027-03-07 11:00", 2, "2027-03-15 11:00"),  # across Eid
        ("2027-02-07 15:30", 1, "2027-02-09 10:00"),  # that hour is not worked in Ramadan
    ],
)
def test_working_days_keep_the_hour(moment: str, working_days: int, until: str) -> None:
    """One working day is the same hour of the next day on which the office works."""
    found = calendar(closed=EID).add_working_days(riyadh(moment), working_days)
    assert found == riyadh(until)


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        ("2026-12-20 12:00", "2026-12-20 12:00"),
        ("2026-12-20 21:00", "2026-12-21 08:00"),
        ("2026-12-20 07:59", "2026-12-20 08:00"),
        ("2026-12-17 23:00", "2026-12-18 13:00"),  # Thursday night: Friday morning is silent too
        ("2026-12-18 09:00", "2026-12-18 13:00"),
        ("2026-12-18 14:00", "2026-12-18 14:00"),
        ("2026-12-18 21:30", "2026-12-19 08:00"),
    ],
)
def test_messages_that_can_wait_leave_the_quiet_hours(moment: str, sent: str) -> None:
    """Nobody is woken, and Friday mornings are silent until one o'clock."""
    assert calendar().out_of_quiet(riyadh(moment)) == riyadh(sent)


def test_quiet_hours_may_lie_within_one_day() -> None:
    """An association may choose a quiet afternoon."""
    usual = calendar()
    office = Calendar(
        usual.week,
        usual.ramadan,
        usual.closed,
        usual.opened,
        quiet_from=time(13),
        quiet_until=time(15),
    )
    assert office.out_of_quiet(riyadh("2026-12-20 14:00")) == riyadh("2026-12-20 15:00")
    assert office.out_of_quiet(riyadh("2026-12-20 22:00")) == riyadh("2026-12-20 22:00")


def test_days_are_days_in_riyadh() -> None:
    """At 21:30 UTC it is already tomorrow there."""
    office = calendar()
    assert office.day_of(riyadh("2026-12-21 00:30")) == date(2026, 12, 21)
    assert office.at(date(2026, 12, 21), time(0, 30)) == riyadh("2026-12-21 00:30")


def test_an_office_that_never_opens_is_said_so() -> None:
    """A promise in working time would otherwise be searched for without end."""
    with pytest.raises(NeverOpen):
        calendar(hours=()).next_opening(riyadh("2026-12-20 09:00"))


def test_years_beyond_the_hijri_tables_have_usual_hours() -> None:
    """Nothing breaks for a rehearsal in the far future."""
    assert calendar().intervals(date(2090, 1, 2)) == ((time(8), time(16)),)
