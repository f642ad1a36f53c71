"""Values within sentences: their direction must not disturb the words around them."""

from flows.forms.understanding.folding import eastern
from flows.identifiers import ARABIC, Language
from flows.phrases import AS_WRITTEN, END, LEFT_TO_RIGHT


def as_written(text: str) -> str:
    """A text that decides its own direction."""
    return f"{AS_WRITTEN}{text}{END}"


def left_to_right(text: str) -> str:
    """An ID, a phone number, an IBAN: read from left to right in every language."""
    return f"{LEFT_TO_RIGHT}{text}{END}"


def number(text: str, language: Language) -> str:
    """A number in the digits of the language."""
    return left_to_right(eastern(text) if language == ARABIC else text)


def grouped(text: str, language: Language) -> str:
    """A number in the digits of the language, with its thousands apart: ٤٬٥٠٠."""
    whole, point, fraction = text.removeprefix("-").partition(".")
    sign = "-" if text.startswith("-") else ""
    apart = f"{sign}{int(whole):,}{point}{fraction}"
    return number(apart.replace(",", "٬") if language == ARABIC else apart, language)
