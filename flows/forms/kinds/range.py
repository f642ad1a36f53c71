"""A number from a scale that the form gives."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding import isolation
from flows.forms.understanding.folding import eastern
from flows.forms.understanding.numerals import canonical, plain_number, understood_number
from flows.identifiers import ARABIC, Language
from flows.phrases import Phrases

#: The most values that are shown as buttons.
MOST_BUTTONS = 10

_MOST = Decimal(10**12)


class Scale(NamedTuple):
    """Every `step` from `start` to `end`, which may lie below it."""

    start: Decimal
    end: Decimal
    step: Decimal

    @property
    def size(self) -> int:
        """How many values there are."""
        return int(abs(self.end - self.start) / self.step) + 1

    def value(self, place: int) -> Decimal:
        """The value at a place, counted from 0."""
        return self.start + place * (self.step if self.end >= self.start else -self.step)

    def has(self, number: Decimal) -> bool:
        """Whether a number is one of its values."""
        low, high = sorted((self.start, self.end))
        return low <= number <= high and (number - self.start) % self.step == 0


class Range(Kind):
    """A value of the scale in any digits, or by its button where there are few of them."""

    name = "range"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = "hint-range"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        number = plain_number(text)
        loose = None if number is not None else understood_number(text)
        value = number if loose is None else loose.value
        if value is None or not self.holds(question, canonical(value)):
            return _refused(scale_of(question.parameters), language)
        if loose is None:
            return Accepted(canonical(value))
        return Unsure((Offer(canonical(value)),), "unsure-number")

    def holds(self, question: Question, value: str) -> bool:
        scale = scale_of(question.parameters)
        number = _number(value)
        return (
            scale is not None
            and number is not None
            and canonical(number) == value
            and scale.has(number)
        )

    def buttons(self, question: Question) -> tuple[Offer, ...]:
        scale = scale_of(question.parameters)
        if scale is None or scale.size > MOST_BUTTONS:
            return ()
        return tuple(Offer(canonical(scale.value(place))) for place in range(scale.size))

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return isolation.number(value, language)


def scale_of(parameters: Mapping[str, str]) -> Scale | None:
    """The scale that a form's parameters give, `1 … 10` by default; None if they give none."""
    numbers = [
        _number(parameters.get(name, default))
        for name, default in (("start", "1"), ("end", "10"), ("step", "1"))
    ]
    start, end, step = numbers
    if start is None or end is None or not step or start == end:
        return None
    scale = Scale(start, end, abs(step))
    return scale if scale.step <= abs(end - start) else None


def _number(text: str) -> Decimal | None:
    # Not everything that Decimal takes is a number of a scale: NaN, 1e9999999.
    try:
        number = Decimal(text) if len(text) <= 20 and text.isascii() else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() and abs(number) < _MOST else None


def _refused(scale: Scale | None, language: Language) -> Rejection:
    if scale is None:
        return Rejection("reject-unknown")
    low, high = sorted((scale.start, scale.end))
    values: dict[str, str | int] = {"low": _said(low, language), "high": _said(high, language)}
    if scale.step == 1:
        return Rejection("reject-range", values)
    examples = {"first": _said(scale.value(0), language), "second": _said(scale.value(1), language)}
    return Rejection("reject-range-step", {**values, **examples})


def _said(number: Decimal, language: Language) -> str:
    text = canonical(number)
    return eastern(text) if language == ARABIC else text
