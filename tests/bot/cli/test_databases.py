"""Databases and packs that are not there, or are none: told in one sentence, and left alone."""

from pathlib import Path

import pytest

from support.shell import Shell


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("garbage", "cannot be read"),
        ("postgresql+nothing://localhost/x", "cannot be read"),
        ("postgresql://me:pass-word@127.0.0.1:1/x", "refused"),
        ("sqlite:///notes.txt", "not a database"),
        ("mysql://localhost/x", "not supported"),
    ],
)
@pytest.mark.parametrize("words", [("applications",), ("chat",), ("migrate",)])
def test_a_database_that_cannot_be_opened_is_told_in_one_sentence(
    shell: Shell, words: tuple[str, ...], url: str, says: str
) -> None:
    """Exit code 1, no traceback, and never the password."""
    Path("notes.txt").write_text("ملاحظات كثيرة " * 100, "utf-8")
    refused = shell(*words, "--database", url)
    assert refused.exit_code == 1
    assert len(refused.stderr.splitlines()) == 1
    assert says in refused.stderr
    assert "pass-word" not in refused.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("application", "HAJ-7K3M9Q"),
        ("applications",),
        ("tickets",),
        ("messages", "terminal:me"),
        ("digest",),
        ("parked", "list"),
        ("parked", "retry", "k"),
        ("parked", "drop", "k"),
        ("audit", "verify"),
        ("staff", "list"),
        ("act", "HAJ-7K3M9Q", "verify"),
    ],
)
def test_a_command_that_reads_makes_no_database(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """A mistyped address is told, not set up; nor is a key made for it."""
    monkeypatch.delenv("ISTIQBAL_SECRET_KEY")
    refused = shell(*words)
    assert refused.exit_code == 1
    assert "There is no database at sqlite:///var/hajer.db" in refused.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("applications",),
        ("staff", "add", "x", "--role", "y"),
        ("chat",),
        ("serve",),
        ("migrate",),
        ("check",),
        ("ask", "رسوم"),
    ],
)
def test_a_pack_that_is_not_there_is_told(
    shell: Shell, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Whatever the command; a mistyped folder is no new association."""
    refused = shell(*words, "--policy", "policies/hajar")
    assert refused.exit_code == 1
    assert "policies/hajar" in refused.stderr
    assert list(tmp_path.iterdir()) == []
