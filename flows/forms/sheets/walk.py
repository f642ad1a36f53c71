"""The way through a form: every place at which something is asked or shown, in order, for so many
entries in each of its repeats."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from flows.forms.form import Group, Item, Question, Repeat
from flows.forms.sheets.paths import entry_path
from flows.forms.sheets.rules import Rule

#: How many ways through one form are remembered.
_MOST_WAYS = 16

Entries = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place at which something is asked: a question, or whether a repeat has another entry.

    Or shown, for a note.
    """

    path: str
    item: Question | Repeat


@dataclass(frozen=True, slots=True)
class Way:
    """The spots in order, and where among them each path stands; an entry, by its first spot.

    `asked` is how many spots before each, and in all, are asked whatever the answers; `unsure` are
    the others of which some may be.
    """

    spots: tuple[Spot, ...]
    asked: tuple[int, ...]
    unsure: tuple[int, ...]
    places: Mapping[str, int] = field(repr=False)
    entries: Mapping[str, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Stop:
    """A spot as seen from the entry it lies in: the path from there, and whether it is asked
    whatever the answers are (None: that depends on them). A repeat has stops of its own."""

    path: str
    item: Question | Repeat
    is_sure: bool | None
    stops: tuple["_Stop", ...] = ()


class Walk:
    """All ways through one form. Those worked out before are remembered."""

    def __init__(self, items: tuple[Item, ...], rules: Mapping[str, Rule]) -> None:
        self._stops = tuple(_stops(items, 0, rules))
        self._ways: dict[tuple[int, ...], Way] = {}

    def way(self, entries: Entries) -> Way:
        """The way where the repeats have so many entries; `entries` is asked by concrete path."""
        numbers = tuple(_numbers(self._stops, "", entries))
        known = self._ways.get(numbers)
        if known is None:
            if len(self._ways) >= _MOST_WAYS:
                self._ways.clear()
            known = self._ways[numbers] = self._way(iter(numbers))
        return known

    def _way(self, numbers: Iterator[int]) -> Way:
        spots: list[Spot] = []
        sure: list[bool | None] = []
        entries: dict[str, int] = {}

        def add(stops: tuple[_Stop, ...], above: str) -> None:
            for stop in stops:
                path = f"{above}{stop.path}"
                if isinstance(stop.item, Repeat):
                    for number in range(1, next(numbers) + 1):
                        entry = entry_path(path, number)
                        entries[entry] = len(spots)
                        add(stop.stops, f"{entry}/")
                spots.append(Spot(path, stop.item))
                sure.append(stop.is_sure)

        add(self._stops, "")
        return Way(
            spots=tuple(spots),
            asked=(0, *accumulate(int(one is True) for one in sure)),
            unsure=tuple(at for at, one in enumerate(sure) if one is None),
            places={spot.path: at for at, spot in enumerate(spots)},
            entries=entries,
        )


def asks(item: Question | Repeat) -> bool:
    """Whether anything is ever asked: no note, no repeat whose number of entries is calculated."""
    return item.asks if isinstance(item, Question) else item.count is None


def _stops(items: tuple[Item, ...], above: int, rules: Mapping[str, Rule]) -> Iterator[_Stop]:
    """The stops among items that lie in an entry whose path, with its slash, is so long."""
    for item in items:
        if isinstance(item, Group):
            yield from _stops(item.items, above, rules)
        else:
            inner = item.items if isinstance(item, Repeat) else ()
            stops = tuple(_stops(inner, len(item.path) + 1, rules))
            yield _Stop(item.path[above:], item, _is_sure(item, rules), stops)


def _is_sure(item: Question | Repeat, rules: Mapping[str, Rule]) -> bool | None:
    """Whether a place is asked whatever the answers are; None if that depends on them."""
    if not asks(item):
        return False
    if isinstance(item, Question) and item.read_only is not None:
        return None
    at = item.path
    while at:
        rule = rules.get(at, Rule())
        if rule.relevant is not None:
            return None
        at = rule.above
    return True


def _numbers(stops: tuple[_Stop, ...], above: str, entries: Entries) -> Iterator[int]:
    """How many entries each repeat has, in the order in which they are come by."""
    for stop in stops:
        if isinstance(stop.item, Repeat):
            path = f"{above}{stop.path}"
            number = entries(path)
            yield number
            if any(isinstance(one.item, Repeat) for one in stop.stops):
                for at in range(1, number + 1):
                    yield from _numbers(stop.stops, f"{entry_path(path, at)}/", entries)
