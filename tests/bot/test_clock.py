"""The policy clock: fixed, from a file, or the machine's; never back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import NotATime, PolicyClock, later, machine_now, read_moment, read_span

NINE = datetime(2026, 11, 22, 6, tzinfo=UTC)


def test_a_time_without_an_offset_is_riyadhs() -> None:
    """Operators write the time on their wall."""
    assert read_moment("2026-11-22T09:00") == NINE
    assert read_moment("2026-11-22T06:00Z") == NINE
    assert read_moment(" 2026-11-22 ") == datetime(2026, 11, 21, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "2026-13-01", "9:00", "9999-12-31T23:59-10:00", "0001-01-01"]
)
def test_what_is_no_time_is_refused_with_a_remedy(text: str) -> None:
    """The message shows how a time is written."""
    with pytest.raises(ValueError, match="2026-11-20T08:30"):
        read_moment(text)


@pytest.mark.parametrize(
    ("text", "hours"), [("+20h", 20), ("14d", 14 * 24), ("+1d 4h", 28), ("+2w", 336), ("+30m", 0.5)]
)
def test_spans_are_read(text: str, hours: float) -> None:
    """Weeks, days, hours, minutes, seconds, and sums of them."""
    assert read_span(text) == timedelta(hours=hours)


@pytest.mark.parametrize(
    "text", ["", "+", "20", "-20h", "20 hours", "+20h later", "+999999999999w", f"+{'9' * 5000}d"]
)
def test_what_is_no_span_is_refused(text: str) -> None:
    """Nothing is guessed, and time never passes backwards."""
    with pytest.raises(ValueError, match=r"\+20h"):
        read_span(text)


def test_without_a_setting_it_is_the_machines() -> None:
    """The time of day as the machine has it, in UTC."""
    before = machine_now()
    now = PolicyClock.from_setting("").now()
    assert before <= now <= machine_now()
    assert now.utcoffset() == timedelta()


def test_a_fixed_time_stands_still_until_it_is_moved() -> None:
    """A rehearsal decides itself how fast time passes."""
    clock = PolicyClock.from_setting("2026-11-22T09:00")
    assert clock.now() == clock.now() == NINE
    clock.move(timedelta(hours=20))
    assert clock.now() == NINE + timedelta(hours=20)


def test_it_never_goes_back(tmp_path: Path) -> None:
    """What was stored under a time stays in the past, even if the file is set back."""
    file = tmp_path / "now"
    file.write_text("2026-11-22T09:00", "utf-8")
    clock = PolicyClock.from_setting(f"@{file}")
    assert clock.now() == NINE
    file.write_text("2026-11-23T09:00\n", "utf-8")
    assert clock.now() == NINE + timedelta(days=1)
    file.write_text("2026-11-22T09:00", "utf-8")
    assert clock.now() == NINE + timedelta(days=1)


def test_a_file_caught_half_written_changes_nothing(tmp_path: Path) -> None:
    """Whoever writes it need not be careful."""
    file = tmp_path / "now"
    file.write_text("2026-11-22T09:00", "utf-8")
    clock = PolicyClock.from_setting(f"@{file}")
    file.write_text("2026-1", "utf-8")
    assert clock.now() == NINE
    file.unlink()
    assert clock.now() == NINE


def test_a_file_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    """A rehearsal that would run on the machine's time is no rehearsal."""
    with pytest.raises(ValueError, match="now"):
        PolicyClock.from_setting(f"@{tmp_path / 'now'}")


def test_it_stands_where_the_last_turn_left_it_and_moves_from_there() -> None:
    """A restart with an earlier time does not take stored turns into the future."""
    clock = PolicyClock.from_setting("2026-11-22T09:00")
    clock.not_before(NINE + timedelta(days=3))
    assert clock.now() == NINE + timedelta(days=3)
    clock.move(timedelta(hours=1))
    assert clock.now() == NINE + timedelta(days=3, hours=1)


def test_a_clock_cannot_stand_where_no_calendar_reaches() -> None:
    """Neither past the last day there is nor centuries from here."""
    assert later(NINE, timedelta(days=1)) == NINE + timedelta(days=1)
    for span in (timedelta(days=40_000), timedelta.max):
        with pytest.raises(NotATime, match="2099"):
            later(NINE, span)
