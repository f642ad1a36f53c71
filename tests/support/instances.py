"""Filled forms for tests of expressions, written as the XML that a submission is.

An element with `repeats="yes"` is an entry of a repeat; `none="child child/name"` on the root are
places that the form has and nobody has filled in. Lists stand in `instances`, each `root/item`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from flows.forms.expressions.expression import Places
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.paths import entry_path, template_of
from flows.forms.sheets.rules import Rules
from flows.forms.sheets.scope import Scope
from flows.matters import Answer

#: Where the lists stand in such a document.
LISTS = "instances"
AT = datetime(2026, 11, 20, 9, 30, 15, 250_000, tzinfo=UTC)


@dataclass(frozen=True)
class Instance:
    """A filled form: what its places are, and what stands in them."""

    places: Places
    values: dict[str, str]
    rules: Rules

    def scope(self, here: str) -> Scope:
        """What an expression sees that stands at a place."""
        answers = {path: Answer(value, value, AT) for path, value in self.values.items()}
        return Scope(self.rules, answers, Moment(AT, seed=7, user="سارة"), here)


def instance_of(xml: str) -> Instance:
    """The filled form that a document is."""
    root = ElementTree.fromstring(xml)  # noqa: S314
    values: dict[str, str] = {}
    repeats: set[str] = set()
    for path, element in _walk(root, ""):
        if element.get("repeats"):
            repeat, _, number = path[:-1].rpartition("[")
            repeats.add(template_of(repeat))
            values[repeat] = number
        elif not len(element) and element.text:
            values[path] = element.text
    unfilled = root.get("none", "").split()
    places = {template_of(path) for path, _ in _walk(root, "")} | {*unfilled}
    repeats |= {path for path in unfilled if any(one.startswith(f"{path}/") for one in unfilled)}
    lists = {
        one.tag: [{cell.tag: cell.text or "" for cell in item} for item in one.iter("item")]
        for one in root.findall(f"{LISTS}/*")
    }
    columns = {name: frozenset().union(*rows) for name, rows in lists.items()}
    return Instance(
        Places(root.tag, frozenset(places), {}, frozenset(repeats), columns, "3"),
        values,
        Rules({}, repeats=frozenset(repeats), lists=lists),
    )


def _walk(element: Element, above: str) -> Iterator[tuple[str, Element]]:
    numbers: dict[str, int] = {}
    for child in element:
        if child.tag == LISTS:
            continue
        path = f"{above}/{child.tag}" if above else child.tag
        if child.get("repeats"):
            numbers[path] = numbers.get(path, 0) + 1
            path = entry_path(path, numbers[path])
        yield path, child
        yield from _walk(child, path)
