"""That a person was asked for a rating: what it is about, until when. Never what they answered."""

from datetime import datetime

import msgspec

from flows.identifiers import Reference, Role


class Asked(msgspec.Struct, frozen=True):
    """One rating that may still be given, once. It goes when it is given, or when its day is over.

    `subject` is `decision`, `service` or `ticket`, or `left` for a draft; `part` the outcome, or
    the ticket's topic; `role` whose work it was.
    """

    reference: Reference
    subject: str
    part: str
    role: Role
    until: datetime
