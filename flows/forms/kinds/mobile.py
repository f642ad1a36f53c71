"""A mobile number."""

import re
from datetime import date

import phonenumbers

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import Language
from flows.phrases import Phrases

_SEPARATORS = re.compile(r"[\s\-().]+")
_RUN = re.compile(r"\+?\d[\d\s\-().]*\d\+?", re.ASCII)
_SAUDI = re.compile(r"(?:(?:\+|00)?9660?|0)?(5\d{8})", re.ASCII)
_LANDLINE = re.compile(r"(?:(?:\+|00)?9660?|0)1\d{7,8}", re.ASCII)
_ABROAD = re.compile(r"(?:\+|00)(?!966)[1-9]\d{6,14}", re.ASCII)
_CANONICAL = re.compile(r"\+9665\d{8}|\+(?!966)[1-9]\d{6,14}", re.ASCII)


class Mobile(Kind):
    """A Saudi mobile number, kept as `+9665XXXXXXXX`.

    A number of another country is asked back: pilgrims and people abroad have one.
    """

    name = "mobile"
    bases: tuple[str, ...] = ("text",)
    longest = 100
    hint = "hint-mobile"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        return read_mobile(text)

    def holds(self, question: Question, value: str) -> bool:
        return _CANONICAL.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return left_to_right(value)


def read_mobile(text: str) -> Reading:
    """The number that a text means, wherever one is asked for."""
    number = _SEPARATORS.sub("", text)
    alone = number.strip("+").isdecimal()
    if not alone:
        runs = _RUN.findall(text)
        if len(runs) != 1:
            return Rejection("reject-mobile")
        number = _SEPARATORS.sub("", runs[0])
    if number.endswith("+"):
        # Typed from right to left, the plus comes out at the other end.
        number = f"+{number.strip('+')}"
    found = _SAUDI.fullmatch(number)
    if found:
        return Accepted(f"+966{found[1]}", sure=alone)
    if _LANDLINE.fullmatch(number):
        return Rejection("reject-mobile-landline")
    if _ABROAD.fullmatch(number):
        return _abroad(number)
    return Rejection("reject-mobile")


def _abroad(number: str) -> Reading:
    try:
        parsed = phonenumbers.parse("+" + number.lstrip("+").removeprefix("00"))
    except phonenumbers.NumberParseException:
        return Rejection("reject-mobile")
    if not phonenumbers.is_valid_number(parsed):
        return Rejection("reject-mobile")
    value = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Unsure((Offer(value),), "unsure-mobile-abroad")
