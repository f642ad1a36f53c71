"""What a turn asks for. Storage writes them in the turn's own transaction; none acts before."""

from datetime import datetime

import msgspec

from flows.assisted.events import RaisedEvent
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


class Keep(msgspec.Struct, frozen=True, tag_field="effect", tag="keep"):
    """These uploads belong to this file from now on, and to a matter of it."""

    uploads: tuple[str, ...]
    reference: Reference | None = None


class Destroy(msgspec.Struct, frozen=True, tag_field="effect", tag="destroy"):
    """These uploads are gone for good with this turn; that they were there stays, and `why`."""

    uploads: tuple[str, ...]
    why: str
    reference: Reference | None = None


class Raise(msgspec.Struct, frozen=True, tag_field="effect", tag="raise"):
    """This shall happen to another file, in a turn of its own: no turn ever locks two.

    It is stored with this turn, under a key made from this turn's. The key it has already is void.
    """

    event: RaisedEvent


class LetGo(msgspec.Struct, frozen=True, tag_field="effect", tag="let_go"):
    """This matter leaves the file with all that was sent for it, and goes on in another one."""

    reference: Reference
    to: FileId


class DrawFileNumber(msgspec.Struct, frozen=True, tag_field="effect", tag="draw_file_number"):
    """Ask for the next permanent file number. Answered within the same transaction."""


class CountCasework(msgspec.Struct, frozen=True, tag_field="effect", tag="count_casework"):
    """Ask for the open matters' plain lines. Answered within the same transaction."""


class FindOffer(msgspec.Struct, frozen=True, tag_field="effect", tag="find_offer"):
    """Ask which application a code was made for. Answered within the same transaction."""

    code: str


class FindPerson(msgspec.Struct, frozen=True, tag_field="effect", tag="find_person"):
    """Ask in which file this identity was verified. Answered within the same transaction."""

    identity: str


LookUp = DrawFileNumber | CountCasework | FindOffer | FindPerson
Effect = Say | Wake | Settle | Silence | Keep | Destroy | Raise | LetGo | LookUp


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an act led to. `code` is stable for scripts; `text` is for the person who acted.

    `done`: it is stored. `refused`: nothing changed, and `text` says why and what would be right.
    `stale`: the screen it was decided on shows a past state; nothing changed.
    """

    outcome: str = "done"
    code: str = ""
    text: str = ""
    data: dict[str, str] = {}
