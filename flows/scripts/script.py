"""A short talk as data: its steps in order, and what it leads to when all are answered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from flows.identifiers import Reference
from flows.messages import Option
from flows.phrases import Value
from flows.turn import Turn

#: What was answered so far, by the name of the step.
Given = dict[str, str]


def _always(turn: Turn, given: Given) -> bool:
    return True


def _nothing(turn: Turn, given: Given) -> Mapping[str, Value]:
    return {}


@dataclass(frozen=True, slots=True)
class Step:
    """One question. Its wording is `SCRIPT-STEP`; `values` are what stands in it.

    With `options` one of them is picked; without, the person's own words are taken, up to `longest`
    characters. `optional` steps have a button to go past them, and are then given as empty text.
    Steps of which `when` is false are not asked and not given. A pin is an answer where the step
    `takes_point`, and the person's own shared number where it `takes_phone`.
    """

    name: str
    options: Callable[[Turn, Given], Sequence[Option]] | None = None
    when: Callable[[Turn, Given], bool] = _always
    values: Callable[[Turn, Given], Mapping[str, Value]] = _nothing
    optional: bool = False
    longest: int = 3000
    takes_point: bool = False
    takes_phone: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """The whole talk. `finish` gets what was given and the matter it is about, once all is asked.

    It stands back where the talk began: `finish` need not pop anything, and may say what it did.
    """

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Turn, Given, Reference | None], None]

    def next_step(self, turn: Turn, given: Given) -> Step | None:
        """The first step that applies and is not given yet."""
        return next(
            (one for one in self.steps if one.name not in given and one.when(turn, given)), None
        )

    def step(self, name: str) -> Step:
        """The step of this name. KeyError where the script has none (any more)."""
        for one in self.steps:
            if one.name == name:
                return one
        raise KeyError(name)
