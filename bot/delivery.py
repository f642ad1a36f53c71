"""Deliver what turns have committed. Nothing here decides what is said."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from secrets import randbits
from typing import Any, Protocol, TypeVar

import structlog

from bot.channels import Channel, Handed, Refused, TryLater
from bot.channels import Delivery as Result
from bot.clock import machine_now
from flows.events import AddressRefused, AnyEvent
from flows.identifiers import Address, channel_of
from storage.arrivals import Handled, Unavailable
from storage.outbox import Outgoing, claim, mark_handed, mark_later, mark_refused

log = structlog.get_logger(__name__)
T = TypeVar("T")

#: How long a claimed row is ours. Much longer than any call, so that only a crash lets it end.
LEASE = timedelta(seconds=120)

#: The longest pause between two attempts, in seconds.
_CEILING = 900.0

#: Attempts before a message is given up: the pauses add up to a little more than a day.
MAX_ATTEMPTS = 106

#: Addresses that are written to at the same time.
_AT_ONCE = 32

#: The least time between two looks into the outbox: commits may come by the thousand.
_REST = 0.02


class Door(Protocol):
    """What is needed of the door to deliver."""

    async def handle(self, event: AnyEvent) -> Handled:
        """Store a refusal."""

    async def run(self, job: Callable[[Any], T]) -> T:
        """Write to the outbox."""


class Delivery:
    """Sends what is ready: side by side to different people, in order to one.

    `now` is the policy clock, for events; leases and pauses go by the machine's.
    """

    def __init__(
        self,
        door: Door,
        channels: Mapping[str, Channel],
        now: Callable[[], datetime],
        machine_now: Callable[[], datetime] = machine_now,
    ) -> None:
        self._door = door
        self._channels = channels
        self._now = now
        self._machine_now = machine_now
        self._wake = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._loop: asyncio.Task[None] | None = None

    def wake(self, addresses: Iterable[Address]) -> None:
        """Look into the outbox soon, because these addresses have something new in it."""
        if any(channel_of(address) in self._channels for address in addresses):
            self._wake.set()

    async def start(self) -> None:
        """Begin to deliver in the background."""
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Claim nothing more, and let what is being sent be sent and marked."""
        if self._loop is None:
            return
        self._loop.cancel()
        with suppress(asyncio.CancelledError):
            await self._loop
        self._loop = None
        while self._sending:
            await asyncio.wait(self._sending)

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            # A claim that has begun is seen through even if we are stopped meanwhile: its rows
            # would otherwise lie until their lease ends.
            await asyncio.shield(self._begin(self._send_ready()))
            await asyncio.sleep(_REST)
            with suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await self._wake.wait()

    async def _send_ready(self) -> None:
        free = _AT_ONCE - len(self._sending) + 1  # this very task is one of them
        if free <= 0:
            return
        names = frozenset(self._channels)
        now = self._machine_now()
        try:
            claimed = await self._door.run(lambda conn: claim(conn, names, free, now, LEASE))
        except Unavailable:
            log.error("outbox not readable")
            return
        # At most one row of each address is claimed, so that order keeps itself.
        for outgoing in claimed:
            self._begin(self._send(outgoing))

    def _begin(self, work: Any) -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        return task

    async def _send(self, outgoing: Outgoing) -> None:
        """Send one message and store how that ended. What stood behind it may go then."""
        try:
            await self._settle(outgoing, await self._call(outgoing))
        except Unavailable:
            # Not marked: the lease ends and the message goes again, under the same key.
            log.error("delivery not stored", row=outgoing.row)
        self._wake.set()

    async def _call(self, outgoing: Outgoing) -> Result:
        channel = self._channels[channel_of(outgoing.to)]
        try:
            return await channel.send(outgoing.to, outgoing.message, outgoing.key)
        except Exception as error:
            # The one place where a channel's bug ends: one person's message waits, not everyone's.
            # The name only: the exception may quote what was to be sent.
            log.error("channel failed", key=outgoing.key, why=type(error).__name__)
            return TryLater(60.0)

    async def _settle(self, outgoing: Outgoing, result: Result) -> None:
        match result:
            case Handed():
                now = self._machine_now()
                await self._door.run(lambda conn: mark_handed(conn, [outgoing.row], now))
            case TryLater() if result.limit or outgoing.attempts < MAX_ATTEMPTS:
                until = self._machine_now() + timedelta(seconds=pause(outgoing.attempts, result))
                await self._door.run(lambda conn: mark_later(conn, outgoing.row, until))
            case TryLater():
                log.error("message given up", key=outgoing.key, row=outgoing.row)
                await self._refuse(outgoing, "unreachable")
            case Refused():
                await self._refuse(outgoing, result.why)

    async def _refuse(self, outgoing: Outgoing, why: str) -> None:
        """Tell the core that the address is closed, then end the row.

        In this order: after a crash in between, the message goes again, is refused again, and the
        event is recognised by its key.
        """
        event = AddressRefused(
            key=f"refused:{outgoing.key}",
            at=self._now(),
            seed=randbits(63),
            address=outgoing.to,
            why=why,
        )
        await self._door.handle(event)
        now = self._machine_now()
        await self._door.run(lambda conn: mark_refused(conn, outgoing.row, now))


def pause(attempts: int, result: TryLater) -> float:
    """Seconds from the end of attempt number `attempts` to the next: doubling up to a ceiling."""
    if result.limit:
        return result.seconds
    return max(result.seconds, min(2.0 ** min(attempts - 1, 20), _CEILING))
