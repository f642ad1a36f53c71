"""The record of turns: chained per file, so that what was done cannot be undone unseen.

An entry holds ids, the digests of the ciphertexts that its turn stored, and a sealed account of it.
Each hash is keyed and covers the one before; the last stands in the locked row of the file. After
an erasure the chain still holds, since nothing in it needs to be opened.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, literal, select, text

from flows.effects import Receipt
from flows.events import AnyEvent
from flows.identifiers import FileId, Reference
from flows.matters import AnyMatter
from storage.files import OpenFile
from storage.instants import to_micros
from storage.keys import Keys, keys_of
from storage.schema import WITHHELD, audit, files, matters
from storage.sql import Sql

_APPEND = Sql(
    "INSERT INTO audit (file_id, seq, at, key, event, digests, body, hash) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_encoder = msgspec.json.Encoder(order="sorted")

#: The file whose entries name the ends of all other chains: see `storage.anchors`.
ANCHORS = FileId("o:anchors")


class Account(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an entry says to those who may open it: who did it, what came of it, where it stands."""

    outcome: str
    by: str = ""
    code: str = ""
    stages: dict[str, str] = {}


class Entry(msgspec.Struct, frozen=True):
    """One turn, before it is sealed and chained."""

    at: int
    key: str
    event: str
    account: bytes

    @classmethod
    def of(
        cls, event: AnyEvent, receipt: Receipt, changed: Mapping[Reference, AnyMatter]
    ) -> "Entry":
        by = getattr(event, "by", "")
        stages = {str(reference): matter.stage for reference, matter in changed.items()}
        account = Account(receipt.outcome, by, receipt.code, stages)
        tag = str(event.__struct_config__.tag)
        return cls(to_micros(event.at), event.key, tag, _encoder.encode(account))


class Break(msgspec.Struct, frozen=True):
    """One place where the record does not hold."""

    file: FileId
    seq: int
    what: str


def chain(
    keys: Keys, file: OpenFile, entries: Sequence[Entry], digests: Mapping[str, str]
) -> list[tuple[Any, ...]]:
    """Rows that continue a file's chain; the last one vouches for what the batch has stored."""
    rows = []
    head, seq = file.audit_head, file.audit_seq
    for left, entry in enumerate(entries, 1 - len(entries)):
        seq += 1
        sealed = file.key.seal(f"audit/{file.id}/{seq}", entry.account)
        written = _encoder.encode(digests).decode() if left == 0 else "{}"
        row = (file.id, seq, entry.at, entry.key, entry.event, written, sealed)
        head = keys.link(head, _frame(row))
        rows.append((*row, head))
    return rows


def append(conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Add what `chain` has made."""
    _APPEND.each(conn, rows)


def withheld(conn: Connection) -> int:
    """How often words came that are not kept, such as a card's number. Erased files count too."""
    return int(
        conn.execute(select(func.count()).select_from(audit).where(text(WITHHELD))).scalar_one()
    )


def verify(conn: Connection) -> list[Break]:
    """Every broken place, by file; empty when the record holds.

    Found are: an entry that was changed, moved, removed or slipped in, a file or matter that was
    put back to an earlier state or written by anyone else, and one that vanished. A file that was
    put back together with its entries is found once an anchor has named a later end.
    """
    keys = keys_of(conn)
    broken: list[Break] = []
    heads = {row.id: row for row in conn.execute(_HEADS)}
    vouched: dict[tuple[str, str], tuple[int, str]] = {}
    ends: dict[FileId, tuple[int, bytes]] = {}
    anchored = _anchored(conn)
    # Typed columns are read as they are stored: the chain covers the bare numbers.
    for row in _ALL.rows(conn):
        id, seq, *_, digests, _, hash = row
        last, head = ends.get(id, (0, b""))
        if seq != last + 1:
            broken.append(Break(id, last + 1, "entries are missing"))
        elif keys.link(head, _frame(row[:-1])) != hash:
            broken.append(Break(id, seq, "the entry does not follow the one before"))
        ends[id] = (seq, hash)
        if anchored.get(id) == end_of(seq, hash):
            del anchored[id]
        if id == ANCHORS:
            continue
        for name, digest in msgspec.json.decode(digests, type=dict[str, str]).items():
            if digest:
                vouched[(id, name)] = (seq, digest)
            else:
                # It went on in another file, whose own entries vouch for it.
                vouched.pop((id, name), None)
    for id, (seq, head) in ends.items():
        file = heads.get(id)
        if file is None:
            broken.append(Break(id, seq, "the file has vanished"))
        elif (file.audit_seq, file.audit_head) != (seq, head):
            broken.append(Break(id, seq, "the chain does not end where the file says"))
    broken += [
        Break(id, 0, "the file has no entries")
        for id, file in heads.items()
        if id not in ends and file.audit_seq
    ]
    broken += [
        Break(id, int(end.partition(":")[0]), "the chain does not hold what was anchored")
        for id, end in anchored.items()
    ]
    return broken + _compare(conn, heads, vouched)


def end_of(seq: int, head: bytes) -> str:
    """The end of a chain as an anchor names it."""
    return f"{seq}:{head.hex()}"


def _anchored(conn: Connection) -> dict[FileId, str]:
    """The latest end that an anchor names, by file: each holds all that came before it."""
    ends: dict[FileId, str] = {}
    for (digests,) in _ANCHORED.rows(conn, ANCHORS):
        ends |= msgspec.json.decode(digests, type=dict[FileId, str])
    return ends


_HEADS = select(files.c.id, files.c.audit_seq, files.c.audit_head)
_ALL = Sql(
    "SELECT file_id, seq, at, key, event, digests, body, hash FROM audit ORDER BY file_id, seq"
)
_ANCHORED = Sql("SELECT digests FROM audit WHERE file_id = ? ORDER BY seq")
_FILES = select(files.c.id, literal(""), files.c.body).where(files.c.body.is_not(None))
_MATTERS = select(matters.c.file_id, matters.c.reference, matters.c.body)


def _compare(
    conn: Connection, heads: Mapping[str, Any], vouched: Mapping[tuple[str, str], tuple[int, str]]
) -> list[Break]:
    stored: dict[tuple[str, str], str] = {}
    for statement in (_FILES, _MATTERS):
        for id, name, body in conn.execute(statement):
            stored[(id, name)] = hashlib.sha256(body).hexdigest()
    broken = []
    for place, digest in stored.items():
        seq, expected = vouched.get(place, (0, ""))
        if digest != expected:
            broken.append(Break(FileId(place[0]), seq, f"{place[1] or 'the file'} is not as left"))
    for place, (seq, _) in vouched.items():
        if place not in stored and place[0] in heads:
            broken.append(Break(FileId(place[0]), seq, f"{place[1] or 'the file'} has vanished"))
    return broken


def _frame(row: tuple[Any, ...]) -> bytes:
    """An entry as the chain covers it: nothing can be shifted from one column to the next."""
    return _encoder.encode(row)
