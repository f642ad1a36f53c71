"""What the house does for itself once a day: forget what is old, and anchor the record."""

from datetime import datetime, timedelta

from storage import anchors, retention, sessions, uploads
from storage.door import Door

#: How long words are kept after they were said, unless they belong to somebody's open matter. A
#: default of ours: the policies name no period.
KEEP_FOR = timedelta(days=90)
#: How often. By the machine's clock: a rehearsal that leaps over months is no reason to hurry.
EVERY = timedelta(days=1)


class Upkeep:
    """Runs when it is asked to and a day has passed. Many processes may do it: twice is harmless.

    When it ran last is no one's business but this process's: what it does depends on what is
    stored alone, and a restart may do it again.
    """

    def __init__(self, door: Door) -> None:
        self._door = door
        self._last: datetime | None = None

    async def ring(self, now: datetime, machine_now: datetime) -> int | None:
        """Do what is due; returns how many bodies were wiped, or None where it was not due."""
        if self._last is not None and machine_now - self._last < EVERY:
            return None
        await self._door.run(anchors.anchor)
        await self._door.run(lambda conn: sessions.forget_expired(conn, machine_now))
        # What was staged and never came to a turn: by the machine's clock, as it was staged.
        while await self._door.run(lambda conn: uploads.sweep_orphans(conn, machine_now)):
            pass
        before, wiped = now - KEEP_FOR, 0
        # In portions, so that turns find their place in between.
        while swept := await self._door.run(lambda conn: retention.sweep(conn, before)):
            wiped += swept
        self._last = machine_now
        return wiped
