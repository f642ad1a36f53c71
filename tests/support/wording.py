"""The Fluent messages as they are written, and the places that say them."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Junk, Message, MessageReference, VariableReference
from fluent.syntax.visitor import Visitor

from support.sources import ROOT, modules

TEXTS = ROOT / "flows" / "texts"
LANGUAGES = ("ar", "en")

#: How an id looks: words between hyphens. An underscore stands in a stage's own name.
ID = re.compile(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)+|[a-z]+")

_HOLE = "[a-z0-9_-]+"
#: What a template computes, the texts in it, and texts put together: `"desk-act-" ~ action`.
_BLOCK = re.compile(r"\{[{%](.*?)[}%]\}", re.DOTALL)
_TEXT = re.compile(r"""(["'])([a-z0-9_-]+)\1""")
_JOINED = re.compile(r"""(?:["'][\w-]+["']|[\w.]+)(?:\s*~\s*(?:["'][\w-]+["']|[\w.]+))+""")


@dataclass(frozen=True)
class Wording:
    """One message: its file, the variables it needs itself, and the messages it is made of."""

    file: str
    variables: frozenset[str]
    parts: frozenset[str]


class _Needs(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.parts: set[str] = set()

    def visit_VariableReference(self, node: BaseNode) -> None:
        assert isinstance(node, VariableReference)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: BaseNode) -> None:
        assert isinstance(node, MessageReference)
        self.parts.add(node.id.name)


@cache
def wordings(language: str) -> Mapping[str, Wording]:
    """Every message of a language by its id. A broken or doubled one fails at once."""
    found: dict[str, Wording] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{language}/{path.name}: {entry.content}"
            if not isinstance(entry, Message):
                continue
            assert entry.id.name not in found, f"{language}/{path.name}: {entry.id.name} twice"
            needs = _Needs()
            needs.visit(entry)
            found[entry.id.name] = Wording(
                path.name, frozenset(needs.variables), frozenset(needs.parts)
            )
    return found


def variables_of(language: str, id: str) -> frozenset[str]:
    """What a message needs, its parts included. How the person is addressed is always there."""
    wording = wordings(language)[id]
    inner = (variables_of(language, part) for part in wording.parts)
    return frozenset().union(wording.variables, *inner) - {"gender"}


def said_in_code() -> Iterator[str]:
    """Every text in Python or a template that may be an id, as a pattern: holes match anything."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.JoinedStr):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else _HOLE
                    for part in node.values
                )
        for _, text in module.strings():
            yield re.escape(text)
    for template in sorted((ROOT / "bot").rglob("*.html")):
        for block in _BLOCK.finditer(template.read_text(encoding="utf-8")):
            yield from _said_in_block(block[1])


def _said_in_block(block: str) -> Iterator[str]:
    for found in _TEXT.finditer(block):
        yield re.escape(found[2])
    for found in _JOINED.finditer(block):
        parts = (part.strip() for part in found[0].split("~"))
        yield "".join(re.escape(part[1:-1]) if part[0] in "\"'" else _HOLE for part in parts)
