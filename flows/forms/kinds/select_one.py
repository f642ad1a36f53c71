"""One of several choices."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Unsure
from flows.forms.understanding.isolation import as_written
from flows.forms.understanding.matching import match
from flows.identifiers import Language
from flows.phrases import Phrases

#: The most choices offered where a text could mean several.
MOST_OFFERS = 8


class SelectOne(Kind):
    """A number, a label, or a part of a label. A label within a longer text is asked back."""

    name = "select_one"
    bases: tuple[str, ...] = ()
    longest = 300
    hint = "hint-select-one"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        found, exact = match(question.choices, text)
        if not found:
            return Rejection("reject-choice", {"count": len(question.choices)})
        if len(found) > MOST_OFFERS:
            return Rejection("reject-choice-many", {"count": len(found)})
        if exact and len(found) == 1:
            return Accepted(found[0].name)
        if len(found) == 1 and len(text) <= max(map(len, found[0].label.texts().values())):
            return Accepted(found[0].name, sure=False)
        # Never taken for granted: «لست أرملة» has the word in it too.
        return Unsure(tuple(Offer(one.name) for one in found), "unsure-choice")

    def holds(self, question: Question, value: str) -> bool:
        return question.choice(value) is not None

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        choice = question.choice(value)
        return as_written(choice.label.text(language) if choice else value)
