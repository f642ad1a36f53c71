"""A follow-up rang: which flow it belongs to. What ended meanwhile is not spoken of again."""

from collections.abc import Callable

from flows import disposal
from flows.casework import alarms, deciding, holidays, notice
from flows.committee import meetings, seating, voting
from flows.digest import posting
from flows.events import FollowUpDue
from flows.intake import albums, gathering, reminders
from flows.letters import registering as letters
from flows.matters import Application, Ticket
from flows.membership import reminding
from flows.outreach import announcing, expiring, sending, yearly
from flows.privacy import requests
from flows.provision import afterwards
from flows.publishing import publishing
from flows.study import visiting
from flows.tickets import answering, clocks
from flows.turn import Turn

#: By the follow-up's name, or by what stands before its first dash: `alarm` for `alarm-2`.
ON_APPLICATION: dict[str, Callable[[Turn, Application], None]] = {
    "draft": reminders.ring,
    "visit": visiting.ring,
    "album": albums.ring,
    "destroy": disposal.ring,
    "gathered": gathering.ring,
    "overdue": alarms.stage_overdue,
    "release": deciding.release_due,
    "prove": notice.prove_due,
    "provision": afterwards.ring,
    "escalate": alarms.stage_escalated,
    "target": alarms.target_passed,
    "target-near": alarms.target_near,
    "due": alarms.window_due,
    "last-day": alarms.last_day,
    "alarm": alarms.window_alarm,
    "calendar": holidays.follow,
    seating.VOTES: voting.term_over,
    seating.SEATS: voting.seats_lack,
    expiring.FAMILY: expiring.ring,
    yearly.FAMILY: yearly.ring,
}
ON_TICKET: dict[str, Callable[[Turn, Ticket], None]] = {
    "remind-owner": clocks.remind,
    "data": requests.alert,
    "escalate": clocks.escalate,
    "close": answering.close_due,
    "due": alarms.window_due,
    "last-day": alarms.last_day,
    "alarm": alarms.window_alarm,
    "calendar": holidays.follow,
}
#: About no matter: a person's own clocks, and the office's.
ON_FILE: dict[str, Callable[[Turn], None]] = {
    albums.UNASKED: albums.say_unasked,
    letters.SUBJECT: letters.ring,
    posting.SUBJECT: posting.ring,
    holidays.SUBJECT: holidays.sweep,
    meetings.SUBJECT: meetings.ring,
    sending.SUBJECT: sending.ring,
    announcing.FAMILY: announcing.ring,
    publishing.REMIND: publishing.remind,
    publishing.TELL: publishing.tell,
    reminding.SUBJECT: reminding.ring,
}

#: What these say to the person can wait for the morning, should they ring late in the night.
IN_THE_MORNING = frozenset(
    {"draft", "visit", "prove", "provision", "target", "close", expiring.FAMILY, yearly.FAMILY}
)


def ring(turn: Turn, event: FollowUpDue) -> None:
    """Hand it to its flow. Nobody is woken because the house was down in the evening."""
    name = event.follow_up
    family = name.partition("-")[0]
    morning = turn.office.calendar.out_of_quiet(turn.at)
    if morning > turn.at and (name in IN_THE_MORNING or family in IN_THE_MORNING):
        turn.wake(name, event.subject, morning, event.reference)
        return
    if event.reference is None:
        (ON_FILE.get(name) or ON_FILE[family])(turn)
        return
    matter = turn.matter(event.reference)
    if isinstance(matter, Application):
        (ON_APPLICATION.get(name) or ON_APPLICATION[family])(turn, matter)
    elif isinstance(matter, Ticket):
        (ON_TICKET.get(name) or ON_TICKET[family])(turn, matter)
