"""Who may use whom: the contracts of pyproject.toml hold, and the core stays pure."""

import ast

import pytest
from importlinter.cli import lint_imports

from support.logs import logs_left_alone
from support.sources import modules

#: What would let the core reach outside without importing anything.
OUTSIDE = {"open", "input", "print", "exec", "eval", "breakpoint", "__import__"}


def test_import_contracts_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """Every part uses only what stands below it, and every framework stays in its one home."""
    with logs_left_alone():
        failed = lint_imports(no_cache=True)
    assert not failed, capsys.readouterr().out


def test_core_neither_waits_nor_reaches_outside() -> None:
    """No async, no built-in way out: what the core needs to know, it is given or asks for."""
    waits = [
        f"{module.name}:{node.lineno}"
        for module in modules("flows")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith | ast.Await)
    ]
    ways_out = [
        f"{module.name}:{call.lineno} {name}"
        for module in modules("flows")
        for name, call in module.calls()
        if name in OUTSIDE and isinstance(call.func, ast.Name)
    ]
    assert not waits + ways_out


def test_telegram_is_not_named_in_the_core() -> None:
    """The core speaks to people, whatever carries its words; only its list of clauses knows."""
    platforms = ("telegram", "aiogram", "whatsapp")
    named = [
        f"{module.name}:{line}"
        for module in modules("flows")
        for line, text in module.strings()
        if module.name != "flows/clauses.py"
        and any(platform in text.lower() for platform in platforms)
    ]
    assert not named
