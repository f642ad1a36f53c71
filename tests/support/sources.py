"""The project's own files, as tests of its architecture read them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("flows", "storage", "scheduler", "bot")
EVERYWHERE = (*PACKAGES, "bench", "tests")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Module:
    """One Python file. `name` is its path from the root, with slashes."""

    name: str
    text: str
    tree: ast.Module

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string constant with its line, those within f-strings too; no docstrings."""
        documented = {id(one) for one in _docstrings(self.tree)}
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Constant) or id(node) in documented:
                continue
            if isinstance(node.value, str):
                yield node.lineno, node.value

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call, under the last part of the name that is called."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Attribute):
                    yield node.func.attr, node
                elif isinstance(node.func, ast.Name):
                    yield node.func.id, node


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The Python files of these folders, or of the four packages."""
    found = sorted(path for folder in folders or PACKAGES for path in (ROOT / folder).rglob("*.py"))
    return tuple(_read(path) for path in found)


def documents() -> tuple[Path, ...]:
    """Everything that people read to understand the project."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def named(path: Path) -> str:
    """The path from the root, with slashes: how a failing test names a file."""
    return path.relative_to(ROOT).as_posix()


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(named(path), text, ast.parse(text, str(path)))


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        if isinstance(node, holders) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value
