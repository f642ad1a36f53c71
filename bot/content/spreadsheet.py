"""The sheets of an XLSForm in any of its formats: read as one, and written as one text."""

import csv
import struct
import warnings
from dataclasses import asdict
from io import StringIO
from typing import Any, NamedTuple
from zipfile import BadZipFile
from zlib import error as ZlibError

from pyxform.errors import PyXFormError
from pyxform.xls2json_backends import get_xlsform

from bot.content.containers import Content
from bot.content.oldworkbook import Unreadable, read_old_workbook
from flows.issues import DefinitionErrors, Issue

#: The sheets of an XLSForm. Others are the author's notes.
SHEETS = ("survey", "choices", "settings", "external_choices", "entities")
#: More than any form has; lists of villages and schools are the longest there are.
MOST_ROWS = 60_000

#: What openpyxl and pyxform raise for what they cannot make sense of.
UNREADABLE = (
    AssertionError, AttributeError, BadZipFile, csv.Error, EOFError, LookupError, MemoryError,
    OSError, OverflowError, RuntimeError, struct.error, SyntaxError, TypeError, ValueError,
    ZlibError,
)  # fmt: skip

Row = dict[str, Any]


class Sheets(NamedTuple):
    """The rows of each sheet, in the shape that pyxform takes: empty ones of a workbook included.

    `lines` are the lines of a text by sheet, in the order of its rows; empty for a workbook.
    """

    rows: dict[str, Any]
    lines: dict[str, list[int]]


def read_sheets(content: Content, *, name: str) -> Sheets:
    """The sheets of a form. Raises `DefinitionErrors` for what cannot be read."""
    lines: dict[str, list[int]] = {}
    if content.format == "csv" and not is_form(content.text):
        remedy = "Write «survey» alone into the first row, and nothing below it in that column"
        raise DefinitionErrors([Issue(name, "it is no XLSForm but some table", remedy)])
    try:
        with warnings.catch_warnings():
            # Of colours and drawings in a workbook, which no form has a use for.
            warnings.simplefilter("ignore")
            if content.format == "csv":
                text, lines = _separated(content.text)
                data = get_xlsform(text.encode(), file_type=".csv")
            elif content.format == "md":
                data = get_xlsform(content.text.encode(), file_type=".md")
            elif content.format == "xlsx":
                data = get_xlsform(content.data, file_type=".xlsx")
            else:
                return _within_bounds(read_old_workbook(content.data), lines, name)
    except (PyXFormError, Unreadable, *UNREADABLE) as error:
        why = " ".join(str(error).split())[:200]
        remedy, says = "Save it again as .xlsx or .csv", f"it is no XLSForm ({why})"
        if why.startswith("Duplicate column header"):
            remedy, says = "Either rename one of the two or take it out", why
        raise DefinitionErrors([Issue(name, says, remedy)]) from None
    return _within_bounds(asdict(data), lines, name)


def _within_bounds(rows: dict[str, Any], lines: dict[str, list[int]], name: str) -> Sheets:
    for sheet in SHEETS:
        if len(rows.get(sheet) or ()) > MOST_ROWS:
            issue = Issue(
                f"{name}, {sheet}", f"it has more than {MOST_ROWS} rows", "Keep data in a CSV file"
            )
            raise DefinitionErrors([issue])
    return Sheets(rows, lines)


def tables_of(sheets: Sheets) -> str:
    """The same form as one text: the CSV of XLSForms, the same for the same cells."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    for sheet in SHEETS:
        rows: list[Row] = [row for row in sheets.rows.get(sheet) or () if row]
        columns = dict.fromkeys(key for row in rows for key in row)
        for header in sheets.rows.get(f"{sheet}_header") or ():
            columns |= dict.fromkeys(header)
        if columns:
            writer.writerow([sheet])
            writer.writerow(["", *columns])
            writer.writerows(["", *(row.get(one) or "" for one in columns)] for row in rows)
    return written.getvalue()


def is_form(text: str) -> bool:
    """Whether a CSV text is a form: it begins with the name of a sheet, alone in its column."""
    first = next((row for row in csv.reader(StringIO(text[:2000])) if any(row)), [""])
    if len(first) == 1:
        first = first[0].split(";")
    return first[0].strip().lower() in SHEETS and not any(cell.strip() for cell in first[1:2])


def with_all_choices(rows: dict[str, Any]) -> dict[str, Any]:
    """The sheets with the external choices among the others.

    They stand apart to spare old telephones a long form; here they are choices like any.
    """
    external = rows.get("external_choices")
    if not external:
        return rows
    there = {_first(row) for row in rows.get("choices") or ()}
    added = [row for row in external if _first(row) not in there]
    survey = [
        {key: _plain(key, value) for key, value in row.items()} for row in rows["survey"] or ()
    ]
    kept = {key: value for key, value in rows.items() if not key.startswith("external_choices")}
    return {**kept, "survey": survey, "choices": [*(rows.get("choices") or ()), *added]}


def _first(row: Row) -> Any:
    return next((row[key] for key in row if key.lower() in ("list_name", "list name")), None)


def _plain(key: str, value: Any) -> Any:
    if key.strip().lower() != "type" or not isinstance(value, str):
        return value
    return value.replace("select_one_external", "select_one").replace(
        "select one external", "select_one"
    )


def _separated(text: str) -> tuple[str, dict[str, list[int]]]:
    """The CSV with commas, whatever program separated it how, and the lines of its rows."""
    head = text[:5000]
    separator = max(",;\t", key=head.count)
    written, lines, sheet = StringIO(), dict[str, list[int]](), ""
    writer = csv.writer(written, lineterminator="\n")
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    for row in reader:
        first, rest = (row[0].strip(), row[1:]) if row else ("", [])
        if first:
            sheet = first.lower()
            lines[sheet] = []
        if any(cell.strip() for cell in rest):
            lines.setdefault(sheet, []).append(number)
        if any(cell.strip() for cell in row):
            writer.writerow(row)
        number = reader.line_num + 1
    return written.getvalue(), {name: found[1:] for name, found in lines.items()}
