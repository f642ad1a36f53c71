"""Carry what the person writes to the ticket's owner."""

from msgspec.structs import replace

from flows import subjects
from flows.casework import bulletin
from flows.casework.receiving import set_alarms
from flows.casework.window import open_window
from flows.dossier import Relaying
from flows.identifiers import Reference
from flows.matters import Exchange, Step, Ticket
from flows.phrases import Fixed
from flows.said import Said
from flows.stages import is_open
from flows.tickets import clocks
from flows.tickets.topics import TOPICS
from flows.turn import Turn

#: Messages, and characters, that wait for an answer in one talk; then the person is asked to wait.
MOST_WAITING = 50
MOST_LETTERS = 20_000


def show(turn: Turn, frame: Relaying) -> None:
    """The person writes, and a person answers; one button leads back."""
    ask(turn, turn.phrase("relay-open", reference=Fixed(frame.reference)))


def ask(turn: Turn, text: str) -> None:
    """Invite to write. It is a step of its own, so that a button of the form is known as old."""
    turn.ask(text, further=[("-back", turn.label("button-back"))])


def hear(turn: Turn, frame: Relaying, said: Said) -> None:
    """Pass the words on. The first of a talk is acknowledged, the rest go without a word."""
    ticket = turn.ticket(frame.reference)
    if said.value and said.value != "-back":
        turn.say("old-button")
        turn.repeat()
        return
    if said.value or ticket is None or not is_open(ticket):
        turn.pop()
        turn.repeat()
        return
    if _is_full(ticket):
        turn.say("relay-full")
        return
    if not TOPICS[ticket.topic].talks:
        # Words beside an appeal or a complaint are no talk: each is confirmed.
        turn.say("relay-added", reference=Fixed(ticket.reference))
    elif not ticket.exchanges or ticket.exchanges[-1].by:
        turn.say("relay-passed-on")
    _add(turn, ticket, said.text)


def take_thanks(turn: Turn, frame: Relaying) -> bool:
    """Thanks for an answer open nothing again; while it is awaited they are words like others."""
    ticket = turn.ticket(frame.reference)
    if ticket is None or ticket.stage != "answered":
        return False
    turn.say("thanks-returned")
    return True


def mention_attachment(turn: Turn, frame: Relaying, attachment: str) -> None:
    """Attachments are not carried; staff learn that there was one."""
    ticket = turn.ticket(frame.reference)
    turn.say("relay-attachment")
    if ticket is not None and is_open(ticket) and not _is_full(ticket):
        note = bulletin.staff_phrase(turn, "staff-attachment", attachment=attachment)
        _add(turn, ticket, str(note))


def join(turn: Turn, reference: Reference) -> None:
    """«Reply» under an answer: take up that talk again."""
    ticket = turn.ticket(reference)
    if ticket is None or not is_open(ticket):
        turn.say("ticket-closed")
        turn.repeat()
        return
    if turn.top != Relaying(reference):
        turn.drop(Relaying, reference)
        turn.push(Relaying(reference))
    turn.repeat()


def _is_full(ticket: Ticket) -> bool:
    """Whether more was said since the last answer than anyone can read at once."""
    waiting = 0
    letters = 0
    for one in reversed(ticket.exchanges):
        if one.by:
            break
        waiting += 1
        letters += len(one.text)
    return waiting >= MOST_WAITING or letters >= MOST_LETTERS


def _add(turn: Turn, ticket: Ticket, words: str) -> None:
    reopened = ticket.stage == "answered"
    is_first = not ticket.exchanges or bool(ticket.exchanges[-1].by)
    exchanges = (*ticket.exchanges, Exchange("", words, turn.at))
    ticket = replace(ticket, exchanges=exchanges)
    if reopened:
        ticket = replace(
            ticket,
            stage="open",
            entered_at=turn.at,
            next_at=clocks.first_at(turn),
            history=(*ticket.history, Step("open", turn.at, "")),
        )
        turn.settle(subjects.ticket(ticket.reference))
        clocks.start(turn, ticket)
        if ticket.window is not None:
            # A new question is an inquiry of its own, answered within the period from its receipt.
            rule = turn.office.policy.window
            ticket = replace(ticket, window=open_window(rule, turn.office.calendar, turn.at))
            set_alarms(turn, ticket)
    turn.put(ticket)
    if is_first:
        # Once until staff answer: they read the rest when they open it.
        bulletin.tell_owner(turn, ticket, "staff-ticket-words")
