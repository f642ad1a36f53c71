"""Taking data out: every application one by one, and a line of the record about who took it."""

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select, update

from flows.identifiers import FileId
from flows.matters import Application
from storage import files
from storage.audit import Account, Entry, append, chain
from storage.instants import to_micros
from storage.keys import keys_of
from storage.schema import files as files_table
from storage.schema import matters
from storage.schema import packs as packs_table

#: The file whose entries say what was taken out, when and by whom.
EXPORTS = FileId("o:exports")
_AT_ONCE = 100


def applications(conn: Connection, stages: Collection[str] = ()) -> Iterator[Application]:
    """Every application, the oldest first, opened one after the other: their number is no matter.

    To be used up within the read that gave the connection.
    """
    wanted = select(matters.c.reference, matters.c.key, matters.c.body).where(
        matters.c.kind == "application"
    )
    if stages:
        wanted = wanted.where(matters.c.stage.in_(list(stages)))
    ordered = wanted.order_by(matters.c.entered_at, matters.c.reference)
    streamed = conn.execution_options(yield_per=_AT_ONCE).execute(ordered)
    for row in streamed:
        found = files.open_matter(keys_of(conn), *row).value
        if isinstance(found, Application):
            yield found


def versions(conn: Connection) -> list[str]:
    """The hashes of all published packs, the newest first."""
    newest = packs_table.c.published_at.desc()
    return list(conn.execute(select(packs_table.c.hash).order_by(newest)).scalars())


def note(conn: Connection, *, at: datetime, by: str, what: str, number: int) -> None:
    """Write down that data was taken out: `what` of how many applications, by whom."""
    keys = keys_of(conn)
    files.make_office_files(conn, keys, {EXPORTS})
    own = files.lock(conn, keys, {EXPORTS}, waits=True)[EXPORTS]
    account = msgspec.json.encode(Account("done", by, what, {"applications": str(number)}))
    entry = Entry(to_micros(at), f"export:{own.audit_seq + 1}", "applications_exported", account)
    (written,) = chain(keys, own, [entry], {})
    append(conn, [written])
    conn.execute(
        update(files_table)
        .where(files_table.c.id == EXPORTS)
        .values(
            revision=own.revision + 1,
            audit_seq=own.audit_seq + 1,
            audit_head=written[-1],
            changed_at=at,
        )
    )
