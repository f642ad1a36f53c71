"""What an expression sees while it is evaluated: the answers that count, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.forms.expressions import Expression
    from flows.matters import Answer


@dataclass(frozen=True, slots=True)
class Condition:
    """All that must hold for a place to count: those of its groups from outside in, then its own.

    `first` are places to decide beforehand, in order: set where places depend on each other in so
    long a row that deciding them one inside the other would exhaust the interpreter's stack.
    """

    expressions: tuple[Expression, ...]
    first: tuple[str, ...] = ()


Conditions = Mapping[str, Condition]


class Scope:
    """The answers of one form at one moment. What it has decided it remembers; make a new one after
    any change.

    An answer to a question that does not apply is seen as missing, as in ODK. `given` is an answer
    under examination, seen in place of a stored one.
    """

    __slots__ = ("_answers", "_conditions", "_decided", "_given", "today")

    def __init__(
        self,
        conditions: Conditions,
        answers: Mapping[str, Answer],
        today: date,
        given: tuple[str, str] = ("", ""),
    ) -> None:
        self._conditions = conditions
        self._answers = answers
        self._given = given
        self._decided: dict[str, bool] = {}
        self.today = today

    def value(self, path: str) -> str:
        """The value at a place, empty if there is none or the place does not apply."""
        if path == self._given[0]:
            return self._given[1]
        answer = self._answers.get(path)
        if answer is None or not self.is_relevant(path):
            return ""
        return answer.value

    def is_relevant(self, path: str) -> bool:
        """Whether a place applies."""
        condition = self._conditions.get(path)
        if condition is None:
            return True
        known = self._decided.get(path)
        if known is None:
            for other in condition.first:
                self.is_relevant(other)
            known = self._decided[path] = all(one.holds(self) for one in condition.expressions)
        return known
