"""A request about one's own data: a ticket with the thirty days that the law gives to answer it."""

from datetime import timedelta

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dates import both_calendars
from flows.effects import Receipt
from flows.events import OPERATOR, DataRequested, StaffActed
from flows.matters import AnyMatter, Ticket
from flows.messages import Message
from flows.phrases import Composed, Fixed
from flows.privacy.kinds import KINDS
from flows.tickets import answering, opening
from flows.turn import Turn

TOPIC = "data"
#: The act by which staff write one down, and the right to it.
REQUEST = "request"
#: By law it may be put off once, by no more than this.
MOST_MORE_DAYS = 30
MORE_DAYS = "days"


def open_request(turn: Turn, kind: str, words: str = "", *, purpose: str = "") -> Ticket:
    """Put it on the desk, with the day by which it is answered and the alerts before it."""
    rights = turn.office.policy.rights
    details = {"purpose": purpose} if purpose else {}
    ticket = opening.file(turn, TOPIC, words=words, kind=kind, details=details)
    days = rights.answer_within_days if rights is not None else MOST_MORE_DAYS
    return _promise(turn, ticket, timedelta(days=days))


def note(turn: Turn, matter: AnyMatter, event: StaffActed) -> None:
    """Staff write down what a person asked aloud: it counts like any other."""
    if event.fields.get("kind", "") not in KINDS:
        refuse(turn, "needs_kind", kinds="، ".join(KINDS))
        return
    ticket = open_request(turn, event.fields["kind"], event.text.strip())
    _tell_opened(turn, ticket)
    done(turn, "data_noted", matter, ticket=Fixed(ticket.reference))
    turn.receipt = replace(turn.receipt, data={**turn.receipt.data, "ticket": ticket.reference})


def requested(turn: Turn, event: DataRequested) -> None:
    """The same where the person has no matter here: at the shell, by their address."""
    member = turn.office.member(event.by)
    rule = turn.office.policy.roles.get(member.role) if member is not None else None
    if event.by != OPERATOR and (rule is None or REQUEST not in rule.may):
        refuse(turn, "not_allowed", action=REQUEST)
    elif event.kind not in KINDS:
        refuse(turn, "needs_kind", kinds="، ".join(KINDS))
    else:
        ticket = open_request(turn, event.kind, event.text.strip())
        _tell_opened(turn, ticket)
        done(turn, "data_noted", ticket, ticket=Fixed(ticket.reference))
        turn.receipt = Receipt(
            "done", "data_noted", turn.receipt.text, {"ticket": str(ticket.reference)}
        )


def extend(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Put the answer off, once, with the reason, before its day: the person is told."""
    days = event.fields.get(MORE_DAYS, "")
    reason = event.text.strip()
    if not reason:
        refuse(turn, "needs_text")
    elif not (days.isascii() and days.isdigit() and 0 < int(days[:4]) <= MOST_MORE_DAYS):
        refuse(turn, "needs_days", most=MOST_MORE_DAYS)
    elif "extended" in ticket.details:
        refuse(turn, "extended_before")
    elif ticket.answer_by is None or turn.at >= ticket.answer_by:
        refuse(turn, "extended_too_late")
    else:
        more = timedelta(days=int(days))
        within = ticket.answer_by - turn.at + more
        ticket = replace(ticket, details={**ticket.details, "extended": reason})
        ticket = _promise(turn, ticket, within, ahead=more)
        text = turn.text("data-extended", reason=reason, day=_day(ticket, turn))
        tell(turn, ticket, Message(text))
        done(turn, "data_extended", ticket)


def deny(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Refuse what may be refused by law, with the reason: the person is told, and where to go."""
    reason = event.text.strip()
    if not reason:
        refuse(turn, "needs_text")
        return
    ticket = replace(ticket, details={**ticket.details, "denied": reason})
    text = turn.text("data-denied", reason=reason)
    tell(turn, ticket, Message(text))
    done(turn, "data_denied", answering.end(turn, ticket, by=event.by))


def alert(turn: Turn, ticket: Ticket) -> None:
    """The day comes nearer, and there is no answer yet."""
    if ticket.stage == "open" and ticket.answer_by is not None:
        days = max((ticket.answer_by - turn.at).days, 0)
        bulletin.tell_owner(turn, ticket, "staff-data-waiting", days=days)


def _promise(
    turn: Turn, ticket: Ticket, within: timedelta, ahead: timedelta = timedelta()
) -> Ticket:
    """Set the day and its alerts. They count from when it was asked; `ahead` puts them off."""
    rights = turn.office.policy.rights
    by = turn.at + within
    ticket = replace(ticket, answer_by=by, next_at=by)
    turn.put(ticket)
    subject = subjects.ticket(ticket.reference)
    turn.settle(subject)
    for number, day in enumerate(rights.alert_days if rights is not None else (), 1):
        at = ticket.opened_at + timedelta(days=day) + ahead
        if turn.at < at < by:
            turn.wake(f"data-{number}", subject, at, ticket.reference)
    turn.wake("data-due", subject, by, ticket.reference)
    return ticket


def _tell_opened(turn: Turn, ticket: Ticket) -> None:
    """Whoever asked aloud learns the number and the day, if they can be reached."""
    text = turn.text("data-opened", reference=_quoted(ticket), day=_day(ticket, turn))
    tell(turn, ticket, Message(text))


def say_opened(turn: Turn, ticket: Ticket) -> None:
    """The number, and the day by which there is an answer."""
    turn.say("data-opened", reference=_quoted(ticket), day=_day(ticket, turn))


def _day(ticket: Ticket, turn: Turn) -> Composed:
    day = turn.office.calendar.day_of(ticket.answer_by or turn.at)
    return Composed(both_calendars(day, turn.voice.language))


def _quoted(ticket: Ticket) -> Fixed:
    return Fixed(ticket.reference)
