"""The committee's meeting days: two working days before, its members hear of what waits."""

from datetime import date, datetime, timedelta

from flows.casework.bulletin import STAFF_VOICE
from flows.dates import both_calendars
from flows.effects import CountCasework, Wake
from flows.events import CaseworkCounted, FollowUpDue
from flows.identifiers import ARABIC, COMMITTEE_FILE
from flows.messages import Message
from flows.office import Office
from flows.phrases import Composed, Fixed
from flows.rules.committee import DAYS
from flows.turn import Turn

SUBJECT = "meeting"
#: Working days ahead of the meeting.
AHEAD = 2
#: Days of the calendar in which the next meeting is looked for: longer than any closure.
LOOKED_AHEAD = 60
#: The most references named; the rest are counted.
NAMED = 15


def set_next(turn: Turn) -> None:
    """Set the clock of the committee's own file to the next reminder, where it has days to meet."""
    at = next_reminder(turn.office, turn.at)
    if at is not None:
        turn.want(Wake(SUBJECT, SUBJECT, at, file=COMMITTEE_FILE))


def next_reminder(office: Office, after: datetime) -> datetime | None:
    """The first reminder after this moment; None where no days are fixed, or the office is shut."""
    reminders = (_reminder(office, day) for day in _meetings(office, after))
    return next((at for at in reminders if at > after), None)


def ring(turn: Turn) -> None:
    """The day has come: ask what waits."""
    turn.want(CountCasework())


def is_for_meeting(event: CaseworkCounted) -> bool:
    """Whether it was the meeting's clock that asked."""
    return isinstance(event.cause, FollowUpDue) and event.cause.follow_up == SUBJECT


def remind(turn: Turn, event: CaseworkCounted) -> None:
    """Tell each member in private which applications wait. With none, nobody is disturbed."""
    rules = turn.office.policy.committee
    today = turn.today
    due = (
        day for day in _meetings(turn.office, turn.at) if _reminded_on(turn.office, day) == today
    )
    meeting = next(due, None)
    waiting = [one for one in event.lines if one.stage == "committee"]
    if rules is not None and meeting is not None and waiting:
        waiting.sort(key=lambda one: one.entered_at)
        day = Composed(both_calendars(meeting, ARABIC))
        say = turn.phrases.say
        lines = [say(STAFF_VOICE, "meeting-soon", day=day, count=len(waiting))]
        for one in waiting[:NAMED]:
            reference = Fixed(one.reference)
            days = (turn.at - one.entered_at).days
            lines.append(say(STAFF_VOICE, "meeting-line", reference=reference, days=days))
        if len(waiting) > NAMED:
            lines.append(say(STAFF_VOICE, "digest-more", count=len(waiting) - NAMED))
        for role in dict.fromkeys((*rules.members, rules.chair, rules.secretary)):
            turn.tell(role, Message("\n".join(lines)))
    set_next(turn)


def _meetings(office: Office, after: datetime) -> list[date]:
    """The meeting days on which the office works, from the day after this moment."""
    rules = office.policy.committee
    if rules is None or not rules.meeting_days:
        return []
    first = office.calendar.day_of(after)
    days = (first + timedelta(days=ahead) for ahead in range(1, LOOKED_AHEAD))
    return [
        day
        for day in days
        if DAYS[day.weekday()] in rules.meeting_days and office.calendar.is_working_day(day)
    ]


def _reminded_on(office: Office, meeting: date) -> date:
    day, left = meeting, AHEAD
    while left and day > meeting - timedelta(days=LOOKED_AHEAD):
        day -= timedelta(days=1)
        left -= office.calendar.is_working_day(day)
    return day


def _reminder(office: Office, meeting: date) -> datetime:
    day = _reminded_on(office, meeting)
    opens = next((interval[0] for interval in office.calendar.intervals(day)), None)
    return office.calendar.at(day, opens or office.policy.digest.at)
