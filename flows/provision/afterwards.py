"""The one clock of what was provided: promises, the question for the receipt, days 7 and 30.

It rings for whatever is due, and is set again for what comes next. An application whose last
question is over closes by itself.
"""

from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import bulletin
from flows.casework.telling import tell
from flows.matters import Application, Ticket
from flows.messages import Button, Message
from flows.notices import tasks
from flows.provision import items
from flows.turn import Turn

#: While they last, this clock alone says when the application is looked at next.
OWN = ("service", "follow_up")


def plan(turn: Turn, application: Application) -> Application:
    """Set the clock for what comes next, and keep the application."""
    at = turn.office.calendar.out_of_quiet(max(_next(turn, application), turn.at))
    turn.wake("provision", subjects.provision(application.reference), at, application.reference)
    if application.stage in OWN:
        application = replace(application, next_at=at)
    turn.put(application, unseen=True)
    return application


def ring(turn: Turn, application: Application) -> None:
    """Do what is due. Nothing is asked of an application that has ended meanwhile."""
    if application.stage in stages.ENDED:
        return
    application = _mind_promises(turn, application)
    if application.stage == "service" and not items.waiting(application):
        # All that was promised has failed: it must not lie here in silence.
        role = items.rules_of(turn.office.policy).role
        bulletin.tell_role(turn, role, application, "staff-service-idle")
    application = _ask_for_receipt(turn, application)
    if application.stage == "follow_up" and _follow_at(turn, application) <= turn.at:
        if _is_last(turn, application):
            if _open_talk(turn, application) is None and not items.waiting(application):
                _close(turn, application)
                return
            application = _look_again(turn, application)
        else:
            application = _follow(turn, application)
    plan(turn, application)


def ask(turn: Turn, application: Application, id: str, **values: str) -> None:
    """Ask whether it came, with the two answers as buttons."""
    reference = application.reference
    rows = tuple(
        (Button(f"@{reference}.{act}", turn.label(f"provision-{act}")),)
        for act in ("received", "unreceived")
    )
    text = turn.text(id, reference=stages.quote(reference), **values)
    tell(turn, application, Message(text, rows))


def _next(turn: Turn, application: Application) -> datetime:
    """When something is due; the next working day, where all depends on others."""
    ahead = [_minded_at(turn, one.due, one.minded_at) for one in items.promised(application)]
    days = timedelta(days=items.rules_of(turn.office.policy).confirm_within_days)
    waiting = tasks.find(turn, application.reference, tasks.RECEIPT) is not None
    if not waiting:
        ahead += [(one.asked_at or one.at) + days for one in items.unconfirmed(application)]
    if application.stage == "follow_up":
        ahead.append(_follow_at(turn, application))
    return min(ahead, default=turn.office.calendar.add_working_days(turn.at, 1))


def _minded_at(turn: Turn, due: str, minded_at: datetime | None) -> datetime:
    calendar = turn.office.calendar
    if minded_at is not None:
        return calendar.add_working_days(minded_at, 1)
    return calendar.next_opening(calendar.at(date.fromisoformat(due), time()))


def _mind_promises(turn: Turn, application: Application) -> Application:
    """What was promised for today is not left to memory: its role is told until it is delivered."""
    late = [
        one
        for one in items.promised(application)
        if _minded_at(turn, one.due, one.minded_at) <= turn.at
    ]
    if not late:
        return application
    role = items.rules_of(turn.office.policy).role
    bulletin.tell_role(turn, role, application, "staff-promise-due")
    return items.changed(
        application, lambda one: one in late, lambda one: replace(one, minded_at=turn.at)
    )


def _ask_for_receipt(turn: Turn, application: Application) -> Application:
    """Asked once in the chat; without an answer somebody telephones.

    What did not come is asked about anew once staff have closed the ticket about it.
    """
    if items.denied(application) and _open_talk(turn, application) is None:
        application = items.changed(
            application,
            lambda one: one.denied_at is not None and one.received_at is None,
            lambda one: replace(one, denied_at=None, asked_at=None),
        )
    if tasks.find(turn, application.reference, tasks.RECEIPT) is not None:
        return application
    days = timedelta(days=items.rules_of(turn.office.policy).confirm_within_days)
    due = [
        one for one in items.unconfirmed(application) if (one.asked_at or one.at) + days <= turn.at
    ]
    if not due:
        return application
    if all(one.asked_at for one in due) or turn.reach() is None:
        tasks.open_call(turn, application, tasks.RECEIPT)
        return application
    ask(turn, application, "provision-ask", service=items.texts(turn, due))
    return items.changed(
        application, lambda one: one in due, lambda one: replace(one, asked_at=turn.at)
    )


def _follow_at(turn: Turn, application: Application) -> datetime:
    """When the next question afterwards is due, or the end after the last one."""
    rules = items.rules_of(turn.office.policy)
    aid = application.aid
    if _is_last(turn, application):
        since = aid.followed_at or application.entered_at
        return since + timedelta(days=rules.confirm_within_days)
    delivered = [one.at for one in aid.items if one.state == "delivered"]
    since = max(delivered, default=application.entered_at)
    return since + timedelta(days=rules.follow_up_days[aid.followed])


def _is_last(turn: Turn, application: Application) -> bool:
    return application.aid.followed >= len(items.rules_of(turn.office.policy).follow_up_days)


def _follow(turn: Turn, application: Application) -> Application:
    """«Is anything left?», which says nothing of what was provided. Days gone by are skipped."""
    aid = replace(application.aid, followed=application.aid.followed + 1, followed_at=turn.at)
    application = replace(application, aid=aid)
    while not _is_last(turn, application) and _follow_at(turn, application) <= turn.at:
        aid = replace(aid, followed=aid.followed + 1)
        application = replace(application, aid=aid)
    reference = application.reference
    rows = tuple(
        (Button(f"@{reference}.{act}", turn.label(f"provision-{act}")),)
        for act in ("well", "remains")
    )
    id = "follow-up-last" if _is_last(turn, application) else "follow-up"
    text = turn.text(id, reference=stages.quote(reference))
    if turn.reach() is not None:
        tell(turn, application, Message(text, rows), is_harmless=True)
    return application


def _look_again(turn: Turn, application: Application) -> Application:
    return replace(application, aid=replace(application.aid, followed_at=turn.at))


def _open_talk(turn: Turn, application: Application) -> Ticket | None:
    """Something about it that staff still have to answer."""
    for line in turn.dossier.matters:
        ticket = turn.ticket(line.reference)
        if (
            ticket is not None
            and ticket.stage != "closed"
            and ticket.about == application.reference
        ):
            return ticket
    return None


def _close(turn: Turn, application: Application) -> None:
    """Nobody had anything left to say."""
    stages.end(turn, application, "closed", by="")
