"""The IBAN of a Saudi bank account."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import Language
from flows.phrases import Phrases

LENGTH = 24

_SEPARATORS = re.compile(r"[\s\-.]+")
_FORM = re.compile(r"SA\d{22}", re.ASCII)
_FOREIGN = re.compile(r"(?!SA)[A-Z]{2}\d{2}[A-Z0-9]{6,30}", re.ASCII)


class Iban(Kind):
    """`SA` and 22 digits that pass the check; kept without spaces, in capitals.

    An account number without `SA` is no IBAN, but one that only lacks it is asked back.
    """

    name = "iban"
    bases: tuple[str, ...] = ("text",)
    longest = 100
    hint = "hint-iban"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        number = _SEPARATORS.sub("", text).upper()
        number = number.removeprefix("IBAN").lstrip(":")
        if is_well_formed(number):
            return Accepted(number)
        if number.isascii() and number.isdecimal():
            if is_well_formed(f"SA{number}"):
                return Unsure((Offer(f"SA{number}"),), "unsure-iban-country")
            return Rejection("reject-iban-account")
        if _FOREIGN.fullmatch(number):
            return Rejection("reject-iban-country")
        if number.startswith("SA") and number[2:].isdecimal() and len(number) != LENGTH:
            return Rejection("reject-iban-length", {"count": len(number)})
        return Rejection("reject-iban")

    def holds(self, question: Question, value: str) -> bool:
        return is_well_formed(value)

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return left_to_right(" ".join(value[at : at + 4] for at in range(0, len(value), 4)))


def is_well_formed(number: str) -> bool:
    """Whether this is a Saudi IBAN: its form, and ISO 13616's remainder of 1 by 97."""
    if not _FORM.fullmatch(number):
        return False
    # S is 28 and A is 10; the first four signs go to the end.
    return int(f"{number[4:]}2810{number[2:4]}") % 97 == 1
