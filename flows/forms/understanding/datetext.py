"""Dates as people write them, read into days. Hijri dates are those of the Umm al-Qura tables."""

import re
from datetime import date
from typing import Literal, NamedTuple

from hijridate import Hijri

from flows.forms.kind import HIJRI
from flows.forms.understanding.daycounts import day_from
from flows.forms.understanding.folding import fold
from flows.forms.understanding.months import (
    GREGORIAN_MARKS,
    GREGORIAN_MONTHS,
    HIJRI_MARKS,
    HIJRI_MONTHS,
    IGNORED,
    MONTH,
    SAME_DAY,
)
from flows.forms.understanding.numerals import loose_number
from flows.forms.understanding.synonyms import ORDINALS

#: What is asked for: a day, only its month, only its year. The first day stands for all of it.
Finest = Literal["day", "month", "year"]
Trouble = Literal["unreadable", "short-year", "no-such-day", "out-of-range"]

_HIJRI_YEARS = range(1300, 1501)
_GREGORIAN_YEARS = range(1900, 2101)
_WORDS = re.compile(r"\d+|[^\W\d]+")
#: «Sha'ban» is written with one and without.
_APOSTROPHES = re.compile("['’‘`ʿʾ]")
_COMPACT = 8


class Day(NamedTuple):
    """A day, and the calendar it was given in. Not `sure`: counted from today, perhaps roughly."""

    day: date
    calendar: str
    sure: bool = True


class Parts(NamedTuple):
    """What a text says: its numbers in order, its month if named, its calendar if marked."""

    numbers: tuple[str, ...]
    month: int | None
    calendar: str | None


def days_of(text: str, today: date, finest: Finest = "day") -> tuple[Day, ...] | Trouble:
    """The days that a clean text can mean, the likeliest first; what is wrong if there is none."""
    folded = fold(_APOSTROPHES.sub("", text))
    counted = day_from(today, folded)
    if counted is not None:
        month = 1 if finest == "year" else counted.month
        return (Day(date(counted.year, month, counted.day if finest == "day" else 1), "", False),)
    first, *second = SAME_DAY.split(folded, 1)
    days = _days(first, finest)
    others = _days(second[0], finest) if second else "unreadable"
    return days if isinstance(days, str) or isinstance(others, str) else _agreed(days, others)


def _agreed(days: tuple[Day, ...], others: tuple[Day, ...]) -> tuple[Day, ...]:
    """The days that both calendars name; all of them if the two do not agree."""
    same = {one.day for one in others}
    return tuple(one for one in days if one.day in same) or (*days, *others)


def _days(folded: str, finest: Finest) -> tuple[Day, ...] | Trouble:
    parts = _parts(folded)
    if parts is None:
        return "unreadable"
    orders = _orders(parts) if finest == "day" else _coarse(parts, finest)
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
    numbers: list[str] = []
    spelled: list[str] = []
    for word in (*_WORDS.findall(folded), ""):
        known = (
            word.isdecimal() or word in IGNORED or word in HIJRI_MARKS or word in GREGORIAN_MARKS
        )
        if word and not known:
            spelled.append(word)
            continue
        if spelled:
            number = _spelled(" ".join(spelled))
            if number is None:
                return None
            numbers.append(number)
            spelled = []
        if word.isdecimal():
            numbers.append(word)
        elif word in HIJRI_MARKS or word in GREGORIAN_MARKS:
            marked = HIJRI if word in HIJRI_MARKS else ""
            if calendar not in (None, marked):
                return None
            calendar = marked
    return Parts(tuple(numbers), month, calendar)


def _spelled(words: str) -> str | None:
    """A number in words: «سبعة رمضان», «الخامس من شوال»."""
    place = ORDINALS.get(words)
    if place is not None:
        return str(place)
    loose = loose_number(words)
    if loose is None or loose.value != loose.value.to_integral_value():
        return None
    return str(int(loose.value))


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
        return "short-year" if len(numbers) in (1, 2) and max(lengths) <= 2 else "unreadable"
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


def _coarse(parts: Parts, finest: Finest) -> list[tuple[int, int, int]] | Trouble:
    """The same where the day, or the month too, is left out or does not matter."""
    values, lengths = [int(one) for one in parts.numbers[:3]], [len(one) for one in parts.numbers]
    if finest == "year" and lengths == [4]:
        return [(values[0], 1, 1)]
    if parts.month is not None and lengths == [4]:
        return [(values[0], parts.month, 1)]
    if finest == "month" and parts.month is None:
        if lengths in ([1, 4], [2, 4]):
            return [(values[1], values[0], 1)]
        if lengths in ([4, 1], [4, 2]):
            return [(values[0], values[1], 1)]
    orders = _orders(parts)
    if isinstance(orders, str):
        return orders
    return [(year, 1 if finest == "year" else month, 1) for year, month, _ in orders]


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
