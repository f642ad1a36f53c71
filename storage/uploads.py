"""What people sent: sealed under a key of its own, staged before its event, destroyed in time.

A row begins as `staged`. The turn of its event keeps or destroys it; if that turn never comes, it
is swept as an orphan. Destroyed means that key and body are gone; the row says what, when and why.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, func, select, text, update

from flows.effects import Destroy, Keep
from flows.identifiers import Address, FileId, Reference
from flows.uploads import Upload
from storage.instants import to_micros
from storage.keys import Keys, Tampered, keys_of
from storage.schema import STAGED, uploads
from storage.sql import Sql

#: How long a staged upload may wait for its event. By the machine's clock.
ORPHANED_AFTER = timedelta(hours=24)
#: Rows of a sweep at a time: turns that wait behind it should not notice.
LIMIT = 50

#: Upload, file, matter, time, and why it is destroyed.
Change = tuple[str, FileId, Reference | None, int, str]

_KEEP = Sql(
    "UPDATE uploads SET state = 'kept', file_id = ?, reference = ?, changed_at = ? "
    "WHERE id = ? AND state <> 'destroyed' AND (file_id IS NULL OR file_id = ?)"
)
_HAND_OVER = Sql("UPDATE uploads SET file_id = ? WHERE reference = ? AND file_id = ?")
_DESTROY = Sql(
    "UPDATE uploads SET state = 'destroyed', file_id = ?, reference = COALESCE(reference, ?), "
    "changed_at = ?, why = ?, key = NULL, head = NULL, body = NULL "
    "WHERE id = ? AND state <> 'destroyed' AND (file_id IS NULL OR file_id = ?)"
)


class Sealed(msgspec.Struct, frozen=True):
    """An upload as it is stored. Made outside the writer's thread: a big one takes a while."""

    id: str
    size: int
    key: bytes
    head: bytes
    body: bytes


def draw_id() -> str:
    """A new upload's id: random, so that nobody can guess another's."""
    return f"u{secrets.token_hex(10)}"


def seal(keys: Keys, upload: Upload, data: bytes) -> Sealed:
    """Encrypt an upload under a key of its own, wrapped by the master key."""
    key, wrapped = keys.new(f"uploads/{upload.id}/key")
    head = key.seal(f"uploads/{upload.id}/head", msgspec.json.encode(upload))
    body = key.seal(f"uploads/{upload.id}/body", data)
    return Sealed(upload.id, len(data), wrapped, head, body)


def stage(conn: Connection, sealed: Sealed, cause: str, address: Address, now: datetime) -> None:
    """Store it before its event. A second one for the same event is not stored."""
    if conn.execute(select(uploads.c.id).where(uploads.c.cause == cause)).first() is not None:
        return
    conn.execute(
        uploads.insert().values(
            id=sealed.id,
            cause=cause,
            address=address,
            state="staged",
            size=sealed.size,
            created_at=now,
            changed_at=now,
            why="",
            key=sealed.key,
            head=sealed.head,
            body=sealed.body,
        )
    )


def staged_for(conn: Connection, cause: str) -> Upload | None:
    """What was stored for this event before, as when the platform delivers it again."""
    columns = (uploads.c.id, uploads.c.key, uploads.c.head)
    row = conn.execute(select(*columns).where(uploads.c.cause == cause)).first()
    if row is None:
        return None
    if row.key is None:
        return Upload(row.id)
    key = keys_of(conn).unwrap(f"uploads/{row.id}/key", row.key)
    return msgspec.json.decode(key.open(f"uploads/{row.id}/head", row.head), type=Upload)


def sent_since(conn: Connection, address: Address, since: datetime) -> tuple[int, int]:
    """How many uploads came from an address, and their bytes; destroyed ones count too."""
    find = select(func.count(), func.coalesce(func.sum(uploads.c.size), 0)).where(
        uploads.c.address == address, uploads.c.created_at > since
    )
    count, size = conn.execute(find).one()
    return int(count), int(size)


def read(conn: Connection, id: str) -> tuple[Upload, bytes] | None:
    """An upload, opened; None where there is none any more. Raises Tampered for one not as left."""
    columns = (uploads.c.key, uploads.c.head, uploads.c.body)
    row = conn.execute(select(*columns).where(uploads.c.id == id)).first()
    if row is None or row.key is None:
        return None
    key = keys_of(conn).unwrap(f"uploads/{id}/key", row.key)
    upload = msgspec.json.decode(key.open(f"uploads/{id}/head", row.head), type=Upload)
    return upload, key.open(f"uploads/{id}/body", row.body)


def changes(effect: Keep | Destroy, why: str, file: FileId, at: datetime) -> list[Change]:
    """What an effect asks for, row by row."""
    return [(one, file, effect.reference, to_micros(at), why) for one in effect.uploads]


def change(conn: Connection, kept: Iterable[Change], destroyed: Iterable[Change]) -> None:
    """Keep and destroy, within the commit of the turns that ask for it. Never another's upload."""
    _KEEP.each(conn, [(file, about, at, id, file) for id, file, about, at, _ in kept])
    _DESTROY.each(
        conn, [(file, about, at, why, id, file) for id, file, about, at, why in destroyed]
    )


def hand_over(conn: Connection, gone: Iterable[tuple[str, str, str]]) -> None:
    """What was sent for a matter goes with it: its reference, whose it was, and whose it is now."""
    _HAND_OVER.each(conn, [(to, reference, file) for reference, file, to in gone])


def sweep_orphans(conn: Connection, now: datetime, limit: int = LIMIT) -> int:
    """Destroy what was staged a day ago and whose event never came; returns how many."""
    orphans = (
        select(uploads.c.id)
        .where(text(STAGED), uploads.c.created_at < now - ORPHANED_AFTER)
        .limit(limit)
    )
    return _wipe(conn, [row.id for row in conn.execute(orphans)], now, "orphan")


def _wipe(conn: Connection, ids: list[str], now: datetime, why: str) -> int:
    gone = {"state": "destroyed", "changed_at": now, "why": why}
    emptied = {"key": None, "head": None, "body": None}
    if ids:
        conn.execute(update(uploads).where(uploads.c.id.in_(ids)).values(**gone, **emptied))
    return len(ids)


__all__ = ["Sealed", "Tampered"]
