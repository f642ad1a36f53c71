"""Whether words speak of something, by a list of phrases: a look at words, never a judgement."""

import re
from functools import lru_cache

from flows.forms.understanding.folding import fold
from flows.phrases import Phrases
from flows.said import words_of

#: Beyond this nothing is looked for: whoever tells a long story is read by a person.
LONGEST = 1500
#: «And», written together with the word after it.
_AND = "و"


def mentions(phrases: Phrases, id: str, text: str) -> bool:
    """Whether the text holds one of the phrases that a message lists, as whole words."""
    pattern = _any_of(phrases, id)
    return any(pattern.search(way) is not None for way in _ways(text))


def near(phrases: Phrases, first: str, second: str, text: str, *, words: int) -> bool:
    """Whether a phrase of one list stands close to one of another, in either order.

    At most `words` other words stand between them.
    """
    for way in _ways(text):
        if not all(_any_of(phrases, id).search(way) for id in (first, second)):
            continue  # As in nearly everything that anybody writes.
        ones = _places(way, words_of(phrases, first))
        others = _places(way, words_of(phrases, second))
        if any(_apart(one, other) <= words for one in ones for other in others):
            return True
    return False


@lru_cache(maxsize=8)
def _ways(text: str) -> tuple[str, ...]:
    """The words folded, between spaces; and once more without the «and» that stands on them."""
    tokens = fold(text[:LONGEST]).split()
    bare = [one[1:] if len(one) > 3 and one.startswith(_AND) else one for one in tokens]
    folded = f" {' '.join(tokens)} "
    return (folded,) if bare == tokens else (folded, f" {' '.join(bare)} ")


@lru_cache(maxsize=64)
def _any_of(phrases: Phrases, id: str) -> re.Pattern[str]:
    """All phrases of a list at once. Every message that anybody writes is looked through."""
    found = "|".join(re.escape(one) for one in sorted(words_of(phrases, id)))
    return re.compile(f" (?:{found}) ")


def _places(way: str, phrases: frozenset[str]) -> list[tuple[int, int]]:
    """Where the phrases stand, as numbers of words: from the first one to after the last."""
    found = []
    for phrase in phrases:
        at = way.find(f" {phrase} ")
        while at >= 0:
            start = way.count(" ", 0, at + 1) - 1
            found.append((start, start + phrase.count(" ") + 1))
            at = way.find(f" {phrase} ", at + 1)
    return found


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])
