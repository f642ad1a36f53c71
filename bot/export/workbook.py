"""The spreadsheet itself, written row by row: its size costs no memory."""

import re
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from bot.export.columns import Table
from bot.export.rows import FIRST, LAST, LAST_OF_ENTRIES, Cell, Line

#: What a sheet of a workbook holds.
MOST_ROWS = 1_048_576
MOST_SIGNS = 32_767
_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


class Workbook:
    """An export being written. Close it, or leave its `with`, before anyone opens the file."""

    def __init__(self, file: Path, main: Table, *, right_to_left: bool) -> None:
        self._book = xlsxwriter.Workbook(
            str(file),
            {
                "constant_memory": True,
                # What people wrote stays what they wrote: «=1+1» is no formula here.
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._bold = self._book.add_format({"bold": True})
        self._right_to_left = right_to_left
        own = {one.header for one in main.columns.values()}
        # A form may note its start and end itself.
        self._first = tuple(one for one in FIRST if one not in own)
        self._sheets: dict[str, Worksheet] = {}
        self._names: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._parts: dict[str, int] = {}
        for table in main.walk():
            self._rows[table.path] = 0
            self._parts[table.path] = 1
            self._open(table)

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._book.close()

    def add(self, lines: Sequence[Line], described: dict[str, Cell]) -> None:
        """Write one application: its own row first, then those of its entries."""
        indices: dict[str, int] = {}
        for line in lines:
            table = line.table
            if self._rows[table.path] % (MOST_ROWS - 1) == 0 and self._rows[table.path]:
                self._parts[table.path] += 1
                self._open(table)
            self._rows[table.path] += 1
            index = indices[line.entry] = self._rows[table.path]
            if table.parent is None:
                known = {**described, "_index": float(index)}
                cells = [known[one] for one in self._first]
                cells += [*line.cells, *(known[one] for one in LAST)]
            else:
                parent = self._names[table.parent.path], float(indices[line.parent])
                own: list[Cell] = [float(index), *parent]
                own += [described[one.removeprefix("_submission_")] for one in LAST_OF_ENTRIES[3:]]
                cells = [*line.cells, *own]
            self._write(table, (index - 1) % (MOST_ROWS - 1) + 1, cells)

    def _open(self, table: Table) -> None:
        """A new sheet for a table, with its header."""
        part = self._parts[table.path]
        name = self._free(table.name, part)
        if part == 1:
            self._names[table.path] = name
        sheet = self._book.add_worksheet(name)
        self._sheets[table.path] = sheet
        if self._right_to_left:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        headers = _distinct([(one.header, one.path) for one in table.columns.values()])
        if table.parent is None:
            headers = [*self._first, *headers, *LAST]
        else:
            headers = [*headers, *LAST_OF_ENTRIES]
        for column, header in enumerate(headers):
            sheet.write_string(0, column, header[:MOST_SIGNS], self._bold)

    def _write(self, table: Table, row: int, cells: Sequence[Cell]) -> None:
        sheet = self._sheets[table.path]
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                long = len(cell) > MOST_SIGNS
                sheet.write_string(row, column, cell[: MOST_SIGNS - 1] + "…" if long else cell)
            elif cell is not None:
                sheet.write_number(row, column, cell)

    def _free(self, name: str, part: int) -> str:
        """A name that a sheet may bear and that no other one bears."""
        plain = _FORBIDDEN.sub(" ", name).strip() or "data"
        taken = {one.name.lower() for one in self._book.worksheets()}
        for number in range(part, 1000):
            end = f" ({number})" if number > 1 else ""
            free = plain[: _LONGEST_NAME - len(end)] + end
            if free.lower() not in taken:
                return free
        raise ValueError(name)


def _distinct(headers: Sequence[tuple[str, str]]) -> list[str]:
    """The headers, with the path beside words that stand above two columns."""
    words = [header for header, _ in headers]
    return [f"{one} ({path})" if words.count(one) > 1 else one for one, path in headers]
