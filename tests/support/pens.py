"""A form filled act by act, without the words around it."""

from flows.forms.form import Form
from flows.forms.sheets.changing import (
    Consequences,
    added,
    answered,
    begun,
    completed,
    consequences,
    removed,
    sealed,
)
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.matters import Answer, Answers
from support.forms import AT


class Pen:
    """Writes on one sheet, as the conversation would, and remembers what the last act did."""

    def __init__(self, form: Form, moment: Moment | None = None) -> None:
        self.moment = moment or Moment(AT)
        self.sheet = OpenSheet(form, begun(form, self.moment), self.moment)
        self.did = Consequences()

    def put(self, path: str, value: str) -> Consequences:
        """Answer a question: what that did to other answers. The value must be a good one."""
        assert self.sheet.is_relevant(path), path
        refused = self.sheet.check(path, value)
        assert refused is None, (path, value, refused)
        return self._then(answered(self.sheet, path, Answer(value, value, self.moment.at)), path)

    def add(self, repeat: str) -> str:
        """One more entry: its path."""
        self._then(added(self.sheet, repeat), repeat)
        return f"{repeat}[{self.sheet.entries(repeat)}]"

    def complete(self, repeat: str) -> None:
        """These are all entries."""
        self._then(completed(self.sheet, repeat), repeat)

    def remove(self, repeat: str, number: int) -> Consequences:
        """Take an entry out: what that did to other answers."""
        return self._then(removed(self.sheet, repeat, number), repeat)

    def value(self, path: str) -> str:
        """What expressions see at a place."""
        return self.sheet.scope.value(path)

    def given(self) -> dict[str, str]:
        """All answers that are kept, whether they count or not."""
        return {path: answer.value for path, answer in self.sheet.answers.items()}

    def sealed(self) -> dict[str, str]:
        """What would be submitted."""
        return {path: answer.value for path, answer in sealed(self.sheet).items()}

    def next(self, after: str | None = None) -> str | None:
        """Where something is asked next."""
        spot = self.sheet.next(after)
        return spot.path if spot is not None else None

    def spots(self) -> list[str]:
        """All places where something is asked."""
        return [spot.path for spot in self.sheet.spots()]

    def _then(self, answers: Answers, path: str) -> Consequences:
        before, self.sheet = self.sheet, self.sheet.with_(answers)
        self.did = consequences(before, self.sheet, path)
        return self.did
