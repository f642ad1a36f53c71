"""Staff answer a ticket, and close it; the talk then continues exactly where it was."""

from msgspec.structs import replace

from flows import subjects
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dossier import Relaying
from flows.events import StaffActed
from flows.feedback import asking
from flows.matters import Exchange, Step, Ticket
from flows.messages import Button, Message
from flows.phrases import Fixed
from flows.redress import closing
from flows.turn import Turn

#: What a person came with and was answered: how that went may be rated.
RATED = (
    *("inquiry", "referral", "suggestion"),
    *("help", "data", "interest", "proxy"),
)


def answer(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Send the answer to the person, and wait a working day for more before closing."""
    words = event.text.strip()
    if not words:
        refuse(turn, "needs_text")
        return
    subject = subjects.ticket(ticket.reference)
    turn.settle(subject)
    # The answer is what the period demanded; an automatic message would not have been.
    turn.settle(subjects.window(ticket.reference))
    closing = turn.office.calendar.add_working_days(turn.at, 1)
    turn.wake("close", subject, closing, ticket.reference)
    answered = replace(
        ticket,
        stage="answered",
        entered_at=turn.at,
        next_at=closing,
        exchanges=(*ticket.exchanges, Exchange(event.by, words, turn.at)),
        history=(*ticket.history, Step("answered", turn.at, event.by)),
    )
    turn.put(answered)
    send(turn, answered)
    done(turn, "answered", answered)


def send(turn: Turn, ticket: Ticket) -> None:
    """Send the last words of the staff, under the role of whoever said them."""
    said = ticket.exchanges[-1]
    member = turn.office.member(said.by)
    role = turn.office.policy.roles[member.role if member else ticket.owner]
    text = turn.text(
        "staff-answer",
        role=turn.office.words(role.title, turn.voice.language),
        answer=said.text,
    )
    rows: tuple[tuple[Button, ...], ...] = ()
    if not any(frame == Relaying(ticket.reference) for frame in turn.conversation.frames):
        rows = ((Button(f"@{ticket.reference}.reply", turn.label("reply")),),)
    tell(turn, ticket, Message(text, rows), "relay")


def close(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """Refused while the person's words are unanswered: no inquiry ends without an answer (S1)."""
    if ticket.stage == "open":
        refuse(turn, "unanswered")
        return
    done(turn, "closed", end(turn, ticket, by=event.by))


def close_due(turn: Turn, ticket: Ticket) -> None:
    """A working day after the answer nobody had anything to add, if it could be sent at all."""
    if ticket.stage != "answered":
        return
    if turn.reach() is not None:
        end(turn, ticket, by="")
        return
    again = turn.office.calendar.add_working_days(turn.at, 1)
    turn.put(replace(ticket, next_at=again), unseen=True)
    turn.wake("close", subjects.ticket(ticket.reference), again, ticket.reference)


def end(turn: Turn, ticket: Ticket, *, by: str) -> Ticket:
    """Close the ticket; if the person was in the talk, what was asked before is asked again."""
    turn.settle(subjects.ticket(ticket.reference))
    turn.settle(subjects.window(ticket.reference))
    closed = replace(
        ticket,
        stage="closed",
        entered_at=turn.at,
        next_at=None,
        history=(*ticket.history, Step("closed", turn.at, by)),
    )
    turn.put(closed)
    was_on_top = turn.top == Relaying(ticket.reference)
    turn.drop(Relaying, ticket.reference)
    if closed.topic == "complaint":
        closing.ask(turn, closed)
    if was_on_top:
        turn.purpose = "relay"
        turn.say("relay-ended")
        if closed.topic in RATED:
            asking.offer(turn, closed, "ticket", closed.topic, closed.owner)
        turn.repeat()
    elif closed.topic in RATED and turn.reach() is not None:
        _ask_apart(turn, closed)
    return closed


def _ask_apart(turn: Turn, ticket: Ticket) -> None:
    """Nobody is in the talk any more: that it ended, and the rating, are a message of their own."""
    rows = asking.button(turn, ticket, "ticket", ticket.topic, ticket.owner)
    if rows:
        said = turn.text("ticket-ended", reference=Fixed(ticket.reference))
        text = f"{said}\n\n{turn.text('rating-offer')}"
        turn.send(Message(text, rows), "notice", ticket.reference)
