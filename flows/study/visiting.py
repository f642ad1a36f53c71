"""The visit: three times are offered, the person picks one, both are reminded (T2, D4)."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.calendar import RIYADH
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.dates import instant_in_words
from flows.events import ButtonPressed, StaffActed
from flows.identifiers import ARABIC, Language, Reference
from flows.matters import Application
from flows.messages import Button, Message
from flows.notices import tasks
from flows.phrases import Composed
from flows.study import researchers, slots
from flows.study.record import Offer, Visit
from flows.turn import Turn

#: Working days in which an offer is answered; after as many more, somebody calls.
ANSWER_WITHIN = 2
REMIND_BEFORE = timedelta(hours=24)
#: The buttons under an offer: `@REFERENCE.slot-202701051000`, and the one for none of them.
SLOT, NONE = "slot", "slotless"
_STAMP = "%Y%m%d%H%M"


def offer(turn: Turn, application: Application, event: StaffActed) -> None:
    """Offer three times. Nothing is asked that is known already: the place is in the answers.

    `agreed` sets the one time that the person named on the telephone.
    """
    rule = turn.rules(application).study
    hours = rule.visit_hours if rule is not None else 1
    is_agreed = event.fields.get("agreed") == "yes"
    count = 1 if is_agreed else slots.COUNT
    found = slots.read(event.fields, turn.office.calendar, turn.at, hours, count)
    if isinstance(found, slots.Fault):
        refuse(turn, found.code, slot=found.slot)
        return
    if application.stage == "visit":
        application = _moved(application, event.by, turn.at)
        application = stages.enter(turn, application, "study", by=event.by)
    if is_agreed:
        moved = _agree(turn, application, found[0], by=event.by)
        when = in_words(found[0], turn.voice.language)
        tell(turn, moved, Message(turn.text("visit-agreed", when=when), (_other(turn, moved),)))
        done(turn, "agreed", moved)
        return
    given = Offer(found, event.by, turn.at)
    research = replace(application.research, offer=given, wish="", called_off=False)
    note = "؛ ".join(str(in_words(one, ARABIC)) for one in found)
    offered = stages.note(turn, replace(application, research=research), note, by=event.by)
    turn.put(offered)
    turn.settle(subjects.visit(offered.reference))
    _wake(turn, offered, "visit-unanswered")
    send(turn, offered, "visit-offer")
    done(turn, "offered", offered)


def send(turn: Turn, application: Application, id: str) -> None:
    """The times with a button each, and one for those whom none of them suits."""
    given = application.research.offer
    if given is None:
        return
    reference = application.reference
    lines = [turn.text(id, reference=stages.quote(reference))]
    rows: list[tuple[Button, ...]] = []
    for number, slot in enumerate(given.slots, 1):
        when = in_words(slot, turn.voice.language)
        lines.append(turn.text("visit-slot", number=number, when=when))
        act = f"@{reference}.{SLOT}-{slot.astimezone(RIYADH).strftime(_STAMP)}"
        rows.append((Button(act, turn.label("visit-slot-button", number=number)),))
    rows.append((Button(f"@{reference}.{NONE}", turn.label("visit-none")),))
    tell(turn, application, Message(turn.digits("\n".join(lines)), tuple(rows)))


def choose(turn: Turn, reference: Reference) -> None:
    """The person pressed a time. One of an offer that was replaced or is past is an old button."""
    application = turn.application(reference)
    given = application.research.offer if application is not None else None
    slot = _pressed(turn)
    if application is not None and given is None and application.research.called_off:
        turn.say("visit-not-needed")
    elif application is None or given is None or application.stage != "study":
        turn.say("old-button")
    elif slot not in given.slots or slot <= turn.at:
        turn.say("visit-slot-over")
    else:
        moved = _agree(turn, application, slot)
        turn.say("visit-agreed", when=in_words(slot, turn.voice.language))
        turn.attach(NONE, reference, turn.label("visit-other-time"))
        researchers.tell(turn, moved, "staff-visit-agreed")
    turn.repeat()


def remind(turn: Turn, application: Application) -> None:
    """A day before: the person, and whoever comes."""
    visit = application.research.ahead
    if application.stage != "visit" or visit is None:
        return
    when = in_words(visit.slot, turn.voice.language)
    text = turn.text("visit-tomorrow", reference=stages.quote(application.reference), when=when)
    tell(turn, application, Message(text, (_other(turn, application),)), "reminder")
    researchers.tell(turn, application, "staff-visit-tomorrow")


def in_words(slot: datetime, language: Language) -> Composed:
    """The day in both calendars and the hour."""
    return Composed(instant_in_words(slot, language))


def withdrawn(turn: Turn, application: Application, wish: str) -> None:
    """None of the times suits, or no longer: the researcher offers others."""
    if application.stage == "visit":
        application = _moved(application, "", turn.at)
        application = stages.enter(turn, application, "study", by="", note=wish)
    elif wish:
        application = stages.note(turn, application, wish)
    research = replace(application.research, offer=None, wish=wish)
    application = replace(application, research=research)
    turn.put(application)
    turn.settle(subjects.visit(application.reference))
    tasks.end(turn, application.reference, tasks.VISIT)
    researchers.tell(turn, application, "staff-visit-none-suits")


def call_off(turn: Turn, application: Application) -> Application:
    """The study is done without the visit that was offered: nobody waits for an answer any more."""
    if application.research.offer is None:
        return application
    research = replace(application.research, offer=None, called_off=True)
    turn.settle(subjects.visit(application.reference))
    tasks.end(turn, application.reference, tasks.VISIT)
    text = turn.text("visit-called-off", reference=stages.quote(application.reference))
    tell(turn, application, Message(text))
    return replace(application, research=research)


def _agree(turn: Turn, application: Application, slot: datetime, by: str = "") -> Application:
    """The visit is set: the application waits for that hour, and nobody is alarmed before it."""
    reference, calendar = application.reference, turn.office.calendar
    visits = (*application.research.visits, Visit(slot, turn.at))
    research = replace(application.research, offer=None, visits=visits, called_off=False)
    note = str(in_words(slot, ARABIC))
    moved = stages.enter(turn, replace(application, research=research), "visit", by=by, note=note)
    moved = replace(moved, next_at=slot)
    turn.put(moved)
    later = calendar.add_working_days(slot, 1)
    turn.wake("overdue", subjects.stage(reference), later, reference)
    turn.settle(subjects.visit(reference))
    if slot - REMIND_BEFORE > turn.at:
        turn.wake("visit-tomorrow", subjects.visit(reference), slot - REMIND_BEFORE, reference)
    tasks.end(turn, reference, tasks.VISIT)
    return moved


def _pressed(turn: Turn) -> datetime | None:
    button = turn.event.button if isinstance(turn.event, ButtonPressed) else ""
    _, _, stamp = button.rpartition("-")
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=RIYADH)
    except ValueError:
        return None


def _other(turn: Turn, application: Application) -> tuple[Button, ...]:
    return (Button(f"@{application.reference}.{NONE}", turn.label("visit-other-time")),)


def _wake(turn: Turn, application: Application, follow_up: str) -> None:
    reference = application.reference
    at = turn.office.calendar.add_working_days(turn.at, ANSWER_WITHIN)
    turn.wake(follow_up, subjects.visit(reference), at, reference)


def _moved(application: Application, by: str, at: datetime) -> Application:
    """The visit that was agreed on is not to be."""
    research = application.research
    if research.ahead is None:
        return application
    last = replace(research.visits[-1], outcome="moved", by=by, noted_at=at)
    return replace(application, research=replace(research, visits=(*research.visits[:-1], last)))


def ring(turn: Turn, application: Application) -> None:
    """A clock of the visit rang: for an offer without an answer, or for the day before."""
    given = application.research.offer
    if given is None:
        remind(turn, application)
    elif application.stage == "study" and not given.reminded:
        research = replace(application.research, offer=replace(given, reminded=True))
        reminded = replace(application, research=research)
        turn.put(reminded, unseen=True)
        _wake(turn, reminded, "visit-unanswered")
        send(turn, reminded, "visit-offer-again")
    elif application.stage == "study":
        turn.put(stages.note(turn, application, str(staff_phrase(turn, "visit-unanswered"))))
        researchers.call(turn, application)
