"""The real door, with chance taken out of what the clock brings: the same seed, the same season."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from flows.events import AnyEvent, FollowUpDue
from storage.arrivals import Handled
from storage.core import MakeOffice
from storage.database import Database
from storage.door import Door


class SeededDoor(Door):
    """A door whose follow-ups draw from the season's seed and from what they are."""

    def __init__(
        self,
        database: Database,
        make_office: MakeOffice,
        *,
        clock: Callable[[], datetime],
        seed: int,
    ) -> None:
        super().__init__(database, make_office, clock=clock)
        self._seed = seed

    async def handle(self, event: AnyEvent, *, ride: bool = False) -> Handled:
        """As any door does."""
        if isinstance(event, FollowUpDue):
            drawn = hashlib.sha256(f"{self._seed} {event.key}".encode()).digest()
            event = replace(event, seed=int.from_bytes(drawn[:8], "big") >> 1)
        return await super().handle(event, ride=ride)
