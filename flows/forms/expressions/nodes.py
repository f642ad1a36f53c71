"""Sets of nodes: places of the form, and rows and cells of its lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.forms.expressions.standpoint import Evaluate, Standpoint

#: A concrete path, a row of a list, or, in a set of several kinds, one of these with its kind.
Node = Any
Find = Callable[[Standpoint], Sequence[Node]]
Filter = Callable[[Standpoint, Sequence[Node]], Sequence[Node]]


@dataclass(frozen=True, slots=True)
class Nodes:
    """A set of nodes: how they are found, in order, and how one of them is read.

    Places have a `template`, rows and cells a `list`, cells a `column` as well. A container
    (group, entry, row) holds other nodes and has no value of its own. `single` gives the value
    where there is always just one node.
    """

    find: Find
    read: Callable[[Standpoint, Node], str]
    template: str = ""
    list: str = ""
    column: str = ""
    is_container: bool = False
    single: Evaluate | None = None


def rows_of(name: str, filters: Sequence[Filter] = ()) -> Nodes:
    """The rows of a list that get through the filters."""

    def find(scope: Standpoint) -> Sequence[Node]:
        rows = scope.rows(name)
        for keep in filters:
            rows = keep(scope, rows)
        return rows

    return Nodes(find, _nothing, list=name, is_container=True)


def cells_of(rows: Nodes, column: str) -> Nodes:
    """One column of rows, of those that have it."""

    def find(scope: Standpoint) -> Sequence[Mapping[str, str]]:
        return [row for row in rows.find(scope) if column in row]

    def read(scope: Standpoint, row: Mapping[str, str]) -> str:
        return row[column]

    return Nodes(find, read, list=rows.list, column=column)


def filtered(nodes: Nodes, filters: Sequence[Filter]) -> Nodes:
    """What of a set gets through the filters."""

    def find(scope: Standpoint) -> Sequence[Node]:
        found = nodes.find(scope)
        for keep in filters:
            found = keep(scope, found)
        return found

    return Nodes(find, nodes.read, nodes.template, nodes.list, nodes.column, nodes.is_container)


def reordered(nodes: Nodes, order: Callable[[Standpoint, Sequence[Node]], Sequence[Node]]) -> Nodes:
    """A set in another order."""
    return filtered(nodes, (order,))


def united(sets: Sequence[Nodes]) -> Nodes:
    """Several sets as one, in the order in which they are written, each node once."""

    def find(scope: Standpoint) -> Sequence[Node]:
        found: dict[Any, Node] = {}
        for nodes in sets:
            for node in nodes.find(scope):
                key = node if isinstance(node, str) else (id(node), nodes.column)
                found.setdefault(key, (nodes, node))
        return list(found.values())

    return Nodes(find, _read_of_kind, is_container=all(nodes.is_container for nodes in sets))


def chosen(choose: Callable[[Standpoint], Nodes], sets: Sequence[Nodes]) -> Nodes:
    """One of several sets, whichever it is at the time."""

    def find(scope: Standpoint) -> Sequence[Node]:
        nodes = choose(scope)
        return [(nodes, node) for node in nodes.find(scope)]

    return Nodes(find, _read_of_kind, is_container=all(nodes.is_container for nodes in sets))


def one_place(
    find_path: Callable[[Standpoint], str], template: str, *, is_container: bool
) -> Nodes:
    """The one place at a path."""

    def find(scope: Standpoint) -> Sequence[Node]:
        path = find_path(scope)
        return (path,) if scope.is_relevant(path) else ()

    return Nodes(
        find, read_place, template, is_container=is_container,
        single=lambda scope: scope.value(find_path(scope)),
    )  # fmt: skip


def read_place(scope: Standpoint, path: str) -> str:
    """The value of a place."""
    return scope.value(path)


def _read_of_kind(scope: Standpoint, node: tuple[Nodes, Node]) -> str:
    nodes, inner = node
    return nodes.read(scope, inner)


def _nothing(scope: Standpoint, node: Node) -> str:
    return ""
