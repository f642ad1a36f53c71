"""What a person said, before anyone decides what it means: words, or a button's value."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from flows.forms.understanding.folding import clean, fold
from flows.messages import Option
from flows.phrases import Phrases
from flows.turn import Turn

#: Nobody names an option in more characters than this.
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Said:
    """Exactly one of the two: `text` as typed, or the `value` of a current button."""

    text: str = ""
    value: str = ""


def pick(options: Sequence[Option], said: Said) -> str | None:
    """The option meant: its button, its number in any digits, its label, or a clear part of it."""
    if said.value:
        return next((value for value, _ in options if value == said.value), None)
    if len(said.text) > LONGEST:
        return None
    typed = fold(clean(said.text)).strip(" .!؟?،")
    if not typed:
        return None
    if typed.isdigit():
        place = int(typed) if len(typed) < 4 else 0
        return options[place - 1][0] if 0 < place <= len(options) else None
    labels = [(value, fold(clean(label))) for value, label in options]
    exact = [value for value, label in labels if label == typed]
    if len(exact) == 1:
        return exact[0]
    words = set(typed.split())
    parts = [value for value, label in labels if words <= set(label.split())]
    return parts[0] if len(parts) == 1 else None


def agrees(turn: Turn, said: Said) -> bool | None:
    """A yes or a no in the person's own words; None where it is neither."""
    if len(said.text) > LONGEST:
        return None
    typed = fold(clean(said.text)).strip(" .!؟?،")
    for answer, id in ((True, "yes-words"), (False, "no-words")):
        if typed in words_of(turn.phrases, id):
            return answer
    return None


@lru_cache(maxsize=64)
def words_of(phrases: Phrases, id: str) -> frozenset[str]:
    """The words that a message lists for typing, of all languages at once, folded."""
    return frozenset(
        fold(clean(word)) for language in phrases.ids for word in phrases.words(language, id)
    )
