"""What was changed for the better, as it is kept: the office file `o:quality`."""

from datetime import datetime

import msgspec

from flows.identifiers import FileId


class Improvement(msgspec.Struct, frozen=True):
    """One change: what, who looks after it, who wrote it down."""

    words: str
    owner: str
    by: str
    at: datetime


class QualityBook(msgspec.Struct, frozen=True, tag_field="file", tag="quality_book"):
    """All of them, the oldest first."""

    id: FileId
    schema: int = 1
    improvements: tuple[Improvement, ...] = ()
