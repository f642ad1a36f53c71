"""The register of incoming letters: the office file `o:letters`."""

from datetime import datetime

import msgspec

from flows.identifiers import FileId, Reference, Role


class Letter(msgspec.Struct, frozen=True, omit_defaults=True):
    """One letter. `number` is ours; `theirs` and `on` are printed on it.

    One about a known matter went there as a ticket. Any other has an `owner` and a date here until
    somebody has settled it.
    """

    number: int
    sender: str
    summary: str
    by: str
    at: datetime
    theirs: str = ""
    on: str = ""
    about: Reference | None = None
    owner: Role | None = None
    next_at: datetime | None = None
    settled_at: datetime | None = None
    settled_by: str = ""
    outcome: str = ""


class LetterBook(msgspec.Struct, frozen=True, tag_field="file", tag="letter_book"):
    """All of them, the oldest first: the last one's number is how many there are."""

    id: FileId
    schema: int = 1
    letters: tuple[Letter, ...] = ()
