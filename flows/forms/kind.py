"""What a question type promises, and the three things that reading a text can come to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from flows.identifiers import Language

if TYPE_CHECKING:
    from flows.forms.form import Question
    from flows.phrases import Phrases

#: `calendar` of an answer that the person gave in Hijri.
HIJRI = "hijri"


class Accepted(msgspec.Struct, frozen=True):
    """The text is an answer: `value` as an XForm instance holds it.

    Not `sure`: read from a part of a longer text, so it is worth showing what was understood.
    """

    value: str
    calendar: str = ""
    sure: bool = True


class Offer(msgspec.Struct, frozen=True):
    """One way in which an unclear text may be meant. `showing.offered` says it in words."""

    value: str
    calendar: str = ""

    @property
    def code(self) -> str:
        """The offer in one short string, fit for a button."""
        return f"{self.value}~{self.calendar}" if self.calendar else self.value

    @classmethod
    def of(cls, code: str) -> Offer:
        """The offer that a code stands for."""
        value, _, calendar = code.rpartition("~") if code.endswith(f"~{HIJRI}") else (code, "", "")
        return cls(value, calendar)


class Unsure(msgspec.Struct, frozen=True):
    """The text may be an answer: the person picks one of the options, or answers again.

    `reason` is the id of the phrase that asks; with one option it asks for a yes.
    """

    options: tuple[Offer, ...]
    reason: str
    values: dict[str, str | int] = {}


class Rejection(msgspec.Struct, frozen=True):
    """The text is no answer. `reason` is the id of the phrase that says what would be right.

    `says` is what the form's author wrote for this case, by language: where it exists, it wins.
    """

    reason: str
    values: dict[str, str | int] = {}
    says: dict[Language, str] = {}


Reading = Accepted | Unsure | Rejection


#: What answers a question besides words: nothing, a file, a place on the map.
Takes = Literal["text", "upload", "location"]


class Kind(Protocol):
    """A question type. One object serves every question of its kind and remembers nothing.

    `bases` are the XLSForm types that can be given this kind in a form's `bind::istiqbal:kind`.
    `asks` is false for what is only shown (a note). `longest` is the most characters that `read` is
    given; `hint` is the id of a phrase that shows how to answer, or empty.

    What it `takes`: `text` is typed, or chosen. `upload` is sent, and its value are the names under
    which the files are kept; typed words are only ever refused. `location` may be a pin, whose
    figures are read as if they had been typed.
    """

    name: str
    bases: tuple[str, ...]
    asks: bool = True
    longest: int
    hint: str
    takes: Takes = "text"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        """What a text means as an answer. `text` is clean, not empty, not longer than `longest`."""

    def holds(self, question: Question, value: str) -> bool:
        """Whether a value is one that `read` could have accepted or offered."""

    def buttons(self, question: Question) -> tuple[Offer, ...]:
        """The answers that are easier pressed than typed, choices aside."""
        return ()

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        """A value as a finished phrase: what must keep its direction stands between isolates."""
