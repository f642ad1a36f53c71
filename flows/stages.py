"""The stages of a matter as data: who owns it there, by when, and what staff may do with it."""

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from flows import disposal, subjects
from flows.dossier import Attesting, Cancelling, Filling, Moving, Picking, Reviewing
from flows.events import StaffActed
from flows.identifiers import Reference, Role
from flows.matters import AnyMatter, Application, SheetName, Step, Ticket
from flows.office import Office
from flows.phrases import Fixed
from flows.policy import Clocks
from flows.turn import Turn

BENEFICIARY = Role("beneficiary")


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an application.

    `owner` is a role of the pack, or one of the three that the pack itself names: `inquiry` (who
    answers everything, S1), `body` (who decides, S5), `beneficiary`. `clock` names the promise of
    `Clocks` that runs here. `actions` are what staff may do; an empty `shown` is told under its own
    name.
    """

    owner: str
    clock: str = ""
    actions: tuple[str, ...] = ()
    shown: str = ""


APPLICATION: dict[str, Stage] = {
    "draft": Stage("beneficiary"),
    "awaiting_signature": Stage("beneficiary", "", ("attest", "return", "close")),
    "submitted": Stage("inquiry", "verify_within_days", ("verify", "return")),
    # The original that was missing may be shown at the desk, without a word in the chat.
    "docs_required": Stage("beneficiary", "", ("verify", "return", "close")),
    "matching": Stage("inquiry", "verify_within_days", ("verify", "submit", "return")),
    "committee": Stage("body", "decide_within_days", ("decide", "return")),
    # What is decided and held must not show in the status.
    "decided": Stage("body", "", ("release",), shown="committee"),
    "notified": Stage("inquiry", "register_within_days", ("register", "complete", "close")),
    "registered": Stage("inquiry", "register_within_days", ("serve",)),
    "completed": Stage("inquiry", "register_within_days", ("serve",)),
    "service": Stage("inquiry", "register_within_days", ("close",)),
    "closed": Stage("inquiry"),
    "archived": Stage("beneficiary"),
    "cancelled": Stage("beneficiary"),
}

TICKET: dict[str, tuple[str, ...]] = {
    "open": ("answer", "close"),
    "answered": ("answer", "close"),
    "closed": (),
}

DRAFTS = ("draft", "awaiting_signature")
CORRECTABLE = ("submitted", "docs_required", "matching", "awaiting_signature")
#: After these nothing is owed under the reply window any more.
REPLIED = ("notified", "registered", "completed", "service", "answered")
ENDED = ("closed", "archived", "cancelled")


def quote(reference: Reference) -> Fixed:
    """A reference as it is shown within a text."""
    return Fixed(reference)


def shown_stage(application: Application) -> str:
    """The stage as the person may know it."""
    return APPLICATION[application.stage].shown or application.stage


def owner_of(office: Office, stage: str) -> Role:
    """The role that owns an application at this stage, by the pack's own names."""
    owner = APPLICATION[stage].owner
    if owner == "inquiry":
        return office.policy.referral.inquiry_role
    if owner == "body":
        return office.policy.body.role
    return BENEFICIARY


def enter(
    turn: Turn, application: Application, stage: str, *, by: str, note: str = ""
) -> Application:
    """Move to a stage: its owner, its clock, a line of history. The former stage's clock ends."""
    now_due = _due(turn, stage)
    subject = subjects.stage(application.reference)
    turn.settle(subject)
    if now_due is not None:
        turn.wake("overdue", subject, now_due, application.reference)
    moved = replace(
        application,
        stage=stage,
        entered_at=turn.at,
        owner=owner_of(turn.office, stage),
        next_at=now_due,
        history=(*application.history, Step(stage, turn.at, by, note)),
    )
    turn.put(moved)
    _close_frames(turn, moved)
    return moved


def end(
    turn: Turn, application: Application, stage: str, *, by: str, note: str = ""
) -> Application:
    """Move to a stage from which nothing follows: every clock of the application ends."""
    ended = enter(turn, application, stage, by=by, note=note)
    turn.settle(subjects.window(application.reference))
    turn.settle(subjects.draft(application.reference))
    if ended.documents:
        ended = disposal.after_end(turn, ended)
        turn.put(ended)
    return ended


def may_write(office: Office, application: Application, sheet: SheetName) -> bool:
    """Whether the person may still change this sheet."""
    if sheet == "registration":
        return may_fill_registration(office, application)
    return application.stage in (*DRAFTS, *CORRECTABLE)


def _close_frames(turn: Turn, application: Application) -> None:
    """Take the person out of what may not be written any more, and say so if they were in it."""
    frames = turn.conversation.frames
    kept = tuple(
        one
        for one in frames
        if getattr(one, "reference", None) != application.reference
        or not isinstance(one, Filling | Picking | Moving | Reviewing | Attesting | Cancelling)
        or may_write(turn.office, application, getattr(one, "sheet", "intake"))
    )
    if len(kept) == len(frames):
        return
    turn.stand(kept)
    if isinstance(turn.event, StaffActed):
        turn.say("writing-ended", reference=quote(application.reference))
        turn.repeat()


def note(turn: Turn, application: Application, said: str, by: str = "") -> Application:
    """A line of history within the stage."""
    step = Step(application.stage, turn.at, by, said)
    return replace(application, history=(*application.history, step))


def may_fill_registration(office: Office, application: Application) -> bool:
    """Registration data are asked only after acceptance, and only where S6 registers."""
    rules = office.pack_of(application.pack).policy
    if rules.completion.of != "registration" or application.stage != "notified":
        return False
    decision = application.decision
    return decision is not None and rules.outcomes[decision.outcome].accepts


def is_open(matter: AnyMatter) -> bool:
    """Whether anything may still come of it."""
    return matter.stage not in ENDED


def actions_of(office: Office, matter: AnyMatter) -> tuple[str, ...]:
    """What staff may do at this stage, whoever they are."""
    if isinstance(matter, Ticket):
        return TICKET[matter.stage]
    actions = APPLICATION[matter.stage].actions
    if "verify" in actions:
        actions = (*actions, *_acts_on_copies(matter))
    if matter.window is None:
        # Never signed: it is the person's own draft still, unless staff typed it for them.
        is_read_back = matter.stage == "awaiting_signature" and matter.entered_by
        return ("attest",) if is_read_back else ()
    if matter.stage != "notified" or matter.decision is None:
        return actions
    rules = office.pack_of(matter.pack).policy
    if not rules.outcomes[matter.decision.outcome].accepts:
        return ("close",)
    completing = "register" if rules.completion.of == "registration" else "complete"
    return (completing, "close")


def _acts_on_copies(application: Application) -> tuple[str, ...]:
    """What staff may do with what was sent, while they verify: only where there is any of it."""
    held = [one for one in application.documents if one.pages and one.state != "rejected"]
    spoken = any(page.media == "audio" for one in held for page in one.pages)
    return (*(("match", "reject") if held else ()), *(("transcribe",) if spoken else ()))


def _due(turn: Turn, stage: str) -> datetime | None:
    name = APPLICATION[stage].clock
    if not name:
        # The beneficiary's own stages are looked at again by the draft's clock.
        return None
    clocks: Clocks = turn.office.policy.clocks
    return turn.office.calendar.add_working_days(turn.at, int(getattr(clocks, name)))
