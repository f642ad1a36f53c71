"""One conversation at the terminal and on the website, and the work around it from the shell."""

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.phrases import plain
from support.houses import KEY
from support.journey_shell import Terminal
from support.journey_short import APPLICATION, PERSONAL, STORED
from support.offices import folder_of
from support.page import Page
from support.served_house import served_house
from support.shell import Shell

LINES = ("السلام عليكم", *(answer for _, answer in APPLICATION))
SCRIPT = "\n".join(LINES) + "\n"


@pytest.fixture
def typed(shell: Shell) -> list[str]:
    """What the terminal is told in the course of the whole script."""
    shell("chat", typed=SCRIPT)
    return [one["text"] for one in shell.json("messages", "terminal:me")]


def without_references(text: str) -> str:
    """The text as it would be for anybody's application."""
    return re.sub(r"SIL-[0-9A-Z]{6}", "SIL-", plain(text))


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Commands of Sila within this process: a process for each would cost a second."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ISTIQBAL_POLICY", str(folder_of("short")))
    monkeypatch.setenv("ISTIQBAL_SECRET_KEY", KEY)
    return Shell(tmp_path, CliRunner())


async def test_the_terminal_and_the_website_hold_the_same_conversation(
    tmp_path: Path, typed: list[str]
) -> None:
    """Message by message what `chat < script` was told is what the page is told."""
    async with served_house(tmp_path) as served, served.browser() as client:
        page = Page(client)
        await page.load()
        for line in LINES:
            await say(page, line)
        shown = await page.said()
    assert [without_references(one) for one in shown] == [without_references(one) for one in typed]
    assert len(shown) == len(LINES)


async def say(page: Page, line: str) -> None:
    """Write a line, or press the button that it names."""
    if not line.startswith("! "):
        assert (await page.post(text=line)).status_code == 204
        return
    rows = (await page.history())["lines"][-1]["rows"]
    buttons = {plain(one["label"]): one["id"] for row in rows for one in row}
    assert (await page.post(button=buttons[line.removeprefix("! ")])).status_code == 204


def test_an_application_is_worked_on_from_the_shell_alone(tmp_path: Path, shell: Shell) -> None:
    """Typed, verified, decided, held, released by the clock, read by the person; all of it audited.

    What a person reads or pipes is a process of its own, as in production.
    """
    terminal = Terminal(tmp_path, "short", "2026-11-22T09:00")
    talk = terminal.does("chat", typed=SCRIPT)
    assert "لا تقل مدة الدراسة عن أسبوعين" in talk
    (line,) = shell.json("applications")
    reference = line["reference"]
    assert line["stage"] == "submitted"
    stored = terminal.reads("application", reference)
    assert stored["answers"] == STORED
    assert stored["attestation"]["valid"] is True
    assert stored["window"] == {
        "mode": "min",
        "starts_at": "2026-11-22T06:00:00Z",
        "opens_at": "2026-12-06T06:00:00Z",
        "due_at": None,
    }

    assert shell.json("staff", "add", "عبدالله", "--role", "committee_member")["code"]
    assert shell("act", reference, "submit").exit_code == 3
    for words in (
        ("verify", "--key", "v1"),
        ("verify", "--key", "v1"),
        ("submit",),
        ("vote", "--by", "عبدالله", "--outcome", "accept"),
    ):
        assert shell("act", reference, *words).exit_code == 0
    assert shell("act", reference, "release").exit_code == 3
    held = shell.json("application", reference)
    assert held["stage"] == "decided"
    assert held["decision"]["released_at"] is None
    assert [one["stage"] for one in held["history"]].count("matching") == 1

    digest = terminal.does("digest")
    assert reference in digest
    assert not any(one in digest for one in PERSONAL)
    before = shell.json("followups", "--until", "2026-12-06T08:59")
    assert "release" not in {one["follow_up"] for one in before}
    rung = terminal.reads("followups", "--until", "2026-12-06T09:00")
    assert [one["reference"] for one in rung if one["follow_up"] == "release"] == [reference]
    decision = shell.json("application", reference)["decision"]
    assert decision["released_at"] == held["decision"]["release_at"]
    last = terminal.reads("messages", "terminal:me")[-1]
    assert (last["purpose"], last["state"]) == ("decision", "ready")
    answered = shell("chat", typed="! اطّلعت\n", now="2026-12-06T10:00").stdout
    assert answered.index("صدر القرار") < answered.index("سجّلنا اطّلاعكِ")
    assert shell.json("application", reference)["decision"]["proof"]["how"] == "seen"
    assert terminal.reads("audit", "verify") == {"holds": True, "broken": []}


def test_what_cannot_start_says_why_and_touches_nothing(tmp_path: Path, shell: Shell) -> None:
    """A broken pack, and no key at all, before a filled database: its very bytes stay."""
    assert shell("chat", typed=SCRIPT).exit_code == 0
    terminal = Terminal(tmp_path, "short", "2026-11-22T09:00")
    before = digest_of(tmp_path)
    broken = tmp_path / "broken"
    shutil.copytree(folder_of("short"), broken)
    text = (broken / "policy.toml").read_text("utf-8")
    (broken / "policy.toml").write_text(text.replace("days = 14", "days = 0"), "utf-8")
    refused = terminal("serve", "--only", "clock", policy=broken)
    assert refused.returncode == 1
    assert "days" in refused.stderr
    terminal.key = ""
    refused = terminal("serve", "--only", "clock")
    assert refused.returncode == 1
    (sentence,) = refused.stderr.splitlines()
    assert "Nothing was changed" in sentence
    assert not (tmp_path / "var" / "secret.key").exists(), "no key is invented for old data"
    assert digest_of(tmp_path) == before


def digest_of(folder: Path) -> str:
    """A hash of the database as it lies on the disk, with what is still in its log."""
    files = sorted((folder / "var").glob("sila.db*"))
    assert files
    content = b"".join(path.read_bytes() for path in files if path.suffix != ".db-shm")
    return hashlib.sha256(content).hexdigest()
