"""What staff do to a matter: who may, at which stage, on which screen, and what comes of it."""

from collections.abc import Callable

from flows import officework, secrets, stages
from flows.assisted import assisting, conflicts, papers
from flows.casework import (
    completing,
    deciding,
    documents,
    returning,
    serving,
    submitting,
    transcribing,
    verifying,
    viewing,
)
from flows.casework.bulletin import STAFF_VOICE
from flows.casework.receipts import refuse
from flows.events import OPERATOR, StaffActed
from flows.identifiers import Role
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.tickets import answering
from flows.turn import Turn

OnApplication = Callable[[Turn, Application, StaffActed], None]
OnTicket = Callable[[Turn, Ticket, StaffActed], None]

ON_APPLICATION: dict[str, OnApplication] = {
    "verify": verifying.verify,
    "return": returning.send_back,
    "submit": submitting.submit,
    "decide": deciding.decide,
    "release": deciding.release,
    "register": completing.register,
    "complete": completing.complete,
    "serve": serving.serve,
    "close": serving.close,
    "match": documents.match,
    "reject": documents.reject,
    "transcribe": transcribing.transcribe,
    "attest": papers.attest,
}
#: Acts that are part of another one: whoever may do that may do these.
PART_OF = {"match": "verify", "reject": "verify", "transcribe": "verify"}
ON_TICKET: dict[str, OnTicket] = {"answer": answering.answer, "close": answering.close}
#: Comparing with originals: never by whoever typed the answers in.
CHECKS = ("verify", "match")

ACTIONS = frozenset(ON_APPLICATION) | frozenset(ON_TICKET)
#: What a role may be given: the acts on matters, on the office's files, and typing for others.
RIGHTS = (
    (ACTIONS - frozenset(PART_OF))
    | {assisting.RIGHT}
    | {work.right for work in officework.WORKS.values()}
)


def may(office: Office, role: Role | None, action: str) -> bool:
    """Whether the role may do this at all. No role is the operator, who holds the key itself."""
    action = PART_OF.get(action, action)
    return role is None or (role in office.policy.roles and action in office.policy.roles[role].may)


def allowed(office: Office, role: Role | None, matter: AnyMatter) -> tuple[str, ...]:
    """What this role may do with the matter as it stands, in the order of the work."""
    return tuple(
        action for action in stages.actions_of(office, matter) if may(office, role, action)
    )


def act(turn: Turn, event: StaffActed) -> None:
    """Do it, or refuse with the reason. A refusal changes nothing."""
    matter = turn.matter(event.reference)
    if matter is None:
        refuse(turn, "unknown_reference")
        return
    role: Role | None = None
    if event.by != OPERATOR:
        member = turn.office.member(event.by)
        if member is None:
            refuse(turn, "unknown_staff", name=event.by)
            return
        role = member.role
    if event.action == secrets.WITHHELD:
        refuse(turn, "withheld")
    elif event.action == conflicts.DECLARE and isinstance(matter, Application):
        conflicts.declare(turn, matter, event)
    elif conflicts.has_conflict(matter, event.by):
        refuse(turn, "conflict")
    elif event.action == viewing.VIEW:
        viewing.view(turn, matter, event, role, acts=bool(allowed(turn.office, role, matter)))
    elif event.action not in ACTIONS:
        refuse(turn, "unknown_action", action=event.action)
    elif not may(turn.office, role, event.action):
        refuse(turn, "not_allowed", action=event.action)
    elif event.action in CHECKS and conflicts.has_typed(matter, event.by):
        refuse(turn, "typed_it")
    elif event.seen is not None and event.seen != matter.revision:
        refuse(turn, "stale")
    elif event.action not in stages.actions_of(turn.office, matter):
        refuse(turn, "wrong_stage", stage=stage_in_words(turn, matter))
    elif isinstance(matter, Application):
        ON_APPLICATION[event.action](turn, matter, event)
    else:
        ON_TICKET[event.action](turn, matter, event)


def stage_in_words(turn: Turn, matter: AnyMatter) -> str:
    """The stage as staff are told it."""
    kind = "stage" if isinstance(matter, Application) else "ticket-stage"
    return turn.phrases.say(STAFF_VOICE, f"{kind}-{matter.stage}")
