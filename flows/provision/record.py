"""What was promised and delivered to a person, and whether they say that they have it."""

from datetime import datetime
from typing import Literal

import msgspec

State = Literal["promised", "delivered", "failed"]


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One service in the words of the staff. `by` and `at` belong to the state it is in.

    `due` is the ISO day it is promised for, `reason` why it failed. `relief` came before the
    decision, for a need that cannot wait. `received_at` is the person's word, or what they said to
    `heard_by` on the telephone; `denied_at` is their word that it did not come. `asked_at`: they
    were asked once. `unheard_at`: nobody could be reached to ask.
    """

    text: str
    state: State
    by: str
    at: datetime
    due: str = ""
    reason: str = ""
    relief: bool = False
    received_at: datetime | None = None
    heard_by: str = ""
    denied_at: datetime | None = None
    asked_at: datetime | None = None
    unheard_at: datetime | None = None
    minded_at: datetime | None = None  #: when whoever promised it was last reminded

    @property
    def is_unconfirmed(self) -> bool:
        """Delivered by our own word alone, and the person may still be asked."""
        return (
            self.state == "delivered"
            and self.received_at is None
            and self.denied_at is None
            and self.unheard_at is None
        )


class Aid(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that was provided under one application. `followed` counts the questions afterwards."""

    items: tuple[Item, ...] = ()
    followed: int = 0
    followed_at: datetime | None = None
