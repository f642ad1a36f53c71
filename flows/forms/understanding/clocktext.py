"""Times of day as people write them: «٣ العصر», «٩:٣٠ صباحًا», «الساعة تسع ونص»."""

import re
from collections.abc import Collection
from typing import NamedTuple

from flows.forms.understanding.clockwords import (
    AND,
    FILLERS,
    HOURS,
    LESS,
    MOMENTS,
    PARTS,
    TWELVE_IS_UNCLEAR,
    WHILE,
)
from flows.forms.understanding.folding import fold
from flows.forms.understanding.numberwords import UNITS

DAY = 24 * 60

_CANONICAL = re.compile(r"(\d\d):(\d\d):(\d\d)(\.\d{1,3})?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})\s?[:.]\s?(\d{2})(?![\d:.]\d|\d)", re.ASCII)
_HOUR_NAMES = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, HOURS), key=len, reverse=True)) + r")(?!\w)"
)
_MOST_WORDS = 14
_KNOWN = {*WHILE, *PARTS, *UNITS, *FILLERS, LESS}


class Said(NamedTuple):
    """What a text says: the hour, minutes to add, and the hours of the day that it speaks of."""

    hour: int
    minutes: int
    hours: Collection[int] | None
    twelve_is_unclear: bool


def times_of(text: str) -> tuple[str, ...]:
    """The times, as `HH:MM:SS.000`, that a clean text can mean; none if it is no time."""
    found = _CANONICAL.fullmatch(text)
    if found:
        hour, minute, second = map(int, found.group(1, 2, 3))
        if hour > 23 or minute > 59 or second > 59:
            return ()
        return (f"{found[1]}:{found[2]}:{found[3]}.{(found[4] or '.').ljust(4, '0')[1:]}",)
    folded = fold(text)
    if folded in MOMENTS:
        return (_written(MOMENTS[folded]),)
    said = _said(text)
    return () if said is None else tuple(map(_written, _minutes(said)))


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}:00.000"


def _minutes(said: Said) -> list[int]:
    """The minutes of the day that are meant, the earliest first."""
    if said.hour > 23:
        return []
    hours = [said.hour]
    if 1 <= said.hour <= 12:
        hours = [said.hour % 12, said.hour % 12 + 12]
    if said.hours is not None and not (said.twelve_is_unclear and said.hour == 12):
        hours = [hour for hour in hours if hour in said.hours]
    return [(hour * 60 + said.minutes) % DAY for hour in hours]


def _said(text: str) -> Said | None:
    clock = _CLOCK.search(text)
    hour, minutes = None, 0
    if clock:
        hour, minutes = int(clock[1]), int(clock[2])
        text = f"{text[: clock.start()]} {text[clock.end() :]}"
    folded = fold(text)
    if hour is None:
        named = _HOUR_NAMES.search(folded)
        if named:
            hour = HOURS[named[0]]
            folded = f"{folded[: named.start()]} {folded[named.end() :]}"
    words = folded.replace("a m", "am").replace("p m", "pm").split()
    if len(words) > _MOST_WORDS:
        return None
    hours: Collection[int] | None = None
    unclear = False
    sign, joined = 1, False
    for written in words:
        word = _alone(written)
        joined = joined or word != written
        amount = _amount(word)
        if word == LESS:
            sign = -1
        elif word in WHILE:
            if hours is not None:
                return None
            hours, unclear = WHILE[word], word in TWELVE_IS_UNCLEAR
        elif word in PARTS and hour is not None:
            minutes += sign * PARTS[word]
        elif amount is not None and hour is None:
            hour = amount
        elif amount is not None and not clock and (joined or sign < 0 or amount >= 10):
            minutes += sign * amount
        elif word not in FILLERS and word != AND:
            return None
        joined = word == AND
    if hour is None or not -30 <= minutes <= 59:
        return None
    return Said(hour, minutes, hours, unclear)


def _alone(word: str) -> str:
    """A word without the «and» that is written together with it."""
    bare = word[1:]
    known = bare in _KNOWN or bare.isdecimal()
    return bare if word[:1] == AND and word not in _KNOWN and known else word


def _amount(word: str) -> int | None:
    if word.isascii() and word.isdecimal():
        return int(word) if len(word) <= 2 else None
    return UNITS.get(word)
