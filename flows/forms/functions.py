"""The functions that expressions may use, with ODK's meaning of each.

https://getodk.github.io/xforms-spec/#xpath-functions is the specification. What it leaves open is
decided for a conversation: a missing answer makes a result missing, never an error.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.forms.values import (
    NAN,
    Value,
    to_boolean,
    to_date,
    to_number,
    to_text,
)

if TYPE_CHECKING:
    from flows.forms.scope import Scope

Evaluate = Callable[["Scope"], Value]


@dataclass(frozen=True, slots=True)
class Function:
    """How many arguments, and how to make the evaluation from those of the arguments.

    A function with `over` takes places of the form instead: it is called with all their values.
    """

    least: int
    most: int | None
    make: Callable[[tuple[Evaluate, ...]], Evaluate] = lambda given: given[0]
    over: Callable[[list[str]], Value] | None = None


def _eager(least: int, most: int | None, call: Callable[..., Value]) -> Function:
    def make(given: tuple[Evaluate, ...]) -> Evaluate:
        match given:
            case ():
                return lambda scope: call()
            case (one,):
                return lambda scope: call(one(scope))
            case (one, two):
                return lambda scope: call(one(scope), two(scope))
            case _:
                return lambda scope: call(*[each(scope) for each in given])

    return Function(least, most, make)


def _if(given: tuple[Evaluate, ...]) -> Evaluate:
    condition, yes, no = given
    return lambda scope: yes(scope) if to_boolean(condition(scope)) else no(scope)


def _today(given: tuple[Evaluate, ...]) -> Evaluate:
    return lambda scope: scope.today


def _coalesce(first: Value, second: Value) -> Value:
    return first if to_text(first) else second


def _selected(value: Value, choice: Value) -> bool:
    return to_text(choice).strip() in to_text(value).split()


def _selected_at(value: Value, place: Value) -> str:
    names, number = to_text(value).split(), to_number(place)
    return names[int(number)] if 0 <= number < len(names) else ""


def _round(value: Value, digits: Value = 0.0) -> float:
    number, places = to_number(value), to_number(digits)
    if not math.isfinite(number) or not math.isfinite(places) or abs(places) > 30:
        return number if math.isfinite(places) else NAN
    # XPath rounds halves towards the greater number. Scaled by text, so that 1.005 stays 1.005.
    scaled = float(f"{number!r}e{int(places)}") if "e" not in repr(number) else number * 10**places
    if not math.isfinite(scaled):
        return number
    return float(f"{math.floor(scaled + 0.5)}e{-int(places)}")


def _whole(rounding: Callable[[float], int]) -> Callable[[Value], float]:
    def call(value: Value) -> float:
        number = to_number(value)
        return float(rounding(number)) if math.isfinite(number) else number

    return call


def _power(base: Value, exponent: Value) -> float:
    try:
        power = to_number(base) ** to_number(exponent)
    except (OverflowError, ZeroDivisionError):
        return math.inf
    return power if isinstance(power, float) else NAN


def _root(value: Value) -> float:
    number = to_number(value)
    return math.sqrt(number) if number >= 0 else NAN


def _position(text: str, place: float) -> int:
    """A place for `substr`: from the end if negative."""
    if math.isnan(place):
        return 0
    whole = int(max(-1e9, min(1e9, place)))
    return max(0, whole + len(text)) if whole < 0 else whole


def _substr(value: Value, start: Value, end: Value = math.inf) -> str:
    text = to_text(value)
    return text[_position(text, to_number(start)) : _position(text, to_number(end))]


def _substring(value: Value, start: Value, length: Value = math.inf) -> str:
    first = _round(start)
    last = first + _round(length)
    # Places count from 1; NaN compares false, which gives the empty text as XPath wants it.
    return "".join(one for n, one in enumerate(to_text(value), 1) if n >= first and n < last)


def _translate(value: Value, old: Value, new: Value) -> str:
    targets = to_text(new)
    table: dict[int, str | None] = {}
    for place, letter in enumerate(to_text(old)):
        table.setdefault(ord(letter), targets[place] if place < len(targets) else None)
    return to_text(value).translate(table)


def _regex(value: Value, pattern: Value) -> bool:
    # ODK: an exact and complete match. A literal pattern was tried when the form was read.
    try:
        return re.fullmatch(to_text(pattern), to_text(value)) is not None
    except re.error:
        return False


def _date(value: Value) -> Value:
    day = to_date(value)
    return "" if day is None else day


def _format_date(value: Value, pattern: Value) -> str:
    day = to_date(value)
    if day is None:
        return ""
    parts = {
        "%Y": f"{day.year:04}",
        "%y": f"{day.year % 100:02}",
        "%m": f"{day.month:02}",
        "%n": str(day.month),
        "%d": f"{day.day:02}",
        "%e": str(day.day),
        "%%": "%",
    }
    return re.sub("%.", lambda found: parts.get(found[0], found[0]), to_text(pattern))


def _days(value: Value) -> float:
    day = to_date(value)
    return NAN if day is None else to_number(day)


def _from_string(value: Value) -> bool:
    return to_text(value).strip() in ("1", "true")


def _filled(values: list[str]) -> list[float]:
    return [to_number(value) for value in values if value]


_ASCII_SPACES = re.compile(r"[ \t\r\n]+")

FUNCTIONS: dict[str, Function] = {
    "current": Function(0, 0),
    "if": Function(3, 3, _if),
    "today": Function(0, 0, _today),
    "true": _eager(0, 0, lambda: True),
    "false": _eager(0, 0, lambda: False),
    "not": _eager(1, 1, lambda value: not to_boolean(value)),
    "boolean": _eager(1, 1, to_boolean),
    "boolean-from-string": _eager(1, 1, _from_string),
    "coalesce": _eager(2, 2, _coalesce),
    "selected": _eager(2, 2, _selected),
    "selected-at": _eager(2, 2, _selected_at),
    "count-selected": _eager(1, 1, lambda value: float(len(to_text(value).split()))),
    "number": _eager(1, 1, to_number),
    "int": _eager(1, 1, _whole(math.trunc)),
    "round": _eager(1, 2, _round),
    "floor": _eager(1, 1, _whole(math.floor)),
    "ceiling": _eager(1, 1, _whole(math.ceil)),
    "abs": _eager(1, 1, lambda value: abs(to_number(value))),
    "pow": _eager(2, 2, _power),
    "sqrt": _eager(1, 1, _root),
    "string": _eager(1, 1, to_text),
    "string-length": _eager(1, 1, lambda value: float(len(to_text(value)))),
    "normalize-space": _eager(1, 1, lambda v: _ASCII_SPACES.sub(" ", to_text(v)).strip(" ")),
    "concat": _eager(1, None, lambda *values: "".join(map(to_text, values))),
    "contains": _eager(2, 2, lambda value, part: to_text(part) in to_text(value)),
    "starts-with": _eager(2, 2, lambda value, part: to_text(value).startswith(to_text(part))),
    "ends-with": _eager(2, 2, lambda value, part: to_text(value).endswith(to_text(part))),
    "substr": _eager(2, 3, _substr),
    "substring": _eager(2, 3, _substring),
    "substring-before": _eager(
        2,
        2,
        lambda v, part: (
            to_text(v).partition(to_text(part))[0] if to_text(part) in to_text(v) else ""
        ),
    ),
    "substring-after": _eager(
        2,
        2,
        lambda v, part: to_text(v).partition(to_text(part))[2] if to_text(part) else to_text(v),
    ),
    "translate": _eager(3, 3, _translate),
    "regex": _eager(2, 2, _regex),
    "date": _eager(1, 1, _date),
    "format-date": _eager(2, 2, _format_date),
    "decimal-date-time": _eager(1, 1, _days),
    "count": Function(1, 1, over=lambda values: float(len(values))),
    "count-non-empty": Function(1, 1, over=lambda values: float(len([v for v in values if v]))),
    "sum": Function(1, 1, over=lambda values: float(sum(map(to_number, values)))),
    "max": Function(1, None, over=lambda values: max(_filled(values), default=NAN)),
    "min": Function(1, None, over=lambda values: min(_filled(values), default=NAN)),
}
