"""Several choices in one text: «١ و٣», «سلة غذائية وعلاج», «من ١ إلى ٣»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.forms.form import Choice
from flows.forms.understanding.matching import exactly, match

#: More than this nobody names in one answer; looking at each takes its time.
_MOST_PIECES = 100

_SEPARATORS = re.compile(r"[,،;؛\n/+&|•>←→]+|\s-\s|\s(?:ثم|وبعدها|بعدها|then)\s")
#: An «and» between choices: «١ و٣», «أرملة ومريضة».
_AND = re.compile(r"\s+(?:و\s*(?=\S)|and\s+)", re.IGNORECASE)
_AND_WITHIN = re.compile(r"(?<=\d)و(?=\d)")
_NUMBERS = re.compile(r"\s*\d+(?:[\s.)\-]+\d+)*[\s.)\-]*", re.ASCII)
_SPAN = re.compile(
    r"(من\s+|from\s+)?(\d{1,3})\s*(-|[–—]|\s(?:إلى|الى|الي|لين|حتى|to|until)\s)\s*(\d{1,3})"
)


class Meant(NamedTuple):
    """A choice that a text names. `exact`: by its number or its whole label."""

    choice: Choice
    exact: bool


class Span(NamedTuple):
    """All choices from one to another. `sure` unless a hyphen might stand between just two."""

    choices: tuple[Choice, ...]
    sure: bool


def several(choices: tuple[Choice, ...], text: str) -> list[Meant]:
    """The choices that a clean text names, in its order; none if any part of it is unclear."""
    found: list[Meant] = []
    for count, piece in enumerate(_pieces(text)):
        named = _named(choices, piece) if count < _MOST_PIECES else []
        if not named:
            return []
        found += named
    return found


def span(choices: tuple[Choice, ...], text: str) -> Span | None:
    """The choices of «١-٣» or «من ١ إلى ٣»; None for anything else."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    first, last = int(found[2]), int(found[4])
    if not 1 <= first < last <= len(choices):
        return None
    return Span(choices[first - 1 : last], bool(found[1] or found[3].strip().isalpha()))


def _pieces(text: str) -> Iterator[str]:
    """A text cut where people put several answers side by side."""
    for piece in _SEPARATORS.split(_AND_WITHIN.sub(",", text)):
        if _NUMBERS.fullmatch(piece):
            yield from re.findall(r"\d+", piece)
        elif piece.strip():
            yield piece.strip()


def _named(choices: tuple[Choice, ...], piece: str) -> list[Meant]:
    """The choices of one piece; none if it is unclear."""
    # «كسوة وأثاث وعلاج» may be three answers, or two of which one has an «and» of its own.
    starts = [0, *(found.end() for found in _AND.finditer(piece))]
    ends = [*(found.start() for found in _AND.finditer(piece)), len(piece)]
    if len(starts) > _MOST_PIECES:
        return []
    longest = 1 + max(map(_ands, choices), default=0) if len(starts) > 1 else 1
    meant: list[Meant] = []
    at = 0
    while at < len(starts):
        texts = [piece[starts[at] : end] for end in ends[at : at + longest]]
        taken = _taken(choices, texts)
        if taken is None:
            break
        one, count = taken
        meant.append(one)
        at += count
    else:
        return meant
    found, exact = match(choices, piece)
    # Labels within a sentence are offered together; one word of several labels is not clear.
    if len(found) == 1 or all(len(one.folded[0]) < len(piece) for one in found):
        return [Meant(one, exact) for one in found]
    return []


def _ands(choice: Choice) -> int:
    return max((label.count(" و") + label.count(" and ") for label in choice.folded), default=0)


def _taken(choices: tuple[Choice, ...], texts: list[str]) -> tuple[Meant, int] | None:
    """The choice that the longest of the texts means, and how many of its parts it takes up."""
    for count in range(len(texts), 0, -1):
        choice = exactly(choices, texts[count - 1])
        if choice is not None:
            return Meant(choice, True), count
    found, exact = match(choices, texts[0])
    return (Meant(found[0], False), 1) if len(found) == 1 and not exact else None
