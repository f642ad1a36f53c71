"""Arabic or English: asked when wanted, never guessed from a name."""

from flows.identifiers import ARABIC, ENGLISH
from flows.messages import Option
from flows.said import Said, pick
from flows.turn import Turn


def show(turn: Turn) -> None:
    turn.ask(turn.phrase("ask-language"), _options(turn))


def hear(turn: Turn, said: Said) -> None:
    choice = pick(_options(turn), said)
    if choice is None:
        turn.say("choose-one")
    else:
        turn.change(language=ENGLISH if choice == "en" else ARABIC)
        turn.pop()
        turn.say("language-changed")
    turn.repeat()


def _options(turn: Turn) -> list[Option]:
    return [("ar", turn.label("language-ar")), ("en", turn.label("language-en"))]
