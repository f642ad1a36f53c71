"""The quality report, the register of members and a delegate's table, as an operator types them."""

from pathlib import Path

import pytest

from support.offices import POLICIES
from support.shell import Shell

REGISTER = "رقم العضوية,الاسم,رقم الهوية,الجوال\n1207,سالم ناصر الحربي,1012345672,0551234567\n"


@pytest.fixture
def ridha(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell for the cooperative."""
    monkeypatch.setenv("ISTIQBAL_POLICY", str(POLICIES / "ridha"))
    return shell


def _file(shell: Shell, text: str, name: str = "members.csv") -> str:
    path: Path = shell.folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_register_is_imported_and_a_member_matched(ridha: Shell) -> None:
    """After the import whoever knows all three things is greeted; before it nobody is."""
    talk = "خدمات المساهمين\n1207\n1012345672\n4567\n"
    assert "لم تتطابق" in ridha("chat", "--as", "سالم", typed=talk).stdout
    done = ridha.json("members", "import", _file(ridha, REGISTER))
    assert done == {"read": 1, "stored": 1, "issues": []}
    assert ridha("members", "count").stdout.strip() == "1"
    assert "تطابقت البيانات" in ridha("chat", "--as", "ناصر", typed=talk).stdout


def test_a_register_with_a_mistake_changes_nothing(ridha: Shell) -> None:
    """The row is named, and the members of before are still there."""
    ridha("members", "import", _file(ridha, REGISTER))
    wrong = REGISTER + "1310,فهد الحربي,1012345678,\n"
    done = ridha("members", "import", _file(ridha, wrong))
    assert done.exit_code == 1
    assert "members.csv: 3" in done.stdout
    assert ridha("members", "count").stdout.strip() == "1"


def test_the_quality_report_counts_what_was_asked(shell: Shell) -> None:
    """An answered question is counted under its topic; nobody's name is in the report."""
    shell("chat", "--as", "نورة", typed="طرق التواصل\n")
    report = shell.json("quality")
    titles = [section["title"] for section in report["sections"]]
    assert "ما سُئل عنه" in titles
    assert "نورة" not in str(report)
    assert report["month"] == "2026-11"


def test_a_month_that_is_none_is_refused(shell: Shell) -> None:
    """With the way to write it."""
    done = shell("quality", "--month", "2026-13")
    assert done.exit_code == 2
    assert "2027-03" in done.stderr


def test_an_empty_table_is_written_and_a_filled_one_entered(shell: Shell) -> None:
    """A delegate's row that lacks the consent is named with its number."""
    shell("staff", "add", "سالم", "--role", "delegate", "--branch", "فرع")
    table = shell.folder / "empty.xlsx"
    assert shell("tour", str(table), "--template").exit_code == 0
    assert table.read_bytes()[:2] == b"PK"
    path = _file(shell, "consent,gender\nلا,مؤنث\n", "tour.csv")
    done = shell("tour", path, "--by", "سالم")
    assert done.exit_code == 1
    assert "الصف 2" in done.stdout or "الصف ٢" in done.stdout
