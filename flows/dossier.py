"""One contact's file: what is known of them, what they agreed to, and where the dialogue stands."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.assisted.entry import Assist
from flows.committee.book import SittingBook
from flows.contacts.record import Ties
from flows.digest.book import DigestBook
from flows.feedback.asked import Asked
from flows.feedback.book import QualityBook
from flows.forms.kind import Offer
from flows.identifiers import ARABIC, Address, FileId, Gender, Language, Reference, Role
from flows.leaving.record import Mourning
from flows.letters.book import LetterBook
from flows.matters import SheetName
from flows.membership.member import Link
from flows.outreach.book import AnnouncementBook
from flows.outreach.reaching import Reaching
from flows.publishing.book import VersionBook


class Consent(msgspec.Struct, frozen=True):
    """One documented yes or no: the purpose, the version of the notice shown, when and where.

    `by` is the member of staff who read the notice out and heard the answer.
    """

    purpose: str
    given: bool
    notice_version: str
    address: Address
    at: datetime
    by: str = ""


class Consenting(msgspec.Struct, frozen=True, tag_field="frame", tag="consenting"):
    """The privacy notice was shown; nothing is asked before yes."""


class ChoosingLanguage(msgspec.Struct, frozen=True, tag_field="frame", tag="choosing_language"):
    """Arabic or English."""


class ChoosingGender(msgspec.Struct, frozen=True, tag_field="frame", tag="choosing_gender"):
    """How shall we address you: asked once, never guessed."""


class Filling(msgspec.Struct, frozen=True, tag_field="frame", tag="filling"):
    """A form is being filled. `question` is the concrete path of the place that is open.

    The place is a question; a repeat, whose entries are listed (`child`); or one of these entries,
    whose answers are listed (`child[2]`). `editing` means that it was reached from the read-back
    and returns there; `home` is the place it was opened from and goes back to. `again` are answers
    that a change has made wrong, to be asked for afterwards. `offered` are the values that an
    unclear answer put on buttons; `misses` counts the answers in a row that could not be used.
    `gathered` are messages that may be followed by more of the same answer. `removing` an entry
    waits for a yes.
    """

    reference: Reference
    sheet: SheetName
    question: str
    editing: bool = False
    offered: tuple[Offer, ...] = ()
    misses: int = 0
    home: str = ""
    again: tuple[str, ...] = ()
    gathered: tuple[str, ...] = ()
    removing: bool = False


class Picking(msgspec.Struct, frozen=True, tag_field="frame", tag="picking"):
    """Several answers fit what the person wants to change: which of these `places` is it?"""

    reference: Reference
    sheet: SheetName
    places: tuple[str, ...]


class Moving(msgspec.Struct, frozen=True, tag_field="frame", tag="moving"):
    """The form was changed meanwhile: on to the new version, or finish the one begun?"""

    reference: Reference


#: In `Reviewing.right`: all of it was confirmed once, and was on its way to the signature.
EVERYTHING = "*"


class Reviewing(msgspec.Struct, frozen=True, tag_field="frame", tag="reviewing"):
    """All answers are read back; the person confirms or picks one to change.

    Long forms are read back in sections: `section` names the one shown, `right` those confirmed,
    `listing` means that the list of the sections is shown.
    """

    reference: Reference
    sheet: SheetName
    section: str = ""
    right: tuple[str, ...] = ()
    listing: bool = False


class Attesting(msgspec.Struct, frozen=True, tag_field="frame", tag="attesting"):
    """The statement was shown; the full name is awaited, then the confirmation."""

    reference: Reference
    name: str = ""
    statement: str = ""  #: word for word as it was shown


class HandingOver(msgspec.Struct, frozen=True, tag_field="frame", tag="handing_over"):
    """What staff typed in is complete; the person's own confirmation is awaited.

    `known` is the person's own file, if their identity was verified before. With `spoken`, a code
    was sent there, and is awaited here as the person says it; `statement` is what was read out.
    """

    reference: Reference
    known: FileId | None = None
    spoken: bool = False
    statement: str = ""


class Guarding(msgspec.Struct, frozen=True, tag_field="frame", tag="guarding"):
    """The person is a child: nothing more is asked before a guardian is there."""

    reference: Reference


class Leading(msgspec.Struct, frozen=True, tag_field="frame", tag="leading"):
    """A neighbour speaks for a family. Does it know and agree? If so, how is it reached?"""

    reference: Reference
    agreed: bool = False


class Cancelling(msgspec.Struct, frozen=True, tag_field="frame", tag="cancelling"):
    """Keep the draft or delete it?"""

    reference: Reference


class Wishing(msgspec.Struct, frozen=True, tag_field="frame", tag="wishing"):
    """The second page of the menu is shown."""


class Scripted(msgspec.Struct, frozen=True, tag_field="frame", tag="scripted"):
    """A short talk of fixed steps (`flows.scripts`): which, about which matter, and so far.

    `misses` counts the answers in a row that could not be used.
    """

    script: str
    about: Reference | None = None
    given: dict[str, str] = {}
    misses: int = 0


class Inquiring(msgspec.Struct, frozen=True, tag_field="frame", tag="inquiring"):
    """A question in the person's own words is awaited.

    With `words`, one was asked that has no clear answer: the person picks one of the `offered`
    topics, or has it passed on to a person.
    """

    words: str = ""
    offered: tuple[str, ...] = ()


class Relaying(msgspec.Struct, frozen=True, tag_field="frame", tag="relaying"):
    """A person of the staff is in the talk: what is written goes to them, and the bot is silent."""

    reference: Reference


Frame = (
    Consenting
    | ChoosingLanguage
    | ChoosingGender
    | Filling
    | Picking
    | Moving
    | Reviewing
    | Attesting
    | HandingOver
    | Guarding
    | Leading
    | Cancelling
    | Wishing
    | Scripted
    | Inquiring
    | Relaying
)


class Conversation(msgspec.Struct, frozen=True):
    """A stack of frames, the last on top; empty is the menu.

    `step` grows whenever something is asked, so that a button of an earlier step is known as old.
    """

    step: int = 0
    frames: tuple[Frame, ...] = ()


class MatterLine(msgspec.Struct, frozen=True):
    """What the dossier itself knows of a matter, without loading it.

    `untold`: a decision was given that the person has not acknowledged yet. `contestable`: it did
    not give all that was asked, and nobody has appealed against it.
    """

    reference: Reference
    kind: Literal["application", "ticket"]
    stage: str
    untold: bool = False
    contestable: bool = False
    topic: str = ""  #: of a ticket


class Dossier(msgspec.Struct, frozen=True, tag_field="file", tag="dossier"):
    """One contact's file and lock.

    `addresses` stand in the order in which they are tried. `unreachable` ones refused us. In a file
    with `assist`, a member of staff types for someone. `wrong_codes` are the times at which a code
    was shown that is none; `spoke_of_code_at` is when the last words spoke of a one-time code.
    """

    id: FileId
    opened_at: datetime
    last_at: datetime
    addresses: tuple[Address, ...]
    schema: int = 1
    language: Language = ARABIC
    gender: Gender | None = None
    greeted: bool = False
    unreachable: tuple[Address, ...] = ()
    consents: tuple[Consent, ...] = ()
    told: str = ""  #: what they told before anything was asked; offered where the form asks for it
    conversation: Conversation = Conversation()
    matters: tuple[MatterLine, ...] = ()
    assist: Assist | None = None
    wrong_codes: tuple[datetime, ...] = ()
    spoke_of_code_at: datetime | None = None
    mourning: Mourning | None = None
    prefers: str = ""  #: the channel by which they want to be reached: its name, `phone`, `letters`
    member: Link | None = None  #: of a cooperative, once matched with its register
    wrong_members: tuple[datetime, ...] = ()
    asked: tuple[Asked, ...] = ()  #: ratings that may still be given
    ties: Ties = Ties()
    outreach: Reaching = Reaching()


class StaffMember(msgspec.Struct, frozen=True):
    """One person of the staff. `code` is the SHA-256, hex, of a one-time code not used yet.

    `branch` is the office or project that a delegate works for. `kin` are the national IDs of the
    member and of their relatives, on whose applications they may not act: shown nowhere.
    """

    name: str
    role: Role
    code: str = ""
    address: Address | None = None
    branch: str = ""
    kin: tuple[str, ...] = ()


class StaffRegister(msgspec.Struct, frozen=True, tag_field="file", tag="staff_register"):
    """Who works here: the office file `o:staff`."""

    id: FileId
    schema: int = 1
    members: tuple[StaffMember, ...] = ()


File = (
    Dossier
    | StaffRegister
    | DigestBook
    | QualityBook
    | SittingBook
    | AnnouncementBook
    | VersionBook
    | LetterBook
)
