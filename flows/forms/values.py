"""The values of expressions, and how one becomes another, as XPath 1.0 and ODK have it.

A missing answer is the empty text: it is no number, so no comparison of size holds for it. A date
is the number of days since 1970-01-01, and an ISO date in a text counts as that number.
"""

import math
import re
from datetime import date

#: What a place in an instance holds is a text; functions also give the others.
Value = str | float | bool | date

NAN = math.nan
_EPOCH = date(1970, 1, 1).toordinal()
_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*", re.ASCII)
_DATE = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:T\S*)?\s*", re.ASCII)
_EXACT = 2.0**53


def to_number(value: Value) -> float:
    """The value as a number; NaN for what is none."""
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        if not value:
            return NAN
        if _NUMBER.fullmatch(value):
            return float(value)
        day = to_date(value)
        return NAN if day is None else float(day.toordinal() - _EPOCH)
    if isinstance(value, date):
        return float(value.toordinal() - _EPOCH)
    return float(value)


def to_text(value: Value) -> str:
    """The value as a text: whole numbers without a point, dates in ISO form."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
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
    return f"{number:.20f}".rstrip("0")


def to_boolean(value: Value) -> bool:
    """Whether the value counts as true: a text with anything in it, a number other than 0."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value != ""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return True


def to_date(value: Value) -> date | None:
    """The value as a day: an ISO date, or a number of days since 1970-01-01."""
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        found = _DATE.fullmatch(value)
        if found is None:
            return None if not _NUMBER.fullmatch(value) else to_date(float(value))
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
    if isinstance(value, bool) or not math.isfinite(value):
        return None
    try:
        return date.fromordinal(_EPOCH + math.floor(value))
    except (ValueError, OverflowError):
        return None


def equal(left: Value, right: Value) -> bool:
    """Whether two values are the same, compared as XPath compares their types."""
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    return to_number(left) == to_number(right)
