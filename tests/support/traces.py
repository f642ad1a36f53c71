"""What is known of uploads without opening them, and for ever: one row each."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from flows.identifiers import Reference
from storage.schema import uploads


class Trace(NamedTuple):
    """What became of one upload, and why."""

    id: str
    state: str
    size: int
    changed_at: datetime
    why: str


def traces(conn: Connection, reference: Reference) -> list[Trace]:
    """Everything that was ever sent to a matter, the oldest first."""
    columns = [uploads.c[name] for name in Trace._fields]
    find = select(*columns).where(uploads.c.reference == reference)
    rows = conn.execute(find.order_by(uploads.c.created_at, uploads.c.id))
    return [Trace(*row) for row in rows]
