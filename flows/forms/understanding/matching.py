"""Which choice a text means: by number, by label, by a part of one."""

import re
from typing import NamedTuple

from flows.forms.form import Choice
from flows.forms.understanding.folding import fold
from flows.forms.understanding.numberwords import COUNTED
from flows.forms.understanding.numerals import loose_number
from flows.forms.understanding.synonyms import (
    BEFORE_NUMBER,
    NO,
    NONE,
    ORDINALS,
    YES,
    after_none,
    is_none,
)

#: The shortest text that is looked for within labels.
_SHORTEST_PART = 2

_NUMBER = re.compile(r"[(\s#]*(\d{1,4})[\s.):\-]*", re.ASCII)
_ARTICLE = re.compile(r"\bال(?=\w{2})")


class Match(NamedTuple):
    """The choices that a text may mean. `exact`: it is the number or the whole label of one."""

    choices: tuple[Choice, ...]
    exact: bool = True


def match(choices: tuple[Choice, ...], text: str) -> Match:
    """The choices that a clean text may mean; one if it is clear, none if it means none of them."""
    folded = fold(text)
    found = _whole(choices, text, folded)
    if found is None:
        return Match(_in_part(choices, folded), exact=False)
    return Match(found)


def exactly(choices: tuple[Choice, ...], text: str) -> Choice | None:
    """The choice whose number or whole label a clean text is."""
    found = _whole(choices, text, fold(text))
    return found[0] if found and len(found) == 1 else None


def _whole(choices: tuple[Choice, ...], text: str, folded: str) -> tuple[Choice, ...] | None:
    """The choices that the text as a whole means; None if a part of it may mean one."""
    labelled = tuple(one for one in choices if folded in one.folded)
    if labelled:
        return labelled
    number = _NUMBER.fullmatch(text)
    if number:
        return _at(choices, int(number[1]))
    named = tuple(one for one in choices if one.name == text)
    if named:
        return named
    for synonyms in (YES, NO):
        said = tuple(one for one in choices if not synonyms.isdisjoint(one.folded))
        if folded in synonyms and (said or synonyms is YES):
            return said
    if folded in NONE or folded in NO:
        return tuple(one for one in choices if is_none(one.folded))
    if len(folded) < _SHORTEST_PART:
        return ()
    lacking = after_none(folded)
    if lacking:
        # «ما عندي دخل» for «لا يوجد دخل».
        return tuple(one for one in choices if lacking in map(after_none, one.folded)) or None
    return None


def _at(choices: tuple[Choice, ...], place: int) -> tuple[Choice, ...]:
    return choices[place - 1 : place] if place else ()


def _in_part(choices: tuple[Choice, ...], folded: str) -> tuple[Choice, ...]:
    """The choices meant by a part of a label, by a text around one, or by a place in words."""
    labels = [one.folded for one in choices]
    found = _begun(labels, folded) or _contained(labels, folded)
    if not found:
        place = _place(folded)
        if place:
            return _at(choices, place)
        # «المطلقة» for «مطلقة», and the other way round.
        labels = [tuple(_ARTICLE.sub("", label) for label in row) for row in labels]
        bare = _ARTICLE.sub("", folded)
        found = _begun(labels, bare) or _contained(labels, bare)
    return tuple(choices[at] for at in found)


def _begun(labels: list[tuple[str, ...]], part: str) -> list[int]:
    """The labels that have a word, or words, beginning with the text."""
    part = f" {part}"
    return [at for at, row in enumerate(labels) if any(part in f" {label}" for label in row)]


def _contained(labels: list[tuple[str, ...]], text: str) -> list[int]:
    """The labels that stand whole in the text: «أنا أرملة»."""
    text = f" {text} "
    return [
        at for at, row in enumerate(labels) if any(label and f" {label} " in text for label in row)
    ]


def _place(folded: str) -> int:
    """The place in a list that a text names: «الخيار الثاني», «رقم ٣», «ثلاثة»; 0 for none."""
    words = folded.split()
    while len(words) > 1 and words[0] in BEFORE_NUMBER:
        del words[0]
    rest = " ".join(words)
    if rest in ORDINALS:
        return ORDINALS[rest]
    if rest.isascii() and rest.isdecimal():
        return int(rest) if len(rest) <= 4 else 0
    # «بنت» counts one girl where a number is asked; as an answer it is no place in a list.
    is_place = len(words) <= 3 and COUNTED.keys().isdisjoint(words)
    loose = loose_number(rest) if is_place else None
    if loose is None or loose.value != loose.value.to_integral_value():
        return 0
    return max(int(loose.value), 0)
