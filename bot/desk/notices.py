"""How a decision reached its person, and what was provided, in the words of the matter's page."""

from bot.desk.lines import Clerk
from flows.identifiers import channel_of
from flows.matters import Application, Decision, Ticket
from flows.notices.record import Call
from flows.phrases import Composed
from flows.provision.record import Item

#: Codes of a history that this part writes, with the texts that say them.
STEPS = {
    "seen": "desk-step-seen",
    "proved:reply": "desk-step-proved-reply",
    "proved:call": "desk-step-proved-call",
    "proved:letter": "desk-step-proved-letter",
    "call:reached": "desk-call-reached",
    "call:no_answer": "desk-call-no-answer",
    "call:wrong_number": "desk-call-wrong-number",
    "received": "desk-step-received",
    "unreceived": "desk-step-unreceived",
    "registration_filled": "desk-step-registration-filled",
}


def notice_notes(decision: Decision, clerk: Clerk) -> list[str]:
    """Every try, every call, and what proves that it arrived, if anything does."""
    if decision.released_at is None:
        return []
    notes = []
    for one in decision.notice.tries:
        id = "desk-tried-refused" if one.refused else "desk-tried"
        way = Composed(clerk.say("reach-name", way=Composed(channel_of(one.address))))
        notes.append(clerk.say(id, way=way, at=clerk.instant(one.at)))
    notes += [call_note(one, clerk) for one in decision.notice.calls]
    proof = decision.notice.proof
    if proof is None:
        notes.append(clerk.say("desk-unproved"))
    elif proof.by:
        at, by = clerk.instant(proof.at), clerk.person(proof.by)
        notes.append(clerk.say("desk-proved-by", how=Composed(proof.how), at=at, by=by))
    else:
        notes.append(clerk.say("desk-proved", how=Composed(proof.how), at=clerk.instant(proof.at)))
    return notes


def call_note(call: Call, clerk: Clerk) -> str:
    """One call: by whom, when, how it ended, and what was said."""
    outcome = clerk.say(f"desk-call-{call.outcome.replace('_', '-')}")
    said = f"{outcome}. {call.text}" if call.text else outcome
    by, at = clerk.person(call.by), clerk.instant(call.at)
    return clerk.say("desk-call-made", by=by, at=at, outcome=Composed(said))


def ticket_notes(ticket: Ticket, clerk: Clerk) -> list[str]:
    """What a ticket holds beside its talk: the calls that were made for it."""
    return [call_note(one, clerk) for one in ticket.calls]


def provision_notes(application: Application, clerk: Clerk) -> list[str]:
    """Each service: promised, delivered and confirmed or not, or failed and why."""
    return [_item(one, clerk) for one in application.aid.items]


def _item(item: Item, clerk: Clerk) -> str:
    if item.state == "promised":
        return clerk.say("desk-item-promised", service=item.text, day=clerk.date(item.due))
    if item.state == "failed":
        return clerk.say("desk-item-failed", service=item.text, reason=item.reason)
    at, by = clerk.instant(item.at), clerk.person(item.by)
    state = _state(item)
    return clerk.say("desk-item-delivered", service=item.text, at=at, by=by, state=Composed(state))


def _state(item: Item) -> str:
    if item.received_at is not None:
        return "heard" if item.heard_by else "received"
    if item.denied_at is not None:
        return "denied"
    return "unheard" if item.unheard_at is not None else "waiting"
