"""What a function of expressions is: how much it is given, and what it makes of that."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.forms.expressions.operands import Operand
from flows.forms.expressions.standpoint import Evaluate, Standpoint
from flows.forms.expressions.values import Value


@dataclass(frozen=True, slots=True)
class Function:
    """A function takes `least` to `most` arguments, and makes one evaluation of theirs.

    One that is `of_many` takes all the values of its arguments. One that is `of_places` must be
    given places of the form first of all. One that is `volatile`
    would give something else each time: a sheet keeps what it gave first.
    """

    least: int
    most: int | None
    make: Callable[[tuple[Operand, ...]], Evaluate]
    of_many: bool = False
    of_places: bool = False
    volatile: bool = False
    in_pairs: bool = False


def of_values(least: int, most: int | None, call: Callable[..., Value]) -> Function:
    """A function of single values."""

    def make(given: tuple[Operand, ...]) -> Evaluate:
        match [one.value for one in given]:
            case []:
                return lambda scope: call()
            case [one]:
                return lambda scope: call(one(scope))
            case [one, two]:
                return lambda scope: call(one(scope), two(scope))
            case each:
                return lambda scope: call(*[one(scope) for one in each])

    return Function(least, most, make)


def of_sets(
    least: int,
    most: int | None,
    call: Callable[..., Value],
    *,
    leading: int = 0,
    of_places: bool = False,
) -> Function:
    """A function of all the values in its arguments, after some `leading` single ones."""

    def make(given: tuple[Operand, ...]) -> Evaluate:
        firsts = [one.value for one in given[:leading]]
        sets = [one.values for one in given[leading:]]

        def evaluate(scope: Standpoint) -> Value:
            # No comprehension: each would be one more step for the interpreter's stack.
            found: list[Value] = []
            for values in sets:
                found += values(scope)
            return call(*[one(scope) for one in firsts], found) if firsts else call(found)

        return evaluate

    return Function(least, most, make, of_many=True, of_places=of_places)
