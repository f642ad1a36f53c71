"""The rows of an XLSForm: where each question stands, and which row a complaint is about."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.content.spreadsheet import Sheets

_ROW = re.compile(r"^\[row : (\d+)\]")
_SHEET = re.compile(r"'(survey|choices|settings)' sheet")
_QUOTED = re.compile(r"'([^']+)'")
_CELL = re.compile(r"^\s*\|(.*)\|?\s*$")
_RULE = re.compile(r"^[\s|:-]+$")
_BEGIN = re.compile(r"begin[ _](?:group|repeat|loop)\b")
_ONE = re.compile(r"select[ _]one\b")
_END = re.compile(r"end[ _](?:group|repeat|loop)\b")

#: The label of a row that stands in for a wrong one.
_STANDING_IN = "…"

Row = dict[str, Any]


@dataclass(slots=True)
class Workbook:
    """What is known of a workbook beside its cells. Rows count from 2, below the header.

    `lines` are the lines of a Markdown table by sheet, `by_path` the places of questions.
    """

    lines: dict[str, list[int]] = field(default_factory=dict)
    by_path: dict[str, str] = field(default_factory=dict)
    survey: list[Row] = field(default_factory=list)
    _put_aside: set[tuple[str, int]] = field(default_factory=set)
    _replaced: set[tuple[str, int]] = field(default_factory=set)

    def place(self, message: str) -> str:
        """Where the thing stands that pyxform complains about; empty if it does not say."""
        sheet, row = self._find(message)
        return self.spot(sheet, row) if row else ""

    def spot(self, sheet: str, row: int) -> str:
        """A row in words: the line of a Markdown file, or the row of a sheet."""
        lines = self.lines.get(sheet, [])
        if 0 <= row - 2 < len(lines):
            return f"line {lines[row - 2]}"
        return f"{sheet} row {row}"

    def row_choosing_several(self, source: str) -> int:
        """The row of the first question for several choices from this source; 0 if of none."""
        for number, row in enumerate(self.survey, 2):
            kind = _cell(row, "type")
            if kind.endswith(f" {source}") and not _ONE.match(kind):
                return number
        return 0

    def copied(self, workbook: dict[str, Any]) -> dict[str, Any]:
        """A copy that may be changed."""
        sheets = {name: sheet for name, sheet in workbook.items() if sheet is not None}
        return {
            name: [dict(row) for row in sheet] if isinstance(sheet, list | tuple) else sheet
            for name, sheet in sheets.items()
            if name != "sheet_names"
        }

    def neutralise(self, workbook: dict[str, Any], message: str) -> bool:
        """Take out of the way what a complaint is about, so that the next one can be heard."""
        sheet, number = self._find(message)
        rows = workbook.get(sheet) or []
        if not 0 <= number - 2 < len(rows):
            return False
        row = rows[number - 2]
        kind = str(_cell(row, "type"))
        if _BEGIN.match(kind) or _END.match(kind) or (sheet, number) in self._replaced:
            return False
        cells = [key for key in row if key not in ("type", "name") and _named(key, message)]
        if cells and (sheet, number) not in self._put_aside:
            for key in cells:
                if key.startswith("label"):
                    row[key] = _STANDING_IN
                else:
                    del row[key]
        elif sheet == "settings":
            return False
        else:
            self._replace(rows, number, keep_name="'name'" not in message)
            self._replaced.add((sheet, number))
            if sheet == "survey":
                row["type"] = "note"
        self._put_aside.add((sheet, number))
        return True

    def _replace(self, rows: list[Row], number: int, *, keep_name: bool) -> None:
        """Put a row in the place of a wrong one that nothing can be said against."""
        row = rows[number - 2]
        kept = {key: row[key] for key in row if _first(key) in ("list_name", "list name")}
        # Where the name was not at fault, others may refer to it.
        name = _cell(row, "name") if keep_name else ""
        labels = {key for one in rows for key in one if key.startswith("label")} or {"label"}
        row.clear()
        row.update({"name": name or f"_row_{number}", **dict.fromkeys(labels, _STANDING_IN)})
        row.update(kept)

    def _find(self, message: str) -> tuple[str, int]:
        named = _SHEET.search(message)
        sheet = named[1] if named else "survey"
        found = _ROW.match(message)
        if found:
            return sheet, int(found[1])
        quoted = _QUOTED.findall(message)
        for number, row in enumerate(self.survey, 2):
            if _cell(row, "type") in quoted or _cell(row, "name") in quoted:
                return "survey", number
        return sheet, 0


def rows_of(sheets: Sheets, text: str) -> Workbook:
    """What is known of the rows. `text` is the Markdown that they were read from, if they were."""
    survey = sheets.rows.get("survey") or []
    workbook = Workbook(survey=survey, lines=sheets.lines or _lines(text))
    if len(workbook.lines.get("survey", [])) != len(survey):
        workbook.lines = {}
    workbook.by_path = {
        path: workbook.spot("survey", number) for path, number in _paths(survey).items()
    }
    return workbook


def _paths(survey: list[Row]) -> dict[str, int]:
    above: list[str] = []
    found: dict[str, int] = {}
    for number, row in enumerate(survey, 2):
        kind, name = str(_cell(row, "type")), str(_cell(row, "name"))
        if _END.match(kind):
            del above[-1:]
            continue
        found.setdefault("/".join((*above, name)), number)
        if _BEGIN.match(kind):
            above.append(name)
    return found


def _lines(text: str) -> dict[str, list[int]]:
    """The line of every row of every sheet of a Markdown table, without the headers."""
    found: dict[str, list[int]] = {}
    sheet = ""
    for number, line in enumerate(text.split("\n"), 1):
        cell = _CELL.match(line)
        if cell is None or _RULE.match(cell[1]):
            continue
        first = cell[1].partition("|")[0].strip()
        if first:
            sheet = first.lower()
            found[sheet] = []
        elif sheet:
            found[sheet].append(number)
    return {name: lines[1:] for name, lines in found.items()}


def _cell(row: Row, column: str) -> str:
    for key, value in row.items():
        if _first(key) == column:
            return str(value).strip()
    return ""


def _first(key: str) -> str:
    return key.strip().lower()


def _named(key: str, message: str) -> bool:
    return f"'{key}'" in message or f"'{key.partition('::')[0]}'" in message
