"""Numbers as people write them: digits with separators, and words of the field («٤ آلاف ونص»)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from flows.forms.understanding.folding import fold
from flows.forms.understanding.numberwords import (
    COUNTED,
    DUALS,
    FILLERS,
    NOTHING,
    PARTS,
    SCALES,
    UNITS,
)

#: No answer needs more; and every such number is exact in an expression too.
MOST_DIGITS = 15
#: The appearance with which a form asks to see thousands apart.
THOUSANDS = "thousands-sep"

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)
_DIGIT = re.compile(r"\d")
_AND, _LESS = "و", fold("إلا")
_NUMBERS = {*UNITS, *SCALES, *DUALS, *PARTS}
_KNOWN = {*_NUMBERS, *FILLERS, *COUNTED}


class Loose(NamedTuple):
    """A number read from words, or from digits among words: to be asked back."""

    value: Decimal


class Token(NamedTuple):
    """A word or a number of a text, folded. `joined`: an «and» is written together with it."""

    word: str
    joined: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it says how much."""
        return self.word[0].isdecimal() or self.word in _NUMBERS


def plain_number(text: str) -> Decimal | None:
    """The number that a clean text is, in digits, with or without commas between thousands."""
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-").strip() if text[:1] in "+-" else text
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    elif not _PLAIN.fullmatch(digits):
        return None
    return sign * Decimal(digits) if len(digits) <= MOST_DIGITS + 1 else None


def loose_number(text: str) -> Loose | None:
    """The number that a clean text says in words, or in words and digits; None for all else."""
    tokens = [token for token in _tokens(text) if token.word not in FILLERS]
    if len(tokens) == 1 and tokens[0].word in COUNTED:
        return Loose(Decimal(COUNTED[tokens[0].word]))
    return _loose(tokens)


def number_among(text: str) -> Loose | None:
    """The only number in a longer text: «عندي ٥ أطفال», «ثلاث عيال»."""
    found: list[Decimal] = []
    run: list[Token] = []
    for token in (*_tokens(text), Token(" ")):
        if token.is_number or (run and token.word in (_AND, _LESS)):
            run.append(token)
            continue
        before = bool(run)
        if run:
            number = _loose(run)
            # «ولد واحد» is one boy, not a boy and another one.
            if number is None or (found and number.value != found[-1]):
                return None
            found = [number.value]
            run = []
        if token.word in COUNTED and not before:
            if found:
                return None
            found = [Decimal(COUNTED[token.word])]
    return Loose(found[0]) if found else None


def understood_number(text: str) -> Loose | None:
    """The number that a clean text says in any way; zero if it says that there is nothing."""
    loose = loose_number(text) or number_among(text)
    if loose is None and says_none(text):
        return Loose(Decimal(0))
    return loose


def says_none(text: str) -> bool:
    """Whether a clean text begins by saying that there is nothing, and names no amount after it."""
    folded = f"{fold(text)} "
    return folded.startswith(NOTHING) and _DIGIT.search(folded) is None


def canonical(number: Decimal) -> str:
    """A number as an XForm instance holds it: no exponent, no needless zeros, no minus zero."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _tokens(text: str) -> Iterator[Token]:
    for part in _TOKEN.findall(text):
        word = part if part[0].isdecimal() else fold(part)
        if word not in _KNOWN and word[:1] == _AND and word[1:] in _KNOWN:
            yield Token(word[1:], joined=True)
        elif word:
            yield Token(word)


def _loose(tokens: list[Token]) -> Loose | None:
    total = _Total()
    joined = False
    for token in tokens:
        if token.word == _AND:
            joined = True
            continue
        if not total.add(token.word, joined or token.joined):
            return None
        joined = False
    value = total.value
    return None if value is None or value >= 10**MOST_DIGITS else Loose(value)


class _Total:
    """A number while its words are read. Each place of a group of three is taken once:

    «خمسة ستة» is two numbers, «خمسة وستين» is one.
    """

    def __init__(self) -> None:
        self._whole = Decimal(0)
        self._group: Decimal | None = None
        self._taken = 0
        self._scale = Decimal(1)
        self._largest: Decimal | None = None
        self._less = self._found = False

    @property
    def value(self) -> Decimal | None:
        """What was read; None if it was nothing, or breaks off."""
        if not self._found or self._less:
            return None
        return self._whole + (self._group or 0)

    def add(self, word: str, joined: bool) -> bool:
        """Take in a word; False if it does not go with those before."""
        if word == _LESS:
            self._less = self._found
            return self._found
        taken = (
            self._part(PARTS[word])
            if word in PARTS
            else not self._less and self._whole_word(word, joined)
        )
        self._found, self._less = True, False
        return taken

    def _whole_word(self, word: str, joined: bool) -> bool:
        if word[0].isdecimal():
            number = plain_number(word)
            return number is not None and self._place(number, 0b111)
        if word in UNITS:
            return self._place(Decimal(UNITS[word]), _places(UNITS[word], self._taken))
        if word in DUALS:
            return self._group is None and self._thousands(Decimal(DUALS[word]), Decimal(2))
        if word not in SCALES:
            return False
        scale = Decimal(SCALES[word])
        apart = joined and self._group is not None
        if scale > 100:
            if apart:
                return self._thousands(scale, Decimal(1))
            count = Decimal(1) if self._group is None else self._group
            self._group, self._taken = None, 0
            return self._thousands(scale, count)
        if apart or self._group is None:
            placed = self._place(scale, 0b100)
        else:
            placed = self._group < 10
            self._group, self._taken = self._group * scale, 0b100
        self._scale = scale
        return placed

    def _place(self, number: Decimal, places: int) -> bool:
        if self._taken & places:
            return False
        self._group = (self._group or Decimal(0)) + number
        self._taken |= places
        self._scale = Decimal(1)
        return True

    def _thousands(self, scale: Decimal, count: Decimal) -> bool:
        if self._largest is not None and scale >= self._largest:
            return False
        self._largest = self._scale = scale
        self._whole += count * scale
        return True

    def _part(self, part: Decimal) -> bool:
        amount = part * self._scale * (-1 if self._less else 1)
        if self._group is None and not self._found:
            # «نصف مليون»: what it is a part of comes after it.
            return self._place(amount, 0b111)
        self._group = (self._group or Decimal(0)) + amount
        self._taken = 0b111
        return True


def _places(number: int, taken: int) -> int:
    """The places a word takes: hundreds, tens, units."""
    if number < 10:
        return 0b001 if number else 0b111
    if number >= 100:
        return 0b100
    if number == 10:
        # «خمسة عشر» is said in two words.
        return 0b010 if taken & 0b001 else 0b011
    return 0b010 if number >= 20 else 0b011
