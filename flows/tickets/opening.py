"""Open a ticket: unclear procedures go to the role of S3, everything else to the role of S1."""

from msgspec.structs import replace

from flows.casework import bulletin
from flows.casework.receiving import say_window, set_alarms
from flows.casework.window import open_window
from flows.dossier import Filling, Relaying
from flows.identifiers import Reference, Role
from flows.matters import Exchange, Step, Ticket
from flows.phrases import Fixed
from flows.relay import relaying
from flows.stages import is_open
from flows.tickets import clocks
from flows.tickets.topics import TOPICS
from flows.turn import Turn


def open_ticket(turn: Turn, topic: str, words: str = "") -> None:
    """Hand over to a person, saying who will answer. The talk goes to them until they close it.

    With `words`, an inquiry is passed on and the talk stays with the bot.
    """
    known = None if words else open_one(turn, topic)
    if known is not None:
        relaying.join(turn, known.reference)
        return
    ticket = _new(turn, topic, words)
    role = turn.office.policy.roles[ticket.owner]
    said = turn.office.words(role.title, turn.voice.language)
    turn.put(ticket)
    clocks.start(turn, ticket)
    set_alarms(turn, ticket)
    bulletin.tell_owner(turn, ticket, f"staff-ticket-{topic}")
    if words:
        id = "lead-passed-on" if topic == "lead" else "inquiry-passed-on"
        turn.say(id, role=said, reference=Fixed(ticket.reference))
        say_window(turn, ticket)
        turn.repeat()
        return
    say_window(turn, ticket)
    turn.push(Relaying(ticket.reference))
    relaying.ask(turn, turn.phrase("person-called", role=said, reference=Fixed(ticket.reference)))


def call(turn: Turn, about: Reference | None) -> bool:
    """Call the staff to somebody whose need cannot wait. The talk stays where it is.

    False: they are called already.
    """
    if open_one(turn, "urgent") is not None:
        return False
    ticket = replace(_new(turn, "urgent", ""), about=about)
    turn.put(ticket)
    clocks.start(turn, ticket)
    bulletin.tell_owner(turn, ticket, "staff-ticket-urgent")
    escalation = turn.office.policy.referral.escalation_role
    if escalation != ticket.owner:
        bulletin.tell_role(turn, escalation, ticket, "staff-ticket-urgent")
    return True


def file(
    turn: Turn,
    topic: str,
    *,
    words: str = "",
    about: Reference | None = None,
    kind: str = "",
    details: dict[str, str] | None = None,
    owner: Role | None = None,
    news: str = "",
) -> Ticket:
    """Put a ticket on its owner's desk, with its clocks. The talk stays where it is.

    `owner` is another role than the topic's own. `news` is the wording that tells the owner; else
    it is that of the topic, `staff-ticket-TOPIC`.
    """
    ticket = replace(_new(turn, topic, words), kind=kind, details=details or {})
    if about is not None:
        ticket = replace(ticket, about=about)
    if owner is not None:
        ticket = replace(ticket, owner=owner)
    turn.put(ticket)
    clocks.start(turn, ticket)
    set_alarms(turn, ticket)
    bulletin.tell_owner(turn, ticket, news or f"staff-ticket-{topic}")
    return ticket


def open_one(turn: Turn, topic: str) -> Ticket | None:
    """The talk with this role that is open already: calling twice is not two inquiries."""
    for line in reversed(turn.dossier.matters):
        ticket = turn.ticket(line.reference)
        if ticket is not None and is_open(ticket) and ticket.topic == topic:
            return ticket
    return None


def _new(turn: Turn, topic: str, words: str) -> Ticket:
    policy = turn.office.policy
    kind = TOPICS[topic]
    frame = turn.top
    window = None
    if kind.covered and "inquiry" in policy.window.covers:
        # Hajer's period covers inquiries too, from their receipt.
        window = open_window(policy.window, turn.office.calendar, turn.at)
    days = kind.days(policy)
    answer_by = turn.office.calendar.add_working_days(turn.at, days) if days else None
    exchanges = (Exchange("", words, turn.at),) if words else ()
    reference: Reference = turn.draw_reference("T")
    return Ticket(
        reference=reference,
        holder=turn.dossier.id,
        stage="open",
        entered_at=turn.at,
        owner=kind.owner(policy),
        next_at=answer_by or clocks.first_at(turn),
        window=window,
        opened_at=turn.at,
        history=(Step("open", turn.at, ""),),
        topic=topic,
        clause=kind.clause(policy),
        about=getattr(frame, "reference", None),
        place=frame.question if isinstance(frame, Filling) else "",
        exchanges=exchanges,
        answer_by=answer_by,
    )
