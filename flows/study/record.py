"""What is remembered of a study: who does it, which visits were offered, and what came of them."""

from datetime import datetime
from typing import Literal

import msgspec

Outcome = Literal["", "done", "no_show", "refused", "moved"]


class Offer(msgspec.Struct, frozen=True):
    """Three times for a visit, offered to the person who has not chosen yet."""

    slots: tuple[datetime, ...]
    by: str
    at: datetime
    reminded: bool = False


class Visit(msgspec.Struct, frozen=True):
    """A visit that the person agreed to. `outcome` is empty while it lies ahead."""

    slot: datetime
    agreed_at: datetime
    outcome: Outcome = ""
    by: str = ""
    noted_at: datetime | None = None
    note: str = ""


class Research(msgspec.Struct, frozen=True):
    """The study of one application. Without a `researcher` the role as a whole minds it.

    `wish` is what the person said would suit them, where none of the times did. `called_off`: the
    study was done before they chose one of the times.
    """

    researcher: str = ""
    offer: Offer | None = None
    visits: tuple[Visit, ...] = ()
    wish: str = ""
    reported_by: str = ""
    reported_at: datetime | None = None
    called_off: bool = False

    @property
    def ahead(self) -> Visit | None:
        """The visit that was agreed on and of which nothing is known yet."""
        last = self.visits[-1] if self.visits else None
        return last if last is not None and not last.outcome else None

    @property
    def missed(self) -> int:
        """How often nobody opened."""
        return sum(one.outcome == "no_show" for one in self.visits)
