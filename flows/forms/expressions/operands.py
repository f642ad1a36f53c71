"""Compiled parts of expressions: values, and sets of nodes that can be used as values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flows.forms.expressions.nodes import Nodes, chosen
from flows.forms.expressions.standpoint import Evaluate, Holds, Standpoint
from flows.forms.expressions.values import Value, to_boolean


@dataclass(frozen=True, slots=True)
class Operand:
    """Something compiled, in the three ways in which it can be used.

    `value` is its one value, of a set that of the first node; `truth` says whether there is
    anything; `values` are those of every node that is there, of what is no set just the one. Of a
    set `nodes` is told how they are found; `is_many` if there can be more than one. `constant` is
    a number or text that stands in the expression itself.
    """

    value: Evaluate
    truth: Holds
    values: Callable[[Standpoint], list[Value]]
    nodes: Nodes | None = None
    is_many: bool = False
    constant: float | str | None = None


def constant(value: float | str) -> Operand:
    """A number or text that stands in the expression itself."""
    is_true = to_boolean(value)
    return Operand(
        lambda scope: value, lambda scope: is_true, lambda scope: [value], constant=value
    )


def decision(holds: Holds) -> Operand:
    """What is true or false."""
    return Operand(holds, holds, lambda scope: [holds(scope)])


def single(evaluate: Evaluate) -> Operand:
    """What has one value."""

    def values(scope: Standpoint) -> list[Value]:
        return [evaluate(scope)]

    return Operand(evaluate, lambda scope: to_boolean(evaluate(scope)), values)


def branching(conditions: Sequence[Holds], operands: Sequence[Operand]) -> Operand:
    """The first operand whose condition holds, or else the last. A set if all of them are."""
    otherwise = operands[-1]
    branches = list(zip(conditions, operands, strict=False))

    def choose(scope: Standpoint) -> Operand:
        for holds, operand in branches:
            if holds(scope):
                return operand
        return otherwise

    return Operand(
        lambda scope: choose(scope).value(scope),
        lambda scope: choose(scope).truth(scope),
        lambda scope: choose(scope).values(scope),
        _one_of(choose, operands),
        is_many=any(operand.is_many for operand in operands),
    )


def _one_of(choose: Callable[[Standpoint], Operand], operands: Sequence[Operand]) -> Nodes | None:
    sets = [operand.nodes for operand in operands if operand.nodes is not None]
    if len(sets) < len(operands):
        return None
    return chosen(lambda scope: choose(scope).nodes or sets[0], sets)


def node_set(nodes: Nodes) -> Operand:
    """A set of nodes. It is true if a node holds an answer or, for entries, if there is one."""
    find, read, only = nodes.find, nodes.read, nodes.single

    def first(scope: Standpoint) -> str:
        found = find(scope)
        return read(scope, found[0]) if found else ""

    def values(scope: Standpoint) -> list[Value]:
        return [read(scope, node) for node in find(scope)]

    def exists(scope: Standpoint) -> bool:
        return bool(find(scope))

    def is_answered(scope: Standpoint) -> bool:
        return any(read(scope, node) for node in find(scope))

    if only is not None and not nodes.is_container:
        return Operand(only, lambda scope: only(scope) != "", values, nodes)
    truth = exists if nodes.is_container else is_answered
    return Operand(first, truth, values, nodes, is_many=True)
