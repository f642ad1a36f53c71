"""The lists on which people's files stand: who wants to hear of a season, whom to call on.

A row tells no more than that a file stands on a list. It is written with the turn that changes it,
so that it never differs from what the file itself says.
"""

from sqlalchemy import Column, Connection, Table, Text

from flows.dossier import Dossier, File
from flows.effects import APPLICANTS, FindFiles
from flows.identifiers import FileId
from flows.matters import AnyMatter
from flows.outreach.wanting import VISITS, lists_of
from flows.process import ENDED
from storage import files
from storage.keys import keys_of
from storage.schema import metadata
from storage.sql import Sql

lists = Table(
    "lists",
    metadata,
    Column("list", Text, primary_key=True),
    Column("file_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

_ENTER = Sql("INSERT INTO lists (list, file_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
_LEAVE = Sql("DELETE FROM lists WHERE list = ? AND file_id = ?")
_NEXT = Sql("SELECT file_id FROM lists WHERE list = ? AND file_id > ? ORDER BY file_id LIMIT ?")
_ON = Sql("SELECT file_id FROM lists WHERE list = ? ORDER BY file_id")
_APPLICANTS = Sql(
    "SELECT DISTINCT file_id FROM matters WHERE kind = 'application' AND {open} AND file_id > ? "
    "ORDER BY file_id LIMIT ?"
)

#: Lists that a turn has put the file on, and those it has taken it off.
Move = tuple[frozenset[str], frozenset[str]]


def moves(before: File, after: File) -> Move:
    """What a turn changes; most change nothing here, which is found out at once."""
    if before is after:
        return frozenset(), frozenset()
    now = lists_of(after) if isinstance(after, Dossier) else frozenset()
    then = lists_of(before) if isinstance(before, Dossier) else frozenset()
    return now - then, then - now


class Moves:
    """What one batch changes, the last turn of a file winning."""

    def __init__(self) -> None:
        self._entered: dict[tuple[str, FileId], bool] = {}

    def add(self, file: FileId, move: Move) -> None:
        """One turn's."""
        entered, left = move
        self._entered |= {(one, file): True for one in entered}
        self._entered |= {(one, file): False for one in left}

    def write(self, conn: Connection) -> None:
        """Sorted, so that two doors never wait for each other."""
        ordered = sorted(self._entered)
        _LEAVE.each(conn, [one for one in ordered if not self._entered[one]])
        _ENTER.each(conn, [one for one in ordered if self._entered[one]])


def on_visits(conn: Connection) -> list[tuple[Dossier, list[AnyMatter]]]:
    """The files of those who can only be called on, each with what is open in it."""
    found = []
    for (id,) in _ON.rows(conn, VISITS):
        file = files.read(conn, keys_of(conn), FileId(id))
        if file is None or not isinstance(file.value, Dossier):
            continue
        wanted = {line.reference for line in file.value.matters if line.stage not in ENDED}
        wanted |= {line.reference for line in file.value.matters if line.untold}
        files.load_matters(conn, keys_of(conn), {file.id: file}, wanted)
        found.append((file.value, [one.value for one in file.matters.values()]))
    return found


def next_files(conn: Connection, wanted: FindFiles) -> tuple[FileId, ...]:
    """The next files on a list, in the order of their ids."""
    if wanted.list == APPLICANTS:
        rows = _APPLICANTS.rows(conn, wanted.after, wanted.limit)
    else:
        rows = _NEXT.rows(conn, wanted.list, wanted.after, wanted.limit)
    return tuple(FileId(id) for (id,) in rows)
