"""Something that is agreed to."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection
from flows.forms.understanding.folding import fold
from flows.forms.understanding.synonyms import AGREED
from flows.identifiers import Language
from flows.phrases import Phrases, Voice

#: What an XForm instance holds once it is agreed to.
OK = "OK"


class Acknowledge(Kind):
    """One button, or a word of agreement. There is no other answer: who disagrees is heard."""

    name = "acknowledge"
    bases: tuple[str, ...] = ()
    longest = 100
    hint = ""

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        if fold(text) in AGREED or text == "1":
            return Accepted(OK)
        return Rejection("reject-acknowledge")

    def holds(self, question: Question, value: str) -> bool:
        return value == OK

    def buttons(self, question: Question) -> tuple[Offer, ...]:
        return (Offer(OK),)

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return phrases.say(Voice(language, "n"), "show-acknowledged")
