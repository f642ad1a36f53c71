"""Dates as people write them, read into days. Hijri dates are those of the Umm al-Qura tables."""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from hijridate import Hijri

from flows.forms.folding import fold
from flows.forms.kind import HIJRI
from flows.forms.months import (
    DAYS_FROM_TODAY,
    GREGORIAN_MARKS,
    GREGORIAN_MONTHS,
    HIJRI_MARKS,
    HIJRI_MONTHS,
    IGNORED,
    MONTH,
    SAME_DAY,
)

Trouble = Literal["unreadable", "short-year", "no-such-day", "out-of-range"]

_HIJRI_YEARS = range(1300, 1501)
_GREGORIAN_YEARS = range(1900, 2101)
_WORDS = re.compile(r"\d+|[^\W\d]+")
_COMPACT = 8


class Day(NamedTuple):
    """A day, and the calendar it was given in."""

    day: date
    calendar: str


class Parts(NamedTuple):
    """What a text says: its numbers in order, its month if named, its calendar if marked."""

    numbers: tuple[str, ...]
    month: int | None
    calendar: str | None


def days_of(text: str, today: date) -> tuple[Day, ...] | Trouble:
    """The days that a clean text can mean, the likeliest first; what is wrong if there is none."""
    folded = fold(text)
    if folded in DAYS_FROM_TODAY:
        return (Day(today + timedelta(days=DAYS_FROM_TODAY[folded]), ""),)
    parts = _parts(SAME_DAY.split(folded, 1)[0])
    if parts is None:
        return "unreadable"
    orders = _orders(parts)
    if isinstance(orders, str):
        return orders
    found: list[Day] = []
    trouble: Trouble = "no-such-day"
    for year, month, day in orders:
        result = _day(year, month, day, parts.calendar)
        if isinstance(result, Day):
            if result not in found:
                found.append(result)
        elif result == "out-of-range":
            trouble = result
    return tuple(found) or trouble


def _parts(folded: str) -> Parts | None:
    month, calendar = None, None
    named = MONTH.search(folded)
    if named:
        month = HIJRI_MONTHS.get(named[0]) or GREGORIAN_MONTHS[named[0]]
        calendar = HIJRI if named[0] in HIJRI_MONTHS else ""
        folded = f"{folded[: named.start()]} {folded[named.end() :]}"
    numbers = []
    for word in _WORDS.findall(folded):
        if word.isdecimal():
            numbers.append(word)
        elif word in HIJRI_MARKS or word in GREGORIAN_MARKS:
            marked = HIJRI if word in HIJRI_MARKS else ""
            if calendar not in (None, marked):
                return None
            calendar = marked
        elif word not in IGNORED:
            return None
    return Parts(tuple(numbers), month, calendar)


def _orders(parts: Parts) -> list[tuple[int, int, int]] | Trouble:
    """The (year, month, day) that the numbers can mean: the year first, else day before month."""
    numbers, lengths = parts.numbers, [len(number) for number in parts.numbers]
    if max(lengths, default=0) > _COMPACT:
        return "unreadable"
    values = [int(number) for number in numbers]
    if parts.month is not None:
        if lengths in ([1, 4], [2, 4]):
            return [(values[1], parts.month, values[0])]
        if lengths in ([4, 1], [4, 2]):
            return [(values[0], parts.month, values[1])]
        return "short-year" if len(numbers) == 2 and max(lengths) <= 2 else "unreadable"
    if lengths == [_COMPACT]:
        compact = numbers[0]
        return [
            (int(compact[:4]), int(compact[4:6]), int(compact[6:])),
            (int(compact[4:]), int(compact[2:4]), int(compact[:2])),
        ]
    if len(numbers) != 3:
        return "unreadable"
    first, second, third = values
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return [(first, second, third)]
    if lengths[2] == 4 and max(lengths[:2]) <= 2:
        return [(third, second, first), (third, first, second)]
    return "short-year" if max(lengths) <= 2 else "unreadable"


def _day(year: int, month: int, day: int, calendar: str | None) -> Day | Trouble:
    if year in _HIJRI_YEARS and calendar in (None, HIJRI):
        return _hijri(year, month, day)
    if year in _GREGORIAN_YEARS and calendar in (None, ""):
        try:
            return Day(date(year, month, day), "")
        except ValueError:
            return "no-such-day"
    return "out-of-range"


def _hijri(year: int, month: int, day: int) -> Day | Trouble:
    try:
        found = Hijri(year, month, day).to_gregorian()
    except OverflowError:
        return "out-of-range"
    except ValueError:
        return "no-such-day"
    return Day(date(found.year, found.month, found.day), HIJRI)
