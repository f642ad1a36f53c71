"""What a turn asks for. Storage writes them in the turn's own transaction; none acts before."""

from datetime import datetime

import msgspec

from flows.identifiers import Address, FileId, Reference
from flows.messages import Message, Purpose


class Say(msgspec.Struct, frozen=True, tag_field="effect", tag="say"):
    """Send one message. `about` is the matter it concerns, so that silence can find it."""

    to: Address
    message: Message
    purpose: Purpose = "answer"
    about: Reference | None = None


class Wake(msgspec.Struct, frozen=True, tag_field="effect", tag="wake"):
    """Ring at `at` with a `FollowUpDue`. One per file, subject and name: a second one moves it."""

    follow_up: str
    subject: str
    at: datetime
    reference: Reference | None = None
    file: FileId | None = None  #: another file than the turn's own, for office clocks only


class Settle(msgspec.Struct, frozen=True, tag_field="effect", tag="settle"):
    """The subject ended: its follow-ups never ring. No `follow_up` means all of the subject's."""

    subject: str
    follow_up: str | None = None


class Silence(msgspec.Struct, frozen=True, tag_field="effect", tag="silence"):
    """Void what is not yet sent to this file about a matter, for these purposes."""

    about: Reference
    purposes: tuple[Purpose, ...]


class DrawFileNumber(msgspec.Struct, frozen=True, tag_field="effect", tag="draw_file_number"):
    """Ask for the next permanent file number. Answered within the same transaction."""


class CountCasework(msgspec.Struct, frozen=True, tag_field="effect", tag="count_casework"):
    """Ask for the open matters' plain lines. Answered within the same transaction."""


LookUp = DrawFileNumber | CountCasework
Effect = Say | Wake | Settle | Silence | LookUp


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an act led to. `code` is stable for scripts; `text` is for the person who acted.

    `done`: it is stored. `refused`: nothing changed, and `text` says why and what would be right.
    `stale`: the screen it was decided on shows a past state; nothing changed.
    """

    outcome: str = "done"
    code: str = ""
    text: str = ""
    data: dict[str, str] = {}
