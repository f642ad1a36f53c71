"""The spreadsheet: rows that lead to each other, and texts that stay texts."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from bot.export import workbook
from bot.export.columns import Table, tables_of
from bot.export.rows import described, lines_of
from bot.export.workbook import Workbook
from flows.identifiers import ARABIC, FileId, Language, Reference, Role
from flows.matters import Application, Sheet
from support.exports import FORM
from support.forms import answers_of, form_from

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def application(number: int, **values: str) -> Application:
    """An application with these answers: `__` stands for the slash."""
    answers = answers_of(**values)
    return Application(
        reference=Reference(f"TRY-00000{number}"),
        holder=FileId("d:1"),
        stage="submitted",
        entered_at=AT,
        owner=Role("beneficiary"),
        opened_at=AT,
        pack="",
        language=ARABIC,
        intake=Sheet("trial", "1", answers),
    )


def export(
    file: Path, *applications: Application, labels: Language | None = None
) -> Mapping[str, list[tuple[Any, ...]]]:
    """The rows of each sheet as a spreadsheet program reads them."""
    main = tables_of([form_from(FORM)], labels=labels, sensitive=True)
    with Workbook(file, main, right_to_left=labels == ARABIC) as book:
        for one in applications:
            book.add(list(lines_of(main, one.intake)), described(one, one.intake))
    read = load_workbook(file)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in read.worksheets}


def column(rows: list[tuple[Any, ...]], header: str) -> list[Any]:
    """The cells under a header."""
    at = rows[0].index(header)
    return [row[at] for row in rows[1:]]


def test_entries_lead_to_their_application(tmp_path: Path) -> None:
    """By the number of the row they belong to, and the name of its table."""
    first = application(1, home__rooms="4", needs="food rent")
    second = application(2, child="2", **{"child[1]__child_name": "سعد"})
    second.intake.answers.update(answers_of(**{"child[2]__child_name": "هند"}))
    second.intake.answers.update(
        answers_of(**{"child[2]__toy": "1", "child[2]__toy[1]__toy_name": "كرة"})
    )
    sheets = export(tmp_path / "e.xlsx", first, second)
    assert list(sheets) == ["trial", "child", "toy"]
    assert column(sheets["trial"], "_id") == ["TRY-000001", "TRY-000002"]
    assert column(sheets["trial"], "_index") == [1, 2]
    assert column(sheets["trial"], "home/rooms") == [4, None]
    assert column(sheets["trial"], "needs") == ["food rent", None]
    assert column(sheets["trial"], "needs/rent") == [1, None]
    children = sheets["child"]
    assert column(children, "child/child_name") == ["سعد", "هند"]
    assert column(children, "_index") == [1, 2]
    assert column(children, "_parent_index") == [2, 2]
    assert set(column(children, "_parent_table_name")) == {"trial"}
    assert set(column(children, "_submission__id")) == {"TRY-000002"}
    toys = sheets["toy"]
    assert column(toys, "_parent_index") == [2]
    assert column(toys, "_parent_table_name") == ["child"]


def test_what_people_wrote_is_no_formula(tmp_path: Path) -> None:
    """Nothing that stands in an answer is worked out on the machine that opens the export."""
    wicked = ("=1+1", "@SUM(A1)", "+966551234567", "-2", '=HYPERLINK("http://x","y")', "007")
    written = [application(at, home__name=text) for at, text in enumerate(wicked)]
    export(tmp_path / "e.xlsx", *written)
    sheet = load_workbook(tmp_path / "e.xlsx")["trial"]
    header = [cell.value for cell in next(sheet.iter_rows())]
    cells = [row[header.index("home/name")] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(wicked)
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_a_number_that_would_lose_digits_stays_a_text(tmp_path: Path) -> None:
    """Spreadsheets keep fifteen of them."""
    long = "12345678901234567890"
    sheets = export(tmp_path / "e.xlsx", application(1, home__rooms=long, income="4500.5"))
    assert column(sheets["trial"], "home/rooms") == [long]
    assert column(sheets["trial"], "income") == [4500.5]


def test_labels_are_arabic_and_run_from_right_to_left(tmp_path: Path) -> None:
    """Headers, names of choices, and the sheets themselves."""
    one = application(1, needs="food rent", **{"child": "1"})
    sheets = export(tmp_path / "e.xlsx", one, labels=ARABIC)
    assert list(sheets) == ["نموذج", "الابن", "اللعبة"]
    assert column(sheets["نموذج"], "الحاجات") == ["غذاء إيجار"]
    assert column(sheets["نموذج"], "الحاجات/غذاء") == [1]
    assert all(s.sheet_view.rightToLeft for s in load_workbook(tmp_path / "e.xlsx").worksheets)


def test_a_full_sheet_is_followed_by_another(tmp_path: Path, monkeypatch: Any) -> None:
    """Their rows are numbered on, so that entries still lead to their application."""
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    sheets = export(tmp_path / "e.xlsx", *(application(at) for at in range(5)))
    found = [sheets[name] for name in ("trial", "trial (2)", "trial (3)")]
    assert [column(rows, "_index") for rows in found] == [[1, 2], [3, 4], [5]]


def test_names_of_sheets_are_what_a_workbook_allows(tmp_path: Path) -> None:
    """No sign that is forbidden, not too long, and none twice."""
    main = Table("", "a/b [x]: " + "y" * 40)
    main.children["r"] = Table("r", "A/B [x]: " + "y" * 40, main)
    with Workbook(tmp_path / "e.xlsx", main, right_to_left=False):
        pass
    names = load_workbook(tmp_path / "e.xlsx").sheetnames
    assert len({name.lower() for name in names}) == 2
    assert all(len(name) <= 31 for name in names)


def test_a_form_that_notes_its_start_and_end_has_each_once(tmp_path: Path) -> None:
    """Forms of Kobo do; two columns of one name could not be told apart."""
    form = form_from(
        FORM.replace("| | start | begun | | | |", "| | start | start |\n| | end | end |")
    )
    main = tables_of([form], labels=None, sensitive=True)
    one = application(1, start="2026-11-20T08:00:00.000+03:00", end="2026-11-20T08:09:00.000+03:00")
    with Workbook(tmp_path / "e.xlsx", main, right_to_left=False) as book:
        book.add(list(lines_of(main, one.intake)), described(one, one.intake))
    rows = list(load_workbook(tmp_path / "e.xlsx")["trial"].iter_rows(values_only=True))
    assert (rows[0].count("start"), rows[0].count("end")) == (1, 1)
    assert column(rows, "start") == ["2026-11-20T08:00:00.000+03:00"]
    assert column(rows, "_id") == ["TRY-000001"]
