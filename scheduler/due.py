"""What is due becomes events through the same door, in the order in which it fell due."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from flows.effects import Receipt
from flows.events import FollowUpDue
from storage.database import Database
from storage.door import Door
from storage.followups import due, next_at

#: Rows read at a time: one batch of the door, not the whole of a long downtime.
LIMIT = 200
#: A ring may set the next one; what keeps falling due for longer waits for the next tick.
ROUNDS = 50


async def ring_due(door: Door, database: Database, now: datetime) -> int:
    """Ring everything due at `now`; returns how much rang. Twice at once is harmless: keys."""
    rung: set[str] = set()
    for _ in range(ROUNDS):
        events = await database.aread(lambda conn: due(conn, now, LIMIT))
        fresh = [event for event in events if event.key not in rung]
        if not fresh:
            break
        rung.update(event.key for event in fresh)
        # Handed in together they share commits; the door keeps their order.
        await asyncio.gather(*(door.handle(event) for event in fresh))
    return len(rung)


async def ring_until(
    door: Door, database: Database, until: datetime, stand_at: Callable[[datetime], datetime]
) -> AsyncIterator[tuple[FollowUpDue, Receipt]]:
    """Ring what falls due up to `until`, one by one, each at its own time.

    `stand_at` moves the policy clock to a time, never back, and returns where it stands then.
    """
    rung: set[str] = set()
    while (at := await database.aread(next_at)) is not None and at <= until:
        now = min(stand_at(at), until)
        events = await database.aread(lambda conn, now=now: due(conn, now, 1))  # type: ignore[misc]
        if not events or events[0].key in rung:
            return
        rung.add(events[0].key)
        handled = await door.handle(events[0])
        yield events[0], handled.receipt
