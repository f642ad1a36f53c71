"""What an application keeps of the appeals against its decisions."""

from datetime import datetime

import msgspec

from flows.identifiers import Reference


class Appealed(msgspec.Struct, frozen=True, omit_defaults=True):
    """One appeal: its ticket, the decision it is against, and the one that it led to.

    Decisions are known by the moment of their record. `ended` is when the one answer was given.
    """

    ticket: Reference
    against: datetime
    led_to: datetime | None = None
    ended: datetime | None = None
