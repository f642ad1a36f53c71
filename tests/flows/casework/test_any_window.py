"""Whatever the office's days are: no floor is broken, and no ceiling grows."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.calendar import Calendar
from flows.casework.window import last_day_at, open_window, pause, recompute, release_at, resume
from flows.policy import ReplyWindow

FLOOR = ReplyWindow(clause="SIL-S5", mode="min", days=14, covers=("request",))
CEILING = ReplyWindow(
    clause="HAJ-S5", mode="max", days=14, covers=("request",), alarm_days_before=(7, 4, 2)
)
TWO_WEEKS = timedelta(days=14)
FIRST = date(2026, 12, 1)

DAYS = st.frozensets(st.integers(-5, 80).map(lambda n: FIRST + timedelta(days=n)), max_size=30)
SHIFTS = st.sampled_from(
    (
        ((time(8), time(16)),),
        ((time(9), time(12)), (time(16), time(20))),
        ((time(21), time(1)),),
        ((time(7, 30), time(7, 45)),),
    )
)
MOMENTS = st.integers(0, 60 * 24 * 30).map(
    lambda minutes: datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """An office with any shifts, holidays and opened days; a Ramadan of its own lies within."""
    usual, ramadan = draw(SHIFTS), draw(SHIFTS)
    week = (usual, usual, usual, usual, (), (), usual)
    return Calendar(week, ramadan, draw(DAYS), draw(DAYS), time(21), time(8))


@given(office=calendars(), starts_at=MOMENTS, after=st.integers(0, 60))
def test_nothing_under_a_floor_is_released_before_it(
    office: Calendar, starts_at: datetime, after: int
) -> None:
    """Fourteen times twenty-four hours, then the first working instant, whenever it was decided."""
    window = open_window(FLOOR, office, starts_at)
    at = release_at(window, office, starts_at + timedelta(days=after))
    assert at >= starts_at + TWO_WEEKS
    assert office.is_open(at)
    earliest = max(starts_at + TWO_WEEKS, starts_at + timedelta(days=after))
    assert at == office.next_opening(earliest)


@given(office=calendars(), starts_at=MOMENTS)
def test_a_ceiling_is_never_later_and_its_alarms_stand_in_order_before_it(
    office: Calendar, starts_at: datetime
) -> None:
    """The closing hour before, or the very moment; alarms on working days, or at once."""
    window = open_window(CEILING, office, starts_at)
    assert window.due_at is not None
    assert starts_at < window.due_at <= starts_at + TWO_WEEKS
    assert window.alarms
    assert list(window.alarms) == sorted(set(window.alarms))
    assert all(starts_at <= alarm < window.due_at for alarm in window.alarms)
    for alarm in window.alarms:
        assert alarm == starts_at or office.is_working_day(office.day_of(alarm))
    last = last_day_at(window, office)
    if last is not None:
        assert starts_at < last < window.due_at
        assert office.is_open(last)


@given(before=calendars(), after=calendars(), starts_at=MOMENTS, days=st.integers(0, 20))
def test_a_calendar_that_changes_moves_a_window_to_where_it_would_have_been(
    before: Calendar, after: Calendar, starts_at: datetime, days: int
) -> None:
    """No alarm is lost: what lies behind now and was not told rings now, once."""
    at = starts_at + timedelta(days=days)
    window = open_window(CEILING, before, starts_at)
    moved = recompute(window, CEILING, after, at)
    fresh = open_window(CEILING, after, starts_at)
    assert moved.due_at == fresh.due_at
    ahead = tuple(alarm for alarm in fresh.alarms if alarm > at)
    assert moved.alarms in (ahead, (at, *ahead))
    rung = [alarm for alarm in window.alarms if alarm <= at]
    untold = [alarm for alarm in fresh.alarms if alarm <= at and not (rung and alarm <= rung[-1])]
    assert (moved.alarms[:1] == (at,)) == bool(untold)


@given(starts_at=MOMENTS, waits=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_the_target_moves_by_what_it_waited_and_the_floor_by_nothing(
    starts_at: datetime, waits: list[tuple[int, int]]
) -> None:
    """However often it is returned and comes back."""
    office = Calendar(
        (((time(8), time(16)),),) * 7, (), frozenset(), frozenset(), time(21), time(8)
    )
    window = open_window(FLOOR, office, starts_at)
    now, expected = starts_at, window.target_at
    for ours, theirs in waits:
        now += timedelta(days=ours)
        window = pause(window, now)
        if expected is not None and now < expected:
            expected += timedelta(days=theirs)
        now += timedelta(days=theirs)
        window = resume(window, now)
    assert window.target_at == expected
    assert window.opens_at == starts_at + TWO_WEEKS
    assert window.paused_at is None
