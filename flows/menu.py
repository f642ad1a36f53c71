"""The menu: where a talk stands when nothing else has been begun."""

from flows import status
from flows.dossier import ChoosingLanguage, Inquiring, Wishing
from flows.inquiries import inquiring
from flows.intake import drafts
from flows.messages import Option
from flows.said import Said, agrees, pick
from flows.tickets import opening
from flows.turn import Turn


def greet(turn: Turn) -> None:
    """Welcome someone by the association's name, and offer the menu."""
    welcome(turn)
    turn.ask(turn.phrase("menu-first"), _options(turn))


def welcome(turn: Turn) -> None:
    """The welcome alone, where something else is asked below it."""
    turn.say("welcome", association=turn.office.association_name(turn.voice.language))
    turn.change(greeted=True)


def show(turn: Turn) -> None:
    if turn.dossier.greeted:
        turn.ask(turn.phrase("menu"), _options(turn))
    else:
        greet(turn)


def hear(turn: Turn, said: Said) -> None:
    """A choice of the menu; anything else is an inquiry, which clause S1 wants answered."""
    if not turn.dossier.greeted and not said.value:
        _hear_first(turn, said.text)
        return
    if not said.value and agrees(turn, said) is not None:
        # «تمام» after something was told: a nod, and no inquiry.
        turn.repeat()
        return
    match pick(_options(turn), said):
        case "continue":
            drafts.resume_newest(turn)
        case "apply":
            drafts.apply(turn)
        case "mine":
            status.show(turn)
        case "ask":
            turn.push(Inquiring())
            turn.repeat()
        case "person":
            opening.open_ticket(turn, "inquiry")
        case "more":
            turn.push(Wishing())
            turn.repeat()
        case "language":
            turn.push(ChoosingLanguage())
            turn.repeat()
        case _:
            inquiring.answer(turn, said.text)


def _hear_first(turn: Turn, text: str) -> None:
    """Someone new who says at once what they came for is welcomed and answered."""
    if inquiring.is_inquiry(turn, text):
        welcome(turn)
        inquiring.answer(turn, text)
    else:
        greet(turn)


def _options(turn: Turn) -> list[Option]:
    options: list[Option] = []
    draft = drafts.newest(turn)
    if draft is not None:
        options.append(("continue", drafts.continue_label(turn, draft)))
    else:
        options.append(("apply", turn.label("menu-apply")))
    always = ("mine", "ask", "person", "more", "language")
    return [*options, *((value, turn.label(f"menu-{value}")) for value in always)]
