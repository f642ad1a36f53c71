"""The number of a national ID or an iqama (residence permit)."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Reading, Rejection
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import Language
from flows.phrases import Phrases

LENGTH = 10

_SEPARATORS = re.compile(r"[\s\-./]+")
_RUN = re.compile(r"\d[\d\s\-./]*\d|\d", re.ASCII)
_FORM = re.compile(r"[12]\d{9}", re.ASCII)


class NationalId(Kind):
    """Ten digits, the first 1 (citizen) or 2 (resident), that pass the Luhn check.

    Passing says that the number is well formed, not that it exists: nobody is accused of anything.
    """

    name = "national_id"
    bases: tuple[str, ...] = ("text",)
    longest = 100
    hint = "hint-national-id"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        digits = _SEPARATORS.sub("", text)
        alone = digits.isascii() and digits.isdecimal()
        if not alone:
            runs = _RUN.findall(text)
            if len(runs) != 1:
                return Rejection("reject-national-id-digits")
            digits = _SEPARATORS.sub("", runs[0])
        if len(digits) != LENGTH:
            return Rejection("reject-national-id-length", {"count": len(digits)})
        if digits[0] not in "12":
            return Rejection("reject-national-id-first")
        if not is_well_formed(digits):
            return Rejection("reject-national-id")
        return Accepted(digits, sure=alone)

    def holds(self, question: Question, value: str) -> bool:
        return is_well_formed(value)

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return left_to_right(masked(value))


def is_well_formed(number: str) -> bool:
    """Whether these are the ten digits of an ID: Luhn, doubling the odd places from the left."""
    if not _FORM.fullmatch(number):
        return False
    total = 0
    for place, digit in enumerate(map(int, number)):
        doubled = digit if place % 2 else 2 * digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def masked(number: str) -> str:
    """The number as it may be shown: enough to recognise one's own."""
    return f"{number[:1]}*****{number[-4:]}"
