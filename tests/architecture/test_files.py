"""What every file of the project owes its reader."""

import ast
import re
from pathlib import Path

from support.sources import EVERYWHERE, PACKAGES, ROOT, Function, modules

MOST_LINES = 300

#: Names that say nothing about what is in a file.
EMPTY_NAMES = {"base", "common", "core", "helper", "helpers", "manager", "managers", "misc"}
EMPTY_NAMES |= {"service", "services", "shared", "util", "utils"}

#: `storage.core` says what the pure core looks like from storage.
NAMED_ON_PURPOSE = {"storage/core.py"}

#: The two verbs of every frame of a conversation. Their promise stands in `flows/stack.py`.
VERBS_OF_FRAMES = {"show", "hear"}

#: Where an exception of any kind may end, and why.
CATCHES_ALL = {
    "storage/arrivals.py",  # a bug of ours ends here: its event is parked, the others go on
    "storage/database.py",  # closes what it opened, and raises again
    "bot/delivery.py",  # a channel's bug makes one message wait, not everyone's
    "bot/desk/telegram/staff_bot.py",  # a bug at the desk holds up no update behind it
}


def test_files_are_small() -> None:
    """Nobody has to scroll through a file to know what it is for."""
    long = {
        module.name: length
        for module in modules(*EVERYWHERE)
        if (length := len(module.text.splitlines())) > MOST_LINES
    }
    assert not long


def test_files_are_finished() -> None:
    """Nothing is promised for later in a place where it would be forgotten."""
    # Put together here, so that this file does not find itself.
    later = re.compile(
        "|".join(("TO" + "DO", "FIX" + "ME", r"\bX{3}\b", "NotImplemented" + "Error"))
    )
    found = [
        f"{module.name}:{number}: {line.strip()}"
        for module in modules(*EVERYWHERE)
        for number, line in enumerate(module.text.splitlines(), 1)
        if later.search(line)
    ]
    assert not found


def test_files_say_what_they_promise() -> None:
    """Each module, public class and public function begins with a sentence about itself."""
    silent = []
    for module in modules(*PACKAGES):
        if not ast.get_docstring(module.tree):
            silent.append(module.name)
        for node in module.tree.body:
            if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
                continue
            if isinstance(node, Function) and node.name in VERBS_OF_FRAMES:
                continue
            if not ast.get_docstring(node):
                silent.append(f"{module.name}:{node.lineno} {node.name}")
    assert not silent


def test_tests_say_what_they_show() -> None:
    """Each test has one sentence about the behaviour that it shows."""
    silent = [
        f"{module.name}:{node.lineno} {node.name}"
        for module in modules("tests")
        for node in ast.walk(module.tree)
        if isinstance(node, Function)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert not silent


def test_names_say_what_is_inside() -> None:
    """A file that has no noun has no reason."""
    names = [
        module.name
        for module in modules(*PACKAGES)
        if EMPTY_NAMES & set(Path(module.name).with_suffix("").parts)
    ]
    assert set(names) <= NAMED_ON_PURPOSE


def test_bugs_end_in_few_places() -> None:
    """Whoever catches everything says why in this file."""
    found = {
        module.name
        for module in modules(*PACKAGES)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node)
    }
    assert found == CATCHES_ALL


def test_tests_do_not_shadow_the_packages() -> None:
    """`tests/flows/__init__.py` would be imported in the place of the real `flows`."""
    assert not list((ROOT / "tests").rglob("__init__.py"))


def _catches_all(handler: ast.ExceptHandler) -> bool:
    caught = handler.type
    return caught is None or (
        isinstance(caught, ast.Name) and caught.id in ("Exception", "BaseException")
    )
