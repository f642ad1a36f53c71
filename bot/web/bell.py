"""Wakes the open streams of an address when something new was committed for it."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from flows.identifiers import Address


class Bell:
    """Rung by the door after each commit. It carries no content: listeners read what is stored."""

    def __init__(self) -> None:
        self._listeners: dict[Address, set[asyncio.Event]] = {}
        self.closed = False

    def ring(self, addresses: Iterable[Address]) -> None:
        """Something new waits for these addresses."""
        for address in addresses:
            for listener in self._listeners.get(address, ()):
                listener.set()

    def close(self) -> None:
        """End every stream, so that the server need not wait for people to leave."""
        self.closed = True
        self.ring(tuple(self._listeners))

    def count(self, address: Address) -> int:
        """How many streams of this address are open."""
        return len(self._listeners.get(address, ()))

    @contextmanager
    def listen(self, address: Address) -> Iterator[asyncio.Event]:
        """An event that is set at each ring; whoever waits clears it before reading."""
        listener = asyncio.Event()
        listeners = self._listeners.setdefault(address, set())
        listeners.add(listener)
        try:
            yield listener
        finally:
            listeners.discard(listener)
            if not listeners:
                self._listeners.pop(address, None)
