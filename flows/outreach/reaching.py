"""What a person's file knows of being written to unasked. Data only."""

from datetime import datetime
from typing import Final

import msgspec

from flows.identifiers import Reference
from flows.messages import Message

#: The purpose of the consent, and of the messages.
PURPOSE: Final = "outreach"


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message that nobody asked for. After `until` it is of no use any more.

    `key` tells it apart from others: the same one twice is told once. `about` is the matter it
    concerns. `announcement` is the number of the announcement it is a copy of.
    """

    key: str
    message: Message
    until: datetime
    about: Reference | None = None
    announcement: int = 0


class Reaching(msgspec.Struct, frozen=True, omit_defaults=True):
    """The wishes of one person, and what they were told lately.

    `seasons` are those of the pack that they want to hear of. With `visits` they want to be called
    on rather than written to. `sent_at` reaches back a week. `waiting` notes go out in order.
    `dropped` counts those that never found a free moment.
    """

    seasons: tuple[str, ...] = ()
    visits: bool = False
    sent_at: tuple[datetime, ...] = ()
    waiting: tuple[Note, ...] = ()
    dropped: int = 0
