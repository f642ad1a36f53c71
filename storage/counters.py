"""What the core must look up within a turn: the next file number, the open matters."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from flows.events import CaseworkLine
from flows.identifiers import FileId, Reference
from flows.matters import AnyMatter, Application
from storage.files import OpenFile
from storage.instants import from_micros, to_micros
from storage.sql import Sql

_MAKE = Sql("INSERT INTO counters (name, value) VALUES ('file_number', 0) ON CONFLICT DO NOTHING")
_LOCK = Sql("SELECT value FROM counters WHERE name = 'file_number' {lock}")
_WRITE = Sql("UPDATE counters SET value = ? WHERE name = 'file_number'")
_CASEWORK = Sql(
    "SELECT reference, kind, stage, owner, entered_at, next_at, opens_at, due_at, topic "
    "FROM matters WHERE {open} ORDER BY entered_at, reference"
)

_DECIDED = Sql("SELECT count(*) FROM matters WHERE decided_at IS NOT NULL AND decided_at >= ?")
_WINDOWS = Sql(
    "SELECT reference, file_id FROM matters WHERE reference > ? AND {open} "
    "AND (opens_at IS NOT NULL OR due_at IS NOT NULL) ORDER BY reference LIMIT ?"
)


class FileNumbers:
    """Permanent file numbers: given once, without gaps, in the order of commits."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._stored: int | None = None
        self.drawn = 0  #: in this batch, by turns that stand

    def draw(self) -> int:
        """The next number. Whoever draws holds the counter until the commit."""
        if self._stored is None:
            _MAKE.run(self._conn)
            ((self._stored,),) = _LOCK.rows(self._conn)
        self.drawn += 1
        return (self._stored or 0) + self.drawn

    def write(self) -> None:
        if self._stored is not None and self.drawn:
            _WRITE.run(self._conn, self._stored + self.drawn)


def casework(conn: Connection, opened: Iterable[OpenFile]) -> tuple[CaseworkLine, ...]:
    """The open matters, with what this batch has changed so far."""
    lines = {line.reference: line for line in map(line_of, _CASEWORK.rows(conn))}
    for file in opened:
        for reference, matter in file.matters.items():
            if matter.encoded is None:
                continue
            lines.pop(reference, None)
            if matter.value.next_at is not None:
                lines[reference] = _line_now(matter.value)
    return tuple(lines.values())


def decided(conn: Connection, since: datetime | None) -> int:
    """How many decisions were recorded since then; none where nobody asks."""
    if since is None:
        return 0
    ((count,),) = _DECIDED.rows(conn, to_micros(since))
    return int(count)


def windows(conn: Connection, after: str, limit: int) -> tuple[tuple[Reference, FileId], ...]:
    """Open matters with a reply window, by reference, with the files they lie in."""
    found = _WINDOWS.rows(conn, after, limit)
    return tuple((Reference(reference), FileId(file)) for reference, file in found)


def line_of(row: Any) -> CaseworkLine:
    """A line from the plain columns of `matters`, in the order of CaseworkLine's fields."""
    reference, kind, stage, owner, *times, topic = row
    return CaseworkLine(
        reference,
        kind,
        stage,
        owner,
        from_micros(times[0]),
        _instant(times[1]),
        _instant(times[2]),
        _instant(times[3]),
        topic,
    )


def _instant(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


def _line_now(matter: AnyMatter) -> CaseworkLine:
    is_application = isinstance(matter, Application)
    return CaseworkLine(
        matter.reference,
        "application" if is_application else "ticket",
        matter.stage,
        matter.owner,
        matter.entered_at,
        matter.next_at,
        matter.window.opens_at if matter.window else None,
        matter.window.owed_at if matter.window else None,
        "" if isinstance(matter, Application) else matter.topic,
    )
