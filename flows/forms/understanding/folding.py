"""What people type, made comparable. `clean` is kept as an answer; `fold` is for matching only."""

import re
import unicodedata

_WESTERN = "0123456789"
_EASTERN = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"

_REMOVED = (
    # Zero-width and directional marks; the Arabic letter mark; tatweel; diacritics.
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    0x061C,
    0x0640,
    *range(0x064B, 0x0653),
    0x0670,
    0x00AD,
    # Control characters: PostgreSQL refuses NUL, and none of them was typed on purpose.
    *(code for code in range(0x20) if chr(code) not in "\t\n"),
    *range(0x7F, 0xA0),
    # Half of a pair: such text cannot be encoded, so it could not be stored.
    *range(0xD800, 0xE000),
)

_CLEAN: dict[int, int | None] = {
    **dict.fromkeys(_REMOVED),
    **{ord(digit): ord(western) for digit, western in zip(_EASTERN, _WESTERN, strict=True)},
    **{ord(digit): ord(western) for digit, western in zip(_PERSIAN, _WESTERN, strict=True)},
    ord("٫"): ord("."),
    ord("٬"): ord(","),
    0x2028: ord("\n"),
    0x2029: ord("\n"),
}
_DIRTY = re.compile("[" + re.escape("".join(map(chr, _CLEAN))) + "]")

#: Marks that stand on a letter. Sorting a long run of them takes time with its square, and nobody
#: writes more than a few.
_MARKS = "".join(chr(code) for code in range(0x300, 0x1E950) if unicodedata.combining(chr(code)))
_MOST_MARKS = 8
_MANY_MARKS = re.compile(f"([{re.escape(_MARKS)}]{{{_MOST_MARKS}}})[{re.escape(_MARKS)}]+")
#: A class with signs of the higher planes is searched many times slower than one without, so they
#: are looked for by themselves, and runs are cut only where there may be one.
_COMMON = re.escape("".join(mark for mark in _MARKS if mark < "\U00010000"))
_MANY_COMMON_MARKS = re.compile(f"[{_COMMON}]{{{_MOST_MARKS + 1}}}")
_RARE_MARK = re.compile(f"[\U00010000-{_MARKS[-1]}]")
#: Below this length no run is long enough to matter.
_SHORT = 200

#: Forms of one letter that people do not tell apart when typing; Persian and Urdu ones too.
_FOLD = str.maketrans("أإآٱىیےةہھؤئک", "اااايييهههويك")
_APART = re.compile(r"[\W_]+")

_TO_EASTERN = str.maketrans(_WESTERN + ".", _EASTERN + "٫")
_BREAKS = re.compile(r"\r\n?")


def clean(text: str) -> str:
    """The text without marks nobody sees, with Western digits, in one spelling of each letter.

    NFKC; directional and zero-width marks, tatweel, diacritics and control characters go; spaces
    around it go. Line breaks stay.
    """
    if "\r" in text:
        text = _BREAKS.sub("\n", text)
    if len(text) > _SHORT and (_MANY_COMMON_MARKS.search(text) or _RARE_MARK.search(text)):
        text = _MANY_MARKS.sub(r"\1", text)
    text = _composed(text)
    if _DIRTY.search(text):
        # What stood apart because of a mark between may compose now.
        text = _composed(text.translate(_CLEAN))
    return text.strip()


def _composed(text: str) -> str:
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return text
    return unicodedata.normalize("NFKC", text)


def fold(text: str) -> str:
    """Make two ways of typing the same Arabic word compare equal.

    For matching only: one form of alef, yaa, haa; small Latin letters; single spaces and no
    punctuation.
    """
    return _APART.sub(" ", clean(text).casefold().translate(_FOLD)).strip()


def eastern(number: str) -> str:
    """A number as it is printed in Arabic: Eastern digits and decimal mark."""
    return number.translate(_TO_EASTERN)
