"""The person's own word on what was delivered: it came, or it did not (S7)."""

from msgspec.structs import replace

from flows import stages
from flows.dossier import Relaying, Scripted
from flows.feedback import asking
from flows.identifiers import Reference
from flows.matters import Application
from flows.notices import tasks
from flows.phrases import Fixed
from flows.provision import afterwards, items
from flows.provision.record import Item
from flows.tickets import opening
from flows.turn import Turn


def confirm(turn: Turn, reference: Reference) -> None:
    """«It came»: thanked, and asked how things are after some days."""
    application = turn.application(reference)
    waiting = _open_items(application)
    if application is None or not waiting:
        _old(turn, application)
        return
    _received(turn, application, by="")
    turn.say("provision-thanks", reference=Fixed(reference))
    asking.offer(turn, application, "service", "", items.rules_of(turn.office.policy).role)
    turn.repeat()


def deny(turn: Turn, reference: Reference) -> None:
    """«It did not come»: whoever provides has to look after it at once."""
    application = turn.application(reference)
    waiting = _open_items(application)
    if application is None or not waiting:
        _old(turn, application)
        return
    if any(one.denied_at is None for one in waiting):
        _not_received(turn, application, by="")
    frame = turn.top
    if isinstance(frame, Scripted) and frame.script in asking.SCRIPTS:
        # Whoever waits in vain is not asked in the same breath how content they are.
        turn.pop()
    turn.say("provision-sorry", reference=Fixed(reference))
    turn.repeat()


def well(turn: Turn, reference: Reference) -> None:
    """«All is well»: thanked. The application closes when its last question is over."""
    turn.say("follow-up-thanks", reference=Fixed(reference))
    turn.repeat()


def remains(turn: Turn, reference: Reference) -> None:
    """«Something remains»: it is said to a person, in a talk about this application."""
    opening.open_ticket(turn, "inquiry")
    frame = turn.top
    ticket = turn.ticket(frame.reference) if isinstance(frame, Relaying) else None
    if ticket is not None:
        turn.put(replace(ticket, about=reference))


def hear_by_call(turn: Turn, application: Application, *, by: str, has_it: bool) -> Application:
    """What the person said on the telephone counts like a press of theirs, under who heard it."""
    if has_it:
        return _received(turn, application, by=by)
    return _not_received(turn, application, by=by)


def give_up(turn: Turn, application: Application, *, by: str) -> Application:
    """Nobody could be reached to ask: it stays our word alone, and is kept as that."""
    application = items.changed(
        application,
        lambda one: one.is_unconfirmed,
        lambda one: replace(one, unheard_at=turn.at),
    )
    return _settled(turn, application, by=by)


def _received(turn: Turn, application: Application, *, by: str) -> Application:
    application = items.changed(
        application, _waits, lambda one: replace(one, received_at=turn.at, heard_by=by)
    )
    application = stages.note(turn, application, "received", by)
    return _settled(turn, application, by=by)


def _not_received(turn: Turn, application: Application, *, by: str) -> Application:
    missing = [one for one in application.aid.items if _waits(one) and one.denied_at is None]
    text = items.texts(turn, missing)
    application = items.changed(
        application,
        lambda one: one in missing,
        lambda one: replace(one, denied_at=turn.at, unheard_at=None),
    )
    application = stages.note(turn, application, "unreceived", by)
    if application.stage == "closed":
        # Nothing open may remain in what is closed.
        application = stages.enter(turn, application, "service", by=by)
    turn.put(application)
    role = items.rules_of(turn.office.policy).role
    opening.file(turn, "unreceived", words=text, about=application.reference, owner=role)
    tasks.end(turn, application.reference, tasks.RECEIPT, by=by)
    return afterwards.plan(turn, application)


def _settled(turn: Turn, application: Application, *, by: str) -> Application:
    """Nothing is asked any more of what came."""
    tasks.end(turn, application.reference, tasks.RECEIPT, by=by)
    return move_on(turn, application, by=by)


def move_on(turn: Turn, application: Application, *, by: str) -> Application:
    """Once nothing is owed and nothing is open, days are counted from what was delivered."""
    came = any(one.state == "delivered" for one in application.aid.items)
    if application.stage == "service" and came and not items.waiting(application):
        application = stages.enter(turn, application, "follow_up", by=by)
    return afterwards.plan(turn, application)


def _waits(item: Item) -> bool:
    """Delivered, and the person has not said that they have it."""
    return item.state == "delivered" and item.received_at is None


def _open_items(application: Application | None) -> list[Item]:
    items_of = application.aid.items if application is not None else ()
    return [one for one in items_of if _waits(one)]


def _old(turn: Turn, application: Application | None) -> None:
    """Pressed again: thanked again. A button of nothing that was delivered is an old one."""
    known = application is not None and application.aid.items
    turn.say("provision-known" if known else "old-button")
    turn.repeat()
