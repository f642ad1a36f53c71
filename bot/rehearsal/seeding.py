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
from storage.followups import due_at


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
            # Not from its key: the number of its row depends on how the batches were cut.
            what = (event.follow_up, event.subject, event.reference or "", str(due_at(event)))
            drawn = hashlib.sha256(" ".join((str(self._seed), *what)).encode()).digest()
            event = replace(event, seed=int.from_bytes(drawn[:8], "big") >> 1)
        return await super().handle(event, ride=ride)
