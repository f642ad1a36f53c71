"""What every event carries, and the parts of events that matters keep too."""

from datetime import datetime
from typing import Literal

import msgspec


class Event(msgspec.Struct, frozen=True, tag_field="event"):
    """What every event carries.

    `key` is unique for ever: the same key is the same event, delivered again.
    `at` is the policy clock, aware, UTC. `seed` is random drawn at the door; the core draws none.
    """

    key: str
    at: datetime
    seed: int


#: What came of comparing a document with the data.
Result = Literal["matched", "mismatched", "needs_visit"]


class DocumentSeen(msgspec.Struct, frozen=True):
    """One line of the verification checklist (clause S2): an original that staff looked at.

    `by` and `at` are set when it is recorded, whatever the act itself says of them. Only a matched
    line counts as verified; any other says why in `reason`.
    """

    document: str
    where: str = ""
    expires_on: str = ""  #: ISO date as printed on the document, or empty where it has none
    matched: tuple[str, ...] = ()  #: names of the questions it was compared with
    by: str = ""
    at: datetime | None = None
    result: Result = "matched"
    reason: str = ""
