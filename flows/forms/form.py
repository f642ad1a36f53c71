"""A form as the conversation needs it: questions in order, each with its compiled conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.forms.expressions import Expression
from flows.forms.folding import fold
from flows.forms.kind import Kind
from flows.forms.scope import Conditions, Scope
from flows.identifiers import Language

Sensitivity = Literal["normal", "sensitive", "financial", "third_party"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the form's author by language, the default language first.

    Each is a row of parts: words, and expressions whose value stands in their place.
    """

    parts: Mapping[Language, tuple[str | Expression, ...]]

    def __bool__(self) -> bool:
        return bool(self.parts)

    def text(self, language: Language, scope: Scope | None = None) -> str:
        """The text in a language, or in the default one. Without a scope, `…` stands for values."""
        parts = self.parts.get(language)
        if parts is None:
            parts = next(iter(self.parts.values()), ())
        return "".join(
            part if isinstance(part, str) else part.text(scope) if scope is not None else "…"
            for part in parts
        )

    def texts(self, scope: Scope | None = None) -> dict[Language, str]:
        """The text in every language it was written in."""
        return {language: self.text(language, scope) for language in self.parts}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers a question allows. `name` is stored, `label` is shown.

    `folded` are the labels of all languages as `folding.fold` makes them, for matching.
    """

    name: str
    label: Wording
    folded: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        folded = tuple(fold(text) for text in self.label.texts().values())
        object.__setattr__(self, "folded", folded)


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked (or, for a note, shown), as the form's author wrote it.

    `path` names it within the form: `family/age`. `type` is the XLSForm type that its kind stands
    on: `decimal` for money. `relevant` is its own condition; the form's `conditions` add those of
    the groups around it. `purpose` is the code of what its answer is collected for.
    """

    path: str
    kind: Kind
    label: Wording
    hint: Wording = field(default_factory=lambda: Wording({}))
    type: str = "text"
    required: Expression | None = None
    required_message: Wording = field(default_factory=lambda: Wording({}))
    relevant: Expression | None = None
    constraint: Expression | None = None
    constraint_message: Wording = field(default_factory=lambda: Wording({}))
    choices: tuple[Choice, ...] = ()
    purpose: str = ""
    sensitivity: Sensitivity = "normal"

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    def text(self, language: Language) -> str:
        """What is asked, without values of other answers (`showing.asked` puts those in)."""
        return self.label.text(language)

    def choice(self, name: str) -> Choice | None:
        """The choice stored under this name."""
        return next((choice for choice in self.choices if choice.name == name), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that stand together under one heading and one condition."""

    path: str
    label: Wording
    relevant: Expression | None
    items: tuple[Item, ...]


Item = Question | Group


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a form. `questions` are its items without the groups, in order.

    `conditions` holds, for each question that is not always asked, everything that must be true for
    it, from the outermost group inwards. `order` is the place of each path in `questions`.
    """

    name: str
    id: str
    version: str
    title: Mapping[Language, str]
    languages: tuple[Language, ...]
    items: tuple[Item, ...]
    questions: tuple[Question, ...]
    by_path: Mapping[str, Question]
    conditions: Conditions
    order: Mapping[str, int]
