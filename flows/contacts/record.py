"""What a dossier remembers of other devices and files of the same person."""

from datetime import datetime

import msgspec

from flows.identifiers import FileId


class Relink(msgspec.Struct, frozen=True):
    """Another file `to` asks to become one with this: it must say the code that was sent here."""

    code: str
    to: FileId
    expires_at: datetime
    tries: int = 0


class Ties(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a file hangs together with others of the same person.

    With `into`, the file is a tombstone: what still reaches it goes on there. `absorbed` are the
    tombstones that lead here. `seeks` is the file that this one asked to become one with, if the
    details given fitted one; `asked_at` are the times at which it asked, `tries` the wrong codes
    that were given since the last.
    """

    into: FileId | None = None
    absorbed: tuple[FileId, ...] = ()
    relink: Relink | None = None
    seeks: FileId | None = None
    asked_at: tuple[datetime, ...] = ()
    tries: int = 0
    erased_at: datetime | None = None
