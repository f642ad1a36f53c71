"""What a dossier keeps once somebody wrote that its person has died."""

from datetime import datetime

import msgspec

from flows.identifiers import Gender, Reference


class Mourning(msgspec.Struct, frozen=True, omit_defaults=True):
    """A death was told at `since`; `ticket` is where staff find out. `confirmed`: they have.

    While it stands, nothing is sent of itself about whatever was begun before `since`. It is the
    family that reads and writes: they are addressed in the plural, until `gender` counts again.
    """

    since: datetime
    ticket: Reference
    gender: Gender | None = None
    confirmed: bool = False
