"""An unanswered ticket comes back: to its owner first, then once to the role above it.

From then on it stands as overdue in every digest of the staff until it is answered.
"""

from datetime import datetime

from flows import subjects
from flows.casework import bulletin, escalation
from flows.matters import Ticket
from flows.turn import Turn


def first_at(turn: Turn) -> datetime:
    """When the owner is reminded, in working time."""
    hours = turn.office.policy.clocks.remind_owner_after_hours
    return turn.office.calendar.add_working_hours(turn.at, hours)


def start(turn: Turn, ticket: Ticket) -> None:
    """Set both clocks for a ticket that has just become open."""
    subject = subjects.ticket(ticket.reference)
    promised = ticket.answer_by
    if promised is not None and promised <= turn.at:
        promised = None  # Opened again after its day: what is new has hours like any other.
    turn.wake("remind-owner", subject, promised or first_at(turn), ticket.reference)
    escalation.begin(turn, ticket, subject, promised or turn.at)


def remind(turn: Turn, ticket: Ticket) -> None:
    """The owner has not answered within the promised hours."""
    if ticket.stage != "open":
        return
    bulletin.tell_owner(turn, ticket, "staff-ticket-waiting")


def escalate(turn: Turn, ticket: Ticket) -> None:
    """Still no answer: the role above is told, once."""
    if ticket.stage == "open":
        days = (turn.at - ticket.entered_at).days
        escalation.climb(turn, ticket, "staff-ticket-overdue", days=days)
