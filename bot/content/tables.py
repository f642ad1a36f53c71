"""A plain table from a spreadsheet or a CSV file: a row of headings, and what stands under it."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import NamedTuple
from zipfile import BadZipFile

from openpyxl import load_workbook

from bot.content.encodings import text_of
from flows.forms.understanding.folding import clean
from flows.issues import DefinitionErrors

#: More than any cooperative's register or delegate's round has.
MOST_ROWS = 50_000
MOST_COLUMNS = 400


class NotATable(Exception):
    """The file cannot be read as one; the message says why, for whoever sent it."""


class Line(NamedTuple):
    """One row: its number as the spreadsheet shows it, and its cells by their headings."""

    number: int
    cells: dict[str, str]


def read_table(name: str, content: bytes) -> list[Line]:
    """The rows of an .xlsx workbook's first sheet, or of a .csv file. Empty rows are left out.

    Raises NotATable for another format, for a file that is broken or too large, and for a heading
    that stands twice.
    """
    if name.lower().endswith(".xlsx"):
        rows = _from_workbook(content)
    elif name.lower().endswith(".csv"):
        rows = _from_text(name, content)
    else:
        raise NotATable("only .xlsx and .csv files are read")
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise NotATable(f"there are more than {MOST_ROWS} rows or {MOST_COLUMNS} columns")
    if not rows:
        raise NotATable("there is no row of headings")
    headings = [clean(one).strip() for one in rows[0]]
    named = [one for one in headings if one]
    twice = {one for one in named if named.count(one) > 1}
    if twice:
        raise NotATable(f"these headings stand twice: {', '.join(sorted(twice))}")
    lines = []
    for number, row in enumerate(rows[1:], 2):
        cells = {heading: cell for heading, cell in zip(headings, row, strict=False) if heading}
        if any(cells.values()):
            lines.append(Line(number, cells))
    return lines


def _from_workbook(content: bytes) -> list[list[str]]:
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [
            [_in_words(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2)
        ]
        book.close()
    except (BadZipFile, KeyError, ValueError, IndexError, OSError) as error:
        raise NotATable("this is no workbook that can be read") from error
    return rows


def _from_text(name: str, content: bytes) -> list[list[str]]:
    try:
        text = text_of(content, name)
    except DefinitionErrors as errors:
        raise NotATable(str(errors)) from errors
    return [[cell.strip() for cell in row] for row in csv.reader(StringIO(text))]


def _in_words(cell: object) -> str:
    """A cell as it was meant: days in ISO, whole numbers without a point."""
    match cell:
        case None:
            return ""
        case bool():
            return "1" if cell else "0"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return str(cell).strip()
