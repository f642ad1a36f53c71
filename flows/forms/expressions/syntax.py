"""What an expression is made of, as the grammar reads it. What it means is said in `compiler`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the expression itself."""

    value: float


@dataclass(frozen=True, slots=True)
class Text:
    """A text between quotation marks."""

    value: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what it is given."""

    name: str
    arguments: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Negative:
    """A minus sign before something."""

    inner: Tree


@dataclass(frozen=True, slots=True)
class Binary:
    """Two things with an operator between them."""

    operator: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one operator, however long: `and`, `or`, `+`, `|`."""

    operator: str
    operands: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: `.`, `..` or a name, and the conditions in square brackets after it."""

    name: str
    predicates: tuple[Tree, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A way to places. `start` is `/`, `//`, nothing (from here), or what the way begins with:
    a call or something in parentheses, whose own conditions are `predicates`."""

    start: Tree | str
    steps: tuple[Step, ...]
    predicates: tuple[Tree, ...] = ()


Tree = Number | Text | Call | Negative | Binary | Row | Path


def is_counting(tree: Tree) -> bool:
    """Whether a condition asks which of several nodes one is, and of how many."""
    match tree:
        case Call():
            is_asking = tree.name == "last" or (tree.name == "position" and not tree.arguments)
            return is_asking or any(map(is_counting, tree.arguments))
        case Row():
            return any(map(is_counting, tree.operands))
        case Binary():
            return is_counting(tree.left) or is_counting(tree.right)
        case Negative():
            return is_counting(tree.inner)
        case Path():
            return not isinstance(tree.start, str) and is_counting(tree.start)
        case _:
            return False
