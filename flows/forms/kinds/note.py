"""A note: shown on the way, never answered."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Kind, Reading, Rejection
from flows.identifiers import Language
from flows.phrases import Phrases


class Note(Kind):
    """Words of the form's author between questions. Has no answer."""

    name = "note"
    bases: tuple[str, ...] = ()
    asks = False
    longest = 0
    hint = ""

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        return Rejection("reject-unknown")

    def holds(self, question: Question, value: str) -> bool:
        return False

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return ""
