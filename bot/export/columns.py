"""Which columns an export has: those of every version of a form, united, in the form's order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.forms.form import Form, Node, Question
from flows.identifiers import Language

#: How a column's cells are written.
CellKind = Literal["text", "number", "chosen"]

_NUMBERS = {"integer", "decimal", "range"}
_SEVERAL = {"select_multiple", "rank"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: of a place of the form, or of one choice of a question that allows several.

    `header` is what stands on top of it. `labels` are the words for the names of choices, where
    the export shows words.
    """

    path: str
    header: str
    kind: CellKind = "text"
    choice: str = ""
    several: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """One sheet of an export: the form itself, or one of its repeats. `parent` is its table."""

    path: str
    name: str
    parent: "Table | None" = None
    columns: dict[tuple[str, str], Column] = field(default_factory=dict)
    children: "dict[str, Table]" = field(default_factory=dict)

    def walk(self) -> "Iterator[Table]":
        """This table and all below it, the outer ones first."""
        yield self
        for child in self.children.values():
            yield from child.walk()


def tables_of(forms: Iterable[Form], *, labels: Language | None, sensitive: bool) -> Table:
    """The tables of a form, from all of its versions, the newest first.

    With `labels`, people's words in that language stand for names. What is not `normal` is left
    out unless `sensitive`, and so is what is calculated from it.
    """
    versions = list(forms)
    newest = versions[0]
    title = newest.title.get(labels, "") if labels else ""
    main = Table("", title or newest.id)
    for form in versions:
        hidden = frozenset() if sensitive else _hidden(form)
        _add(main, form.tree, form, labels, hidden)
    return main


def _hidden(form: Form) -> frozenset[str]:
    """What is sensitive, and what is calculated from it."""
    found = {one.path for one in form.questions if one.sensitivity != "normal"}
    derived = {
        path
        for one in found
        for path in form.dependents.get(one, ())
        if path not in form.by_path and path not in form.repeats
    }
    return frozenset(found | derived)


def _add(
    table: Table, node: Node, form: Form, labels: Language | None, hidden: frozenset[str]
) -> None:
    """Put the columns of one version into their places among those there are already."""
    last: tuple[str, str] | None = None
    for leaf in _leaves(node):
        path = leaf.path
        if leaf.repeats:
            name = _repeat_name(form, path, labels)
            child = table.children.setdefault(path, Table(path, name, table))
            _add(child, leaf, form, labels, hidden)
            continue
        question = form.by_path.get(path)
        if path in hidden or (question is not None and not question.kind.asks):
            continue
        for column in _columns(path, question, labels):
            key = (path, column.choice)
            if key not in table.columns:
                table.columns = _after(table.columns, last, key, column)
            last = key


def _leaves(node: Node) -> Iterator[Node]:
    """What holds a value, and the repeats, without what is below those; not the metadata."""
    for child in node.children:
        if child.name == "meta" and not node.path:
            continue
        if child.repeats or not child.children:
            yield child
        else:
            yield from _leaves(child)


def _columns(path: str, question: Question | None, labels: Language | None) -> Iterator[Column]:
    if question is None:
        yield Column(path, path)
        return
    header = (labels and " ".join(question.text(labels).split())) or path
    names = {one.name: one.label.text(labels) for one in question.choices} if labels else {}
    several = question.type in _SEVERAL
    kind: CellKind = "number" if question.type in _NUMBERS else "text"
    yield Column(path, header, kind, several=several, labels=names)
    if question.type == "select_multiple":
        for choice in dict.fromkeys(one.name for one in question.choices):
            yield Column(path, f"{header}/{names.get(choice) or choice}", "chosen", choice)


def _repeat_name(form: Form, path: str, labels: Language | None) -> str:
    repeat = form.repeats.get(path)
    label = repeat.label.text(labels) if repeat is not None and labels else ""
    return " ".join(label.split()) or path.rpartition("/")[2]


def _after(
    columns: dict[tuple[str, str], Column],
    last: tuple[str, str] | None,
    key: tuple[str, str],
    column: Column,
) -> dict[tuple[str, str], Column]:
    """The columns with one more, behind the one it follows in its form."""
    keys = list(columns)
    at = 0 if last is None else keys.index(last) + 1
    # Not between the choices of a question that has more of them in another version.
    while last is not None and key[0] != last[0] and at < len(keys) and keys[at][0] == last[0]:
        at += 1
    keys.insert(at, key)
    return {one: column if one == key else columns[one] for one in keys}
