"""What a turn asks for. Storage writes them in the turn's own transaction; none acts before."""

from datetime import datetime

import msgspec

from flows.assisted.events import RaisedEvent
from flows.events import PersonEvent
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

    event: RaisedEvent | PersonEvent


class LetGo(msgspec.Struct, frozen=True, tag_field="effect", tag="let_go"):
    """This matter leaves the file with all that was sent for it, and goes on in another one."""

    reference: Reference
    to: FileId


class Count(msgspec.Struct, frozen=True, tag_field="effect", tag="count"):
    """One more of something this month, without whose it was: a rating, a reason, days in a stage.

    With `unlinked`, the event that led to it is kept without its content, so that nothing stored
    leads from the person to what they said.
    """

    what: str
    part: str
    value: str
    unlinked: bool = False


class Remark(msgspec.Struct, frozen=True, tag_field="effect", tag="remark"):
    """Words of which nobody shall know whose they are. They are always unlinked, as above."""

    what: str
    part: str
    text: str


class Redirect(msgspec.Struct, frozen=True, tag_field="effect", tag="redirect"):
    """These addresses of this file lead to another one from now on; without `to`, to none.

    What was to ring about these matters rings there.
    """

    addresses: tuple[Address, ...]
    to: FileId | None = None
    references: tuple[Reference, ...] = ()


class NoteIdentities(msgspec.Struct, frozen=True, tag_field="effect", tag="note_identities"):
    """A signed application speaks of these national IDs. Kept as keyed hashes, to find it again."""

    reference: Reference
    applicant: str
    members: tuple[str, ...] = ()


class Erase(msgspec.Struct, frozen=True, tag_field="effect", tag="erase"):
    """The data keys of this file and of these matters are destroyed with this turn.

    What the turn itself leaves of them is sealed under new ones. What was said is gone, and so is
    everything that was sent but for what came with the `kept` matters.
    """

    references: tuple[Reference, ...]
    kept: tuple[Reference, ...] = ()


class DrawFileNumber(msgspec.Struct, frozen=True, tag_field="effect", tag="draw_file_number"):
    """Ask for the next permanent file number. Answered within the same transaction."""


class CountCasework(msgspec.Struct, frozen=True, tag_field="effect", tag="count_casework"):
    """Ask for the open matters' plain lines, and how many were decided `since` a time.

    Answered within the same transaction.
    """

    since: datetime | None = None


class FindWindows(msgspec.Struct, frozen=True, tag_field="effect", tag="find_windows"):
    """Ask for open matters with a reply window, by reference, those after `after`."""

    after: str
    limit: int


class FindOffer(msgspec.Struct, frozen=True, tag_field="effect", tag="find_offer"):
    """Ask which application a code was made for. Answered within the same transaction."""

    code: str


class FindMember(msgspec.Struct, frozen=True, tag_field="effect", tag="find_member"):
    """Ask who has this identity in the members' register. Answered within the same transaction."""

    identity: str


class NoteMiss(msgspec.Struct, frozen=True, tag_field="effect", tag="note_miss"):
    """Somebody said that they were this member of the register, and were not."""

    identity: str


class FindPerson(msgspec.Struct, frozen=True, tag_field="effect", tag="find_person"):
    """Ask in which file this identity was verified. Answered within the same transaction."""

    identity: str


class FindHolder(msgspec.Struct, frozen=True, tag_field="effect", tag="find_holder"):
    """Ask in which file a matter lives. Answered within the same transaction."""

    reference: Reference


class FindTwins(msgspec.Struct, frozen=True, tag_field="effect", tag="find_twins"):
    """Ask which signed applications of other files than this share an identity with this one."""

    file: FileId
    reference: Reference
    applicant: str
    members: tuple[str, ...] = ()


class FindFiles(msgspec.Struct, frozen=True, tag_field="effect", tag="find_files"):
    """Ask for the next files on a list after one, in the order of their ids.

    The lists are those of `flows.outreach.wanting`, and `APPLICANTS`: files with an application.
    """

    list: str
    after: FileId
    limit: int


#: The list of the files in which an application is open.
APPLICANTS = "applicants"

LookUp = (
    DrawFileNumber
    | CountCasework
    | FindWindows
    | FindOffer
    | FindPerson
    | FindHolder
    | FindTwins
    | FindFiles
    | FindMember
)
Effect = (
    Say
    | Wake
    | Settle
    | Silence
    | Keep
    | Destroy
    | Raise
    | LetGo
    | Redirect
    | NoteIdentities
    | Erase
    | Count
    | Remark
    | NoteMiss
    | LookUp
)


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an act led to. `code` is stable for scripts; `text` is for the person who acted.

    `done`: it is stored. `refused`: nothing changed, and `text` says why and what would be right.
    `stale`: the screen it was decided on shows a past state; nothing changed.
    """

    outcome: str = "done"
    code: str = ""
    text: str = ""
    data: dict[str, str] = {}
