"""A door without a database: it remembers the events and answers each with the same words."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from flows.effects import Receipt
from flows.events import AnyEvent, PersonEvent
from flows.messages import Message
from storage.arrivals import Handled, Unavailable
from storage.outbox import Outgoing

T = TypeVar("T")


class FakeDoor:
    """Recognises a key that came before, as the real one does. `is_open` False: database down."""

    def __init__(self, reply: Message | None = None) -> None:
        self.reply = reply
        self.is_open = True
        self.events: list[AnyEvent] = []
        self.written: list[int] = []  #: rows whose answer was written
        self._handled: dict[str, Handled] = {}

    async def handle(self, event: AnyEvent, *, ride: bool = False) -> Handled:
        """Answer an event; the answer may ride if it is wished."""
        if not self.is_open:
            raise Unavailable
        if event.key in self._handled:
            return replace(self._handled[event.key], repeated=True)
        self.events.append(event)
        row = len(self.events)
        riding = None
        if ride and self.reply and isinstance(event, PersonEvent):
            riding = Outgoing(row, f"m{row}", event.address, self.reply, "answer", 0)
        self._handled[event.key] = Handled(Receipt(), riding)
        return self._handled[event.key]

    def handed(self, row: int) -> None:
        """The answer that carried a row was written."""
        self.written.append(row)

    async def run(self, job: Callable[[Any], T]) -> T:
        """There is no outbox here."""
        raise AssertionError("this door has no outbox")
