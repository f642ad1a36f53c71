"""An unanswered ticket comes back: to its owner first, then to the role above, until answered."""

from datetime import datetime

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.matters import Ticket
from flows.turn import Turn


def first_at(turn: Turn) -> datetime:
    """When the owner is reminded, in working time."""
    hours = turn.office.policy.clocks.remind_owner_after_hours
    return turn.office.calendar.add_working_hours(turn.at, hours)


def start(turn: Turn, ticket: Ticket) -> None:
    """Set both clocks for a ticket that has just become open."""
    days = turn.office.policy.clocks.escalate_after_days
    subject = subjects.ticket(ticket.reference)
    first = ticket.answer_by or first_at(turn)
    turn.wake("remind-owner", subject, first, ticket.reference)
    later = turn.office.calendar.add_working_days(ticket.answer_by or turn.at, days)
    turn.wake("escalate", subject, later, ticket.reference)


def remind(turn: Turn, ticket: Ticket) -> None:
    """The owner has not answered within the promised hours."""
    if ticket.stage != "open":
        return
    days = turn.office.policy.clocks.escalate_after_days
    later = turn.office.calendar.add_working_days(ticket.entered_at, days)
    turn.put(replace(ticket, next_at=later), unseen=True)
    bulletin.tell_owner(turn, ticket, "staff-ticket-waiting")


def escalate(turn: Turn, ticket: Ticket) -> None:
    """Still no answer: the role above is told, and again every working day until there is one."""
    if ticket.stage != "open":
        return
    again = turn.office.calendar.add_working_days(turn.at, 1)
    turn.put(replace(ticket, next_at=again), unseen=True)
    turn.wake("escalate", subjects.ticket(ticket.reference), again, ticket.reference)
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_role(turn, superior, ticket, "staff-ticket-overdue")
