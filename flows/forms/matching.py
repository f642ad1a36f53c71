"""Which choices a text means: by number, by label, by a part of one."""

import re
from typing import NamedTuple

from flows.forms.folding import fold
from flows.forms.form import Choice


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split("|")))


#: Ways of agreeing and of refusing, beside the words that a form's author chose.
_YES = _folded("نعم|ايوه|ايوا|اي|ايه|إي نعم|أجل|بلى|صح|yes|yeah|yep|y")
_NO = _folded("لا|لأ|كلا|مو|no|nope|n")
#: The shortest text that is looked for within labels.
_SHORTEST_PART = 2

_SEPARATORS = re.compile(r"[,،;؛\n/+&|•]+|\s-\s")
#: An «and» between choices: «١ و٣», «أرملة ومريضة».
_AND = re.compile(r"\s+(?:و\s*(?=\S)|and\s+)", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\d+(?:[\s.)\-]+\d+)*[\s.)\-]*", re.ASCII)
_NUMBER = re.compile(r"[(\s#]*(\d{1,4})[\s.):\-]*", re.ASCII)


class Match(NamedTuple):
    """The choices that a text may mean. `exact`: it is the number or the whole label of one."""

    choices: tuple[Choice, ...]
    exact: bool = True


def match(choices: tuple[Choice, ...], text: str) -> Match:
    """The choices that a clean text may mean; one if it is clear, none if it means none of them."""
    folded = fold(text)
    labelled = tuple(one for one in choices if folded in one.folded)
    if labelled:
        return Match(labelled)
    number = _NUMBER.fullmatch(text)
    if number:
        place = int(number[1])
        return Match(choices[place - 1 : place]) if place else Match(())
    named = tuple(one for one in choices if one.name == text)
    if named:
        return Match(named)
    for synonyms in (_YES, _NO):
        if folded in synonyms:
            meant = tuple(one for one in choices if not synonyms.isdisjoint(one.folded))
            return Match(meant)
    if len(folded) < _SHORTEST_PART:
        return Match(())
    begun = _containing(choices, f" {folded}")
    if begun:
        return Match(begun, exact=False)
    return Match(_contained(choices, f" {folded} "), exact=False)


def _containing(choices: tuple[Choice, ...], part: str) -> tuple[Choice, ...]:
    """The choices that have a word, or words, beginning with the text."""
    return tuple(one for one in choices if any(part in f" {label}" for label in one.folded))


def _contained(choices: tuple[Choice, ...], text: str) -> tuple[Choice, ...]:
    """The choices whose whole label stands in the text: «أنا أرملة»."""
    return tuple(
        one for one in choices if any(label and f" {label} " in text for label in one.folded)
    )


def pieces(text: str) -> list[str]:
    """A clean text cut where people put several answers side by side."""
    found = []
    for piece in _SEPARATORS.split(text):
        if _NUMBERS.fullmatch(piece):
            found.extend(re.findall(r"\d+", piece))
        elif piece.strip():
            found.append(piece.strip())
    return found


def conjuncts(piece: str) -> list[list[str]]:
    """A piece cut at each «and»: for each place the texts that begin there, the longest first.

    «كسوة وأثاث وعلاج» may be three answers, or two of which one has an «and» of its own.
    """
    starts = [0, *(found.end() for found in _AND.finditer(piece))]
    ends = [*(found.start() for found in _AND.finditer(piece)), len(piece)]
    return [
        [piece[start:end] for end in reversed(ends[place:])] for place, start in enumerate(starts)
    ]
