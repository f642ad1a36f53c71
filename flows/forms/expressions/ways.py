"""Ways from one place of a form to others: how the places that a path leads to are found.

A way is worked out once, against the form; walking it over the answers is putting paths together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.forms.expressions.nodes import Filter, Node, Nodes, one_place, read_place
from flows.forms.expressions.standpoint import Standpoint
from flows.forms.sheets.paths import entry_path

Where = Callable[[Standpoint], str]


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a way down: names to go, whether all entries of a repeat stand at their end, and
    which of the nodes there are gone on with."""

    names: tuple[str, ...]
    repeats: bool = False
    filters: tuple[Filter, ...] = ()


def way(
    start: Where, kept: int, legs: Sequence[Leg], template: str, *, is_container: bool
) -> Nodes:
    """The places that lie down these legs, from the first `kept` steps of a place."""
    names = "/".join(name for leg in legs for name in leg.names)
    if any(leg.repeats or leg.filters for leg in legs):
        return spread(_kept(start, kept), legs, template, is_container=is_container)
    if not kept:
        return _constant(names, is_container=is_container)
    return one_place(_single(start, kept, names), template, is_container=is_container)


def spread(
    starts: Callable[[Standpoint], Sequence[str]],
    legs: Sequence[Leg],
    template: str,
    *,
    is_container: bool,
) -> Nodes:
    """The places that lie down these legs from each of several starts."""

    def find(scope: Standpoint) -> Sequence[Node]:
        paths = starts(scope)
        for leg in legs:
            paths = [below for path in paths for below in _walk(scope, path, leg)]
        return [path for path in paths if scope.is_relevant(path)]

    return Nodes(find, read_place, template, is_container=is_container)


def _walk(scope: Standpoint, path: str, leg: Leg) -> Sequence[str]:
    below = "/".join((path, *leg.names)) if path else "/".join(leg.names)
    found: Sequence[str] = (below,)
    if leg.repeats:
        found = [entry_path(below, number) for number in range(1, scope.entries(below) + 1)]
    if leg.filters:
        found = [one for one in found if scope.is_relevant(one)]
        for keep in leg.filters:
            found = keep(scope, found)
    return found


def _constant(path: str, *, is_container: bool) -> Nodes:
    """One place outside all repeats: a single look-up."""
    return Nodes(
        lambda scope: (path,) if scope.is_relevant(path) else (),
        read_place, path, is_container=is_container, single=lambda scope: scope.value(path),
    )  # fmt: skip


def _kept(start: Where, kept: int) -> Callable[[Standpoint], Sequence[str]]:
    if not kept:
        return lambda scope: ("",)
    return lambda scope: (first_steps(start(scope), kept),)


def _single(start: Where, kept: int, names: str) -> Where:
    if names:
        return lambda scope: f"{first_steps(start(scope), kept)}/{names}"
    return lambda scope: first_steps(start(scope), kept)


@lru_cache(maxsize=16384)
def first_steps(path: str, number: int) -> str:
    """The first steps of a path."""
    return "/".join(path.split("/", number)[:number])
