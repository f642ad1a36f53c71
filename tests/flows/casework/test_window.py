"""The reply window of clause S5: a floor in four policies, a ceiling in one."""

from datetime import date, timedelta

import msgspec
import pytest

from flows.casework.window import (
    Window,
    last_day_at,
    open_window,
    pause,
    recompute,
    release_at,
    restart,
    resume,
)
from flows.policy import ReplyWindow
from support.calendars import calendar, days, riyadh

FLOOR = ReplyWindow(
    clause="RID-S5", mode="min", days=14, covers=("request",), material=("monthly_income",)
)
CEILING = ReplyWindow(
    clause="HAJ-S5",
    mode="max",
    days=14,
    covers=("request", "inquiry"),
    alarm_days_before=(7, 4, 2),
)
EID = days("2027-03-09", "2027-03-14")


@pytest.mark.parametrize(
    ("attested", "opens", "released"),
    [
        ("2026-12-20 09:30", "2027-01-03 09:30", "2027-01-03 09:30"),  # Sunday at work
        ("2026-12-17 22:00", "2026-12-31 22:00", "2027-01-03 08:00"),  # Thursday night
        ("2026-12-18 10:00", "2027-01-01 10:00", "2027-01-03 08:00"),  # Friday
        ("2026-12-20 06:00", "2027-01-03 06:00", "2027-01-03 08:00"),
        ("2027-01-26 09:00", "2027-02-09 09:00", "2027-02-09 10:00"),  # a morning of Ramadan
        ("2027-02-25 12:00", "2027-03-11 12:00", "2027-03-15 08:00"),  # Eid
    ],
)
def test_a_floor_opens_after_fourteen_days_and_releases_in_working_time(
    attested: str, opens: str, released: str
) -> None:
    """The floor is of calendar days; the reply leaves at the first opening hour after it."""
    office = calendar(closed=EID)
    window = open_window(FLOOR, office, riyadh(attested))
    assert window == Window(
        mode="min",
        starts_at=riyadh(attested),
        opens_at=riyadh(opens),
        target_at=riyadh(attested) + timedelta(days=30),
    )
    assert release_at(window, office, riyadh(attested)) == riyadh(released)


def test_a_decision_after_the_floor_is_released_when_the_office_is_open() -> None:
    """One recorded at night waits for the morning."""
    office = calendar()
    window = open_window(FLOOR, office, riyadh("2026-12-01 09:00"))
    assert release_at(window, office, riyadh("2026-12-20 11:00")) == riyadh("2026-12-20 11:00")
    assert release_at(window, office, riyadh("2026-12-20 23:00")) == riyadh("2026-12-21 08:00")


@pytest.mark.parametrize(
    ("attested", "due", "alarms"),
    [
        pytest.param(
            "2026-12-20 09:30",
            "2027-01-03 09:30",
            # 7 days before is a Sunday; 4 a Wednesday; 2 a Friday, moved back to Thursday.
            ["2026-12-27 09:30", "2026-12-30 09:30", "2026-12-31 09:30"],
            id="in working time",
        ),
        pytest.param(
            "2026-12-17 22:00",
            "2026-12-31 16:00",
            # 7 days before is a Thursday; 4 a Sunday; 2 a Tuesday.
            ["2026-12-24 16:00", "2026-12-27 16:00", "2026-12-29 16:00"],
            id="Thursday night",
        ),
        pytest.param(
            "2026-12-18 10:00",
            "2026-12-31 16:00",
            ["2026-12-24 16:00", "2026-12-27 16:00", "2026-12-29 16:00"],
            id="due on a Friday",
        ),
        pytest.param(
            "2026-12-20 06:00",
            "2026-12-31 16:00",
            ["2026-12-24 16:00", "2026-12-27 16:00", "2026-12-29 16:00"],
            id="due before the office opens",
        ),
        pytest.param(
            "2026-12-20 16:00",
            "2027-01-03 16:00",
            ["2026-12-27 16:00", "2026-12-30 16:00", "2026-12-31 16:00"],
            id="due at the closing hour itself",
        ),
        pytest.param(
            "2027-02-25 12:00",
            "2027-03-08 15:00",
            # Eid takes the fourteenth day; the day before it is in Ramadan and closes at three.
            ["2027-03-01 15:00", "2027-03-04 15:00"],
            id="due in Eid",
        ),
        pytest.param(
            "2027-02-08 08:00",
            "2027-02-21 15:00",
            ["2027-02-14 15:00", "2027-02-17 15:00", "2027-02-18 15:00"],
            id="a morning of Ramadan",
        ),
    ],
)
def test_a_ceiling_is_due_within_working_time(attested: str, due: str, alarms: list[str]) -> None:
    """It never ends later than fourteen days, and its alarms fall on working days."""
    office = calendar(closed=EID)
    window = open_window(CEILING, office, riyadh(attested))
    assert window.due_at == riyadh(due)
    assert window.due_at <= riyadh(attested) + timedelta(days=14)
    assert window.alarms == tuple(riyadh(alarm) for alarm in alarms)
    assert window.opens_at is None


def test_alarms_whose_days_lie_before_the_start_ring_at_once_as_one() -> None:
    """A long closure pulls the due hour forward; the alarms it swallowed are one message."""
    office = calendar(closed=days("2026-12-23", "2027-01-05"))
    window = open_window(CEILING, office, riyadh("2026-12-22 10:00"))
    assert window.due_at == riyadh("2026-12-22 16:00")
    assert window.alarms == (riyadh("2026-12-22 10:00"),)


def test_without_a_working_hour_the_very_moment_is_due_and_alarmed_at_once() -> None:
    """The person's two weeks do not grow because the office is closed."""
    office = calendar(closed=days("2026-12-20", "2027-01-10"))
    attested = riyadh("2026-12-20 10:00")
    window = open_window(CEILING, office, attested)
    assert window.due_at == attested + timedelta(days=14)
    assert window.alarms == (attested,)


def test_a_ceiling_that_ends_at_the_first_opening_hour_is_alarmed_at_once() -> None:
    """At its due moment the office has only just opened: nobody had an hour for it."""
    office = calendar(closed=days("2026-12-20", "2027-01-02"))
    attested = riyadh("2026-12-20 08:00")
    window = open_window(CEILING, office, attested)
    assert window.due_at == riyadh("2027-01-03 08:00")
    assert window.alarms == (attested,)


def test_a_reply_under_a_ceiling_is_not_held() -> None:
    """What is decided is told."""
    office = calendar()
    window = open_window(CEILING, office, riyadh("2026-12-20 10:00"))
    assert release_at(window, office, riyadh("2026-12-21 19:00")) == riyadh("2026-12-21 19:00")


def test_a_material_correction_starts_a_floor_again() -> None:
    """The body gets its time for what it has to study; a corrected spelling changes nothing."""
    office = calendar()
    window = open_window(FLOOR, office, riyadh("2026-12-01 09:00"))
    later = riyadh("2026-12-08 09:00")
    assert restart(window, FLOOR, office, later, {"monthly_income"}).starts_at == later
    assert restart(window, FLOOR, office, later, {"full_name"}) == window


def test_a_ceiling_never_starts_again() -> None:
    """Whatever is corrected, the person is answered within the same two weeks."""
    office = calendar()
    rule = msgspec.structs.replace(CEILING, material=("subject",))
    window = open_window(rule, office, riyadh("2026-12-01 09:00"))
    assert restart(window, rule, office, riyadh("2026-12-08 09:00"), {"subject"}) == window


def test_a_changed_holiday_moves_the_due_hour_and_the_release() -> None:
    """An Eid announced for one day earlier is followed by every open window."""
    attested = riyadh("2026-12-22 12:00")
    before, after = calendar(), calendar(closed=frozenset({date(2027, 1, 5)}))
    window = recompute(open_window(CEILING, before, attested), CEILING, after)
    assert window.due_at == riyadh("2027-01-04 16:00")
    floor = recompute(open_window(FLOOR, before, attested), FLOOR, after)
    assert release_at(floor, after, attested) == riyadh("2027-01-06 08:00")


def test_an_alarm_that_a_new_holiday_moved_into_the_past_rings_once_now() -> None:
    """Only what nobody was told is told, and alarms that rang are not repeated."""
    attested, now = riyadh("2026-12-20 12:00"), riyadh("2026-12-30 09:00")
    before = calendar()
    window = open_window(CEILING, before, attested)
    assert window.alarms[1:] == (riyadh("2026-12-30 12:00"), riyadh("2026-12-31 12:00"))
    unchanged = recompute(window, CEILING, before, now)
    assert unchanged.alarms == window.alarms[1:]
    longer = calendar(closed=days("2026-12-30", "2026-12-31"))
    assert recompute(window, CEILING, longer, now).alarms == (now,)
    overdue = recompute(window, CEILING, calendar(closed=days("2026-12-30", "2027-01-04")), now)
    assert overdue.due_at == riyadh("2026-12-29 16:00")
    assert overdue.alarms == (now,)


@pytest.mark.parametrize(
    ("attested", "closed", "last_day"),
    [
        pytest.param("2026-12-20 09:30", "", "2027-01-03 08:00", id="due in working time"),
        pytest.param("2026-12-17 22:00", "", "2026-12-31 08:00", id="due at a closing hour"),
        pytest.param("2027-02-25 12:00", "", "2027-03-08 10:00", id="the day before Eid"),
        pytest.param("2026-12-20 08:00", "", None, id="due as the office opens"),
        pytest.param("2026-12-22 10:00", "2026-12-23 2027-01-06", None, id="due on the first day"),
    ],
)
def test_the_last_day_of_a_ceiling_begins_when_the_office_opens(
    attested: str, closed: str, last_day: str | None
) -> None:
    """From then on there is one working day left; where there is none, the alarms have to do."""
    first, _, last = closed.partition(" ")
    office = calendar(closed=EID | (days(first, last) if closed else frozenset()))
    window = open_window(CEILING, office, riyadh(attested))
    assert last_day_at(window, office) == (riyadh(last_day) if last_day else None)


@pytest.mark.parametrize(
    ("paused", "resumed", "target"),
    [
        pytest.param("2026-12-10 09:00", "2026-12-15 09:00", "2027-01-05 09:00", id="five days"),
        pytest.param("2026-12-01 09:00", "2026-12-01 10:00", "2026-12-31 10:00", id="an hour"),
        pytest.param("2027-01-02 09:00", "2027-01-09 09:00", "2026-12-31 09:00", id="passed"),
    ],
)
def test_only_our_own_target_waits_for_the_person(paused: str, resumed: str, target: str) -> None:
    """The floor stays where it is; a target that had passed before is not given back."""
    window = open_window(FLOOR, calendar(), riyadh("2026-12-01 09:00"))
    waiting = pause(window, riyadh(paused))
    assert pause(waiting, riyadh(resumed)) == waiting, "what waits already waits from its first day"
    again = resume(waiting, riyadh(resumed))
    assert again.opens_at == window.opens_at
    assert again.target_at == riyadh(target)
    assert resume(again, riyadh("2027-02-01 09:00")) == again


def test_a_ceiling_has_no_target_and_never_waits() -> None:
    """It is the person's right: what they still have to complete moves nothing."""
    window = open_window(CEILING, calendar(), riyadh("2026-12-01 09:00"))
    assert window.target_at is None
    assert pause(window, riyadh("2026-12-05 09:00")) == window


def test_a_new_holiday_leaves_what_was_told_and_waited() -> None:
    """Only the days are computed anew."""
    before, after = calendar(), calendar(closed=frozenset({date(2026, 12, 15)}))
    window = pause(
        open_window(FLOOR, before, riyadh("2026-12-01 09:00")), riyadh("2026-12-05 09:00")
    )
    assert recompute(window, FLOOR, after) == window
    ceiling = open_window(CEILING, before, riyadh("2026-12-01 09:00"))
    informed = msgspec.structs.replace(
        ceiling, informed_at=riyadh("2026-12-15 10:00"), informed_by="سارة"
    )
    moved = recompute(informed, CEILING, after)
    assert moved.due_at == riyadh("2026-12-14 16:00")
    assert (moved.informed_at, moved.owed_at) == (informed.informed_at, None)
