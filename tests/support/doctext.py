"""What documents name: commands, settings, paths, code, links. Read from their Markdown."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from support.sources import PACKAGES, ROOT, named

_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"\bistiqbal((?: [a-z]+)+|(?: [a-z]+)*(?= -))((?: [^\n`#|]*)?)")
_OPTION = re.compile(r"(?<=\s)--[a-z]+(?:-[a-z]+)*")
_VERB = re.compile(r"\bmake ((?:[A-Z]+=\S+ )*)([a-z]+)")
_SETTING = re.compile(r"\bISTIQBAL_([A-Z_]+)\b")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)|href=\"([^\"#]+)\"")
_PATH = re.compile(r"(?:bench|bot|docs|flows|policies|scheduler|storage|tests)/[\w./-]*")
_NAME = re.compile(rf"(?:{'|'.join(PACKAGES)})(?:\.\w+)+")


@dataclass(frozen=True)
class Document:
    """One Markdown file."""

    path: Path

    @property
    def name(self) -> str:
        """The path from the root."""
        return named(self.path)

    @property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text(encoding="utf-8")

    def code(self) -> Iterator[str]:
        """Every span and block of code, without its marks."""
        for found in _CODE.finditer(self.text):
            yield found[0].strip("`")

    def commands(self) -> Iterator[tuple[list[str], list[str]]]:
        """Every `istiqbal …`: the words after it, and the options that follow."""
        for code in self.code():
            for line in code.splitlines():
                for found in _COMMAND.finditer(line):
                    yield found[1].split(), _OPTION.findall(found[2])

    def verbs(self) -> set[str]:
        """Every `make …`."""
        return {found[2] for code in self.code() for found in _VERB.finditer(code)}

    def settings(self) -> set[str]:
        """Every `ISTIQBAL_…`, without the prefix."""
        return {found[1] for found in _SETTING.finditer(self.text)}

    def links(self) -> set[str]:
        """Every link to a file of ours."""
        links = {found[1] or found[2] for found in _LINK.finditer(self.text)}
        return {link for link in links if "://" not in link}

    def paths(self) -> set[str]:
        """Every span of code that is a path of the repository."""
        return {code for code in self.code() if _PATH.fullmatch(code)}

    def names(self) -> set[str]:
        """Every span of code that is a dotted name of ours."""
        return {code for code in self.code() if _NAME.fullmatch(code)}


def has_name(dotted: str) -> bool:
    """Whether a dotted name stands for a module, or something in one, without importing it."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        place = ROOT.joinpath(*parts[:length])
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        if file.exists():
            return _has(_tree(file), parts[length:])
    return False


def _has(node: ast.AST, names: list[str]) -> bool:
    if not names:
        return True
    return any(
        names[0] in _named_by(child) and _has(child, names[1:])
        for child in ast.iter_child_nodes(node)
    )


def _named_by(node: ast.AST) -> set[str]:
    match node:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return {node.name}
        case ast.Assign():
            return {one.id for one in node.targets if isinstance(one, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
