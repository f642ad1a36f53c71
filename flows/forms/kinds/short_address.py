"""The short national address."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Reading, Rejection
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import Language
from flows.phrases import Phrases

_SEPARATORS = re.compile(r"[\s\-_.]+")
_FORM = re.compile(r"[A-Z]{4}\d{4}", re.ASCII)
_ARABIC_LETTERS = re.compile(r"[\u0621-\u064a]")


class ShortAddress(Kind):
    """Four Latin letters and four digits, `RRRD2929`; small letters and spaces are fine."""

    name = "short_address"
    bases: tuple[str, ...] = ("text",)
    longest = 60
    hint = "hint-short-address"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        address = _SEPARATORS.sub("", text).upper()
        if _FORM.fullmatch(address):
            return Accepted(address)
        if _ARABIC_LETTERS.search(address):
            # A keyboard left in Arabic cannot be undone with certainty, so the person is asked.
            return Rejection("reject-short-address-letters")
        return Rejection("reject-short-address")

    def holds(self, question: Question, value: str) -> bool:
        return _FORM.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return left_to_right(value)
