"""Functions of numbers. What cannot be calculated is NaN, never an error."""

import math
from collections.abc import Callable

from flows.forms.expressions.functions.function import Function, of_sets, of_values
from flows.forms.expressions.values import NAN, Value, to_number, to_text

#: More places than a number has.
_MOST_PLACES = 30


def round_half_up(value: Value, digits: Value = 0.0) -> float:
    """A number rounded to some places, halves towards the greater number, as XPath wants it."""
    number, places = to_number(value), to_number(digits)
    if not math.isfinite(number):
        return number
    if not math.isfinite(places) or abs(places) > _MOST_PLACES:
        return NAN
    # Scaled by text, so that 1.005 stays 1.005.
    scaled = float(f"{number!r}e{int(places)}") if "e" not in repr(number) else number * 10**places
    if not math.isfinite(scaled):
        return number
    return float(f"{math.floor(scaled + 0.5)}e{-int(places)}")


def _whole(rounding: Callable[[float], int]) -> Function:
    def call(value: Value) -> float:
        number = to_number(value)
        return float(rounding(number)) if math.isfinite(number) else number

    return of_values(1, 1, call)


def _safe(call: Callable[..., float], arguments: int = 1) -> Function:
    """A function of the mathematics library; NaN where it has no value, infinite beyond floats."""

    def safely(*values: Value) -> float:
        try:
            return call(*map(to_number, values))
        except OverflowError:
            return math.inf
        except ValueError:
            return NAN

    return of_values(arguments, arguments, safely)


def _power(base: float, exponent: float) -> float:
    if math.isnan(exponent) or (abs(base) == 1 and math.isinf(exponent)):
        return NAN
    try:
        return math.pow(base, exponent)
    except OverflowError:
        is_odd = math.isfinite(exponent) and exponent % 2 == 1
        return -math.inf if base < 0 and is_odd else math.inf
    except ValueError:
        # Zero to a negative power; the rest are roots of negative numbers.
        return math.inf if not base else NAN


def _logarithm(call: Callable[[float], float]) -> Callable[[float], float]:
    return lambda number: -math.inf if number == 0 else call(number)


def _numbers(values: list[Value]) -> list[float]:
    """The numbers among the values: an answer that is missing is left out."""
    return [number for value in values if (number := to_number(value)) == number]


def _sum(values: list[Value]) -> float:
    total = 0.0
    for number in _numbers(values):
        total += number
    return total


def _with_thousands(value: Value, separator: Value = ",") -> str:
    number = to_number(value)
    if not math.isfinite(number):
        return ""
    whole, point, rest = to_text(abs(number)).partition(".")
    grouped = f"{int(whole):,}".replace(",", to_text(separator))
    return f"{'-' if number < 0 else ''}{grouped}{point}{rest}"


NUMBERS: dict[str, Function] = {
    "number": of_values(1, 1, to_number),
    "int": _whole(math.trunc),
    "floor": _whole(math.floor),
    "ceiling": _whole(math.ceil),
    "round": of_values(1, 2, round_half_up),
    "abs": _safe(abs),
    "pow": _safe(_power, 2),
    "sqrt": _safe(math.sqrt),
    "exp": _safe(math.exp),
    "exp10": _safe(lambda number: _power(10.0, number)),
    "log": _safe(_logarithm(math.log)),
    "log10": _safe(_logarithm(math.log10)),
    "sin": _safe(math.sin),
    "cos": _safe(math.cos),
    "tan": _safe(math.tan),
    "asin": _safe(math.asin),
    "acos": _safe(math.acos),
    "atan": _safe(math.atan),
    "atan2": _safe(math.atan2, 2),
    "pi": of_values(0, 0, lambda: math.pi),
    "sum": of_sets(1, 1, _sum, of_places=True),
    "max": of_sets(1, None, lambda values: max(_numbers(values), default=NAN)),
    "min": of_sets(1, None, lambda values: min(_numbers(values), default=NAN)),
    "thousandsep": of_values(1, 2, _with_thousands),
}
