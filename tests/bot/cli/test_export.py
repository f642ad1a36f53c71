"""Applications leave as a spreadsheet, and the record says who took them."""

from pathlib import Path

from openpyxl import load_workbook

from support.shell import Shell


def rows_of(file: Path) -> list[dict[str, object]]:
    """The rows of the first sheet by header."""
    header, *rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_what_was_signed_is_exported(shell: Shell) -> None:
    """A draft is not; with its stage, it is. Names of questions, and what is known besides."""
    reference = shell.apply()
    shell("chat", "--as", "other", typed="السلام عليكم\n! تقديم طلب\n! أوافق\n! بصيغة المذكّر\n")
    assert shell.json("export", "--out", "all.xlsx") == {"file": "all.xlsx", "applications": 1}
    (row,) = rows_of(Path("all.xlsx"))
    assert row["_id"] == reference
    assert row["service"] == "consultation"
    assert row["_status"] == "submitted"
    assert row["_index"] == 1
    assert str(row["_submission_time"]).startswith("2026-11-22T09:00:00")
    drafts = shell.json("export", "--stage", "draft", "--out", "drafts.xlsx")
    assert drafts["applications"] == 1


def test_people_read_labels(shell: Shell) -> None:
    """Arabic ones from right to left, under the title of the form."""
    shell.apply()
    assert shell("export", "--out", "all.xlsx", "--labels", "ar").exit_code == 0
    (sheet,) = load_workbook("all.xlsx").worksheets
    assert sheet.sheet_view.rightToLeft
    assert "استشارة أو معلومة تاريخية" in rows_of(Path("all.xlsx"))[0].values()


def test_the_record_says_who_took_it(shell: Shell) -> None:
    """One entry for each export, chained like any other, so that it cannot be undone unseen."""
    import sqlite3

    shell.apply()
    shell("export", "--by", "سارة")
    shell("export")
    with sqlite3.connect("var/hajer.db") as database:
        found = database.execute("SELECT count(*) FROM audit WHERE event = 'applications_exported'")
        assert found.fetchone() == (2,)
    assert shell.json("audit", "verify") == {"holds": True, "broken": []}


def test_a_file_that_cannot_be_written_is_told(shell: Shell) -> None:
    """And so is a form that there is not; nothing is left behind."""
    shell.apply()
    refused = shell("export", "--out", "nowhere/all.xlsx")
    assert refused.exit_code == 1
    assert "nowhere" in refused.stderr
    assert "no form 'survey'" in shell("export", "--form", "survey").stderr
    assert not list(Path().glob("*.xlsx*"))
    assert not list(Path().glob("*.part"))


def test_an_export_makes_no_database(shell: Shell) -> None:
    """A mistyped folder is told, not set up."""
    assert shell("export").exit_code == 1
    assert not Path("var").exists()
