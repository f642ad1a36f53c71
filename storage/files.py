"""Files and matters as a batch holds them: locked, opened, changed, and then written at once."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from flows.dossier import File
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter
from storage.bodies import FILE, MATTER
from storage.keys import DataKey, Keys
from storage.sql import Sql


@dataclass(slots=True, eq=False)
class OpenMatter:
    """One matter of a locked file. `encoded` holds what is to be written, if it changed."""

    value: AnyMatter
    key: DataKey
    wrapped: bytes
    is_stored: bool
    encoded: bytes | None = None


@dataclass(slots=True, eq=False)
class OpenFile:
    """One locked file. `value` is None until its first turn has made it."""

    id: FileId
    key: DataKey
    wrapped: bytes
    value: File | None = None
    revision: int = 0
    audit_seq: int = 0
    audit_head: bytes = b""
    address: Address | None = None  #: of a person who writes for the first time
    encoded: bytes | None = None
    matters: dict[Reference, OpenMatter] = field(default_factory=dict)
    gone: dict[Reference, FileId] = field(default_factory=dict)  #: what this batch hands to whom


_ADDRESSES = Sql("SELECT address, file_id FROM addresses WHERE address {in_texts}")
_ADDRESS = Sql("INSERT INTO addresses (address, file_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
_REFERENCES = Sql("SELECT reference, file_id FROM matters WHERE reference {in_texts}")
_MAKE = Sql(
    "INSERT INTO files (id, revision, key, audit_seq, audit_head, changed_at) "
    "VALUES (?, 0, ?, 0, ?, 0) ON CONFLICT DO NOTHING"
)
_KNOWN = Sql("SELECT id FROM files WHERE id {in_texts}")
_FILES = "SELECT id, key, body, revision, audit_seq, audit_head FROM files WHERE id {in_texts} "
_LOCK = Sql(_FILES + "ORDER BY id {lock}")
_LOCK_FREE = Sql(_FILES + "ORDER BY id {lock_free}")
_READ = Sql(_FILES)
_MATTERS = Sql("SELECT reference, file_id, key, body FROM matters WHERE reference {in_texts}")


def find_addresses(conn: Connection, addresses: Iterable[Address]) -> dict[Address, FileId]:
    """To which file each known address belongs."""
    return {row[0]: row[1] for row in _ADDRESSES.rows(conn, list(addresses))}


def find_references(conn: Connection, references: Iterable[Reference]) -> dict[Reference, FileId]:
    """Whose matter each known reference is."""
    return {row[0]: row[1] for row in _REFERENCES.rows(conn, list(references))}


def begin(conn: Connection, keys: Keys, addresses: Iterable[Address]) -> dict[FileId, OpenFile]:
    """Files for addresses that nobody has written from. Loses to another door that was quicker."""
    begun: dict[FileId, OpenFile] = {}
    for address in sorted(addresses):
        id = FileId(f"d:{secrets.token_hex(8)}")
        key, wrapped = keys.new(f"files/{id}/key")
        begun[id] = OpenFile(id, key, wrapped, address=address)
    _ADDRESS.each(conn, [(file.address, file.id) for file in begun.values()])
    return begun


def make_office_files(conn: Connection, keys: Keys, ids: Iterable[FileId]) -> None:
    """Rows for office files that do not exist yet, to be begun by their first turn."""
    missing = set(ids)
    missing -= {id for (id,) in _KNOWN.rows(conn, sorted(missing))}
    _MAKE.each(conn, [(id, keys.new(f"files/{id}/key")[1], b"") for id in sorted(missing)])


def lock(
    conn: Connection, keys: Keys, ids: Iterable[FileId], *, waits: bool
) -> dict[FileId, OpenFile]:
    """Open these files for change, in one order everywhere; unless it waits, only the free ones."""
    statement = _LOCK if waits else _LOCK_FREE
    opened = [_open(keys, *row) for row in statement.rows(conn, sorted(ids))]
    return {file.id: file for file in opened}


def read(conn: Connection, keys: Keys, id: FileId) -> OpenFile | None:
    """One file as it stands, unlocked."""
    row = _READ.first(conn, [id])
    return None if row is None else _open(keys, *row)


def load_matters(
    conn: Connection, keys: Keys, files: dict[FileId, OpenFile], references: Iterable[Reference]
) -> None:
    """Put these matters into the opened files they belong to."""
    for reference, id, wrapped, body in _MATTERS.rows(conn, list(references)):
        file = files.get(id)
        if file is not None and reference not in file.gone:
            file.matters[reference] = open_matter(keys, reference, wrapped, body)


def open_matter(keys: Keys, reference: Reference, wrapped: bytes, body: bytes) -> OpenMatter:
    """A matter from what its row holds."""
    key = keys.unwrap(f"matters/{reference}/key", wrapped)
    value = MATTER.decode(key.open(f"matters/{reference}/body", body))
    return OpenMatter(value, key, wrapped, is_stored=True)


def _open(
    keys: Keys, id: FileId, wrapped: bytes, body: bytes | None, revision: int, seq: int, head: bytes
) -> OpenFile:
    key = keys.unwrap(f"files/{id}/key", wrapped)
    value = None if body is None else FILE.decode(key.open(f"files/{id}/body", body))
    return OpenFile(id, key, wrapped, value, revision, seq, head)
