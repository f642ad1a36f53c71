"""Typing for someone at the shell, and what the person then does in a talk of their own."""

import re
from pathlib import Path

import pytest

from support.houses import HAJER
from support.pictures import photo
from support.shell import Shell


@pytest.fixture
def officer(shell: Shell) -> Shell:
    """A shell at which an officer and a delegate are known."""
    shell("staff", "add", "سارة", "--role", "relations_officer")
    shell("staff", "add", "سالم", "--role", "delegate")
    return shell


def _typed(shell: Shell, *options: str, typed: str = "", code: int = 0) -> str:
    done = shell("chat", "--as", "أم خالد", *options, typed=typed)
    assert done.exit_code == code
    return done.stdout + done.stderr


def test_staff_type_and_come_back_to_it(officer: Shell) -> None:
    """The same name is the same file, and the name itself stands nowhere in the open."""
    lines = "! أوافق\n! بصيغة المؤنّث\n"
    first = _typed(officer, "--channel", "interview", "--by", "سارة", typed=lines)
    assert "ملف جديد، طريقة اللقاء: مقابلة شخصية" in first
    again = _typed(officer, "--channel", "phone", "--by", "سارة")
    assert "ملف جديد" not in again
    assert "السؤال ١ من" in again
    (line,) = officer.json("applications")
    stored = officer.json("application", line["reference"])
    assert stored["channel"] == "interview"
    assert stored["entered_by"] == "سارة"
    database = next(officer.folder.rglob("*.db"))
    assert "خالد".encode() not in database.read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--channel", "interview", "--by", "غريب"), "ليس في سجل الموظفين"),
        (("--channel", "delegate", "--by", "سارة"), "المندوب يُدخل عبر قناة المندوبين"),
        (("--channel", "interview", "--by", "سالم"), "المندوب يُدخل عبر قناة المندوبين"),
        (("--channel", "delegate", "--by", "سالم"), "الفرع أو المشروع"),
        (("--channel", "letter", "--by", "سارة"), "رقم الخطاب"),
    ],
)
def test_who_may_not_type_is_told_why(officer: Shell, options: tuple[str, ...], said: str) -> None:
    """Exit code 3 and a sentence that says what would be right."""
    assert said in _typed(officer, *options, typed="نعم\n", code=3)
    assert officer.json("applications") == []


def test_a_delegate_types_once_the_branch_is_known(officer: Shell) -> None:
    """The branch is recorded with the name, and stands on what they type."""
    officer("staff", "add", "سالم", "--role", "delegate", "--branch", "فرع الجنوب")
    options = ("--channel", "delegate", "--by", "سالم")
    typed = _typed(officer, *options, typed="! أوافق\n! بصيغة المذكّر\n")
    assert "السؤال ١ من" in typed
    (line,) = officer.json("applications")
    assert officer.json("application", line["reference"])["branch"] == "فرع الجنوب"


def test_a_signed_sheet_is_recorded_with_its_scan(officer: Shell, tmp_path: Path) -> None:
    """The picture is staged, kept with the application, and named in the attestation."""
    reference = _read_back(officer)
    sheet = tmp_path / "sheet.jpg"
    sheet.write_bytes(photo())
    (tmp_path / "sheet.exe").write_bytes(b"MZ" + bytes(100))
    signed = ("--name", HAJER[-2], "--on", "2026-11-22", "--text", "ورقة 7")
    words = ("act", reference, "attest", "--by", "سارة", *signed)
    refused = officer(*words, "--scan", str(tmp_path / "sheet.exe"))
    assert (refused.exit_code, "صورة الورقة" in refused.stdout) == (3, True)
    done = officer(*words, "--scan", str(sheet))
    assert done.exit_code == 0, done.stdout
    attestation = officer.json("application", reference)["attestation"]
    assert (attestation["method"], attestation["witness"]) == ("paper", "سارة")
    assert attestation["valid"] is True
    assert attestation["paper"]["scan"]["media"] == "image"


def _read_back(shell: Shell) -> str:
    """A request that an officer typed in, up to how it is confirmed."""
    lines = "\n".join(HAJER[2:-2]) + "\n"
    typed = _typed(shell, "--channel", "interview", "--by", "سارة", typed=lines)
    assert "كيف يؤكدها بنفسه؟" in typed
    return str(shell.json("applications")[0]["reference"])


def test_one_option_needs_the_other(shell: Shell) -> None:
    """Who types, and how the two met: neither goes alone."""
    assert "go together" in _typed(shell, "--channel", "interview", code=2)
    assert "go together" in _typed(shell, "--by", "سارة", code=2)


def test_a_code_that_was_never_given_opens_nothing(shell: Shell) -> None:
    """In the person's own talk, typed as they heard it."""
    done = shell("chat", "--as", "mona", typed="/start sign-700000000001\n7000 0000 0002\n")
    assert len(re.findall("لم نجد طلبًا ينتظر", done.stdout)) == 2
