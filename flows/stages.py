"""A matter at its stage: entered with its owner and clock, left, ended, and what may be done."""

from datetime import datetime

from msgspec.structs import replace

from flows import disposal, subjects
from flows.casework import pausing, urgency
from flows.casework.rights import is_used
from flows.committee import seating
from flows.dossier import Attesting, Cancelling, Filling, Moving, Picking, Reviewing
from flows.effects import Count
from flows.events import StaffActed
from flows.identifiers import Reference, Role
from flows.matters import AnyMatter, Application, SheetName, Step, Ticket, is_untold
from flows.office import Office
from flows.phrases import Fixed
from flows.policy import Policy
from flows.process import APPLICATION as APPLICATION
from flows.process import BENEFICIARY as BENEFICIARY
from flows.process import CLOCKS, OWNERS, may_follow
from flows.process import CORRECTABLE as CORRECTABLE
from flows.process import DRAFTS as DRAFTS
from flows.process import ENDED as ENDED
from flows.process import LEAVE as LEAVE
from flows.process import LEAVING as LEAVING
from flows.process import REPLIED as REPLIED
from flows.tickets import topics
from flows.turn import Turn


def quote(reference: Reference) -> Fixed:
    """A reference as it is shown within a text."""
    return Fixed(reference)


def shown_stage(application: Application) -> str:
    """The stage as the person may know it."""
    return APPLICATION[application.stage].shown or application.stage


def owner_of(office: Office, stage: str) -> Role:
    """The role that owns an application at this stage, by the pack's own names."""
    return OWNERS[APPLICATION[stage].owner](office.policy)


def enter(
    turn: Turn, application: Application, stage: str, *, by: str, note: str = ""
) -> Application:
    """Move to a stage: its owner, its clock, a line of history. The former stage's clock ends."""
    if not may_follow(application.stage, stage):
        raise ValueError(f"{application.reference}: {stage} never follows {application.stage}")
    now_due = _due(turn, stage)
    subject = subjects.stage(application.reference)
    turn.settle(subject)
    if stage != application.stage:
        days = (turn.at - application.entered_at).days
        turn.want(Count("time", application.stage, str(days)))
    if now_due is not None:
        turn.wake("overdue", subject, now_due, application.reference)
    moved = replace(
        application,
        stage=stage,
        window=pausing.at_stage(turn, application, stage),
        entered_at=turn.at,
        owner=owner_of(turn.office, stage),
        next_at=now_due,
        history=(*application.history, Step(stage, turn.at, by, note)),
    )
    if stage == "committee":
        moved = seating.open_round(turn, moved)
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
        return (*topics.actions_of(matter), *_informing(matter))
    signed = matter.window is not None and is_open(matter)
    return (*_at_stage(office, matter), *(LEAVE if signed else ()))


def _at_stage(office: Office, matter: Application) -> tuple[str, ...]:
    actions = APPLICATION[matter.stage].actions
    rules = office.pack_of(matter.pack).policy
    actions = tuple(one for one in actions if is_used(rules, one))
    if matter.stage == "closed" and not matter.aid.items:
        actions = ()
    if "verify" in actions:
        actions = (*actions, *_acts_on_copies(matter))
    if matter.window is None:
        # Never signed: it is the person's own draft still, unless staff typed it for them.
        is_read_back = matter.stage == "awaiting_signature" and matter.entered_by
        return ("attest",) if is_read_back else ()
    if matter.stage != "notified" or matter.decision is None:
        return (*actions, *_informing(matter), *_reaching(rules, matter))
    if not rules.outcomes[matter.decision.outcome].accepts:
        return ("close", *_reaching(rules, matter))
    completing = "register" if rules.completion.of == "registration" else "complete"
    return (completing, "close", *_reaching(rules, matter))


def may_inform(matter: AnyMatter) -> bool:
    """Whether a reply is owed under a ceiling that the owner's word on what is open settles."""
    window = matter.window
    is_owed = window is not None and window.owed_at is not None
    return is_owed and is_open(matter) and matter.stage not in REPLIED


def _informing(matter: AnyMatter) -> tuple[str, ...]:
    return ("inform",) if may_inform(matter) else ()


def _reaching(rules: Policy, application: Application) -> tuple[str, ...]:
    """Help at once where its answers cry for it; and whatever may prove that a decision arrived."""
    relieving = is_open(application) and urgency.says_urgent(rules, application)
    proving = ("call", "letter") if is_untold(application) else ()
    return (*(("relieve",) if relieving else ()), *proving)


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
    return turn.office.calendar.add_working_days(turn.at, CLOCKS[name](turn.office.policy))
