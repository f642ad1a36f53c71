"""Calculated values in the type of the place that they are written to, as ODK has it."""

import math

from flows.forms.expressions.values import (
    Value,
    number_text,
    to_date,
    to_moment,
    to_number,
    to_text,
)

_WHOLE = ("int", "integer", "long")
#: The types in which a value is not simply its own text.
TYPES = frozenset((*_WHOLE, "date", "dateTime", "datetime"))


def typed(value: Value, type: str) -> str:
    """The text of a value in a type: numbers of days become dates, whole numbers are cut off.

    One that the type cannot hold stays as it is; a number that is none is no value.
    """
    text = to_text(value)
    if text in ("", "NaN"):
        return ""
    if type in _WHOLE:
        number = to_number(value)
        return number_text(float(int(number))) if math.isfinite(number) else text
    if type == "date":
        day = to_date(value)
        return text if day is None else day.isoformat()
    if type in ("dateTime", "datetime"):
        moment = to_moment(value)
        return text if moment is None else to_text(moment)
    return text
