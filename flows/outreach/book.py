"""What was announced: the office file `o:announcements`."""

from datetime import datetime

import msgspec

from flows.identifiers import FileId


class Announcement(msgspec.Struct, frozen=True, omit_defaults=True):
    """One announcement and how far it has come.

    `season` is empty where it goes to everybody who asked for any. `after` is the cursor: the last
    file that was handed a copy. `reached` counts copies handed over, `dropped` those that found no
    free moment before `until`.
    """

    number: int
    season: str
    words: str
    english: str
    by: str
    at: datetime
    until: datetime
    after: FileId = FileId("")
    reached: int = 0
    dropped: int = 0
    ended_at: datetime | None = None


class AnnouncementBook(msgspec.Struct, frozen=True, tag_field="file", tag="announcement_book"):
    """All of them, the oldest first."""

    id: FileId
    schema: int = 1
    announcements: tuple[Announcement, ...] = ()
