"""One contact's file: what is known of them, what they agreed to, and where the dialogue stands."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.forms.kind import Offer
from flows.identifiers import ARABIC, Address, FileId, Gender, Language, Reference, Role
from flows.matters import SheetName


class Consent(msgspec.Struct, frozen=True):
    """One documented yes or no: the purpose, the version of the notice shown, when and where."""

    purpose: str
    given: bool
    notice_version: str
    address: Address
    at: datetime


class Consenting(msgspec.Struct, frozen=True, tag_field="frame", tag="consenting"):
    """The privacy notice was shown; nothing is asked before yes."""


class ChoosingLanguage(msgspec.Struct, frozen=True, tag_field="frame", tag="choosing_language"):
    """Arabic or English."""


class ChoosingGender(msgspec.Struct, frozen=True, tag_field="frame", tag="choosing_gender"):
    """How shall we address you: asked once, never guessed."""


class Filling(msgspec.Struct, frozen=True, tag_field="frame", tag="filling"):
    """A form is being filled. `question` is the path asked last.

    `editing` means that it was reached from the read-back and returns there.
    `offered` are the values that an unclear answer put on buttons; `misses` counts the answers in a
    row that could not be used.
    """

    reference: Reference
    sheet: SheetName
    question: str
    editing: bool = False
    offered: tuple[Offer, ...] = ()
    misses: int = 0


class Reviewing(msgspec.Struct, frozen=True, tag_field="frame", tag="reviewing"):
    """All answers were read back; the person confirms or picks one to change."""

    reference: Reference
    sheet: SheetName


class Attesting(msgspec.Struct, frozen=True, tag_field="frame", tag="attesting"):
    """The statement was shown; the full name is awaited, then the confirmation."""

    reference: Reference
    name: str = ""
    statement: str = ""  #: word for word as it was shown


class Cancelling(msgspec.Struct, frozen=True, tag_field="frame", tag="cancelling"):
    """Keep the draft or delete it?"""

    reference: Reference


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
    | Reviewing
    | Attesting
    | Cancelling
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

    `untold`: a decision was given that the person has not acknowledged yet.
    """

    reference: Reference
    kind: Literal["application", "ticket"]
    stage: str
    untold: bool = False


class Dossier(msgspec.Struct, frozen=True, tag_field="file", tag="dossier"):
    """One contact's file and lock.

    `addresses` stand in the order in which they are tried. `unreachable` ones refused us.
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
    conversation: Conversation = Conversation()
    matters: tuple[MatterLine, ...] = ()


class StaffMember(msgspec.Struct, frozen=True):
    """One person of the staff. `code` is the SHA-256, hex, of a one-time code not used yet."""

    name: str
    role: Role
    code: str = ""
    address: Address | None = None


class StaffRegister(msgspec.Struct, frozen=True, tag_field="file", tag="staff_register"):
    """Who works here: the office file `o:staff`."""

    id: FileId
    schema: int = 1
    members: tuple[StaffMember, ...] = ()


class DigestBook(msgspec.Struct, frozen=True, tag_field="file", tag="digest_book"):
    """Which digests went out: the office file `o:digest`. `last` is an ISO date per audience."""

    id: FileId
    schema: int = 1
    last: dict[str, str] = {}


File = Dossier | StaffRegister | DigestBook
