"""Expressions: compiled when a form is read, evaluated against its answers.

https://getodk.github.io/xforms-spec/ is the language, and `docs/forms-expressions.md` says what of
it there is. A place is known by its path, decided while compiling, so that evaluating is a look-up
and no walk through a tree.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.forms.expressions import mistakes
from flows.forms.expressions.compiler import Compiler
from flows.forms.expressions.grammar import parse
from flows.forms.expressions.locator import Context
from flows.forms.expressions.mistakes import Mistakes
from flows.forms.expressions.nodes import Nodes
from flows.forms.expressions.operands import Operand
from flows.forms.expressions.places import Places
from flows.forms.expressions.standpoint import Evaluate, Holds, Standpoint
from flows.forms.expressions.values import to_text

__all__ = ["Expression", "Places", "Rows", "compile_expression", "compile_rows"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression. `reads` are the template paths that its value depends on.

    `evaluate` gives its value and `holds` whether it is true, both as seen from a scope. One that
    is `volatile` would have another value each time: a sheet keeps its first one.
    """

    source: str
    reads: frozenset[str]
    evaluate: Evaluate = field(repr=False, compare=False)
    holds: Holds = field(repr=False, compare=False)
    volatile: bool = False

    def text(self, scope: Standpoint) -> str:
        """Its value as a text."""
        return to_text(self.evaluate(scope))


@dataclass(frozen=True, slots=True)
class Rows:
    """A compiled set of rows: `instance('cities')/root/item[region = /data/region]`, or entries of
    a repeat, whose questions are then its columns.

    `list` is the list's name, empty for a repeat. `reads` are the template paths of the places on
    which it depends which rows are in it. `volatile` rows stand in another order each time.
    """

    source: str
    list: str
    reads: frozenset[str]
    rows: Callable[[Standpoint], Sequence[Mapping[str, str]]] = field(repr=False, compare=False)
    volatile: bool = False


def compile_expression(source: str, *, here: str, places: Places) -> Expression:
    """The expression, ready to be evaluated, as written at the place `here`.

    Raises `Mistakes` with everything that is wrong with it.
    """
    compiler, operand = _compiled(source, here, places)
    reads = frozenset(compiler.locator.reads)
    return Expression(source.strip(), reads, operand.value, operand.truth, compiler.volatile)


def compile_rows(source: str, *, here: str, places: Places) -> Rows:
    """The rows that a nodeset selects, as written at the place `here`.

    Raises `Mistakes` with everything that is wrong with it.
    """
    compiler, operand = _compiled(source, here, places)
    nodes = operand.nodes
    reads = set(compiler.locator.reads)
    if nodes is not None and nodes.list and not nodes.column:
        rows = nodes.find
    elif nodes is not None and nodes.template in places.repeats:
        columns = sorted(places.columns_of(nodes.template))
        reads |= {f"{nodes.template}/{column}" for column in columns}
        rows = _entries(nodes, columns)
    else:
        raise Mistakes([mistakes.NO_ROWS])
    return Rows(source.strip(), nodes.list, frozenset(reads), rows, compiler.volatile)


def _compiled(source: str, here: str, places: Places) -> tuple[Compiler, Operand]:
    compiler = Compiler(source, here, places)
    operand = compiler.compile(parse(source), Context(here))
    if compiler.mistakes:
        raise Mistakes(compiler.mistakes)
    return compiler, operand


def _entries(
    nodes: Nodes, columns: Sequence[str]
) -> Callable[[Standpoint], Sequence[Mapping[str, str]]]:
    def rows(scope: Standpoint) -> Sequence[Mapping[str, str]]:
        return [
            {column: scope.value(f"{entry}/{column}") for column in columns}
            for entry in nodes.find(scope)
        ]

    return rows
