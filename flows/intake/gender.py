"""How someone wants to be addressed: asked once, never guessed from a name."""

from flows.forms.understanding.folding import clean, fold
from flows.identifiers import Gender
from flows.intake import drafts
from flows.messages import Option
from flows.said import LONGEST, Said, pick, words_of
from flows.turn import Turn

_GENDERS: dict[str, Gender] = {"f": "f", "m": "m", "n": "n"}


def show(turn: Turn) -> None:
    turn.ask(turn.phrase("ask-gender"), _options(turn))


def hear(turn: Turn, said: Said) -> None:
    choice = pick(_options(turn), said) or _named(turn, said)
    if choice is None:
        turn.say("choose-one")
        turn.repeat()
        return
    turn.change(gender=_GENDERS[choice])
    turn.pop()
    drafts.apply(turn)


def _named(turn: Turn, said: Said) -> str | None:
    """The way meant by «اكتبي», which the question itself names, or by «امرأة»."""
    typed = fold(clean(said.text[:LONGEST]))
    found = (one for one in _GENDERS if typed in words_of(turn.phrases, f"gender-words-{one}"))
    return next(found, None)


def _options(turn: Turn) -> list[Option]:
    return [(value, turn.label(f"gender-{value}")) for value in _GENDERS]
