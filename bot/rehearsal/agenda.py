"""Who does something next, and when: the clock of a rehearsal goes from one entry to the next."""

import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Generic, TypeVar

Actor = TypeVar("Actor")


class Agenda(Generic[Actor]):
    """Actors by the time of their next act; of equal times the one that was set first."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Actor]] = []
        self._serial = count()

    def set(self, at: datetime, actor: Actor) -> None:
        """This actor does something at this time."""
        heapq.heappush(self._heap, (at, next(self._serial), actor))

    @property
    def first_at(self) -> datetime | None:
        """When somebody does something next; None where nobody ever does."""
        return self._heap[0][0] if self._heap else None

    def take(self, within: timedelta) -> Iterator[tuple[datetime, Actor]]:
        """The next one, and who else does something within this span: one batch of the door."""
        if not self._heap:
            return
        until = self._heap[0][0] + within
        while self._heap and self._heap[0][0] < until:
            at, _, actor = heapq.heappop(self._heap)
            yield at, actor
