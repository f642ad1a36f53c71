"""One form in every format that staff keep forms in, made from its Markdown tables."""

import csv
from collections.abc import Iterator
from pathlib import Path

import xlwt
from openpyxl import Workbook

Tables = dict[str, list[list[str]]]


def tables_of(markdown: str) -> Tables:
    """The rows of each sheet, the header first."""
    sheets: Tables = {}
    rows: list[list[str]] = []
    for line in markdown.splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 1:
            rows = sheets.setdefault(cells[0], [])
        elif cells:
            rows.append(cells[1:])
    return sheets


def as_xlsx(markdown: str, file: Path) -> Path:
    """The form as a workbook of today."""
    book = Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for name, rows in tables_of(markdown).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file.parent.mkdir(exist_ok=True, parents=True)
    book.save(file)
    return file


def as_xls(markdown: str, file: Path) -> Path:
    """The form as a workbook of before 2007."""
    book = xlwt.Workbook()
    for name, rows in tables_of(markdown).items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(at, column, cell)
    book.save(str(file))
    return file


def as_csv(markdown: str, file: Path, *, encoding: str = "utf-8", separator: str = ",") -> Path:
    """The form as the CSV that pyxform reads: the name of a sheet, then its rows one column in."""
    with file.open("w", encoding=encoding, newline="") as written:
        csv.writer(written, delimiter=separator).writerows(_lines(tables_of(markdown)))
    return file


def as_markdown(markdown: str, file: Path) -> Path:
    """The form as it is."""
    file.write_text(markdown, "utf-8")
    return file


def _lines(sheets: Tables) -> Iterator[list[str]]:
    for name, rows in sheets.items():
        yield [name]
        yield from (["", *row] for row in rows)
        yield []
