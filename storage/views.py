"""What the desk and the shell look at. Reading only: `Database.read(lambda conn: …)`."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, select, text

from flows.committee.book import Sitting, SittingBook, book_of_year
from flows.dossier import Dossier, StaffMember, StaffRegister
from flows.events import AnyEvent, CaseworkLine
from flows.identifiers import STAFF_FILE, Address, FileId, Reference, Role
from flows.matters import AnyMatter
from flows.messages import Message, Purpose
from storage import counters, files, outbox
from storage.bodies import EVENT, MESSAGE
from storage.keys import keys_of
from storage.parked import Parked, all_parked
from storage.schema import OPEN, addresses, matters
from storage.schema import files as files_table
from storage.schema import inbox as inbox_table
from storage.schema import outbox as outbox_table

__all__ = ["Parked", "Sent"]

_LINE = [
    matters.c[name]
    for name in (
        "reference",
        "kind",
        "stage",
        "owner",
        "entered_at",
        "next_at",
        "opens_at",
        "due_at",
        "topic",
    )
]


class Sent(msgspec.Struct, frozen=True):
    """One message of the outbox with what became of it. `message` is None once swept."""

    row: int
    key: str
    to: Address
    message: Message | None
    purpose: Purpose
    state: str
    attempts: int
    created_at: datetime
    sent_at: datetime | None


def matter(conn: Connection, reference: Reference) -> AnyMatter | None:
    """One matter, opened."""
    columns = (matters.c.reference, matters.c.key, matters.c.body)
    row = conn.execute(select(*columns).where(matters.c.reference == reference)).first()
    return None if row is None else files.open_matter(keys_of(conn), *row).value


def applications(
    conn: Connection, *, stages: Collection[str] = (), identity: str = "", limit: int = 1000
) -> list[CaseworkLine]:
    """Applications open and closed, the newest first; those of one national ID, or all."""
    wanted = [matters.c.kind == "application"]
    if identity:
        wanted.append(matters.c.identity_hash == keys_of(conn).identity_hash(identity))
    return _lines(conn, wanted, stages, limit)


def tickets(
    conn: Connection, *, stages: Collection[str] = (), limit: int = 1000
) -> list[CaseworkLine]:
    """Tickets open and closed, the newest first."""
    return _lines(conn, [matters.c.kind == "ticket"], stages, limit)


def casework(conn: Connection) -> list[CaseworkLine]:
    """Every open matter, the oldest stage first."""
    return list(counters.casework(conn, ()))


def queue(conn: Connection, role: Role | None) -> list[CaseworkLine]:
    """What waits for a role, or for anyone; what must happen soonest comes first."""
    statement = select(*_LINE).where(text(OPEN)).order_by(matters.c.next_at, matters.c.reference)
    if role is not None:
        statement = statement.where(matters.c.owner == role)
    return [CaseworkLine(*row) for row in conn.execute(statement)]


def messages(conn: Connection, address: Address, limit: int = 1000) -> list[Sent]:
    """What was sent to an address and what waits, the oldest first; the latest `limit`."""
    statement = (
        select(outbox_table, files_table.c.key.label("wrapped"))
        .join(files_table, files_table.c.id == outbox_table.c.file_id)
        .where(outbox_table.c.address == address)
        .order_by(outbox_table.c.row.desc())
        .limit(limit)
    )
    return [_sent(conn, row) for row in reversed(conn.execute(statement).all())]


def talk(conn: Connection, address: Address, limit: int = 100) -> list[AnyEvent | Sent]:
    """What was said both ways, as it happened; the latest `limit` turns."""
    file = _file(conn, address)
    if file is None:
        return []
    statement = (
        select(inbox_table.c.key, inbox_table.c.at, inbox_table.c.body)
        .where(inbox_table.c.file_id == file.id, inbox_table.c.body.is_not(None))
        .order_by(inbox_table.c.at.desc())
        .limit(limit)
    )
    said: list[tuple[datetime, str, int, AnyEvent | Sent]] = []
    for row in conn.execute(statement):
        event = EVENT.decode(file.key.open(f"inbox/{row.key}/body", row.body))
        if getattr(event, "address", None) == address:
            said.append((row.at, row.key, -1, event))
    since = min((at for at, *_ in said), default=None)
    said += [
        (sent.created_at, sent.key.rpartition("/")[0], sent.row, sent)
        for sent in messages(conn, address, limit * 4)
        if since is None or sent.created_at >= since
    ]
    return [one for *_, one in sorted(said, key=lambda one: one[:3])]


def dossier(conn: Connection, address: Address) -> Dossier | None:
    """The file an address belongs to, opened."""
    file = _file(conn, address)
    return file.value if file is not None and isinstance(file.value, Dossier) else None


def dossier_of(conn: Connection, file: FileId) -> Dossier | None:
    """A person's file, opened."""
    found = files.read(conn, keys_of(conn), file)
    return found.value if found is not None and isinstance(found.value, Dossier) else None


def staff(conn: Connection) -> tuple[StaffMember, ...]:
    """Who works here."""
    file = files.read(conn, keys_of(conn), STAFF_FILE)
    return file.value.members if file and isinstance(file.value, StaffRegister) else ()


def sittings(conn: Connection, year: int) -> tuple[Sitting, ...]:
    """The committee's sittings of one year, in order."""
    file = files.read(conn, keys_of(conn), book_of_year(year))
    return file.value.sittings if file and isinstance(file.value, SittingBook) else ()


def parked(conn: Connection) -> list[Parked]:
    """Events of which no turn could be made, the oldest first."""
    return all_parked(conn)


def file_of(conn: Connection, address: Address) -> FileId | None:
    """Which file an address belongs to."""
    find = select(addresses.c.file_id).where(addresses.c.address == address)
    found: FileId | None = conn.execute(find).scalar()
    return found


def holder_of(conn: Connection, reference: Reference) -> FileId | None:
    """Which file a matter lives in."""
    return files.find_references(conn, [reference]).get(reference)


def _file(conn: Connection, address: Address) -> files.OpenFile | None:
    id = file_of(conn, address)
    return None if id is None else files.read(conn, keys_of(conn), id)


def _lines(
    conn: Connection, wanted: list[ColumnElement[bool]], stages: Collection[str], limit: int
) -> list[CaseworkLine]:
    statement = select(*_LINE).where(*wanted)
    if stages:
        statement = statement.where(matters.c.stage.in_(list(stages)))
    newest = statement.order_by(matters.c.entered_at.desc(), matters.c.reference).limit(limit)
    return [CaseworkLine(*row) for row in conn.execute(newest)]


def _sent(conn: Connection, row: Any) -> Sent:
    message = None
    if row.body is not None:
        key = keys_of(conn).unwrap(f"files/{row.file_id}/key", row.wrapped)
        message = MESSAGE.decode(key.open(outbox.place(row.key), row.body))
    return Sent(
        row.row,
        row.key,
        row.address,
        message,
        row.purpose,
        row.state,
        row.attempts,
        row.created_at,
        row.sent_at,
    )
