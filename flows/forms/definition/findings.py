"""The issues of one form, collected while it is read, each with the place it was found at."""

from collections.abc import Mapping

from flows.forms.expressions.expression import (
    Expression,
    Places,
    Rows,
    compile_expression,
    compile_rows,
)
from flows.forms.expressions.mistakes import Mistakes, as_written
from flows.issues import DefinitionErrors, Issue

#: What pyxform appends to a repeat's name for the place where its number of entries is calculated.
_COUNT = "_count"


class Findings:
    """What was found wrong so far. Reading goes on after a mistake, so that all are told at once.

    `rows` say where in the form's source each question stands, by path.
    """

    def __init__(self, name: str, rows: Mapping[str, str]) -> None:
        self._name = name
        self._rows = rows
        self._issues: list[Issue] = []

    def add(self, says: str, remedy: str, *, at: str = "", column: str = "") -> None:
        """Note one mistake: of the form, of the question `at`, of one of its columns."""
        where = self._name
        if at not in self._rows and at.removesuffix(_COUNT) in self._rows:
            at, column = at.removesuffix(_COUNT), "repeat_count"
        if at in self._rows:
            where += f", {self._rows[at]}"
        if at:
            where += f", {at.rpartition('/')[2]}"
        if column:
            where += f", {column}"
        issue = Issue(where, says, remedy)
        if issue not in self._issues:
            self._issues.append(issue)

    def expression(
        self, source: str | None, column: str, at: str, places: Places
    ) -> Expression | None:
        """A compiled expression; None where there is none or where it is wrong."""
        if source is None or not source.strip():
            return None
        try:
            return compile_expression(source, here=at, places=places)
        except Mistakes as mistakes:
            self._note(mistakes, source, column, at)
        return None

    def rows(self, source: str, column: str, at: str, places: Places) -> Rows | None:
        """A compiled set of rows of a list; None where it is wrong."""
        try:
            return compile_rows(source, here=at, places=places)
        except Mistakes as mistakes:
            self._note(mistakes, source, column, at)
        return None

    def _note(self, mistakes: Mistakes, source: str, column: str, at: str) -> None:
        for says, remedy in mistakes.found:
            shown = as_written(source)
            says = says if shown in says else f"in {shown!r}, {says}"
            self.add(says, remedy, at=at, column=column)

    def raise_if_any(self) -> None:
        """Raise `DefinitionErrors` with everything that was found, if anything was."""
        if self._issues:
            raise DefinitionErrors(self._issues)
