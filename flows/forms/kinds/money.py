"""An amount in riyals."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.folding import fold
from flows.forms.understanding.isolation import grouped
from flows.forms.understanding.numerals import (
    canonical,
    loose_number,
    number_among,
    plain_number,
    says_none,
)
from flows.identifiers import Language
from flows.phrases import Composed, Phrases, Voice

#: Above this an amount a month is worth a second look.
LARGE = 50_000

_MOST = Decimal(10**10)
_CANONICAL = re.compile(r"(?:0|[1-9]\d{0,9})(?:\.\d?[1-9])?", re.ASCII)
_WORD = r"(?:ريال سعودي|ريالا?ت?|ر\s*\.?\s*س\.?|sar|sr|riyals?|﷼)"
_CURRENCY = re.compile(rf"^{_WORD}\s*|\s*{_WORD}$", re.IGNORECASE)
#: A point and three digits: thousands to some, thousandths to others.
_POINTED = re.compile(r"\d{1,3}\.\d{3}", re.ASCII)
_ANNUAL = frozenset(
    [
        "سنوي",
        "سنويا",
        "سنويه",
        "سنه",
        "السنه",
        "بالسنه",
        "العام",
        "بالعام",
        "annual",
        "annually",
        "yearly",
        "year",
    ]
)
#: Amounts for a day or a week are not turned into anything.
_SHORTER = frozenset(
    [
        "يومي",
        "يوميا",
        "يوم",
        "اليوم",
        "باليوم",
        "اسبوعي",
        "اسبوعيا",
        "اسبوع",
        "الاسبوع",
        "بالاسبوع",
        "daily",
        "day",
        "weekly",
        "week",
    ]
)


class Money(Kind):
    """Riyals and halalas, `4500.5`, as the form compares them. Loose ones are asked back."""

    name = "money"
    bases: tuple[str, ...] = ("integer", "decimal")
    longest = 200
    hint = "hint-money"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        bare = _CURRENCY.sub("", text, count=1)
        amount = plain_number(bare)
        if amount is None or _POINTED.fullmatch(bare):
            return self._loose(question, text, bare)
        if amount != 0 and bare.startswith("-"):
            return Rejection("reject-money")
        if not self._fits(question, amount):
            return self._refused(question, amount)
        value = canonical(abs(amount))
        if amount > LARGE:
            return Unsure((Offer(value),), "unsure-money-large")
        return Accepted(value)

    def _loose(self, question: Question, text: str, bare: str) -> Reading:
        if _POINTED.fullmatch(bare):
            readings = (Decimal(bare.replace(".", "")), Decimal(bare))
            return self._unsure(question, readings, "unsure-money")
        words = text.split()
        folded = [fold(word) for word in words]
        yearly = not _ANNUAL.isdisjoint(folded)
        rest = " ".join(
            word for word, known in zip(words, folded, strict=True) if known not in _ANNUAL
        )
        amount = loose_number(rest) or number_among(rest)
        if text.startswith("-") or not _SHORTER.isdisjoint(folded):
            return Rejection("reject-money")
        if amount is None:
            if says_none(text):
                return self._unsure(question, (Decimal(0),), "unsure-money-none")
            return Rejection("reject-money")
        if yearly:
            monthly = (amount.value / 12).quantize(Decimal(1), ROUND_HALF_UP)
            return self._unsure(question, (monthly, amount.value), "unsure-money-annual")
        return self._unsure(question, (amount.value,), "unsure-money")

    def _unsure(self, question: Question, amounts: tuple[Decimal, ...], reason: str) -> Reading:
        options = tuple(Offer(canonical(one)) for one in amounts if self._fits(question, one))
        return Unsure(options, reason) if options else self._refused(question, amounts[0])

    def _refused(self, question: Question, amount: Decimal) -> Rejection:
        if question.type == "integer" and amount != amount.to_integral_value():
            return Rejection("reject-money-whole")
        return Rejection("reject-money")

    def _fits(self, question: Question, amount: Decimal) -> bool:
        return amount < _MOST and self.holds(question, canonical(amount))

    def holds(self, question: Question, value: str) -> bool:
        if question.type == "integer" and "." in value:
            return False
        return _CANONICAL.fullmatch(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        amount = f"{Decimal(value):.2f}" if "." in value else value
        said = Composed(grouped(amount, language))
        return phrases.say(Voice(language, "n"), "show-money", amount=said)
