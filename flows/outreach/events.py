"""What happens between an office file and the files of the people it concerns; and its look-up."""

from datetime import datetime

from flows.event import Event
from flows.identifiers import FileId


class AnnouncementMade(Event, frozen=True, tag="announcement_made"):
    """Raised to the file of someone on the list: an announcement, in the words of the staff."""

    file: FileId
    number: int
    season: str
    words: str
    english: str
    until: datetime


class NoteDropped(Event, frozen=True, tag="note_dropped"):
    """Raised to the book of announcements: a copy found no free moment in time."""

    file: FileId
    number: int


class PolicyRenewed(Event, frozen=True, tag="policy_renewed"):
    """Raised to the file of someone with an open application: rules that touch them have changed.

    `hash` is the version that was published.
    """

    file: FileId
    hash: str


class FilesFound(Event, frozen=True, tag="files_found"):
    """The answer to `FindFiles`: the files on a list, in the order of their ids."""

    cause: Event
    files: tuple[FileId, ...]


OutreachEvent = AnnouncementMade | NoteDropped | PolicyRenewed
