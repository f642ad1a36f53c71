"""Applications and tickets: what staff work on. A row each, found by their reference."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.assisted.entry import AssistChannel, Capacity, Conflict, Method, Offer, Paper
from flows.casework.asked import Ask
from flows.casework.window import Window
from flows.committee.round import Round
from flows.copies import Copies
from flows.event import DocumentSeen
from flows.identifiers import Address, FileId, Language, Reference, Role
from flows.notices.record import Call, Notice
from flows.provision.record import Aid
from flows.redress.record import Appealed
from flows.study.record import Research

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


class FormerAttestation(msgspec.Struct, frozen=True):
    """A signature that a later change voided. With what came after it, it can still be checked.

    `was` are the answers that changed since, as they were signed, and `added` the places that had
    none; while the change is `unsigned`, `was` holds all of them. `reason` is why it was changed:
    None until the person was asked.
    """

    attestation: Attestation
    until: datetime
    was: Answers
    added: tuple[str, ...] = ()
    reason: str | None = None
    unsigned: bool = True


class Verification(msgspec.Struct, frozen=True):
    """Who compared which originals with the data, and where (clause S2)."""

    by: str
    at: datetime
    documents: tuple[DocumentSeen, ...]


class Decision(msgspec.Struct, frozen=True):
    """What the deciding body concluded. Held until `released_at`; `notice` is how it arrived."""

    outcome: str
    reason: str
    text: str
    by: str
    recorded_at: datetime
    release_at: datetime
    released_at: datetime | None = None
    notice: Notice = Notice()


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
    attestations: tuple[FormerAttestation, ...] = ()  #: the earlier ones, the oldest first
    changed: tuple[str, ...] = ()  #: questions whose answer changed since the last signature
    verification: Verification | None = None
    return_reason: str = ""
    asked: tuple[Ask, ...] = ()  #: places that a return opened; none: all of them
    study: Sheet | None = None
    research: Research = Research()
    reminded_at: datetime | None = None  #: when the person was last reminded of this draft
    stays: str = ""  #: hash of the newer pack that the person was asked to move to, and did not
    rounds: tuple[Round, ...] = ()  #: of the committee's votes; the last one may be open
    decision: Decision | None = None
    former: tuple[Decision, ...] = ()  #: decisions that an appeal has replaced
    appeals: tuple[Appealed, ...] = ()
    file_number: int | None = None
    aid: Aid = Aid()
    renewed_at: datetime | None = None  #: when the data were last said to be right still
    channel: AssistChannel | Literal[""] = ""
    entered_by: str = ""
    branch: str = ""
    offer: Offer | None = None
    conflicts: tuple[Conflict, ...] = ()
    apart: bool = False  #: another person's than those of this conversation before
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
    calls: tuple[Call, ...] = ()


AnyMatter = Application | Ticket


def is_contestable(matter: AnyMatter) -> bool:
    """Whether a decision may be appealed against though its application is closed already.

    Of what was granted and provided, the button under the decision still leads there.
    """
    if not isinstance(matter, Application) or matter.stage != "closed":
        return False
    if matter.aid.items or matter.file_number is not None:
        return False
    decision = matter.decision
    return decision is not None and all(
        decision.recorded_at not in (one.against, one.led_to) for one in matter.appeals
    )


def is_untold(matter: AnyMatter) -> bool:
    """Whether a decision was given of which nothing proves yet that it arrived."""
    decision = matter.decision if isinstance(matter, Application) else None
    if decision is None or decision.released_at is None:
        return False
    return decision.notice.proof is None
