"""Pictures, recordings, videos and other files."""

import re
from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Kind, Reading, Rejection, Takes
from flows.identifiers import Language
from flows.phrases import Phrases, Voice

#: The most parts of one answer: the pages of a document.
MOST_PARTS = 50

_NAME = re.compile(r"[A-Za-z0-9-]{1,80}\.[A-Za-z0-9]{1,8}", re.ASCII)


class Upload(Kind):
    """Files, kept elsewhere under names that stand in the answer with spaces between them.

    Words are no file: they are refused kindly, and what could be sent is said.
    """

    bases: tuple[str, ...] = ()
    longest = 5000
    takes: Takes = "upload"

    def __init__(self, name: str) -> None:
        self.name = name
        self.hint = f"hint-{name}"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        return Rejection(f"reject-needs-{self.name}")

    def holds(self, question: Question, value: str) -> bool:
        names = value.split(" ", MOST_PARTS)
        return (
            len(names) <= MOST_PARTS
            and len(set(names)) == len(names)
            and all(map(_NAME.fullmatch, names))
        )

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        return phrases.say(Voice(language, "n"), f"show-{self.name}", count=len(value.split()))
