"""A number that may have a fraction."""

import re
from datetime import date
from decimal import Decimal as Number

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding import isolation
from flows.forms.understanding.numerals import (
    MOST_DIGITS,
    THOUSANDS,
    canonical,
    plain_number,
    understood_number,
)
from flows.identifiers import Language
from flows.phrases import Phrases

_CANONICAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?", re.ASCII)
_COMMA = re.compile(r"\d+,\d{1,2}", re.ASCII)


class Decimal(Kind):
    """A number in any digits. One in words, among words, or with a comma is asked back."""

    name = "decimal"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = "hint-decimal"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        number = plain_number(text)
        if number is not None:
            value = canonical(number)
            return Accepted(value) if self.holds(question, value) else _NO
        if _COMMA.fullmatch(text):
            value = canonical(Number(text.replace(",", ".")))
        else:
            loose = understood_number(text)
            value = "" if loose is None else canonical(loose.value)
        return Unsure((Offer(value),), "unsure-number") if self.holds(question, value) else _NO

    def holds(self, question: Question, value: str) -> bool:
        return len(value) <= MOST_DIGITS + 2 and _CANONICAL.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        if THOUSANDS in question.appearance.split():
            return isolation.grouped(value, language)
        return isolation.number(value, language)


_NO = Rejection("reject-decimal")
