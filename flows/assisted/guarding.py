"""Those who may not go on alone: a child waits for a guardian, a neighbour for the family."""

from typing import assert_never

from flows.assisted import leading, standing
from flows.dossier import Attesting, Filling, Guarding, HandingOver, Leading, Reviewing
from flows.forms.sheets.paths import template_of
from flows.intake import cancelling
from flows.matters import Application
from flows.messages import Option
from flows.phrases import Fixed
from flows.said import Said, pick
from flows.tickets import opening
from flows.turn import Turn

#: Facts of a pack that hold a telephone line for children, if it holds any.
LINES = ("child_protection_line", "child_helpline")

#: The questions that a child may still answer: they decide whether it is one, and who applies.
OPEN = (standing.APPLYING_FOR, standing.BIRTH_DATE)


def gate(turn: Turn) -> None:
    """Before anything is asked of an intake: may this person be asked at all?"""
    frame = turn.top
    if not isinstance(frame, Filling | Reviewing | Attesting | HandingOver):
        return
    application = turn.application(frame.reference)
    if application is None or getattr(frame, "sheet", "intake") != "intake":
        return
    name = template_of(frame.question).rpartition("/")[2] if isinstance(frame, Filling) else ""
    if name not in OPEN and standing.is_child(turn, application):
        turn.stand((Guarding(application.reference),))
    elif name not in (standing.APPLYING_FOR, standing.RELATION) and standing.is_lead(application):
        turn.stand((Leading(application.reference),))


def show(turn: Turn, frame: Guarding | Leading) -> None:
    """Say kindly why nothing more is asked, and what is possible instead."""
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
        return
    match frame:
        case Guarding():
            _say_lines(turn)
            turn.ask(turn.phrase("guardian-needed"), _options(turn, application))
        case Leading():
            leading.show(turn, frame)
        case _:
            assert_never(frame)


def hear(turn: Turn, frame: Guarding | Leading, said: Said) -> None:
    """The guardian takes over, the day of birth was wrong, or it ends here."""
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
        return
    if isinstance(frame, Leading):
        leading.hear(turn, frame, said)
        return
    match pick(_options(turn, application), said):
        case "guardian":
            _open(turn, application, standing.APPLYING_FOR)
        case "birth":
            _open(turn, application, standing.BIRTH_DATE)
        case "person":
            opening.open_ticket(turn, "inquiry")
        case "delete":
            cancelling.delete(turn, frame.reference)
            turn.repeat()
        case _:
            turn.say("choose-one")
            turn.repeat()


def _say_lines(turn: Turn) -> None:
    """The lines that protect children, where the association holds them; none is invented."""
    facts = turn.office.policy.facts
    for name in LINES:
        fact = facts.get(name)
        if fact is not None and fact.value is not None and fact.verified_by:
            line = turn.office.words(fact.value, turn.voice.language)
            turn.say("guardian-line", line=Fixed(line))


def _open(turn: Turn, application: Application, name: str) -> None:
    form = turn.office.pack_of(application.pack).forms["intake"]
    place = standing.place_of(form, name)
    turn.swap(Filling(application.reference, "intake", place))
    turn.repeat()


def _options(turn: Turn, application: Application) -> list[Option]:
    form = turn.office.pack_of(application.pack).forms["intake"]
    options: list[Option] = []
    place = standing.place_of(form, standing.APPLYING_FOR)
    if place and form.question(place).choice(standing.GUARDIAN) is not None:
        options.append(("guardian", turn.label("guardian-here")))
    options.append(("birth", turn.label("guardian-birth-wrong")))
    options.append(("person", turn.label("menu-person")))
    options.append(("delete", turn.label("cancel-delete")))
    return options
