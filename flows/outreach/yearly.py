"""Once a year the data of those who were accepted are looked through: still right, or changed?

Nothing is ever suspended by itself: after the last notice it is a matter of the staff.
"""

from datetime import date, datetime, time, timedelta
from typing import cast

from msgspec.structs import replace

from flows import stages
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dates import both_calendars
from flows.events import FollowUpDue, StaffActed
from flows.identifiers import Reference
from flows.matters import Application
from flows.messages import Button, Message
from flows.outreach import sending
from flows.outreach.reaching import Note
from flows.outreach.wanting import has_died
from flows.phrases import Composed
from flows.scripts import running
from flows.turn import Turn
from flows.validity import months_after

AT = time(10)
#: The family of the clock's names: `update-1` is the first notice.
FAMILY = "update"
STAGE = "annual_update"


def subject(reference: Reference) -> str:
    """The yearly look at an application's data: ends with the person's word, or the staff's."""
    return f"update:{reference}"


def watch(turn: Turn, application: Application) -> None:
    """Set the clock of the year that begins now. A clock of an earlier year ends."""
    rule = turn.office.policy.outreach
    if rule is None or rule.update_after_months is None:
        return
    turn.settle(subject(application.reference))
    _wake(turn, application.reference, turn.today, 1)


def ring(turn: Turn, application: Application) -> None:
    """A notice is due. What is not closed yet is looked at again a month later."""
    number = int(cast(FollowUpDue, turn.event).follow_up.rpartition("-")[2])
    rule = turn.office.policy.outreach
    since = _since(turn, application)
    if rule is None or rule.update_after_months is None or since is None:
        return
    if has_died(turn.dossier):
        return
    if application.stage not in ("closed", STAGE):
        if stages.is_open(application):
            turn.wake(
                f"{FAMILY}-{number}",
                subject(application.reference),
                turn.at + timedelta(days=30),
                application.reference,
            )
        return
    if not _was_accepted(turn, application):
        return
    if number > len(rule.update_days):
        if application.stage == STAGE:
            _remind_staff(turn, application)
        return
    last = _last_day(turn, since)
    if application.stage == "closed":
        application = stages.enter(turn, application, STAGE, by="")
    if number == len(rule.update_days):
        _hand_to_staff(turn, application, number + 1)
        bulletin.tell_owner(turn, application, "staff-update-unanswered")
    else:
        at = _wake(turn, application.reference, since, number + 1)
        turn.put(replace(application, next_at=at), unseen=True)
    _notify(turn, application, last, number)


def same(turn: Turn, reference: Reference) -> None:
    """«Nothing has changed»: right for another year."""
    application = turn.application(reference)
    if application is None or application.stage != STAGE:
        turn.say("update-not-asked")
    else:
        _renew(turn, application, by="")
        turn.say("update-thanks", reference=stages.quote(reference))
    turn.repeat()


def changed(turn: Turn, reference: Reference) -> None:
    """«Something has changed»: what it is goes to the staff, in the person's own words."""
    application = turn.application(reference)
    if application is None or application.stage != STAGE:
        turn.say("update-not-asked")
        turn.repeat()
        return
    running.begin(turn, "update-data", reference)


def hand_over(turn: Turn, application: Application) -> None:
    """They have said what changed: the notices end, and the staff put it right within days."""
    turn.settle(subject(application.reference))
    rule = turn.office.policy.outreach
    number = len(rule.update_days) + 1 if rule is not None else 1
    _hand_to_staff(turn, application, number)


def renew(turn: Turn, application: Application, event: StaffActed) -> None:
    """Staff have the person's word for it, or have corrected what changed."""
    if not event.text.strip():
        refuse(turn, "needs_text")
        return
    moved = _renew(turn, application, by=event.by, note=event.text.strip())
    done(turn, "renewed", moved)


def suspend(turn: Turn, application: Application, event: StaffActed) -> None:
    """Nobody answered. A human decides so, says why, and the person is told how to go on."""
    reason = event.text.strip()
    if not reason:
        refuse(turn, "needs_text")
        return
    turn.settle(subject(application.reference))
    note = f"{bulletin.staff_phrase(turn, 'update-suspended-note')}: {reason}"
    moved = stages.end(turn, application, "closed", by=event.by, note=note)
    quoted = stages.quote(moved.reference)
    tell(turn, moved, Message(turn.text("update-suspended", reference=quoted, reason=reason)))
    done(turn, "suspended", moved)


def _renew(turn: Turn, application: Application, *, by: str, note: str = "") -> Application:
    moved = replace(application, renewed_at=turn.at)
    moved = stages.end(turn, moved, "closed", by=by, note=note)
    watch(turn, moved)
    return moved


def _notify(turn: Turn, application: Application, last: date, number: int) -> None:
    reference = application.reference
    text = turn.text(
        "update-notice" if turn.today <= last else "update-notice-late",
        reference=stages.quote(reference),
        day=Composed(both_calendars(last, turn.voice.language)),
    )
    rows = tuple(
        (Button(f"@{reference}.{act}", turn.label(id)),)
        for act, id in (("same", "update-same"), ("changed", "update-changed"))
    )
    # Of no use any more once the next one is due.
    until = turn.at + timedelta(days=14)
    sending.offer(turn, Note(f"{FAMILY}-{reference}", Message(text, rows), until, reference))


def _hand_to_staff(turn: Turn, application: Application, number: int) -> None:
    """The last notice went out: from now on somebody of the staff minds it."""
    again = turn.office.calendar.add_working_days(turn.at, 5)
    owner = turn.office.policy.referral.inquiry_role
    handed = replace(application, owner=owner, next_at=again)
    turn.put(handed, unseen=True)
    turn.wake(f"{FAMILY}-{number}", subject(handed.reference), again, handed.reference)


def _remind_staff(turn: Turn, application: Application) -> None:
    """Nobody has decided yet: the role above is told once. The digest goes on telling of it."""
    superior = turn.office.policy.referral.escalation_role
    bulletin.tell_role(turn, superior, application, "staff-update-unanswered")


def _wake(turn: Turn, reference: Reference, since: date, number: int) -> datetime:
    """Set the clock of one notice of the year that began on `since`; returns when it rings."""
    rule, calendar = turn.office.policy.outreach, turn.office.calendar
    days = rule.update_days[number - 1] if rule is not None else 0
    at = calendar.out_of_quiet(calendar.at(_last_day(turn, since) + timedelta(days), AT))
    turn.wake(f"{FAMILY}-{number}", subject(reference), at, reference)
    return at


def _last_day(turn: Turn, since: date) -> date:
    rule = turn.office.policy.outreach
    months = rule.update_after_months if rule is not None else None
    return months_after(since, months or 12, "")


def _since(turn: Turn, application: Application) -> date | None:
    """The day on which the data were last known to be right."""
    seen = application.verification.at if application.verification else None
    at = application.renewed_at or seen
    return turn.office.calendar.day_of(at) if at is not None else None


def _was_accepted(turn: Turn, application: Application) -> bool:
    decision = application.decision
    return decision is not None and turn.rules(application).outcomes[decision.outcome].accepts
