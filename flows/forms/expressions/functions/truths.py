"""Functions that decide: conditions, what is there, how many of several hold."""

from flows.forms.expressions.functions.function import Function, of_sets, of_values
from flows.forms.expressions.operands import Operand
from flows.forms.expressions.standpoint import Evaluate, Standpoint
from flows.forms.expressions.values import Value, to_boolean, to_number, to_text


def _coalesce(given: tuple[Operand, ...]) -> Evaluate:
    first, second = given[0].value, given[1].value

    def evaluate(scope: Standpoint) -> Value:
        value = first(scope)
        return value if to_text(value) not in ("", "NaN") else second(scope)

    return evaluate


def _not(given: tuple[Operand, ...]) -> Evaluate:
    truth = given[0].truth
    return lambda scope: not truth(scope)


def _boolean(given: tuple[Operand, ...]) -> Evaluate:
    return given[0].truth


def _from_string(value: Value) -> bool:
    return to_text(value).strip() in ("1", "true")


def _is_between(number: float, least: Value, most: Value) -> bool:
    low, high = to_number(least), to_number(most)
    return (low < 0 or number >= low) and (high < 0 or number <= high)


def _checklist(least: Value, most: Value, values: list[Value]) -> bool:
    return _is_between(float(sum(map(to_boolean, values))), least, most)


def _weighted_checklist(given: tuple[Operand, ...]) -> Evaluate:
    least, most = given[0].value, given[1].value
    pairs = [(given[at].values, given[at + 1].values) for at in range(2, len(given), 2)]

    def evaluate(scope: Standpoint) -> Value:
        total = 0.0
        for factors, weights in pairs:
            for factor, weight in zip(factors(scope), weights(scope), strict=False):
                number = to_number(weight) if to_boolean(factor) else 0.0
                total += 0.0 if number != number else number
        return _is_between(total, least(scope), most(scope))

    return evaluate


TRUTHS: dict[str, Function] = {
    "coalesce": Function(2, 2, _coalesce),
    "true": of_values(0, 0, lambda: True),
    "false": of_values(0, 0, lambda: False),
    "not": Function(1, 1, _not),
    "boolean": Function(1, 1, _boolean),
    "boolean-from-string": of_values(1, 1, _from_string),
    "checklist": of_sets(2, None, _checklist, leading=2),
    "weighted-checklist": Function(2, None, _weighted_checklist, in_pairs=True),
}
