"""What somebody sees in a message: the question that it asks, and the buttons that are current."""

from dataclasses import dataclass

from flows.forms.form import Form
from flows.forms.sheets.paths import template_of
from flows.identifiers import ARABIC
from flows.messages import Message
from flows.phrases import plain

#: What surrounds or ends a label where it is shown.
_EDGES = " \u2066\u2067\u2068\u2069"


class Questions:
    """The questions of one form by the line that asks them. What reads alike leads nowhere."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._paths: dict[str, str] = {}
        alike: set[str] = set()
        for question in form.questions:
            line = _line(question.text(ARABIC))
            if line in self._paths:
                alike.add(line)
            self._paths[line] = question.path
        for line in alike:
            del self._paths[line]

    def path_in(self, text: str) -> str:
        """The path of the question that a message asks; empty where no line tells."""
        for line in reversed(plain(text).split("\n")):
            path = self._paths.get(_line(line))
            if path is not None and self.form.by_path[template_of(path)].kind.asks:
                return path
        return ""


@dataclass(frozen=True, slots=True)
class Screen:
    """The newest message that asked something: its text, and its buttons by their values."""

    text: str = ""
    buttons: dict[str, str] | None = None  #: value → id, of the step that is current

    @classmethod
    def of(cls, message: Message) -> "Screen":
        """What stays good for ever (`@REFERENCE.ACT`) belongs to no step and is left out."""
        ids = [one.id for one in message.buttons if not one.id.startswith("@")]
        return cls(message.text, {id.partition(".")[2]: id for id in ids})

    def has(self, *values: str) -> bool:
        """Whether all these buttons are there."""
        return self.buttons is not None and all(one in self.buttons for one in values)

    def id(self, value: str) -> str:
        return (self.buttons or {})[value]

    @property
    def choices(self) -> list[str]:
        """The values that are no way out of the step."""
        return [one for one in (self.buttons or {}) if not one.startswith("-")]


def _line(text: str) -> str:
    return plain(text).strip(_EDGES)
