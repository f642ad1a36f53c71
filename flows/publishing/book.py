"""Which versions of the policy were published: the office file `o:versions`."""

from datetime import datetime

import msgspec

from flows.identifiers import FileId


class Version(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version after the first. `by` is who published it.

    `touches` are the parts of the rules in which it differs for people whose application is open.
    `read` says of each member of the staff when they acknowledged it. `after` and `told` are the
    cursor over the people it concerns, and how many files it has come past.
    """

    hash: str
    by: str
    at: datetime
    touches: tuple[str, ...] = ()
    read: dict[str, datetime] = {}
    reminded_at: datetime | None = None
    after: FileId = FileId("")
    told: int = 0
    all_told_at: datetime | None = None


class VersionBook(msgspec.Struct, frozen=True, tag_field="file", tag="version_book"):
    """All of them, the oldest first."""

    id: FileId
    schema: int = 1
    versions: tuple[Version, ...] = ()
