"""What staff do to a matter: who may, at which stage, on which screen, and what comes of it."""

from collections.abc import Callable

from flows import officework, secrets, stages
from flows.assisted import assisting, conflicts, papers
from flows.casework import (
    completing,
    deciding,
    documents,
    informing,
    returning,
    serving,
    submitting,
    transcribing,
    verifying,
    viewing,
)
from flows.casework.bulletin import STAFF_VOICE
from flows.casework.receipts import refuse
from flows.committee import voting, wording
from flows.committee.seating import is_offered
from flows.contacts import merging
from flows.events import OPERATOR, StaffActed
from flows.identifiers import Role
from flows.leaving import dying, handing_on, withdrawing
from flows.matters import AnyMatter, Application, Ticket
from flows.notices import calling
from flows.office import Office
from flows.outreach import yearly
from flows.privacy import erasing, requests
from flows.redress import barring, reviewing, standing
from flows.study import outcomes, reporting, researchers, visiting
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
    "promise": serving.promise,
    "fail": serving.fail,
    "relieve": serving.relieve,
    "call": calling.call_about,
    "letter": calling.letter_about,
    "close": serving.close,
    "match": documents.match,
    "reject": documents.reject,
    "transcribe": transcribing.transcribe,
    "attest": papers.attest,
    "assign": researchers.assign,
    "offer": visiting.offer,
    "visited": outcomes.visited,
    "report": reporting.report,
    "withdraw": withdrawing.withdraw,
    "deceased": dying.confirm,
    "transfer": handing_on.transfer,
    "duplicate": handing_on.duplicate,
    "vote": voting.vote,
    "conclude": voting.conclude,
    "reseat": voting.reseat,
    "word": wording.word,
    "hasten": wording.hasten,
    "inform": informing.inform_application,
    "renew": yearly.renew,
    "suspend": yearly.suspend,
}
#: Acts that are part of another one: whoever may do that may do these.
PART_OF = {
    "match": "verify",
    "reject": "verify",
    "transcribe": "verify",
    "promise": "serve",
    "fail": "serve",
    "relieve": "serve",
    "letter": "call",
}
ON_TICKET: dict[str, OnTicket] = {
    "extend": requests.extend,
    "deny": requests.deny,
    "erase": erasing.erase,
    "uphold": reviewing.uphold,
    "dismiss": reviewing.dismiss,
    "alive": dying.alive,
    "answer": answering.answer,
    "close": answering.close,
    "inform": informing.inform_ticket,
    "call": calling.call_for,
    "letter": calling.letter_for,
    "relieve": serving.relieve_on_ticket,
}
#: About the person rather than the matter: at any stage, and after the end.
EVERYWHERE: dict[str, Callable[[Turn, AnyMatter, StaffActed], None]] = {
    "merge": merging.merge,
    requests.REQUEST: requests.note,
}
#: Done beside the copy they are about, not beside the matter.
ON_COPIES = ("match", "reject", "transcribe")
#: Comparing with originals: never by whoever typed the answers in.
CHECKS = ("verify", "match")

ACTIONS = frozenset(ON_APPLICATION) | frozenset(ON_TICKET) | frozenset(EVERYWHERE)
#: What a role may be given: the acts on matters, on the office's files, and typing for others.
RIGHTS = (
    (ACTIONS - frozenset(PART_OF))
    | {assisting.RIGHT}
    | {work.right for work in officework.WORKS.values() if work.right}
)


def may(office: Office, role: Role | None, action: str) -> bool:
    """Whether the role may do this at all. No role is the operator, who holds the key itself."""
    action = PART_OF.get(action, action)
    return role is None or (role in office.policy.roles and action in office.policy.roles[role].may)


def allowed(office: Office, role: Role | None, matter: AnyMatter) -> tuple[str, ...]:
    """What this role may do with the matter as it stands, in the order of the work."""
    if not barring.may_see(office, role, matter):
        return ()
    return tuple(
        action
        for action in stages.actions_of(office, matter)
        if may(office, role, action)
        and is_offered(office.policy, action)
        and (action != "inform" or role is None or informing.is_theirs(office, role, matter))
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
    if not barring.may_see(turn.office, role, matter):
        # To them there is no such matter: not even that there is one.
        refuse(turn, "unknown_reference")
    elif event.action == secrets.WITHHELD:
        refuse(turn, "withheld")
    elif event.action in conflicts.ACTS and isinstance(matter, Application):
        conflicts.ACTS[event.action](turn, matter, event)
        voting.weigh_again(turn, event.reference)
    elif conflicts.has_conflict(turn, matter, event.by):
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
    elif event.action in EVERYWHERE and barring.is_nameless(matter):
        # What it was joined with, or what was opened beside it, would name who complained.
        refuse(turn, "nameless")
    elif event.action in EVERYWHERE:
        EVERYWHERE[event.action](turn, matter, event)
    elif event.action == "close" and standing.open_appeal(matter) is not None:
        refuse(turn, "appeal_open")
    elif event.action not in stages.actions_of(turn.office, matter):
        refuse(turn, "wrong_stage", stage=stage_in_words(turn, matter))
    elif researcher := researchers.another(turn, matter, event.action, event.by):
        refuse(turn, "not_yours", name=researcher)
    elif isinstance(matter, Application):
        ON_APPLICATION[event.action](turn, matter, event)
    else:
        ON_TICKET[event.action](turn, matter, event)


def stage_in_words(turn: Turn, matter: AnyMatter) -> str:
    """The stage as staff are told it."""
    kind = "stage" if isinstance(matter, Application) else "ticket-stage"
    return turn.phrases.say(STAFF_VOICE, f"{kind}-{matter.stage}")
