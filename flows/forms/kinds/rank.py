"""Choices put in order."""

from datetime import date

from flows.forms.form import Choice, Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.isolation import as_written, number
from flows.forms.understanding.several import several
from flows.identifiers import ARABIC, Language
from flows.phrases import Phrases

#: Up to here every place is one digit, so «٢١٣» is an order.
_SINGLE_DIGITS = 9


class Rank(Kind):
    """Every choice once, the first one first: «٢ ١ ٣», or the labels. One left out goes last."""

    name = "rank"
    bases: tuple[str, ...] = ()
    longest = 1000
    hint = "hint-rank"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        choices = question.choices
        if len(choices) <= _SINGLE_DIGITS and len(text) == len(choices) and text.isdecimal():
            text = " ".join(text)
        chosen = several(choices, text)
        if not chosen:
            return Rejection("reject-rank", {"count": len(choices)})
        order = [one.choice for one in chosen]
        left = [one for one in choices if one not in order]
        if len(order) + len(left) > len(choices):
            return Rejection("reject-rank-twice", {"count": len(choices)})
        if len(left) > 1:
            return Rejection("reject-rank-missing", {"names": _names(left, language)})
        value = " ".join(one.name for one in (*order, *left))
        if left or not all(one.exact for one in chosen):
            return Unsure((Offer(value),), "unsure-rank")
        return Accepted(value)

    def holds(self, question: Question, value: str) -> bool:
        return sorted(value.split(" ")) == sorted(one.name for one in question.choices)

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        lines = []
        for place, name in enumerate(value.split(), 1):
            choice = question.choice(name)
            label = as_written(choice.label.text(language) if choice else name)
            lines.append(f"{number(str(place), language)}. {label}")
        return _separator(language).join(lines)


def _names(choices: list[Choice], language: Language) -> str:
    return _separator(language).join(one.label.text(language) for one in choices)


def _separator(language: Language) -> str:
    return "، " if language == ARABIC else ", "
