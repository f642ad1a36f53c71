"""Applications and tickets: what staff work on. A row each, found by their reference."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.assisted.entry import AssistChannel, Capacity, Conflict, Method, Offer, Paper
from flows.casework.window import Window
from flows.copies import Copies
from flows.event import DocumentSeen
from flows.identifiers import Address, FileId, Language, Reference, Role

SheetName = Literal["intake", "registration"]


#: Where an answer came from, if not from the person: a first value of the form that is still to be
#: asked (`default`), a value of the form's own (`fixed`, `triggered`, `calculated`), or an earlier
#: application, taken over with a yes (`earlier`).
Origin = Literal["", "default", "fixed", "triggered", "calculated", "earlier"]


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One answer: the canonical value as an XForm instance holds it, and what was typed.

    An empty `value` is a question skipped on purpose. `calendar` is set where a date was given in
    Hijri, so that it is shown back as the person knows it. `by` is the member of staff who typed
    it, `said_by` who said it to them; both are empty where the person wrote it.
    """

    value: str
    raw: str
    at: datetime
    calendar: str = ""
    origin: Origin = ""
    by: str = ""
    said_by: str = ""


#: Answers by their place, `name` or `child[2]/name` (`flows.forms.sheets.paths`). At a repeat is
#: the number of its entries: `2`, or `2+` while another may yet come.
Answers = dict[str, Answer]


class Sheet(msgspec.Struct, frozen=True):
    """A form being filled or filled: the version it began under, and its answers."""

    form: str
    version: str
    answers: Answers = {}


class Attestation(msgspec.Struct, frozen=True):
    """The person's confirmation that exactly this snapshot is correct (clause S4).

    `digest` is SHA-256, hex, over the salt and the canonical JSON of everything that was shown.
    `witness` is the member of staff before whom it was said or signed; empty in the person's own
    chat. `form` and `version` name the form that was filled.
    """

    digest: str
    salt: str
    statement: str  #: the text that was shown, word for word
    statement_version: str
    name: str
    address: Address
    at: datetime
    method: Method = "chat"
    witness: str = ""
    capacity: Capacity = "self"
    form: str = ""
    version: str = ""
    paper: Paper | None = None


class Verification(msgspec.Struct, frozen=True):
    """Who compared which originals with the data, and where (clause S2)."""

    by: str
    at: datetime
    documents: tuple[DocumentSeen, ...]


class Decision(msgspec.Struct, frozen=True):
    """What the deciding body concluded. Held until `released_at`; seen at `seen_at`."""

    outcome: str
    reason: str
    text: str
    by: str
    recorded_at: datetime
    release_at: datetime
    released_at: datetime | None = None
    seen_at: datetime | None = None


class Step(msgspec.Struct, frozen=True):
    """One line of a matter's history."""

    stage: str
    at: datetime
    by: str
    note: str = ""


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """What an application and a ticket share. The fields up to `window` are plain index columns.

    `holder` is the dossier in whose chat it lives. `revision` counts changes: a desk page that
    shows an older one is stale. `owner` and `next_at` are never absent while the matter is open.
    """

    schema: int = 1
    reference: Reference
    holder: FileId
    stage: str
    entered_at: datetime
    owner: Role
    next_at: datetime | None = None
    window: Window | None = None
    revision: int = 1
    opened_at: datetime
    history: tuple[Step, ...] = ()


class Application(Matter, frozen=True, kw_only=True, tag_field="matter", tag="application"):
    """A support request with its answers, attestation, verification and decision.

    `identity` is the national ID or iqama of the applicant, if the form asks for one: storage keeps
    a keyed hash of it as an index, never the number. `channel` and `entered_by` say how and by whom
    it was typed in for the person; both are empty where they wrote themself. `branch` is that of
    the delegate, `offer` the code by which the person confirms it.
    """

    pack: str  #: hash of the policy pack it began under: its rules and form stay
    language: Language
    intake: Sheet
    registration: Sheet | None = None
    registration_confirmed_at: datetime | None = None  #: as they stand; a change takes it away
    identity: str = ""
    attestation: Attestation | None = None
    changed: tuple[str, ...] = ()  #: questions whose answer changed since the last signature
    verification: Verification | None = None
    return_reason: str = ""
    reminded_at: datetime | None = None  #: when the person was last reminded of this draft
    stays: str = ""  #: hash of the newer pack that the person was asked to move to, and did not
    decision: Decision | None = None
    file_number: int | None = None
    served: str = ""
    channel: AssistChannel | Literal[""] = ""
    entered_by: str = ""
    branch: str = ""
    offer: Offer | None = None
    conflicts: tuple[Conflict, ...] = ()
    documents: Copies = ()


class Exchange(msgspec.Struct, frozen=True):
    """One line said within a ticket: `by` is empty for the person, else the member of staff."""

    by: str
    text: str
    at: datetime


class Ticket(Matter, frozen=True, kw_only=True, tag_field="matter", tag="ticket"):
    """Something that a person of the staff must answer. Stages: `open`, `answered`, `closed`.

    `topic` is a key of `flows.tickets.topics.TOPICS`. `kind` and `details` are what the person said
    beside their words: of a complaint its kind, of a call the hour that suits. `answer_by` is when
    it is promised to be answered, where its topic promises a day.
    """

    topic: str
    clause: str
    about: Reference | None = None
    place: str = ""  #: the question of the form at which it was opened, as a path
    exchanges: tuple[Exchange, ...] = ()
    kind: str = ""
    details: dict[str, str] = {}
    answer_by: datetime | None = None


AnyMatter = Application | Ticket


def is_untold(matter: AnyMatter) -> bool:
    """Whether a decision was given that the person has not acknowledged."""
    decision = matter.decision if isinstance(matter, Application) else None
    return decision is not None and decision.released_at is not None and decision.seen_at is None
