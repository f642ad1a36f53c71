"""Languages we cannot answer in, known by their letters: a prepared line, and a person calls in an
interpreter. Nothing is translated by a machine."""

import re
from typing import Literal

Tongue = Literal["ur", "hi", "bn"]

#: Letters of no other language that people write to us in. Urdu shares most of its own with Arabic.
_LETTERS: dict[Tongue, re.Pattern[str]] = {
    "ur": re.compile("[ٹڈڑںےہۓ]"),
    "hi": re.compile("[\u0904-\u0939]"),
    "bn": re.compile("[\u0985-\u09b9]"),
}
#: Fewer letters than these are a slip of a keyboard, or a name.
_FEWEST = 3


def tongue_of(text: str) -> Tongue | None:
    """The language of a text, if it is clearly one of these."""
    text = text[:1000]
    counts = {tongue: len(letters.findall(text)) for tongue, letters in _LETTERS.items()}
    tongue = max(counts, key=lambda one: counts[one])
    return tongue if counts[tongue] >= _FEWEST else None
