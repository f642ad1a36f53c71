"""Days and instants as people read them: in the Hijri calendar and in the Gregorian one.

Month and day names come with the Umm al-Qura tables; the patterns are the two locales' formats.
"""

from datetime import date, datetime
from typing import Literal, NamedTuple

from hijridate import Gregorian

from flows.calendar import HIJRI_TABLES, RIYADH
from flows.identifiers import ARABIC, ENGLISH, Language

NOON = 12


class _Patterns(NamedTuple):
    names: Literal["ar", "en"]  #: the tables' own code of the language
    both: str
    gregorian_only: str
    clock: str
    halves: tuple[str, str, str]  #: before noon, the noon hour, after it


_PATTERNS = {
    ARABIC: _Patterns(
        "ar",
        "{weekday} {hijri.day} {hijri_month} {hijri.year}هـ الموافق {day.day} {month} {day.year}م",
        "{day.day}/{day.month}/{day.year}م",
        "، الساعة {hour}:{minute:02} {half}",
        ("صباحًا", "ظهرًا", "مساءً"),
    ),
    ENGLISH: _Patterns(
        "en",
        "{weekday} {day.day} {month} {day.year} ({hijri.day} {hijri_month} {hijri.year} AH)",
        "{day:%Y-%m-%d}",
        " at {hour}:{minute:02} {half}",
        ("am", "pm", "pm"),
    ),
}


def both_calendars(day: date, language: Language) -> str:
    """The weekday and the date in both calendars, with plain digits.

    A day that the Hijri tables do not reach is given in the Gregorian calendar alone.
    """
    patterns = _PATTERNS[language]
    if day.year not in HIJRI_TABLES:
        return patterns.gregorian_only.format(day=day)
    gregorian = Gregorian.fromdate(day)
    hijri = gregorian.to_hijri()
    return patterns.both.format(
        weekday=gregorian.day_name(patterns.names),
        hijri=hijri,
        hijri_month=hijri.month_name(patterns.names),
        day=day,
        month=gregorian.month_name(patterns.names),
    )


def instant_in_words(at: datetime, language: Language) -> str:
    """The date in both calendars and the hour in Riyadh."""
    local = at.astimezone(RIYADH)
    patterns = _PATTERNS[language]
    half = patterns.halves[0 if local.hour < NOON else 1 if local.hour == NOON else 2]
    hour = (local.hour - 1) % NOON + 1
    clock = patterns.clock.format(hour=hour, minute=local.minute, half=half)
    return both_calendars(local.date(), language) + clock
