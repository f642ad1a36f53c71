"""The cells of one application: a row in the form's table, and one for each entry of a repeat."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from bot.export.columns import Column, Table
from flows.calendar import RIYADH
from flows.forms.sheets.paths import entry_path, placed
from flows.matters import Answers, Application, Sheet

Cell = str | float | None

#: What stands before the form's own columns, and behind them, as in Kobo's exports.
FIRST = ("start", "end")
LAST = ("_id", "_uuid", "_submission_time", "_status", "__version__", "_index")
LAST_OF_ENTRIES = (
    "_index",
    "_parent_table_name",
    "_parent_index",
    "_submission__id",
    "_submission__uuid",
    "_submission__submission_time",
    "_submission__status",
    "_submission___version__",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of one table, without its number, which depends on all rows before it."""

    table: Table
    cells: tuple[Cell, ...]
    entry: str  #: the concrete path of the entry; empty for the application itself
    parent: str


def lines_of(table: Table, sheet: Sheet) -> Iterator[Line]:
    """The rows of one filled sheet, each after the one it belongs to."""
    yield from _lines(table, sheet.answers, "", "")


def described(application: Application, sheet: Sheet) -> dict[str, Cell]:
    """What is known of an application beside its answers, by the name of the column."""
    signed = application.attestation.at if application.attestation else None
    return {
        "start": _moment(application.opened_at),
        "end": _moment(signed),
        "_id": application.reference,
        # The same each time it is exported, so that whoever joins two exports can.
        "_uuid": str(uuid5(NAMESPACE_URL, f"urn:istiqbal:{application.reference}")),
        "_submission_time": _moment(signed),
        "_status": application.stage,
        "__version__": sheet.version,
    }


def _lines(table: Table, answers: Answers, entry: str, parent: str) -> Iterator[Line]:
    cells = tuple(
        _cell(column, answers, placed(column.path, entry) if entry else column.path)
        for column in table.columns.values()
    )
    yield Line(table, cells, entry, parent)
    for child in table.children.values():
        repeat = placed(child.path, entry) if entry else child.path
        counted = answers.get(repeat)
        number = int(counted.value.rstrip("+") or 0) if counted is not None else 0
        for at in range(1, number + 1):
            yield from _lines(child, answers, entry_path(repeat, at), entry)


def _cell(column: Column, answers: Answers, place: str) -> Cell:
    answer = answers.get(place)
    value = answer.value if answer is not None else ""
    if not value:
        return None
    if column.kind == "chosen":
        return float(column.choice in value.split())
    if column.kind == "number":
        return _number(value)
    if column.several:
        return " ".join(column.labels.get(one) or one for one in value.split())
    return column.labels.get(value) or value


def _number(value: str) -> Cell:
    """A number, unless a spreadsheet would lose digits of it."""
    digits = sum(sign.isdigit() for sign in value)
    try:
        return float(value) if digits <= 15 else value
    except ValueError:
        return value


def _moment(at: datetime | None) -> Cell:
    """A time in Riyadh, as ODK writes it."""
    return None if at is None else at.astimezone(RIYADH).isoformat(timespec="milliseconds")
