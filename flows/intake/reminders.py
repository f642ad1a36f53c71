"""Remind of a draft, courteously and seldom, and archive it when it is left.

Activity does not move the clock: the one that is set rings, looks when the person last wrote, and
sets itself again. So an answer costs no follow-up to write.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import bulletin
from flows.effects import Count, Silence
from flows.feedback import asking
from flows.forms.sheets import paths
from flows.identifiers import Reference
from flows.intake.sheets import opened
from flows.matters import Application
from flows.messages import Button, Message
from flows.phrases import Fixed
from flows.turn import Turn

#: Between two reminders there is at least a day.
APART = timedelta(days=1)


def set_first(turn: Turn, application: Application) -> Application:
    """Set the clock of a new draft."""
    return _set(turn, application, turn.at, turn.at)


def stop(turn: Turn, reference: Reference) -> None:
    """The draft is signed or gone: its clock ends, and a reminder still on its way is void."""
    turn.settle(subjects.draft(reference))
    turn.want(Silence(reference, ("reminder",)))


def ring(turn: Turn, application: Application) -> None:
    """The clock of what waits for the person rang."""
    if application.stage not in (*stages.DRAFTS, "docs_required"):
        return
    rules = turn.office.policy.reminders
    idle_since = max(turn.dossier.last_at, application.entered_at)
    if turn.at >= idle_since + timedelta(days=rules.archive_day):
        if application.window is None:
            _archive(turn, application)
        else:
            _hand_to_staff(turn, application)
        return
    reached = [day for day in rules.days if turn.at >= idle_since + timedelta(days=day)]
    after = turn.at
    if reached and not _was_reminded(application, idle_since + timedelta(days=reached[-1])):
        _remind(turn, application)
        application = replace(application, reminded_at=turn.at)
        # One that rang late is not followed by the next one within the hour.
        after += APART
    turn.put(_set(turn, application, idle_since, after), unseen=True)


def _was_reminded(application: Application, since: datetime) -> bool:
    return application.reminded_at is not None and application.reminded_at >= since


def _set(
    turn: Turn, application: Application, idle_since: datetime, after: datetime
) -> Application:
    rules = turn.office.policy.reminders
    days = (*rules.days, rules.archive_day)
    later = [at for at in (idle_since + timedelta(days=day) for day in days) if at > after]
    at = turn.office.calendar.out_of_quiet(later[0] if later else after)
    turn.wake("draft", subjects.draft(application.reference), at, application.reference)
    return replace(application, next_at=at)


def _remind(turn: Turn, application: Application) -> None:
    reference = application.reference
    if turn.dossier.assist is not None:
        # Nobody but the typist can be reached here: it is theirs to go on, or to have it confirmed.
        member = turn.office.member(turn.dossier.assist.by)
        text = str(bulletin.staff_phrase(turn, "staff-entry-waits", reference=Fixed(reference)))
        turn.post(member.address if member else None, Message(text), "reminder")
        return
    turn.send(
        Message(
            turn.text("draft-reminder", reference=stages.quote(reference)),
            ((Button(f"@{reference}.resume", turn.label("resume")),),),
        ),
        "reminder",
        reference,
    )


def _hand_to_staff(turn: Turn, application: Application) -> None:
    """What was signed once is never archived in silence: someone calls the person."""
    reference = application.reference
    again = turn.office.calendar.add_working_days(turn.at, 5)
    turn.put(replace(application, next_at=again), unseen=True)
    turn.wake("draft", subjects.draft(reference), again, reference)
    owner = turn.office.policy.referral.inquiry_role
    bulletin.tell_role(turn, owner, application, "staff-application-idle")


def _archive(turn: Turn, application: Application) -> None:
    """A month without a word: told once, and nothing is asked any more."""
    reference = application.reference
    spot = opened(turn, application, "intake").next()
    turn.want(Count("stopped", paths.template_of(spot.path) if spot is not None else "", ""))
    stages.end(turn, application, "archived", by="")
    rows = asking.why_left(turn, application)
    turn.send(
        Message(turn.text("draft-archived", reference=stages.quote(reference)), rows),
        "reminder",
        reference,
    )
