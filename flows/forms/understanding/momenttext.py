"""A day and a time in one text: «٢٠ نوفمبر ٢٠٢٦ الساعة ٣ العصر»."""

import re
from datetime import date, datetime
from typing import NamedTuple

from flows.forms.understanding.clocktext import times_of
from flows.forms.understanding.datetext import Day, days_of

#: The Kingdom has one time zone, and no summer time.
ZONE = "+03:00"

_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\s?(Z|[+-]\d\d:?\d\d)", re.ASCII
)
_SPACES = re.compile(r"[\s،,@]+|(?<=\d)T(?=\d)")
_MOST_WORDS = 16


class Reading(NamedTuple):
    """A moment as an XForm instance holds it, the calendar of its day, and whether it is plain."""

    value: str
    calendar: str
    sure: bool


def moments_of(text: str, today: date) -> list[Reading]:
    """The moments that a clean text can mean, the likeliest first; none if it lacks day or time."""
    iso = _ISO.fullmatch(text)
    if iso:
        return _of_iso(iso)
    words = _SPACES.split(text)
    if len(words) > _MOST_WORDS:
        return []
    for at in range(len(words) - 1, 0, -1):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        for day_text, time_text in ((first, second), (second, first)):
            times = times_of(time_text)
            days = days_of(day_text, today) if times else "unreadable"
            if not isinstance(days, str):
                return _together(days, times)
    return []


def is_day_alone(text: str, today: date) -> bool:
    """Whether a text gives the day, and only lacks the time."""
    return not isinstance(days_of(text, today), str)


def _together(days: tuple[Day, ...], times: tuple[str, ...]) -> list[Reading]:
    return [
        Reading(
            f"{one.day.isoformat()}T{time}{ZONE}",
            one.calendar,
            one.sure and len(days) == len(times) == 1,
        )
        for one in days
        for time in times
    ]


def _of_iso(found: re.Match[str]) -> list[Reading]:
    fraction = (found[3] or ".").ljust(4, "0")
    value = f"{found[1]}T{found[2]}{fraction}{found[4]}"
    if found[4] != "Z" and ":" not in found[4]:
        value = f"{value[:-2]}:{value[-2:]}"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return []
    return [Reading(value, "", sure=True)]
