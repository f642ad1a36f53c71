"""The values of expressions, and how one becomes another, as XPath 1.0 and ODK have it.

A missing answer is the empty text: it is no number, so no comparison of size holds for it. Days
and moments are numbers of days, and a text that holds one in ISO form counts as that number.
"""

import math
import re
from datetime import date, datetime

from flows.forms.expressions.timestamps import (
    day_number,
    day_of,
    midnight,
    moment_number,
    moment_of,
    read_day,
    read_moment,
    written,
)

#: What a place in an instance holds is a text; functions also give the others.
Value = str | float | bool | date | datetime

NAN = math.nan
_NUMBER = re.compile(r"[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*", re.ASCII)
_EXACT = 2.0**53
_SHORTEST_DATE = len("2000-1-1")


def to_number(value: Value) -> float:
    """The value as a number; NaN for what is none."""
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        if not value:
            return NAN
        if value.isascii() and value.isdigit():
            return float(value)
        if _NUMBER.fullmatch(value):
            return float(value)
        found = read_moment(value) if len(value) >= _SHORTEST_DATE else None
        return NAN if found is None else to_number(found)
    if isinstance(value, datetime):
        return moment_number(value)
    if isinstance(value, date):
        return day_number(value)
    return float(value)


def to_text(value: Value) -> str:
    """The value as a text: whole numbers without a point, days and moments in ISO form."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return written(value)
    if isinstance(value, date):
        return value.isoformat()
    return number_text(value)


def number_text(number: float) -> str:
    """A number as XPath writes it, never with an exponent."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number):
        return str(int(number))
    if abs(number) < _EXACT and "e" not in (short := repr(number)):
        return short
    return f"{number:.20f}".rstrip("0").rstrip(".")


def to_boolean(value: Value) -> bool:
    """Whether the value counts as true: a text with anything in it, a number other than 0."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value != ""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return True


def to_whole(value: Value, most: int = 10**9) -> int:
    """The value as a whole number, cut off; 0 for what is no number."""
    number = to_number(value)
    return 0 if math.isnan(number) else int(max(-most, min(most, number)))


def to_date(value: Value) -> date | None:
    """The value as a day: an ISO date or moment, or a number of days since 1970-01-01."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return day_of(float(value)) if _NUMBER.fullmatch(value) else read_day(value)
    if isinstance(value, bool) or not math.isfinite(value):
        return None
    return day_of(value)


def to_moment(value: Value) -> datetime | None:
    """The value as a moment; a day is the midnight with which it begins."""
    found: date | None
    if isinstance(value, str):
        found = moment_of(float(value)) if _NUMBER.fullmatch(value) else read_moment(value)
    elif isinstance(value, date):
        found = value
    elif isinstance(value, bool) or not math.isfinite(value):
        return None
    else:
        found = moment_of(value)
    return midnight(found) if found is not None and not isinstance(found, datetime) else found


def equal(left: Value, right: Value) -> bool:
    """Whether two values are the same, compared as XPath compares their types."""
    if isinstance(left, str) and isinstance(right, str):
        return left == right or _same_moment(left, right)
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    return to_number(left) == to_number(right)


def _same_moment(left: str, right: str) -> bool:
    """Whether two texts that differ are the same day or moment, written in two ways."""
    if len(left) < _SHORTEST_DATE or len(right) < _SHORTEST_DATE or left[4:5] != "-":
        return False
    one, other = read_moment(left), read_moment(right)
    return one is not None and other is not None and to_number(one) == to_number(other)
