"""The moment at which a form is worked on: all that an expression may know beside the answers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cached_property

#: Saudi Arabia keeps one time all year.
RIYADH = timezone(timedelta(hours=3))


@dataclass(frozen=True)
class Moment:
    """`at` is aware. `seed` is the turn's randomness; `user` is who types, if staff do."""

    at: datetime
    seed: int = 0
    user: str = ""

    @cached_property
    def now(self) -> datetime:
        """The time in Riyadh."""
        return self.at.astimezone(RIYADH)

    @cached_property
    def today(self) -> date:
        """The day in Riyadh."""
        return self.now.date()
