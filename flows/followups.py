"""A follow-up rang: which flow it belongs to. What ended meanwhile is not spoken of again."""

from flows import digest, disposal
from flows.casework import alarms, deciding
from flows.events import FollowUpDue
from flows.intake import albums, gathering, reminders
from flows.matters import Application, Ticket
from flows.tickets import answering, clocks
from flows.turn import Turn


def ring(turn: Turn, event: FollowUpDue) -> None:
    """Hand it to its flow."""
    if event.follow_up == albums.UNASKED:
        albums.say_unasked(turn)
        return
    if event.reference is None:
        digest.ring(turn)
        return
    matter = turn.matter(event.reference)
    if isinstance(matter, Application):
        _ring_application(turn, matter, event.follow_up)
    elif isinstance(matter, Ticket):
        _ring_ticket(turn, matter, event.follow_up)


def _ring_application(turn: Turn, application: Application, follow_up: str) -> None:
    match follow_up:
        case "draft":
            reminders.ring(turn, application)
        case "album":
            albums.ring(turn, application)
        case "destroy":
            disposal.ring(turn, application)
        case "gathered":
            gathering.ring(turn, application)
        case "overdue":
            alarms.stage_overdue(turn, application)
        case "release":
            deciding.release_due(turn, application)
        case "due":
            alarms.window_due(turn, application)
        case name if name.startswith("alarm-"):
            alarms.window_alarm(turn, application)


def _ring_ticket(turn: Turn, ticket: Ticket, follow_up: str) -> None:
    match follow_up:
        case "remind-owner":
            clocks.remind(turn, ticket)
        case "escalate":
            clocks.escalate(turn, ticket)
        case "close":
            answering.close_due(turn, ticket)
        case "due":
            alarms.window_due(turn, ticket)
        case name if name.startswith("alarm-"):
            alarms.window_alarm(turn, ticket)
