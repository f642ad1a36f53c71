"""Numbers as people write them: digits with separators, and words of the field («٤ آلاف ونص»)."""

import re
from decimal import Decimal
from typing import NamedTuple

from flows.forms.folding import fold

#: No answer needs more; and every such number is exact in an expression too.
MOST_DIGITS = 15

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)

_UNITS = {
    0: "صفر zero",
    1: "واحد واحده one",
    2: "اثنين اثنان اثنتين ثنتين two",
    3: "ثلاثه ثلاث تلاته three",
    4: "اربعه اربع four",
    5: "خمسه خمس five",
    6: "سته ست six",
    7: "سبعه سبع seven",
    8: "ثمانيه ثماني ثمان eight",
    9: "تسعه تسع nine",
    10: "عشره عشر ten",
    11: "احدعشر احدعش eleven",
    12: "اثناعشر اثنعش twelve",
    15: "خمسطعش خمسهعشر fifteen",
    20: "عشرين عشرون twenty",
    30: "ثلاثين ثلاثون thirty",
    40: "اربعين اربعون forty",
    50: "خمسين خمسون fifty",
    60: "ستين ستون sixty",
    70: "سبعين سبعون seventy",
    80: "ثمانين ثمانون eighty",
    90: "تسعين تسعون ninety",
    200: "ميتين مئتين مئتان مائتين ميتان",
    300: "ثلاثميه ثلاثمئه ثلاثمايه",
    400: "اربعميه اربعمئه اربعمايه",
    500: "خمسميه خمسمئه خمسمايه",
    600: "ستميه ستمئه ستمايه",
    700: "سبعميه سبعمئه سبعمايه",
    800: "ثمانميه ثمانمئه ثمانمايه ثمنميه",
    900: "تسعميه تسعمئه تسعمايه",
    2000: "الفين الفان",
    2_000_000: "مليونين مليونان",
}
_SCALES = {
    100: "ميه مئه مايه مائه hundred",
    1000: "الف الاف thousand k",
    1_000_000: "مليون ملايين million",
}
_PARTS = {Decimal("0.5"): "نص نصف half", Decimal("0.25"): "ربع quarter"}
#: Words that say nothing about how much.
_FILLERS = (
    "ريال ريالا ريالات ر س رس سعودي sar sr riyal riyals تقريبا حوالي نحو بحدود حدود شهريا شهري "
    "بالشهر الشهر في كل راتب راتبي دخلي دخل and about monthly month per a"
)


def _by_word(table: dict[int, str]) -> dict[str, int]:
    return {fold(word): number for number, words in table.items() for word in words.split()}


_UNIT, _SCALE = _by_word(_UNITS), _by_word(_SCALES)
_PART = {fold(word): part for part, words in _PARTS.items() for word in words.split()}
_FILLER = frozenset(fold(word) for word in _FILLERS.split())
_KNOWN = {*_UNIT, *_SCALE, *_PART, *_FILLER}


class Loose(NamedTuple):
    """A number read from words, or from digits among words: to be asked back."""

    value: Decimal


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
    total, scale = Decimal(0), Decimal(1)
    current: Decimal | None = None
    found = False
    for token in _TOKEN.findall(text):
        word = _word(token)
        if token[0].isdecimal():
            number = plain_number(token)
            if number is None or current is not None:
                return None
            current = number
        elif word in _UNIT:
            current = (current or Decimal(0)) + _UNIT[word]
        elif word in _SCALE:
            scale = Decimal(_SCALE[word])
            current = (Decimal(1) if current is None else current) * scale
            if scale > 100:
                total, current = total + current, None
        elif word in _PART:
            current = (current or Decimal(0)) + _PART[word] * scale
        elif word in _FILLER:
            continue
        else:
            return None
        found = True
    value = total + (current or Decimal(0))
    return Loose(value) if found and value < 10**MOST_DIGITS else None


def number_among(text: str) -> Loose | None:
    """The only number in a longer text: «عندي ٥ أطفال»."""
    numbers = [token for token in _TOKEN.findall(text) if token[0].isdecimal()]
    number = plain_number(numbers[0]) if len(numbers) == 1 else None
    return None if number is None else Loose(number)


def canonical(number: Decimal) -> str:
    """A number as an XForm instance holds it: no exponent, no needless zeros, no minus zero."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _word(token: str) -> str:
    """A word as the tables have it: folded, without the «and» that is written together with it."""
    word = fold(token)
    return word[1:] if word not in _KNOWN and word[:1] == "و" and word[1:] in _KNOWN else word
