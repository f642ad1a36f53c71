"""Figures of a month, as counted: nobody's name is in them, and small groups are not shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

#: `what`, `part`, `value` and how often.
Row = tuple[str, str, str, int]

SUBJECTS = ("decision", "service", "ticket")


@dataclass(frozen=True, slots=True)
class Group:
    """How satisfied people were with one part of something. `average` is of 1 to 5."""

    part: str
    count: int
    average: float


@dataclass(frozen=True, slots=True)
class Rated:
    """The groups that are large enough to be shown, and how many are not.

    `whole` is all of them together. It is absent where it would tell a small group by what is left.
    """

    groups: tuple[Group, ...]
    hidden: int
    whole: Group | None


@dataclass(frozen=True, slots=True)
class Spell:
    """How long applications stayed in a stage, in whole days."""

    stage: str
    count: int
    median: int
    longest: int


@dataclass(frozen=True, slots=True)
class Asked:
    """How often a topic was asked for, and how often nothing could be answered."""

    topic: str
    answered: int
    missed: int


class Figures:
    """What a month's rows say. `least` is the smallest group that is shown."""

    def __init__(self, rows: Iterable[Row], least: int) -> None:
        self.least = least
        self._rows: dict[str, list[tuple[str, str, int]]] = {}
        for what, part, value, count in rows:
            self._rows.setdefault(what, []).append((part, value, count))

    def rated(self, subject: str) -> Rated:
        """Satisfaction after `decision`, `service` or `ticket`, or by `role`."""
        scores: dict[str, Counter[int]] = {}
        for part, value, count in self._rows.get(f"rating-{subject}", []):
            scores.setdefault(part, Counter())[int(value)] += count
        groups = [_group(part, found) for part, found in sorted(scores.items())]
        shown = tuple(one for one in groups if one.count >= self.least)
        small = [one for one in groups if one.count < self.least]
        total: Counter[int] = sum(scores.values(), Counter())
        left = sum(one.count for one in small)
        # One small group is whatever the whole has more than what is shown.
        tells = len(small) == 1 or 0 < left < self.least
        whole = None if tells or total.total() < self.least else _group("", total)
        return Rated(shown, len(small), whole)

    def spells(self) -> tuple[Spell, ...]:
        """How long each stage took, for those that left it this month."""
        days: dict[str, Counter[int]] = {}
        for stage, value, count in self._rows.get("time", []):
            days.setdefault(stage, Counter())[int(value)] += count
        return tuple(
            Spell(stage, found.total(), _median(found), max(found)) for stage, found in days.items()
        )

    def asked(self) -> tuple[Asked, ...]:
        """The topics of inquiries, those without an answer first and the most frequent of them."""
        topics: dict[str, Counter[str]] = {}
        for topic, value, count in self._rows.get("inquiry", []):
            topics.setdefault(topic, Counter())[value] += count
        found = [Asked(topic, one["answered"], one["passed"]) for topic, one in topics.items()]
        return tuple(sorted(found, key=lambda one: (-one.missed, -one.answered, one.topic)))

    def left(self) -> tuple[tuple[str, int], ...]:
        """Why drafts were left, as people said."""
        return _ranked((value, count) for _, value, count in self._rows.get("dropoff", []))

    def stopped(self) -> tuple[tuple[str, int], ...]:
        """At which question drafts were left."""
        return _ranked((part, count) for part, _, count in self._rows.get("stopped", []))


def _ranked(counted: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    sums: Counter[str] = Counter()
    for name, count in counted:
        sums[name] += count
    return tuple(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def _group(part: str, scores: Mapping[int, int]) -> Group:
    count = sum(scores.values())
    return Group(part, count, sum(score * n for score, n in scores.items()) / count)


def _median(days: Counter[int]) -> int:
    """The lower median of the days, each as often as it was counted."""
    middle = (days.total() + 1) // 2
    for day in sorted(days):
        middle -= days[day]
        if middle <= 0:
            return day
    raise ValueError("nothing was counted")
