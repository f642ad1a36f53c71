"""Days, times and moments as an instance holds them, and as the numbers that forms count with.

All are counted in Riyadh's time, from the midnight with which 1970 began there: so a day is a
whole number, and a moment lies between its own day and the next.
"""

import re
from datetime import date, datetime, timedelta, timezone

from flows.forms.sheets.moment import RIYADH

_EPOCH = date(1970, 1, 1).toordinal()
_DAY_MICROSECONDS = 86_400_000_000
_DAY = re.compile(r"\s*(\d{4})-(\d\d?)-(\d\d?)(?:T(.*))?\s*", re.ASCII)
_TIME = re.compile(
    r"\s*(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6})\d*)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?\s*", re.ASCII
)


def read_day(text: str) -> date | None:
    """The day that a text names: an ISO date, or the day in Riyadh of an ISO moment."""
    found = _read(text)
    return found.date() if isinstance(found, datetime) else found


def read_moment(text: str) -> date | datetime | None:
    """The day or moment that a text names. A moment without an offset is one in Riyadh."""
    return _read(text)


def read_time(text: str) -> float | None:
    """The time of day that a text names, as a part of the day; with an offset, of Riyadh's day."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    try:
        moment = _at(date(2000, 1, 1), found)
    except (ValueError, OverflowError):
        return None
    return _of_day(moment) / _DAY_MICROSECONDS


def day_number(day: date) -> float:
    """A day as a number of days."""
    return float(day.toordinal() - _EPOCH)


def moment_number(moment: datetime) -> float:
    """A moment, in Riyadh's time, as a number of days."""
    days = moment.toordinal() - _EPOCH
    return (days * _DAY_MICROSECONDS + _of_day(moment)) / _DAY_MICROSECONDS


def day_of(number: float) -> date | None:
    """The day that a number of days leads to."""
    try:
        return date.fromordinal(_EPOCH + int(number // 1))
    except (ValueError, OverflowError):
        return None


def moment_of(number: float) -> datetime | None:
    """The moment that a number of days leads to, to the millisecond."""
    try:
        start = datetime(1970, 1, 1, tzinfo=RIYADH)
        return start + timedelta(milliseconds=round(number * 86_400_000))
    except (ValueError, OverflowError):
        return None


def midnight(day: date) -> datetime:
    """The moment at which a day begins in Riyadh."""
    return datetime(day.year, day.month, day.day, tzinfo=RIYADH)


def written(moment: datetime) -> str:
    """A moment as an instance holds it: with milliseconds and the offset."""
    return moment.isoformat(timespec="milliseconds")


def _read(text: str) -> date | datetime | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        time = _TIME.fullmatch(found[4])
        return None if time is None else _at(day, time)
    except (ValueError, OverflowError):
        return None


def _at(day: date, time: re.Match[str]) -> datetime:
    hour, minute, second, fraction, offset = time.groups()
    zone = RIYADH
    if offset == "Z":
        zone = timezone(timedelta(0))
    elif offset:
        digits = offset[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
        zone = timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
    moment = datetime(
        day.year, day.month, day.day, int(hour), int(minute), int(second or 0),
        int((fraction or "0").ljust(6, "0")), zone,
    )  # fmt: skip
    return moment.astimezone(RIYADH)


def _of_day(moment: datetime) -> int:
    """The microseconds since its midnight."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return seconds * 1_000_000 + moment.microsecond
