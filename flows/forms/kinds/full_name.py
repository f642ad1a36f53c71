"""A full name, as it stands on the ID."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.folding import fold
from flows.forms.understanding.isolation import as_written
from flows.identifiers import Language
from flows.phrases import Phrases

#: Name, father, grandfather, family.
PARTS = 4

_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3 -]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ.' -]+")
_SPACES = re.compile(r"\s+")
_HYPHENS = re.compile(r"[‐‑‒–—−]")
#: Words that make one part with the word after them.
_JOINS_NEXT = frozenset(
    map(fold, ("عبد", "أبو", "أبا", "أبي", "آل", "ذو", "abd", "abdul", "abu", "al"))
)
_JOINS_BOTH = frozenset({fold("رب")})
#: Words that make one part with the word before them.
_JOINS_LAST = frozenset(map(fold, ("الله", "الدين", "الإسلام", "الحق", "الرحمن", "اللات")))
#: Words between names that are no part of their own.
_BETWEEN = frozenset(map(fold, ("بن", "ابن", "بنت", "ابنة", "bin", "ibn", "bint", "ben")))
#: Beginnings of a nickname that goes by a child's name.
_NICKNAMES = frozenset(map(fold, ("أم", "أبو", "ام", "umm", "um", "abu")))


class FullName(Kind):
    """Four parts in Arabic letters. Fewer parts, as residents may have, or Latin: asked back."""

    name = "full_name"
    bases: tuple[str, ...] = ("text",)
    longest = 120
    hint = "hint-full-name"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        name = _SPACES.sub(" ", _HYPHENS.sub("-", text)).strip(" -،,.")
        if not self.holds(question, name):
            return Rejection("reject-full-name-signs")
        words = fold(name).split()
        parts = count_parts(name)
        if words[0] in _NICKNAMES and parts <= 2:
            return Rejection("reject-full-name-nickname")
        if parts < 2:
            return Rejection("reject-full-name")
        if _LATIN.fullmatch(name):
            return Unsure((Offer(name),), "unsure-full-name-latin")
        if parts < PARTS:
            return Unsure((Offer(name),), "unsure-full-name-short", {"count": parts})
        return Accepted(name)

    def holds(self, question: Question, value: str) -> bool:
        if not fold(value) or len(value) > self.longest or value != value.strip():
            return False
        return bool(_ARABIC.fullmatch(value) or _LATIN.fullmatch(value))

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return as_written(value)


def count_parts(name: str) -> int:
    """How many names a full name has: «عبد الله بن سعد آل زهير» has three."""
    parts = 0
    joined = False
    for word in fold(name).split():
        if word in _BETWEEN:
            continue
        if joined or (parts and word in _JOINS_LAST):
            # «عبد رب النبي» has two such words.
            joined = joined and word in _JOINS_BOTH
            continue
        parts += 1
        joined = word in _JOINS_NEXT
    return parts
