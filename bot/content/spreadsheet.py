"""A form kept as a spreadsheet becomes the Markdown tables that packs are stored as."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

#: The sheets of an XLSForm. Others are the author's notes.
SHEETS = ("survey", "choices", "settings", "external_choices", "entities")


def markdown_of(file: Path) -> str:
    """The same XLSForm as Markdown tables. Empty rows go; the form is assumed to be in order."""
    book = load_workbook(file, read_only=True, data_only=True)
    try:
        return "\n".join(
            line
            for name in SHEETS
            if name in book.sheetnames
            for line in (f"| {name} |", *_rows(book[name].iter_rows(values_only=True)), "")
        )
    finally:
        book.close()


def _rows(rows: Iterator[tuple[object, ...]]) -> Iterator[str]:
    for row in rows:
        cells = [_cell(value) for value in row]
        if any(cells):
            yield f"| | {' | '.join(cells)} |"


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # spreadsheets know no whole numbers
    text = value.isoformat() if isinstance(value, date) else "" if value is None else str(value)
    return " ".join(text.split()).replace("|", r"\|")
