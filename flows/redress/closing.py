"""Closing a complaint asks whether the trouble is over. A no opens it again, one role higher."""

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.identifiers import Reference
from flows.inquiries.answers import held_fact
from flows.matters import Step, Ticket
from flows.messages import Button, Message
from flows.phrases import Fixed
from flows.redress import barring
from flows.redress.barring import ESCALATED
from flows.redress.promising import promised_day
from flows.tickets import clocks
from flows.turn import Turn

#: Where else somebody may turn, as far as the pack holds it as a verified fact.
OUTSIDE = "complaint_authority"


def ask(turn: Turn, ticket: Ticket) -> None:
    """A message of its own, to whoever complained."""
    labels = {"over": turn.label("complaint-over"), "not-over": turn.label("complaint-not-over")}
    rows = (tuple(Button(f"@{ticket.reference}.{act}", label) for act, label in labels.items()),)
    text = turn.text("complaint-is-over", ticket=Fixed(ticket.reference))
    turn.send(Message(text, rows), "notice", ticket.reference)


def over(turn: Turn, reference: Reference) -> None:
    """«Yes»: thanks, and nothing more."""
    turn.say("complaint-over-thanks")
    turn.repeat()


def not_over(turn: Turn, reference: Reference) -> None:
    """«No»: it is open again, with the role above; a second no is told of what lies outside."""
    ticket = turn.ticket(reference)
    if ticket is None or ticket.topic != "complaint":
        turn.say("old-button")
    elif ticket.stage != "closed":
        turn.say("complaint-open-still", ticket=Fixed(reference), day=promised_day(turn, ticket))
    elif ESCALATED in ticket.details:
        turn.say("complaint-ended", ticket=Fixed(reference))
        outside = held_fact(turn.office, turn.voice.language, OUTSIDE)
        if outside:
            turn.say("complaint-outside", outside=outside)
    else:
        _reopen(turn, ticket)
    turn.repeat()


def _reopen(turn: Turn, ticket: Ticket) -> None:
    owner = barring.goes_up_to(turn.office.policy, ticket) or ticket.owner
    days = turn.office.policy.complaints
    within = days.answer_within_days if days is not None else 1
    answer_by = turn.office.calendar.add_working_days(turn.at, within)
    turn.settle(subjects.ticket(ticket.reference))
    opened = replace(
        ticket,
        stage="open",
        owner=owner,
        entered_at=turn.at,
        next_at=answer_by,
        answer_by=answer_by,
        details={**ticket.details, ESCALATED: "yes"},
        history=(*ticket.history, Step("open", turn.at, "")),
    )
    turn.put(opened)
    clocks.start(turn, opened)
    bulletin.tell_owner(turn, opened, "staff-complaint-reopened")
    title = turn.office.policy.roles[owner].title
    turn.say(
        "complaint-reopened",
        ticket=Fixed(ticket.reference),
        role=turn.office.words(title, turn.voice.language),
        day=promised_day(turn, opened),
    )
