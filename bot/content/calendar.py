"""The office's calendar: the pack's hours and days, on the Kingdom's official holidays."""

from datetime import date, time
from functools import cache
from typing import Literal

from flows.calendar import Calendar, Interval
from flows.policy import Policy

_Weekday = Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
_WEEK: tuple[_Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: As far as anyone plans. Later Eids are computed, and corrected by the pack's own days.
_YEARS = range(2024, 2061)


def calendar_of(policy: Policy) -> Calendar:
    """Build the calendar of a pack. Days that the pack opens or closes win over official ones."""
    hours, own = policy.hours, policy.holidays
    return Calendar(
        week=tuple(_intervals(hours.week.get(day, ())) for day in _WEEK),
        ramadan=_intervals(hours.ramadan),
        closed=official_holidays() | frozenset(own.closed),
        opened=frozenset(own.opened),
        quiet_from=hours.quiet_from,
        quiet_until=hours.quiet_until,
    )


@cache
def official_holidays() -> frozenset[date]:
    """Founding Day, National Day and both Eids with their observed days."""
    import holidays

    return frozenset(holidays.country_holidays("SA", years=_YEARS))


def _intervals(written: tuple[str, ...]) -> tuple[Interval, ...]:
    return tuple(_interval(one) for one in written)


def _interval(written: str) -> Interval:
    """`08:00-16:00`. The pack's check has made sure that it reads so."""
    opens, closes = written.replace("–", "-").split("-")
    return time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip())
