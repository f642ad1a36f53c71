"""A whole number."""

import re
from datetime import date

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

_CANONICAL = re.compile(rf"0|-?[1-9]\d{{0,{MOST_DIGITS - 1}}}", re.ASCII)


class Integer(Kind):
    """A whole number in any digits. In words, among words, or none at all: asked back."""

    name = "integer"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = "hint-integer"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        number = plain_number(text)
        if number is not None:
            value = canonical(number)
            if self.holds(question, value):
                return Accepted(value)
            return Rejection("reject-integer-long" if "." not in value else "reject-integer")
        loose = understood_number(text)
        if loose is not None and self.holds(question, canonical(loose.value)):
            return Unsure((Offer(canonical(loose.value)),), "unsure-number")
        return Rejection("reject-integer")

    def holds(self, question: Question, value: str) -> bool:
        return _CANONICAL.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        if THOUSANDS in question.appearance.split():
            return isolation.grouped(value, language)
        return isolation.number(value, language)
