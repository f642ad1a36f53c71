"""A call that the staff must make: a ticket with an owner and a next date until it is done."""

from datetime import datetime

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.identifiers import Reference
from flows.matters import Application, Step, Ticket
from flows.notices.contact import contacting
from flows.notices.record import Call
from flows.tickets import answering, clocks, opening
from flows.turn import Turn

#: What the call is about: a decision that nothing proves to have arrived, a service, the time
#: of a visit.
DECISION = "decision"
RECEIPT = "receipt"
VISIT = "visit"

#: Calls that reach nobody before another way is taken.
MOST_CALLS = 3


def open_call(turn: Turn, application: Application, kind: str) -> Ticket:
    """Put the call on the desk of whoever telephones, once."""
    known = find(turn, application.reference, kind)
    if known is not None:
        return known
    owner = contacting(turn.office.policy).role
    return opening.file(turn, "call", about=application.reference, kind=kind, owner=owner)


def find(turn: Turn, about: Reference, kind: str) -> Ticket | None:
    """The open call about this, if there is one."""
    for line in turn.dossier.matters:
        ticket = turn.ticket(line.reference)
        if ticket is None or ticket.topic != "call" or ticket.stage == "closed":
            continue
        if (ticket.about, ticket.kind) == (about, kind):
            return ticket
    return None


def end(turn: Turn, about: Reference, kind: str, *, by: str = "") -> None:
    """What the call was for has happened."""
    ticket = find(turn, about, kind)
    if ticket is not None:
        answering.end(turn, ticket, by=by)


def end_all(turn: Turn, about: Reference, *, by: str = "") -> None:
    """The application is over: nobody needs to be called about it any more."""
    for kind in (DECISION, RECEIPT, VISIT):
        end(turn, about, kind, by=by)


def keep(turn: Turn, ticket: Ticket, call: Call) -> Ticket:
    """Note the call on its ticket."""
    step = Step(ticket.stage, turn.at, call.by, f"call:{call.outcome}")
    noted = replace(ticket, calls=(*ticket.calls, call), history=(*ticket.history, step))
    turn.put(noted)
    return noted


def is_over(ticket: Ticket) -> bool:
    """Whether calling leads nowhere: too often unanswered, or the number is somebody else's."""
    wrong = any(one.outcome == "wrong_number" for one in ticket.calls)
    return wrong or len(ticket.calls) >= MOST_CALLS


def again(turn: Turn, ticket: Ticket, *, is_sent: bool = False) -> datetime:
    """Not reached: when it is to be tried again, or written. The owner is reminded then.

    `is_sent`: a letter is under way, and it is asked then whether it was signed for.
    """
    policy = turn.office.policy
    days = contacting(policy).call_within_days if is_sent or is_over(ticket) else 1
    at = turn.office.calendar.add_working_days(turn.at, days)
    turn.settle(subjects.ticket(ticket.reference))
    waiting = replace(ticket, answer_by=at, next_at=at)
    turn.put(waiting)
    clocks.start(turn, waiting)
    if is_over(ticket) and not is_sent:
        bulletin.tell_owner(turn, waiting, "staff-call-write")
    return at
