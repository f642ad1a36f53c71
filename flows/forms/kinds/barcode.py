"""What stands under a barcode."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Reading
from flows.forms.understanding.folding import clean
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import Language
from flows.phrases import Phrases

_SPACES = re.compile(r"\s+")


class Barcode(Kind):
    """The signs of a code in one line, as they were typed."""

    name = "barcode"
    bases: tuple[str, ...] = ()
    longest = 300
    hint = "hint-barcode"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        return Accepted(_SPACES.sub(" ", text))

    def holds(self, question: Question, value: str) -> bool:
        return (
            0 < len(value) <= self.longest
            and clean(value) == value
            and _SPACES.sub(" ", value) == value
        )

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return left_to_right(value)
