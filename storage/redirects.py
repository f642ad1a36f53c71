"""Where an address leads, once two files of one person have become one, or one was erased."""

from collections.abc import Iterable

from sqlalchemy import Connection

from flows.effects import Redirect
from flows.identifiers import FileId
from storage.sql import Sql

_LEAD = Sql("UPDATE addresses SET file_id = ? WHERE address = ? AND file_id = ?")
_CLOSE = Sql("DELETE FROM addresses WHERE address = ? AND file_id = ?")
# The same subject may have rung there before: what is pending is what counts.
_CLEAR = Sql("DELETE FROM follow_ups WHERE file_id = ? AND reference = ? AND state <> 'pending'")
_RING = Sql(
    "UPDATE follow_ups SET file_id = ? WHERE file_id = ? AND reference = ? AND state = 'pending'"
)


def apply(conn: Connection, redirected: Iterable[tuple[FileId, Redirect]]) -> None:
    """Move or close these addresses, and what was still to ring, after everything else is saved."""
    for file, one in redirected:
        if one.to is None:
            _CLOSE.each(conn, [(address, file) for address in one.addresses])
            continue
        _LEAD.each(conn, [(one.to, address, file) for address in one.addresses])
        _CLEAR.each(conn, [(one.to, reference) for reference in one.references])
        _RING.each(conn, [(one.to, file, reference) for reference in one.references])
