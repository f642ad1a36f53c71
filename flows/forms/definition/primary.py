"""The primary instance of an XForm: the places that a form has, and the values they begin with."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from flows.forms.definition.binds import JAVAROSA
from flows.forms.definition.itext import XFORMS
from flows.forms.form import Node

_TEMPLATE = f"{JAVAROSA}template"


@dataclass(frozen=True, slots=True)
class Primary:
    """`givens` are the values that stand in the instance, by template path; `entries` how many
    entries of each repeat, its template not counted."""

    tree: Node
    givens: Mapping[str, str]
    entries: Mapping[str, int]

    @property
    def paths(self) -> frozenset[str]:
        """All places below the root."""
        return frozenset(node.path for node in _nodes(self.tree))

    @property
    def repeats(self) -> frozenset[str]:
        """The places that repeat."""
        return frozenset(node.path for node in _nodes(self.tree) if node.repeats)


def primary_of(root: Element, body: Element) -> Primary:
    """The primary instance whose data element this is."""
    name = local(root.tag)
    repeats = frozenset(
        repeat.get("nodeset", "").strip().removeprefix(f"/{name}/")
        for repeat in body.iter(f"{XFORMS}repeat")
    )
    tree = _tree((root,), "", repeats)
    return Primary(tree, dict(_givens(root, "")), dict(_entries(root, "", repeats)))


def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def _tree(elements: tuple[Element, ...], path: str, repeats: frozenset[str]) -> Node:
    """One node. A repeat stands twice in an instance, as a template and as its first entry."""
    children: dict[str, list[Element]] = {}
    for element in elements:
        for child in element:
            children.setdefault(local(child.tag), []).append(child)
    first = elements[0]
    return Node(
        name=local(first.tag),
        path=path,
        repeats=path in repeats,
        children=tuple(
            _tree(tuple(same), f"{path}/{name}" if path else name, repeats)
            for name, same in children.items()
        ),
        namespace=first.tag.rpartition("}")[0].removeprefix("{"),
        attributes=tuple((name, text) for name, text in first.items() if name != _TEMPLATE),
    )


def _nodes(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _nodes(child)


def _givens(element: Element, path: str) -> Iterator[tuple[str, str]]:
    for child in element:
        below = f"{path}/{local(child.tag)}" if path else local(child.tag)
        if len(child):
            yield from _givens(child, below)
        elif (child.text or "").strip():
            yield below, (child.text or "").strip()


def _entries(element: Element, path: str, repeats: frozenset[str]) -> Iterator[tuple[str, int]]:
    there = Counter(local(child.tag) for child in element if _TEMPLATE not in child.attrib)
    for child in element:
        below = f"{path}/{local(child.tag)}" if path else local(child.tag)
        if below in repeats:
            yield below, there[local(child.tag)]
        yield from _entries(child, below, repeats)
