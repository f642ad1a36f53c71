"""Calendars and moments for tests: Riyadh time in, UTC out."""

from datetime import UTC, date, datetime, time, timedelta

from flows.calendar import RIYADH, Calendar

DAY_SHIFT = ((time(8), time(16)),)
DAY_OFF: tuple[tuple[time, time], ...] = ()


def days(first: str, last: str) -> frozenset[date]:
    """Every date from the first to the last, both included."""
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    return frozenset(begins + timedelta(days=n) for n in range((ends - begins).days + 1))


def riyadh(text: str) -> datetime:
    """The instant at which clocks in Riyadh show `2026-12-20 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=RIYADH).astimezone(UTC)


def calendar(
    closed: frozenset[date] = frozenset(),
    opened: frozenset[date] = frozenset(),
    hours: tuple[tuple[time, time], ...] = DAY_SHIFT,
    ramadan: tuple[tuple[time, time], ...] = ((time(10), time(15)),),
) -> Calendar:
    """A Saudi office: Sunday to Thursday, shorter hours in Ramadan, quiet from 21:00 to 08:00."""
    return Calendar(
        week=(hours, hours, hours, hours, DAY_OFF, DAY_OFF, hours),
        ramadan=ramadan,
        closed=closed,
        opened=opened,
        quiet_from=time(21),
        quiet_until=time(8),
    )
