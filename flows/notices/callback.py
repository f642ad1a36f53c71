"""«Call me»: the hour that suits and the number, a dated task, and what came of it (C2)."""

from flows.casework.receipts import done
from flows.casework.telling import tell
from flows.dates import both_calendars
from flows.forms.kind import Accepted, Unsure
from flows.forms.kinds.mobile import read_mobile
from flows.forms.sheets.paths import template_of
from flows.forms.understanding.folding import clean
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import ARABIC, Reference
from flows.matters import Ticket
from flows.messages import Message, Option
from flows.notices import tasks
from flows.notices.contact import contacting
from flows.notices.record import Call
from flows.phrases import Composed, Fixed, Value
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import answering, opening
from flows.turn import Turn

#: Parts of the working day, whatever its hours are.
HOURS = ("early", "midday", "late", "any")

#: As much of a number as its owner needs to know it again.
_SHOWN = 4


def begin(turn: Turn) -> None:
    """Ask when and where to call; somebody who has asked already is told so."""
    waiting = _open(turn)
    if waiting is not None:
        turn.say("callback-waits", reference=Fixed(waiting.reference))
        turn.repeat()
        return
    running.begin(turn, "callback")


def known_number(turn: Turn) -> str:
    """The mobile number in what the person has written; empty where they wrote none."""
    for line in reversed(turn.dossier.matters):
        application = turn.application(line.reference)
        if application is None:
            continue
        form = turn.office.pack_of(application.pack).forms["intake"]
        for path, answer in application.intake.answers.items():
            question = form.by_path.get(template_of(path))
            if question is not None and question.kind.name == "mobile" and answer.value:
                return answer.value
    return ""


def called(turn: Turn, ticket: Ticket, call: Call) -> None:
    """Reached: done. Else the person is told that we tried; after the last try they may ask again.

    What was agreed on the telephone is a note of the ticket.
    """
    ticket = tasks.keep(turn, ticket, call)
    reference = Fixed(ticket.reference)
    if call.outcome == "reached":
        done(turn, "callback_made", answering.end(turn, ticket, by=call.by))
        return
    if tasks.is_over(ticket):
        id = "callback-wrong" if call.outcome == "wrong_number" else "callback-over"
        tell(turn, ticket, Message(turn.text(id, reference=reference)), is_harmless=True)
        done(turn, "callback_over", answering.end(turn, ticket, by=call.by))
        return
    at = tasks.again(turn, ticket)
    day = turn.office.calendar.day_of(at)
    said = Composed(both_calendars(day, turn.voice.language))
    if not any(turn.office.calendar.day_of(one.at) == turn.today for one in ticket.calls[:-1]):
        # Once a day is enough to know that we tried.
        text = turn.text("callback-missed", reference=reference, day=said)
        tell(turn, ticket, Message(text), is_harmless=True)
    done(turn, "callback_again", ticket, day=Composed(both_calendars(day, ARABIC)))


def _hours(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"callback-{one}")) for one in HOURS]


def _knows(turn: Turn, given: Given) -> bool:
    return bool(known_number(turn))


def _needs(turn: Turn, given: Given) -> bool:
    return given.get("known") != "yes"


def _whether(turn: Turn, given: Given) -> list[Option]:
    return [(one, turn.label(f"callback-number-{one}")) for one in ("yes", "other")]


def _ending(turn: Turn, given: Given) -> dict[str, Value]:
    return {"ending": Fixed(known_number(turn)[-_SHOWN:])}


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    number = known_number(turn) if given.get("known") == "yes" else _read(given.get("number", ""))
    if not number:
        turn.say("callback-number-unclear")
        asked_again = {name: one for name, one in given.items() if name != "number"}
        running.begin(turn, "callback", about, asked_again)
        return
    owner = contacting(turn.office.policy).role
    details = {"number": number}
    ticket = opening.file(
        turn,
        "callback",
        words=given.get("why", ""),
        about=about,
        kind=given["hour"],
        details=details,
        owner=owner,
    )
    day = turn.office.calendar.day_of(ticket.answer_by or turn.at)
    turn.say(
        "callback-noted",
        reference=Fixed(ticket.reference),
        day=Composed(both_calendars(day, turn.voice.language)),
        number=left_to_right(number),
    )


def _read(text: str) -> str:
    """The number as it is dialled. One from abroad is taken as it was written."""
    reading = read_mobile(clean(text))
    if isinstance(reading, Accepted):
        return reading.value
    return reading.options[0].value if isinstance(reading, Unsure) else ""


def _open(turn: Turn) -> Ticket | None:
    tickets = (turn.ticket(line.reference) for line in turn.dossier.matters)
    return next(
        (one for one in tickets if one and one.topic == "callback" and one.stage != "closed"), None
    )


SCRIPT = Script(
    "callback",
    (
        Step("hour", _hours),
        Step("known", _whether, when=_knows, values=_ending),
        Step("number", when=_needs, longest=100),
        Step("why", optional=True),
    ),
    _finish,
)
