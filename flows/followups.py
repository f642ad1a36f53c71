"""A follow-up rang: which flow it belongs to. What ended meanwhile is not spoken of again."""

from collections.abc import Callable

from flows import digest, disposal
from flows.casework import alarms, deciding
from flows.events import FollowUpDue
from flows.intake import albums, gathering, reminders
from flows.matters import Application, Ticket
from flows.tickets import answering, clocks
from flows.turn import Turn

#: By the follow-up's name, or by what stands before its first dash: `alarm` for `alarm-2`.
ON_APPLICATION: dict[str, Callable[[Turn, Application], None]] = {
    "draft": reminders.ring,
    "album": albums.ring,
    "destroy": disposal.ring,
    "gathered": gathering.ring,
    "overdue": alarms.stage_overdue,
    "release": deciding.release_due,
    "due": alarms.window_due,
    "alarm": alarms.window_alarm,
}
ON_TICKET: dict[str, Callable[[Turn, Ticket], None]] = {
    "remind-owner": clocks.remind,
    "escalate": clocks.escalate,
    "close": answering.close_due,
    "due": alarms.window_due,
    "alarm": alarms.window_alarm,
}
#: About no matter: a person's own clocks, and the office's.
ON_FILE: dict[str, Callable[[Turn], None]] = {
    albums.UNASKED: albums.say_unasked,
    digest.SUBJECT: digest.ring,
}


def ring(turn: Turn, event: FollowUpDue) -> None:
    """Hand it to its flow."""
    name = event.follow_up
    family = name.partition("-")[0]
    if event.reference is None:
        (ON_FILE.get(name) or ON_FILE[family])(turn)
        return
    matter = turn.matter(event.reference)
    if isinstance(matter, Application):
        (ON_APPLICATION.get(name) or ON_APPLICATION[family])(turn, matter)
    elif isinstance(matter, Ticket):
        (ON_TICKET.get(name) or ON_TICKET[family])(turn, matter)
