"""A form as the conversation needs it: questions in order, each with its compiled conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from flows.forms.expressions.expression import Expression, Rows
from flows.forms.kind import Kind
from flows.forms.sheets.paths import entries_around, template_of
from flows.forms.sheets.rules import Rules
from flows.forms.sheets.scope import Scope
from flows.forms.understanding.folding import fold
from flows.identifiers import Language

if TYPE_CHECKING:
    from flows.forms.sheets.walk import Walk

#: The most bytes of a choice that fit on a button beside the step it belongs to.
LONGEST_CODE = 48
#: How no code of a choice begins: buttons that are none do.
RESERVED = ("-", "=", "~")
#: What stands in a form for a condition that always holds.
ALWAYS = "true()"

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
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]
        seen = scope.at(scope.here, language) if scope is not None else None
        return "".join(
            part if isinstance(part, str) else part.text(seen) if seen is not None else "…"
            for part in parts
        )

    @property
    def is_fixed(self) -> bool:
        """Whether it says the same whatever the answers are."""
        return all(isinstance(part, str) for parts in self.parts.values() for part in parts)

    def texts(self, scope: Scope | None = None) -> dict[Language, str]:
        """The text in every language it was written in."""
        return {language: self.text(language, scope) for language in self.parts}


#: Files that belong to a wording, by language: pairs of what it is (`image`, `audio`, `video`) and
#: the file's name.
Media = Mapping[Language, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers a question allows. `name` is stored, `label` is shown.

    `columns` are all the values of its row in the list. `folded` are the labels of all languages
    as `folding.fold` makes them, for matching.
    """

    name: str
    label: Wording
    columns: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    media: Media = field(default_factory=dict)
    folded: tuple[str, ...] = field(init=False, compare=False, repr=False)

    @property
    def code(self) -> str:
        """What a button for it carries: its name, or what stands for one that no button can."""
        if len(self.name.encode()) <= LONGEST_CODE and not self.name.startswith(RESERVED):
            return self.name
        return f"~{crc32(self.name.encode()):08x}"

    def __post_init__(self) -> None:
        folded = tuple(fold(text) for text in self.label.texts().values())
        object.__setattr__(self, "folded", folded)


@dataclass(frozen=True, slots=True)
class Choosing:
    """Choices that depend on other answers: the rows that apply now, and what each stands for.

    `name` and `label` are the columns that make a row a choice; `choices` are those of all rows of
    a list by the two. Without any, the rows are entries of a repeat, and their answers are choices.
    """

    rows: Rows
    name: str
    label: str
    choices: Mapping[tuple[str, str], Choice]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked (or, for a note, shown), as the form's author wrote it.

    `path` names it within the form: `family/age`. `type` is the XLSForm type that its kind stands
    on: `decimal` for money. `relevant` is its own condition; the form's `rules` add those of the
    groups around it. `choosing` is there where the choices depend on other answers: an open sheet
    then gives the question with the `choices` of the moment. While `read_only` holds it is shown
    and not asked, as a note is. `purpose` is the code of what its answer is collected for.
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
    choosing: Choosing | None = None
    read_only: Expression | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    appearance: str = ""
    media: Media = field(default_factory=dict)
    purpose: str = ""
    sensitivity: Sensitivity = "normal"

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def asks(self) -> bool:
        """Whether it is ever asked, and not only shown."""
        return self.kind.asks and (self.read_only is None or self.read_only.source != ALWAYS)

    def text(self, language: Language) -> str:
        """What is asked, without values of other answers (`showing.asked` puts those in)."""
        return self.label.text(language)

    def choice(self, name: str) -> Choice | None:
        """The choice stored under this name."""
        return next((choice for choice in self.choices if choice.name == name), None)

    def coded(self, code: str) -> Choice | None:
        """The choice whose button carries this code."""
        return next((choice for choice in self.choices if choice.code == code), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that stand together under one heading and one condition."""

    path: str
    label: Wording
    relevant: Expression | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Questions that are asked once for each entry: each child, each source of income.

    With a `count` the number of entries is that of the expression; otherwise the person adds them
    one by one. `label` says what one entry is.
    """

    path: str
    label: Wording
    relevant: Expression | None
    count: Expression | None
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]


Item = Question | Group | Repeat


@dataclass(frozen=True, slots=True)
class Setting:
    """A value that the form puts at a place when something happens.

    `when`: `begun` (the sheet), `added` (an entry of the repeat that the place lies in), `changed`
    (the answer at the template path `trigger`).
    """

    path: str
    when: Literal["begun", "added", "changed"]
    value: Expression | None
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the form's instance, in the order in which a submission holds them.

    `namespace` is that of the element where it is not the form's own. `attributes` are those that
    the form's author gave it, by their names, `{namespace}name` where they are of another one.
    """

    name: str
    path: str
    repeats: bool = False
    children: tuple[Node, ...] = ()
    namespace: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a form. `questions` are its items without the groups, in order.

    `rules` decide which places apply and what is calculated. `triggers` are the settings that a
    change of an answer sets off, by its template path. `preloads` are what the device would
    fill in, by path: `start`, `end`, `today`, `username`, `uid` …. `dependents` are the places
    that depend on each place in any way, near and far. `order` is the
    place of each template path in a walk through questions and repeats. `walk` knows the ways
    through the form.
    """

    name: str
    id: str
    version: str
    title: Mapping[Language, str]
    languages: tuple[Language, ...]
    items: tuple[Item, ...]
    questions: tuple[Question, ...]
    by_path: Mapping[str, Question]
    repeats: Mapping[str, Repeat]
    rules: Rules
    settings: tuple[Setting, ...]
    triggers: Mapping[str, tuple[Setting, ...]]
    preloads: Mapping[str, str]
    tree: Node
    namespace: str
    dependents: Mapping[str, frozenset[str]]
    order: Mapping[str, int]
    walk: Walk = field(compare=False, repr=False)

    def question(self, path: str) -> Question:
        """The question at a path, concrete or not. Raises KeyError where none is asked."""
        return self.by_path[template_of(path)]

    def asked(self, answers: Iterable[str]) -> list[str]:
        """Those of the places that questions stand at, in the form's order, entry by entry."""
        return sorted(
            (path for path in answers if template_of(path) in self.by_path), key=self._rank
        )

    def _rank(self, path: str) -> tuple[tuple[int, int], ...]:
        ranks = [
            (self.order.get(template_of(entry), 0), number)
            for entry, number in entries_around(path)
        ]
        return (*ranks, (self.order[template_of(path)], 0))
