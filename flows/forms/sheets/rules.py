"""What decides over the places of a form: conditions, calculations, first values, lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.identifiers import ARABIC, Language

if TYPE_CHECKING:
    from flows.forms.expressions.expression import Expression
    from flows.forms.form import Choosing, Wording


@dataclass(frozen=True, slots=True)
class Rule:
    """What decides over one place: its own condition, what it lies in, how it is calculated.

    `above` is the nearest group with a rule of its own, or the repeat, that the place lies in.
    `count` is the number of entries of a repeat whose number nobody is asked for. `first` are
    places to look at beforehand, in order: set where places depend on each other in so long a row
    that looking at them one inside the other would exhaust the interpreter's stack. What
    `reads_itself` goes by the answer that stands there already, or by those of entries before it.
    A repeat that `counts_itself` grows as long as its `count` is more than there are.
    """

    relevant: Expression | None = None
    above: str = ""
    calculate: Expression | None = None
    count: Expression | None = None
    first: tuple[str, ...] = ()
    reads_itself: bool = False
    counts_itself: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides over the places of one form: rules by template path, first values, lists.

    `givens` are the values that the form itself gives to places nobody has answered yet.
    `kept` are the calculated places whose stored answer wins: those that would differ each time,
    and those that a person may overwrite. `types` are those of places whose values are no simple
    texts, `choosing` what questions offer whose choices depend on other answers. `labels` are what
    the choices of a question are called, by its path and their name; `words` are all translated
    texts by their id. `language` is the form's own, its first.
    """

    by_path: Mapping[str, Rule]
    givens: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    repeats: frozenset[str] = frozenset()
    lists: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    choosing: Mapping[str, Choosing] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, Wording]] = field(default_factory=dict)
    words: Mapping[str, Wording] = field(default_factory=dict)
    language: Language = ARABIC
