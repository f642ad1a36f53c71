"""Staff record a call or a letter: what it proves, and what follows where nobody answers (C2)."""

from datetime import date
from typing import get_args

from msgspec.structs import replace

from flows import stages
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.dates import both_calendars
from flows.events import StaffActed
from flows.identifiers import ARABIC
from flows.matters import Application, Ticket, is_untold
from flows.notices import callback, proof, tasks
from flows.notices.contact import LETTERS, PHONE
from flows.notices.record import Call, CallOutcome
from flows.phrases import Composed, Fixed
from flows.provision import receiving
from flows.study import calling as visit_calls
from flows.turn import Turn

OUTCOMES: tuple[CallOutcome, ...] = get_args(CallOutcome)


def call_about(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record a call about an application: of its decision, or else of a service."""
    kinds = (tasks.DECISION,) if is_untold(application) else (tasks.DECISION, tasks.RECEIPT)
    tickets = [one for kind in kinds if (one := tasks.find(turn, application.reference, kind))]
    if not tickets and not is_untold(application):
        refuse(turn, "nothing_to_call")
        return
    call = _read(turn, event)
    if call is None:
        return
    ticket = tickets[0] if tickets else None
    if ticket is not None and ticket.kind == tasks.RECEIPT:
        _of_service(turn, application, ticket, call, event)
    else:
        _of_decision(turn, application, ticket, call)


def call_for(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Record a call from the ticket that demanded it."""
    if ticket.topic == "callback":
        call = _read(turn, event)
        if call is not None:
            callback.called(turn, ticket, call)
        return
    application = turn.application(ticket.about) if ticket.about else None
    if application is None:
        refuse(turn, "nothing_to_call")
        return
    if ticket.kind == tasks.VISIT:
        call = _read(turn, event)
        if call is not None:
            visit_calls.called(turn, application, ticket, call)
        return
    call_about(turn, application, event)


def letter_about(turn: Turn, application: Application, event: StaffActed) -> None:
    """A letter with the decision: `on` the day it was sent, `received` the day it was signed for.

    That it was sent proves nothing. Who has it is asked again until they have signed for it.
    """
    if LETTERS not in turn.office.policy.channels:
        refuse(turn, "not_offered")
        return
    if not is_untold(application):
        refuse(turn, "nothing_to_call")
        return
    received = event.fields.get("received", "").strip()
    day = _day(turn, application, received or event.on.strip())
    if day is None:
        refuse(turn, "needs_letter_day")
        return
    on = Composed(both_calendars(day, ARABIC))
    if received:
        proved = proof.prove(turn, application, "letter", by=event.by, on=day.isoformat())
        done(turn, "letter_received", proved, day=on)
        return
    note = str(staff_phrase(turn, "letter-sent-on", day=on))
    sent = stages.note(turn, application, note, event.by)
    turn.put(sent)
    ticket = tasks.open_call(turn, sent, tasks.DECISION)
    again = turn.office.calendar.day_of(tasks.again(turn, ticket, is_sent=True))
    until = Composed(both_calendars(again, ARABIC))
    done(turn, "letter_sent", sent, day=on, ticket=Fixed(ticket.reference), until=until)


def _day(turn: Turn, application: Application, typed: str) -> date | None:
    """The day of a letter with this decision: not ahead of us, and not before it was given."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    decision = application.decision
    given = decision.released_at if decision is not None else None
    is_before = given is not None and day < turn.office.calendar.day_of(given)
    return None if day > turn.today or is_before else day


def letter_for(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """The same, from the ticket of the call."""
    application = turn.application(ticket.about) if ticket.about else None
    if application is None or ticket.kind != tasks.DECISION:
        refuse(turn, "nothing_to_call")
        return
    letter_about(turn, application, event)


def _read(turn: Turn, event: StaffActed) -> Call | None:
    """The call as it was recorded. None: refused."""
    if PHONE not in turn.office.policy.channels:
        refuse(turn, "not_offered")
        return None
    outcome = event.fields.get("outcome", "") or event.outcome
    for known in OUTCOMES:
        if outcome == known:
            return Call(event.by, turn.at, known, event.text.strip())
    refuse(turn, "needs_call_outcome", known="، ".join(OUTCOMES))
    return None


def _of_decision(turn: Turn, application: Application, ticket: Ticket | None, call: Call) -> None:
    decision = application.decision
    if decision is None:
        raise LookupError(f"{application.reference} has no decision")
    notice = replace(decision.notice, calls=(*decision.notice.calls, call))
    application = replace(application, decision=replace(decision, notice=notice))
    application = stages.note(turn, application, f"call:{call.outcome}", call.by)
    turn.put(application)
    ticket = ticket or tasks.find(turn, application.reference, tasks.DECISION)
    if call.outcome == "reached":
        if ticket is not None:
            tasks.keep(turn, ticket, call)
        proved = proof.prove(turn, application, "call", by=call.by)
        done(turn, "call_reached", proved)
        return
    ticket = ticket or tasks.open_call(turn, application, tasks.DECISION)
    _try_later(turn, application, tasks.keep(turn, ticket, call))


def _of_service(
    turn: Turn, application: Application, ticket: Ticket, call: Call, event: StaffActed
) -> None:
    ticket = tasks.keep(turn, ticket, call)
    application = stages.note(turn, application, f"call:{call.outcome}", call.by)
    turn.put(application)
    if call.outcome == "reached":
        has_it = event.fields.get("received", "yes") != "no"
        heard = receiving.hear_by_call(turn, application, by=call.by, has_it=has_it)
        done(turn, "call_received" if has_it else "call_not_received", heard)
    elif tasks.is_over(ticket):
        heard = receiving.give_up(turn, application, by=call.by)
        done(turn, "call_given_up", heard)
    else:
        _try_later(turn, application, ticket)


def _try_later(turn: Turn, application: Application, ticket: Ticket) -> None:
    day = turn.office.calendar.day_of(tasks.again(turn, ticket))
    code = "call_write" if tasks.is_over(ticket) else "call_again"
    when = Composed(both_calendars(day, ARABIC))
    done(turn, code, application, ticket=Fixed(ticket.reference), day=when)
