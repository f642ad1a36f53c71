"""The one answer to an appeal: a new decision that lowers nothing, or why the first one stands."""

from msgspec.structs import replace

from flows import stages
from flows.casework import notice
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.events import OPERATOR, StaffActed
from flows.identifiers import Reference
from flows.matters import Application, Decision, Exchange, Ticket
from flows.messages import Message
from flows.phrases import Fixed
from flows.redress import barring, standing
from flows.redress.record import Appealed
from flows.tickets import answering
from flows.turn import Turn


def uphold(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Record another decision on the application, and give it as any decision is given.

    No floor holds it: the period of clause S5 was for the first one.
    """
    application = _appealed(turn, ticket, event)
    if application is None:
        return
    policy = turn.rules(application)
    old = application.decision
    outcome = policy.outcomes.get(event.outcome)
    if outcome is None or old is None:
        refuse(turn, "unknown_outcome", known="، ".join(policy.outcomes))
        return
    if event.reason and event.reason not in policy.reasons:
        refuse(turn, "needs_reason", known="، ".join(policy.reasons))
        return
    if event.outcome == old.outcome:
        refuse(turn, "same_outcome")
        return
    if standing.grade(outcome) < standing.grade(policy.outcomes[old.outcome]):
        refuse(turn, "lowers_granted")
        return
    decision = Decision(
        outcome=event.outcome,
        reason=event.reason,
        text=event.text.strip(),
        by=_name(event),
        recorded_at=turn.at,
        release_at=turn.at,
    )
    application = replace(application, decision=decision, former=(*application.former, old))
    application = _ended(turn, application, ticket, led_to=True)
    told = turn.text(
        "appeal-upheld",
        ticket=Fixed(ticket.reference),
        reference=stages.quote(application.reference),
    )
    tell(turn, ticket, Message(told))
    application = stages.note(turn, application, event.outcome, by=event.by)
    if application.stage == "notified":
        notice.give(turn, application, by=event.by)
    else:
        # What was granted goes on meanwhile; only more may have come to it.
        given = replace(application, decision=replace(decision, released_at=turn.at))
        turn.put(given)
        notice.send(turn, given)
    done(turn, "appeal_upheld", _closed(turn, ticket, event))


def dismiss(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """The decision stands. The reasons are told, and what remains open to the person."""
    application = _appealed(turn, ticket, event)
    if application is None:
        return
    application = _ended(turn, application, ticket, led_to=False)
    turn.put(application)
    complaints = turn.office.policy.complaints
    remains = "remains-complaint" if complaints is not None else "remains-application"
    told = turn.text(
        "appeal-dismissed",
        ticket=Fixed(ticket.reference),
        reference=stages.quote(application.reference),
        words=event.text.strip(),
    )
    tell(turn, ticket, Message(f"{told}\n\n{turn.text(remains)}"))
    done(turn, "appeal_dismissed", _closed(turn, ticket, event))


def let_go(turn: Turn, application: Application, *, by: str) -> Application:
    """The application ends otherwise: what was appealed is settled with it."""
    under_way = standing.open_appeal(application)
    if under_way is None:
        return application
    ticket = turn.ticket(under_way.ticket)
    if ticket is not None and stages.is_open(ticket):
        answering.end(turn, ticket, by=by)
    return _with(application, under_way.ticket, replace(under_way, ended=turn.at))


def _appealed(turn: Turn, ticket: Ticket, event: StaffActed) -> Application | None:
    """What the appeal is about, if this member of staff may answer it in these words."""
    application = turn.application(ticket.about) if ticket.about is not None else None
    if application is None:
        refuse(turn, "unknown_reference")
    elif not _name(event):
        refuse(turn, "needs_name")
    elif barring.has_reviewed(ticket, _name(event)):
        refuse(turn, "same_reviewer")
    elif not event.text.strip():
        refuse(turn, "needs_text")
    else:
        return application
    return None


def _name(event: StaffActed) -> str:
    """Who stands for the answer: the operator names somebody."""
    return event.name.strip() if event.by == OPERATOR else event.by


def _ended(turn: Turn, application: Application, ticket: Ticket, *, led_to: bool) -> Application:
    for one in application.appeals:
        if one.ticket == ticket.reference:
            ended = replace(one, ended=turn.at, led_to=turn.at if led_to else None)
            return _with(application, one.ticket, ended)
    return application


def _with(application: Application, ticket: Reference, now: Appealed) -> Application:
    appeals = tuple(now if one.ticket == ticket else one for one in application.appeals)
    return replace(application, appeals=appeals)


def _closed(turn: Turn, ticket: Ticket, event: StaffActed) -> Ticket:
    said = Exchange(_name(event), event.text.strip(), turn.at)
    return answering.end(turn, replace(ticket, exchanges=(*ticket.exchanges, said)), by=event.by)
