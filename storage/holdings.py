"""Everything that is held about one person, opened: for the copy that they may ask for."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from flows.dossier import Dossier
from flows.events import AnyEvent
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter
from flows.messages import Message
from storage import files, outbox
from storage.bodies import EVENT, MESSAGE
from storage.files import OpenFile
from storage.keys import keys_of
from storage.schema import inbox, matters, uploads
from storage.schema import outbox as outbox_table


class Heard(msgspec.Struct, frozen=True):
    """What came in."""

    at: datetime
    event: AnyEvent


class Said(msgspec.Struct, frozen=True):
    """What we sent."""

    at: datetime
    to: Address
    purpose: str
    state: str
    message: Message


class Held(msgspec.Struct, frozen=True):
    """What was sent in and is kept, or was once: never the file itself."""

    id: str
    reference: Reference | None
    state: str
    why: str
    size: int
    created_at: datetime


class Holdings(msgspec.Struct, frozen=True):
    """All of one person, the files that were joined to theirs included."""

    dossier: Dossier
    matters: tuple[AnyMatter, ...]
    heard: tuple[Heard, ...]
    said: tuple[Said, ...]
    uploads: tuple[Held, ...]


def holdings(conn: Connection, id: FileId) -> Holdings | None:
    """What is held in this file and in the tombstones that lead to it; None where it is nobody's.

    What others said of the person to the staff is no part of it, nor are the staff's own notes.
    """
    file = files.read(conn, keys_of(conn), id)
    if file is None or not isinstance(file.value, Dossier):
        return None
    all_files = [file]
    for tombstone in file.value.ties.absorbed:
        found = files.read(conn, keys_of(conn), tombstone)
        all_files += [found] if found is not None else []
    return Holdings(
        dossier=file.value,
        matters=_matters(conn, id),
        heard=tuple(one for each in all_files for one in _heard(conn, each)),
        said=tuple(one for each in all_files for one in _said(conn, each)),
        uploads=_uploads(conn, id),
    )


def _matters(conn: Connection, id: FileId) -> tuple[AnyMatter, ...]:
    columns = (matters.c.reference, matters.c.key, matters.c.body)
    rows = conn.execute(
        select(*columns).where(matters.c.file_id == id).order_by(matters.c.entered_at)
    )
    return tuple(files.open_matter(keys_of(conn), *row).value for row in rows)


def _heard(conn: Connection, file: OpenFile) -> list[Heard]:
    """The person's own events alone: what staff did is told by the matters."""
    rows = conn.execute(
        select(inbox.c.key, inbox.c.at, inbox.c.body)
        .where(inbox.c.file_id == file.id, inbox.c.body.is_not(None))
        .order_by(inbox.c.at, inbox.c.key)
    )
    events = (
        (row.at, EVENT.decode(file.key.open(f"inbox/{row.key}/body", row.body))) for row in rows
    )
    return [Heard(at, event) for at, event in events if hasattr(event, "address")]


def _said(conn: Connection, file: OpenFile) -> list[Said]:
    """What went to the person's own addresses: what staff were told on the way is not theirs."""
    own = file.value.addresses if isinstance(file.value, Dossier) else ()
    rows = conn.execute(
        select(outbox_table)
        .where(outbox_table.c.file_id == file.id, outbox_table.c.body.is_not(None))
        .order_by(outbox_table.c.row)
    )
    return [
        Said(
            row.created_at,
            row.address,
            row.purpose,
            row.state,
            MESSAGE.decode(file.key.open(outbox.place(row.key), row.body)),
        )
        for row in rows
        if row.purpose not in ("alarm", "digest") and (not own or row.address in own)
    ]


def _uploads(conn: Connection, id: FileId) -> tuple[Held, ...]:
    rows = conn.execute(
        select(
            uploads.c.id,
            uploads.c.reference,
            uploads.c.state,
            uploads.c.why,
            uploads.c.size,
            uploads.c.created_at,
        )
        .where(uploads.c.file_id == id)
        .order_by(uploads.c.created_at)
    )
    return tuple(Held(*row) for row in rows)
