"""Step S7: what is promised, delivered or could not be, and at the end the matter is closed."""

from datetime import date

from msgspec.structs import replace

from flows import stages
from flows.casework import urgency
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dates import both_calendars
from flows.events import StaffActed
from flows.identifiers import ARABIC
from flows.matters import Application, Ticket, is_untold
from flows.messages import Message
from flows.notices import tasks
from flows.phrases import Composed
from flows.provision import afterwards, items, receiving
from flows.provision.record import Item
from flows.turn import Turn


def serve(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what was delivered, in words, or that a promised `item` was. It may be several."""
    service = event.text.strip()
    owed = _owed(turn, application, event)
    if event.fields.get("item") and owed is None:
        return
    if owed is None and not service:
        refuse(turn, "needs_text")
        return
    if owed is None:
        item = Item(service, "delivered", event.by, turn.at)
        application = items.added(application, item)
    else:
        item = replace(owed, text=service or owed.text, state="delivered", by=event.by, at=turn.at)
        application = items.changed(application, lambda one: one == owed, lambda one: item)
    moved = _enter(turn, application, event, item.text)
    afterwards.ask(turn, moved, "served", service=item.text)
    done(turn, "served", moved)


def promise(turn: Turn, application: Application, event: StaffActed) -> None:
    """Say what will be delivered, and by which day: its role is reminded on that day."""
    service = event.text.strip()
    if not service:
        refuse(turn, "needs_text")
        return
    try:
        due = date.fromisoformat(event.on.strip())
    except ValueError:
        refuse(turn, "needs_day_ahead")
        return
    if due < turn.today:
        refuse(turn, "needs_day_ahead")
        return
    item = Item(service, "promised", event.by, turn.at, due=due.isoformat())
    moved = _enter(turn, items.added(application, item), event, service)
    day = Composed(both_calendars(due, turn.voice.language))
    reference = stages.quote(moved.reference)
    tell(turn, moved, Message(turn.text("promised", reference=reference, service=service, day=day)))
    done(turn, "promised", moved, day=Composed(both_calendars(due, ARABIC)))


def fail(turn: Turn, application: Application, event: StaffActed) -> None:
    """A promised `item` cannot be delivered: the person is told why."""
    reason = event.text.strip()
    owed = _owed(turn, application, event)
    if owed is None:
        if not event.fields.get("item"):
            refuse(turn, "unknown_item")
        return
    if not reason:
        refuse(turn, "needs_text")
        return
    failed = replace(owed, state="failed", by=event.by, at=turn.at, reason=reason)
    application = items.changed(application, lambda one: one == owed, lambda one: failed)
    application = stages.note(turn, application, reason, event.by)
    reference = stages.quote(application.reference)
    text = turn.text("promise-failed", reference=reference, service=owed.text, reason=reason)
    tell(turn, application, Message(text))
    done(turn, "promise_failed", receiving.move_on(turn, application, by=event.by))


def relieve(turn: Turn, application: Application, event: StaffActed) -> None:
    """Help at once where the need cannot wait: the period of S5 holds back no bread.

    It is recorded and told, and the application stays where it is.
    """
    service = event.text.strip()
    if not service:
        refuse(turn, "needs_text")
        return
    if not _is_urgent(turn, application):
        refuse(turn, "not_urgent")
        return
    item = Item(service, "delivered", event.by, turn.at, relief=True)
    application = items.added(application, item)
    application = stages.note(turn, application, service, event.by)
    afterwards.ask(turn, application, "relieved", service=service)
    done(turn, "relieved", afterwards.plan(turn, application))


def relieve_on_ticket(turn: Turn, ticket: Ticket, event: StaffActed) -> None:
    """The same from the call for help: its application is meant."""
    application = turn.application(ticket.about) if ticket.about is not None else None
    if application is None or application.window is None or not stages.is_open(application):
        refuse(turn, "no_signed_application")
        return
    relieve(turn, application, event)


def close(turn: Turn, application: Application, event: StaffActed) -> None:
    """Nothing more is due on either side; what still waits for the person needs a reason.

    A decision that nothing proves to have arrived is not closed over, nor what is promised, nor
    what did not come. What nobody has confirmed yet needs a reason, which the person is told.
    """
    if application.stage == "notified" and is_untold(application):
        refuse(turn, "not_proved")
        return
    reason = event.text.strip()
    quoted = stages.quote(application.reference)
    owed = items.promised(application) or items.denied(application)
    if owed:
        refuse(turn, "still_owed", reference=quoted, services=items.texts(turn, owed))
        return
    unheard = items.unconfirmed(application)
    if unheard and not reason:
        refuse(turn, "still_asked", reference=quoted, services=items.texts(turn, unheard))
        return
    abandoned = application.owner == stages.BENEFICIARY
    if abandoned and not reason:
        refuse(turn, "needs_text")
        return
    if unheard:
        application = _asked_no_more(turn, application, unheard, reason)
    moved = stages.end(turn, application, "closed", by=event.by, note=reason)
    tasks.end_all(turn, moved.reference, by=event.by)
    if abandoned:
        tell(turn, moved, Message(turn.text("closed-unfinished", reference=quoted, reason=reason)))
    done(turn, "closed", moved)


def _asked_no_more(
    turn: Turn, application: Application, unheard: list[Item], reason: str
) -> Application:
    """Nobody waits for their word any more: they are told so, and how to say it all the same."""
    text = turn.text(
        "closed-unheard",
        reference=stages.quote(application.reference),
        service=items.texts(turn, unheard),
        reason=reason,
    )
    tell(turn, application, Message(text))
    return items.changed(
        application, lambda one: one in unheard, lambda one: replace(one, unheard_at=turn.at)
    )


def _enter(turn: Turn, application: Application, event: StaffActed, note: str) -> Application:
    """To the stage of the service, which reopens what was closed after one."""
    moved = stages.enter(turn, application, "service", by=event.by, note=note)
    return afterwards.plan(turn, moved)


def _owed(turn: Turn, application: Application, event: StaffActed) -> Item | None:
    """The promised service that `item` names by its number; refused where there is none."""
    named = event.fields.get("item", "")
    if not named:
        return None
    owed = items.promised(application)
    place = int(named) if named.isascii() and named.isdigit() and len(named) < 4 else 0
    if not 0 < place <= len(owed):
        refuse(turn, "unknown_item")
        return None
    return owed[place - 1]


def _is_urgent(turn: Turn, application: Application) -> bool:
    """Its own answers say so, or a call for help about it is open."""
    if urgency.is_urgent(turn, application):
        return True
    tickets = (turn.ticket(line.reference) for line in turn.dossier.matters)
    return any(
        one is not None
        and one.topic in URGENT
        and one.stage != "closed"
        and one.about == application.reference
        for one in tickets
    )


#: Tickets that call for help at once.
URGENT = ("urgent", "help")
