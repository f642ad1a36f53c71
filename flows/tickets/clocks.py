"""An unanswered ticket comes back: to its owner first, then to the role above, until answered."""

from datetime import datetime

from msgspec.structs import replace

from flows.casework import bulletin
from flows.matters import Ticket
from flows.turn import Turn


def subject_of(ticket: Ticket) -> str:
    """The subject of a ticket's own follow-ups: they end with the answer."""
    return f"ticket:{ticket.reference}"


def first_at(turn: Turn) -> datetime:
    """When the owner is reminded, in working time."""
    hours = turn.office.policy.clocks.remind_owner_after_hours
    return turn.office.calendar.add_working_hours(turn.at, hours)


def start(turn: Turn, ticket: Ticket) -> None:
    """Set both clocks for a ticket that has just become open."""
    days = turn.office.policy.clocks.escalate_after_days
    subject = subject_of(ticket)
    turn.wake("remind-owner", subject, first_at(turn), ticket.reference)
    later = turn.office.calendar.add_working_days(turn.at, days)
    turn.wake("escalate", subject, later, ticket.reference)


def remind(turn: Turn, ticket: Ticket) -> None:
    """The owner has not answered within the promised hours."""
    if ticket.stage != "open":
        return
    days = turn.office.policy.clocks.escalate_after_days
    turn.put(
        replace(ticket, next_at=turn.office.calendar.add_working_days(ticket.entered_at, days))
    )
    bulletin.tell_owner(turn, ticket, "staff-ticket-waiting")


def escalate(turn: Turn, ticket: Ticket) -> None:
    """Still no answer: the role above is told, and again every working day until there is one."""
    if ticket.stage != "open":
        return
    again = turn.office.calendar.add_working_days(turn.at, 1)
    turn.put(replace(ticket, next_at=again))
    turn.wake("escalate", subject_of(ticket), again, ticket.reference)
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_role(turn, superior, ticket, "staff-ticket-overdue")
