"""What operators do. Between sets of several nodes a comparison holds if it holds for any two."""

import math
import operator
from collections.abc import Callable, Sequence

from flows.forms.expressions.operands import Operand
from flows.forms.expressions.standpoint import Evaluate, Holds, Standpoint
from flows.forms.expressions.values import NAN, Value, equal, to_number

Test = Callable[[Value, Value], bool]


def _divide(left: float, right: float) -> float:
    if right:
        return left / right
    return NAN if not left or math.isnan(left) else math.copysign(math.inf, left)


def _remainder(left: float, right: float) -> float:
    return math.fmod(left, right) if right and math.isfinite(left) else NAN


def _unequal(left: Value, right: Value) -> bool:
    return not equal(left, right)


_SIZES: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "-": operator.sub,
    "*": operator.mul,
    "div": _divide,
    "mod": _remainder,
}
COMPARISONS = frozenset(("=", "!=", *_SIZES))


def compared(sign: str, left: Operand, right: Operand) -> Holds:
    """Whether what stands on the two sides is as the operator says."""
    if left.is_many or right.is_many:
        return _for_any(_test(sign), left, right)
    if sign in _SIZES:
        return _comparison(_SIZES[sign], left, right)
    return _equality(left, right, is_wanted=sign == "=")


def calculated(sign: str, left: Operand, right: Operand) -> Evaluate:
    """The number that an operator makes of two."""
    call, one, other = _ARITHMETIC[sign], left.value, right.value
    return lambda scope: call(to_number(one(scope)), to_number(other(scope)))


def all_of(operands: Sequence[Operand]) -> Holds:
    """`and`: up to the first that does not hold."""
    truths = [one.truth for one in operands]

    def holds(scope: Standpoint) -> bool:
        for truth in truths:  # noqa: SIM110  # No generator: every answer pays for this loop.
            if not truth(scope):
                return False
        return True

    return holds


def any_of(operands: Sequence[Operand]) -> Holds:
    """`or`: up to the first that holds."""
    truths = [one.truth for one in operands]

    def holds(scope: Standpoint) -> bool:
        for truth in truths:  # noqa: SIM110  # No generator: every answer pays for this loop.
            if truth(scope):
                return True
        return False

    return holds


def total(operands: Sequence[Operand]) -> Evaluate:
    """`+`, from left to right."""
    first, *others = [one.value for one in operands]

    def evaluate(scope: Standpoint) -> float:
        found = to_number(first(scope))
        for other in others:
            found += to_number(other(scope))
        return found

    return evaluate


def _comparison(call: Callable[[float, float], bool], left: Operand, right: Operand) -> Holds:
    one, other = left.value, right.value
    if right.constant is not None:
        number = to_number(right.constant)
        return lambda scope: call(to_number(one(scope)), number)
    return lambda scope: call(to_number(one(scope)), to_number(other(scope)))


def _equality(left: Operand, right: Operand, *, is_wanted: bool) -> Holds:
    one, other = left.value, right.value
    constant = right.constant
    # A place holds a text, and nothing else is spelled like a text that is no date.
    if left.nodes is not None and isinstance(constant, str) and constant[4:5] != "-":
        return lambda scope: (one(scope) == constant) is is_wanted
    return lambda scope: equal(one(scope), other(scope)) is is_wanted


def _test(sign: str) -> Test:
    if sign in _SIZES:
        call = _SIZES[sign]
        return lambda left, right: call(to_number(left), to_number(right))
    return equal if sign == "=" else _unequal


def _for_any(test: Test, left: Operand, right: Operand) -> Holds:
    """Whether a comparison holds for any node on the one side and any on the other.

    Where there is none, a missing answer stands in for it.
    """
    left_values, right_values = _values(left), _values(right)

    def holds(scope: Standpoint) -> bool:
        ones, others = left_values(scope), right_values(scope)
        # Against true and false a set counts as a whole.
        if any(isinstance(value, bool) for value in others):
            ones = [left.truth(scope)]
        elif any(isinstance(value, bool) for value in ones):
            others = [right.truth(scope)]
        return any(test(one, other) for one in ones for other in others)

    return holds


def _values(operand: Operand) -> Callable[[Standpoint], Sequence[Value]]:
    if not operand.is_many:
        value = operand.value
        return lambda scope: (value(scope),)
    values = operand.values
    return lambda scope: values(scope) or ("",)
