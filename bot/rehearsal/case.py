"""What a member of staff has before them when they act: the matter, the rules, and the hour."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from bot.rehearsal.wordbook import wordbook
from flows.calendar import Calendar
from flows.forms.form import Form
from flows.identifiers import Role
from flows.matters import AnyMatter
from flows.office import Office
from flows.policy import Policy

#: The fields of `StaffActed` beside the matter and who does it. None: not now. `action` is there
#: where another act comes first.
Filled = dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Case:
    """One matter on the desk of one member of staff."""

    matter: AnyMatter
    office: Office
    policy: Policy  #: in the version that the matter began under
    forms: dict[str, Form]
    random: Random
    at: datetime
    by: str
    has_died: bool  #: somebody has told that the person died, and it is true

    @property
    def calendar(self) -> Calendar:
        return self.office.calendar

    def names(self, role: Role) -> list[str]:
        """Who works in this role."""
        return [one.name for one in self.office.members(role)]

    def marked(self, act: str) -> str:
        """Words that are said once and of one matter alone, so that they are known anywhere."""
        mark = f"{self.matter.reference[::-1]} {self.random.randrange(100, 1000)}"
        return f"{wordbook().acts[act]} ({mark})"


Fill = Callable[[Case], Filled]


def sentence(act: str) -> Fill:
    """An act that needs a sentence."""

    def fill(case: Case) -> Filled:
        return {"text": case.marked(act)}

    return fill


def bare(case: Case) -> Filled:
    """An act that needs nothing more."""
    return {}


def never(case: Case) -> Filled:
    """An act of which a rehearsal has no occasion."""
    return None
