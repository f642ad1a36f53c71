"""The channels of a rehearsal: they keep what each address got and when, and reach no network."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from flows.events import AddressRefused
from flows.identifiers import Address
from flows.messages import Message
from storage.door import Door
from storage.outbox import Outgoing, claim, mark_handed, mark_later, mark_refused

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Whom the simulated platforms serve. The desk's boards are read where they are stored.
CHANNELS = frozenset({"telegram", "website", "desk"})
_LEASE = timedelta(minutes=2)
_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Told:
    """One message as it arrived. `key` begins with that of the event that it answers."""

    at: datetime
    to: Address
    text: str
    purpose: str
    key: str
    buttons: tuple[str, ...] = ()


class Platform:
    """Takes messages from the outbox as delivery does: in order; some come late, some never."""

    def __init__(self, door: Door, random: Random, hear: Callable[[Told, Message], None]) -> None:
        self.refused: list[Told] = []
        self.blocked: set[Address] = set()
        self.late = 0
        self._door = door
        self._random = random
        self._hear = hear
        self._is_dirty = True
        self._arrived: list[Outgoing] = []
        self._rode: list[int] = []
        self._late: list[datetime] = []
        door.on_commit = self._note

    @property
    def late_at(self) -> datetime | None:
        """When the next of those that are late arrives."""
        return min(self._late, default=None)

    async def deliver(self, now: datetime) -> None:
        """Hand over everything that is ready at this time, in one write while nobody refuses."""
        ahead = [one for one in self._late if one > now]
        self._is_dirty = self._is_dirty or len(ahead) < len(self._late)
        self._late = ahead
        while self._is_dirty:
            self._is_dirty = False
            self.settle()
            refused = await self._door.run(lambda conn: self._hand_over(conn, now))
            for outgoing in self._arrived:
                self._keep(outgoing, now)
            self._arrived.clear()
            for outgoing in refused:
                await self._refuse(outgoing, now)

    def rode(self, outgoing: Outgoing, now: datetime) -> None:
        """It went out in the response to the very request."""
        self._keep(outgoing, now)
        self._rode.append(outgoing.row)

    def settle(self) -> None:
        """Hand in what rode, just before other work: each alone would wake the writer."""
        for row in self._rode:
            self._door.handed(row)
        self._rode.clear()

    def _hand_over(self, conn: "Connection", now: datetime) -> list[Outgoing]:
        """Claim and mark until nothing is left; returns what the channels refuse."""
        refused: list[Outgoing] = []
        while claimed := claim(conn, CHANNELS, _AT_ONCE, now, _LEASE):
            taken = [one for one in claimed if one.to not in self.blocked]
            refused += [one for one in claimed if one.to in self.blocked]
            arrived: list[Outgoing] = []
            for one in taken:
                if one.attempts < 3 and self._random.random() < 0.01:
                    self._put_off(conn, one, now)
                else:
                    arrived.append(one)
            mark_handed(conn, [one.row for one in arrived], now)
            self._arrived += arrived
        return refused

    def _put_off(self, conn: "Connection", outgoing: Outgoing, now: datetime) -> None:
        self.late += 1
        until = now + timedelta(minutes=self._random.randint(1, 20))
        self._late.append(until)
        mark_later(conn, outgoing.row, until)

    async def _refuse(self, outgoing: Outgoing, now: datetime) -> None:
        self.refused.append(_told(outgoing, now))
        seed = self._random.getrandbits(63)
        key = f"refused:{outgoing.key}"
        await self._door.handle(AddressRefused(key, now, seed, outgoing.to, "blocked"))
        await self._door.run(lambda conn: mark_refused(conn, outgoing.row, now))

    def _keep(self, outgoing: Outgoing, now: datetime) -> None:
        told = _told(outgoing, now)
        self._hear(told, outgoing.message)

    def _note(self, addresses: frozenset[Address]) -> None:
        self._is_dirty = self._is_dirty or bool(addresses)


def _told(outgoing: Outgoing, now: datetime) -> Told:
    buttons = tuple(one.id for one in outgoing.message.buttons)
    text = outgoing.message.text
    return Told(now, outgoing.to, text, outgoing.purpose, outgoing.key, buttons)
