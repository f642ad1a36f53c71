"""The documents tell the truth: whatever they name exists."""

import re
import tomllib
from typing import Any

import click
import pytest

from bot.cli import main
from bot.settings import Settings
from support.doctext import Document, has_name
from support.sources import ROOT, documents, modules

DOCUMENTS = [Document(path) for path in documents()]
DECISIONS = [one for one in DOCUMENTS if re.match(r"docs/adr/\d", one.name)]

#: Words that `make` is followed by in a sentence.
NO_VERBS = {"sure"}

#: Traces of how the project was made, which tell a reader nothing about it: numbers of tasks, paths
#: of a machine, papers that are not here.
TRACES = re.compile(
    r"(?<![\w&/])#\d+\b|\bissues? \d|(?<!\w)/work/\w|\(domain[,:]|, situation \d|\bdomain\.md\b"
)

ids = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)


@ids
def test_commands_exist(document: Document) -> None:
    """Every `istiqbal …` that a reader may type is a command, with its options."""
    wrong = [
        f"istiqbal {' '.join([*words, *options])}"
        for words, options in document.commands()
        if not _is_command(words, options)
    ]
    assert not wrong


@ids
def test_make_verbs_exist(document: Document) -> None:
    """Every `make …` is a target."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert not document.verbs() - targets - NO_VERBS


@ids
def test_settings_exist(document: Document) -> None:
    """Every `ISTIQBAL_…` is read."""
    assert not {name.lower() for name in document.settings()} - Settings.model_fields.keys()


@ids
def test_links_lead_somewhere(document: Document) -> None:
    """Every link within the repository has its file."""
    broken = [one for one in document.links() if not (document.path.parent / one).exists()]
    assert not broken


@ids
def test_paths_exist(document: Document) -> None:
    """Every file or folder that is named is there; `<…>` stands for one of many."""
    assert not [path for path in document.paths() if not (ROOT / path).exists()]


@ids
def test_names_exist(document: Document) -> None:
    """Every module, class and function that is named is in the code."""
    assert not [name for name in document.names() if not has_name(name)]


def test_a_name_that_is_gone_is_found() -> None:
    """The check above can fail."""
    assert has_name("storage.door.Door.handle")
    assert not has_name("storage.door.Door.hold")
    assert not has_name("storage.doors.Door")


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: one.name)
def test_decision_is_short_and_whole(decision: Document) -> None:
    """Context, decision, consequences, what was rejected; at most 400 words."""
    headings = re.findall(r"^## (.+)$", decision.text, re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "Rejected"]
    assert len(decision.text.split()) <= 400


def test_decisions_are_listed_in_order() -> None:
    """Nobody has to look into the folder to find a decision."""
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (ROOT / "docs/adr/README.md").read_text())
    assert listed == [decision.path.name for decision in DECISIONS]
    numbers = [int(name[:4]) for name in listed]
    assert numbers == list(range(1, len(numbers) + 1))


def test_nothing_tells_how_the_project_was_made() -> None:
    """Code and documents speak of the project, not of whoever wrote them or where."""
    here = "tests/architecture/test_documents.py"
    texts = [(one.name, one.text) for one in DOCUMENTS]
    texts += [(one.name, one.text) for one in modules("bench", "bot", "flows", "scheduler")]
    texts += [(one.name, one.text) for one in modules("storage", "tests") if one.name != here]
    texts += [(name, (ROOT / name).read_text()) for name in ("Makefile", "pyproject.toml")]
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts
        for number, line in enumerate(text.splitlines(), 1)
        if TRACES.search(line)
    ]
    assert not found


def test_every_dependency_has_its_reasons() -> None:
    """Nothing is installed that nobody can say the use of; nothing is listed that is gone."""
    rows = re.findall(r"^\| `([\w-]+)` \|", (ROOT / "docs/dependencies.md").read_text(), re.M)
    assert sorted(rows) == sorted(_dependencies())


def test_every_dependency_is_locked_with_hashes() -> None:
    """The lock has a version and hashes for each dependency, and no address of an index."""
    lock = (ROOT / "requirements.lock").read_text()
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==\S+", lock, re.MULTILINE)}
    assert not set(_dependencies()) - locked
    requirements = len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))
    assert requirements == len(re.findall(r"^[\w.-]+==.*\\\n\s+--hash=sha256:", lock, re.MULTILINE))
    assert "://" not in lock


def test_licence_is_the_one_that_is_declared() -> None:
    """The SPDX expression, the file, and the README agree."""
    assert _project()["license"] == "Apache-2.0"
    assert (ROOT / "LICENSE").read_text().split()[:4] == ["Apache", "License", "Version", "2.0,"]
    assert "[Apache-2.0](LICENSE)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_changelog_speaks_of_this_version() -> None:
    """Whoever upgrades finds what changed."""
    assert f"\n## {_project()['version']}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _is_command(words: list[str], options: list[str]) -> bool:
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group):
            break  # an argument
        found = command.get_command(click.Context(command), word)
        if found is None:
            return False
        command = found
    known = {name for one in command.params for name in one.opts} | {"--help", "--version"}
    return set(options) <= known


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, Any] = tomllib.load(file)["project"]
    return project


def _dependencies() -> list[str]:
    project = _project()
    ranges = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return [re.split(r"[\[<>=]", one)[0] for one in ranges]
