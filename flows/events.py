"""Everything that can happen. An event is the only way in, whoever or whatever it came from."""

from typing import Literal

import msgspec

from flows.assisted.events import ApplicationHanded as ApplicationHanded
from flows.assisted.events import AssistBegun as AssistBegun
from flows.assisted.events import CodeWanted as CodeWanted
from flows.assisted.events import OfferTaken as OfferTaken
from flows.assisted.events import OfferVoid as OfferVoid
from flows.assisted.events import RaisedEvent as RaisedEvent
from flows.committee.events import Concluded as Concluded
from flows.contacts.events import Absorbed as Absorbed
from flows.contacts.events import DataRequested as DataRequested
from flows.contacts.events import ErasureReached as ErasureReached
from flows.contacts.events import MergeWanted as MergeWanted
from flows.contacts.events import RelinkAsked as RelinkAsked
from flows.contacts.events import RelinkRefused as RelinkRefused
from flows.contacts.events import RelinkShown as RelinkShown
from flows.event import DocumentSeen as DocumentSeen
from flows.event import Event as Event
from flows.found import AnswerEvent as AnswerEvent
from flows.found import CaseworkCounted as CaseworkCounted
from flows.found import CaseworkLine as CaseworkLine
from flows.found import FileNumberDrawn as FileNumberDrawn
from flows.found import FilesFound as FilesFound
from flows.found import HolderFound as HolderFound
from flows.found import MemberFound as MemberFound
from flows.found import OfferFound as OfferFound
from flows.found import PersonFound as PersonFound
from flows.found import TwinsFound as TwinsFound
from flows.found import WindowsFound as WindowsFound
from flows.identifiers import DIGEST_FILE, STAFF_FILE, Address, FileId, Reference, Role
from flows.letters.events import LetterArrived as LetterArrived
from flows.outreach.events import AnnouncementMade as AnnouncementMade
from flows.outreach.events import NoteDropped as NoteDropped
from flows.outreach.events import PolicyRenewed as PolicyRenewed
from flows.uploads import Upload

#: Why words are not kept: a card's number, a one-time code, a password, other people's numbers.
Withheld = Literal["card", "code", "password", "people"]

#: What a person would call what they sent.
Attachment = Literal["photo", "voice", "audio", "video", "file", "sticker", "location", "other"]


class ConversationOpened(Event, frozen=True, tag="conversation_opened"):
    """Someone pressed Start or opened the page. `payload` is what a deep link carried."""

    address: Address
    payload: str = ""
    by: str = ""


class TextSent(Event, frozen=True, tag="text_sent"):
    """Someone wrote. `forwarded` text is someone else's words and never an answer."""

    address: Address
    text: str
    forwarded: bool = False
    by: str = ""


class ButtonPressed(Event, frozen=True, tag="button_pressed"):
    """Someone pressed a button. `button` is its id, which may be old or forged."""

    address: Address
    button: str
    by: str = ""


class TextEdited(Event, frozen=True, tag="text_edited"):
    """Someone changed a message that they had sent before."""

    address: Address
    text: str
    by: str = ""


class PhoneShared(Event, frozen=True, tag="phone_shared"):
    """A contact card arrived. `own` only when the channel vouches that it is the sender's."""

    address: Address
    phone: str
    own: bool
    by: str = ""


class AttachmentSent(Event, frozen=True, tag="attachment_sent"):
    """Something that is not text arrived. What can be kept was looked at and staged before.

    `upload` is what the house found, where it was a file. `group` is the same for what was sent at
    once, such as an album. `point` is a place on the map: latitude, longitude, altitude, accuracy.
    """

    address: Address
    attachment: Attachment
    caption: str = ""
    upload: Upload | None = None
    group: str = ""
    point: str = ""
    by: str = ""


class WordsWithheld(Event, frozen=True, tag="words_withheld"):
    """Someone wrote what we must not keep. What it was is known; the words are gone already.

    `upload` is what the words stood under: it goes too, for it may show the same.
    """

    address: Address
    why: Withheld
    by: str = ""
    upload: Upload | None = None


class AddressRefused(Event, frozen=True, tag="address_refused"):
    """A channel will not take messages for this address any more: blocked, deleted, unknown."""

    address: Address
    why: str


class StaffActed(Event, frozen=True, tag="staff_acted"):
    """A member of staff, or the operator at the shell, did something to a matter.

    `by` is a name of the staff register, or `OPERATOR`. `name` is who stands for a decision, where
    that is not the one who typed it in. `question` is the place in the form that an act is about.
    `on` is the day printed on a paper, and `scan` a copy of it. `fields` are further values
    that the act needs, by their names. `seen` is the revision of the matter that was on the screen;
    None where there was none, as at the shell.
    """

    reference: Reference
    action: str
    by: str
    outcome: str = ""
    reason: str = ""
    text: str = ""
    name: str = ""
    documents: tuple[DocumentSeen, ...] = ()
    question: str = ""
    on: str = ""
    scan: Upload | None = None
    fields: dict[str, str] = msgspec.field(default_factory=dict)
    seen: int | None = None


class OfficeActed(Event, frozen=True, tag="office_acted"):
    """A member of staff, or the operator, did something that is about no single person.

    `file` is the office file it belongs to: a committee's sittings, the announcements. `fields` are
    the values that the act needs, by their names.
    """

    file: FileId
    action: str
    by: str
    text: str = ""
    fields: dict[str, str] = msgspec.field(default_factory=dict)


class StaffAdded(Event, frozen=True, tag="staff_added"):
    """The operator names a member of staff; the receipt holds the one-time code.

    `cut_off` ends what they had before, as when a telephone is lost; another role does so too.
    `branch` is the office or project that a delegate works for. `kin` are the national IDs of the
    member and of their relatives; none leaves those that are known.
    """

    name: str
    role: Role
    cut_off: bool = False
    branch: str = ""
    kin: tuple[str, ...] = ()


class StaffJoined(Event, frozen=True, tag="staff_joined"):
    """Someone showed a one-time code, in the desk bot (`address`) or on the desk page (none)."""

    code: str
    address: Address | None = None


class FollowUpDue(Event, frozen=True, tag="follow_up_due"):
    """A wake-up that an earlier turn set. `subject` says what it was about."""

    file: FileId
    follow_up: str
    subject: str
    reference: Reference | None = None


class OfficeOpened(Event, frozen=True, tag="office_opened"):
    """The system started: the office's own clocks are set, as often as this happens."""


PersonEvent = (
    ConversationOpened
    | TextSent
    | ButtonPressed
    | TextEdited
    | PhoneShared
    | AttachmentSent
    | WordsWithheld
    | AddressRefused
)
AnyEvent = (
    PersonEvent
    | AssistBegun
    | RaisedEvent
    | StaffActed
    | OfficeActed
    | StaffAdded
    | StaffJoined
    | FollowUpDue
    | OfficeOpened
)
#: The shell itself: whoever holds the key of the database.
OPERATOR = "operator"


def target_of(event: AnyEvent) -> Address | Reference | FileId:
    """Where the event belongs. Exactly one file, so that no turn ever locks two people."""
    match event:
        case StaffActed():
            return event.reference
        case StaffAdded() | StaffJoined():
            return STAFF_FILE
        case (
            OfficeActed()
            | FollowUpDue()
            | OfferTaken()
            | ApplicationHanded()
            | OfferVoid()
            | LetterArrived()
            | CodeWanted()
            | Concluded()
            | MergeWanted()
            | Absorbed()
            | RelinkAsked()
            | RelinkShown()
            | RelinkRefused()
            | ErasureReached()
            | DataRequested()
            | AnnouncementMade()
            | NoteDropped()
            | PolicyRenewed()
        ):
            return event.file
        case OfficeOpened():
            return DIGEST_FILE
        case _:
            return event.address
