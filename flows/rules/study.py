"""The social study of an application (T2): the `[study]` section of a pack that has one."""

from collections.abc import Callable
from typing import Annotated

import msgspec

from flows.identifiers import Role
from flows.rule import Positive, Rule, Words


class ScoreLine(Rule, frozen=True):
    """Points that speak for a need, and when. They advise the committee and never decide.

    `when` names questions and the choices that count; `at_least` and `at_most` bound the numbers of
    others. All of it must hold. `each` multiplies by the number of a repeat's entries.
    """

    title: Words
    points: int
    when: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    at_least: dict[str, int] = msgspec.field(default_factory=dict)
    at_most: dict[str, int] = msgspec.field(default_factory=dict)
    each: str | None = None


class Study(Rule, frozen=True):
    """Who studies, within how many working days, and by which question the area is known.

    The researcher whose branch (`staff add --branch`) is the answer to `area_question` is named;
    with none, the role as a whole minds it until somebody is. `when` names questions of the intake
    and the choices for which there is a study at all: the urgent route and a member's shares go to
    the body without one.
    """

    clause: str
    role: Role
    report_within_days: Positive
    area_question: str | None = None
    when: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    visit_hours: Annotated[int, msgspec.Meta(ge=1)] = 1
    score: tuple[ScoreLine, ...] = ()

    def applies(self, value: Callable[[str], str]) -> bool:
        """Whether there is a study for these answers: `value` gives them by their place."""
        return all(set(value(path).split()) & set(one) for path, one in self.when.items())
