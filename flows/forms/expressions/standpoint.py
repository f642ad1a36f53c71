"""Where an expression stands while it is evaluated: at a place of a sheet, or in brackets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from flows.forms.expressions.values import Value
from flows.forms.sheets.moment import Moment
from flows.identifiers import Language


class Standpoint(Protocol):
    """What expressions see. `scope.Scope` is one; within square brackets it is a `Within`."""

    @property
    def here(self) -> str:
        """The concrete path of the place that relative paths start from."""

    @property
    def moment(self) -> Moment:
        """The time, and what else is known beside the answers."""

    @property
    def spoken(self) -> Language:
        """The language that values are put into words in."""

    def value(self, path: str) -> str:
        """The value at a concrete path; empty if there is none or the place does not apply."""

    def is_relevant(self, path: str) -> bool:
        """Whether the place at a concrete path applies."""

    def entries(self, path: str) -> int:
        """How many entries the repeat at a concrete path has."""

    def rows(self, name: str) -> Sequence[Mapping[str, str]]:
        """The rows of a list."""

    def label(self, path: str, name: str) -> str:
        """What a choice of the question at a template path is called."""

    def words(self, id: str) -> str:
        """One of the form's translated texts."""


Evaluate = Callable[[Standpoint], Value]
Holds = Callable[[Standpoint], bool]


class Within:
    """The inside of square brackets: one node after the other, seen from the place outside.

    `origin` is the place that the whole expression stands at. While rows of a list are gone
    through, `row` is the one in question; otherwise `here` is.
    """

    __slots__ = (
        "entries",
        "here",
        "is_relevant",
        "label",
        "moment",
        "origin",
        "position",
        "row",
        "rows",
        "size",
        "spoken",
        "value",
        "words",
    )

    def __init__(self, outside: Standpoint, size: int) -> None:
        self.value = outside.value
        self.is_relevant = outside.is_relevant
        self.entries = outside.entries
        self.rows = outside.rows
        self.label = outside.label
        self.words = outside.words
        self.moment = outside.moment
        self.spoken = outside.spoken
        self.here = outside.here
        self.origin = origin_of(outside)
        self.row: Mapping[str, str] = {}
        self.position = 1
        self.size = size


def origin_of(standpoint: Standpoint) -> str:
    """The concrete path of the place that the whole expression stands at."""
    return standpoint.origin if isinstance(standpoint, Within) else standpoint.here
