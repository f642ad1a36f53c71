"""Free text."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Reading
from flows.forms.understanding.folding import clean
from flows.forms.understanding.isolation import as_written
from flows.identifiers import Language
from flows.phrases import Phrases


class Text(Kind):
    """Anything a person writes, as long as an answer may be."""

    name = "text"
    bases: tuple[str, ...] = ()
    longest = 5000
    hint = ""

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        return Accepted(text)

    def holds(self, question: Question, value: str) -> bool:
        return 0 < len(value) <= self.longest and clean(value) == value

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return as_written(value)
