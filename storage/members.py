"""The members' register of a cooperative, as it was imported: found by the hash of an identity."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Column, Connection, Integer, LargeBinary, Table, Text, delete, func, select

from flows.membership.member import Member
from storage.keys import Keys, keys_of
from storage.schema import metadata
from storage.sql import Sql

members = Table(
    "members",
    metadata,
    Column("identity_hash", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("missed_on", Text, nullable=False),  # the day on which somebody guessed wrong
    Column("missed", Integer, nullable=False),  # and how often
    sqlite_with_rowid=False,
)

_FIND = Sql("SELECT body, missed_on, missed FROM members WHERE identity_hash = ?")
_ADD = Sql("INSERT INTO members (identity_hash, body, missed_on, missed) VALUES (?, ?, '', 0)")
_MISS = Sql(
    "UPDATE members SET missed = CASE WHEN missed_on = ? THEN missed + 1 ELSE 1 END, "
    "missed_on = ? WHERE identity_hash = ?"
)


def find(conn: Connection, keys: Keys, identity: str, day: str) -> tuple[Member | None, int]:
    """The member with this national ID or iqama, and how often they were guessed wrong that day."""
    hash = _hash(keys, identity)
    row = _FIND.first(conn, hash)
    if row is None:
        return None, 0
    body, missed_on, missed = row
    member = msgspec.json.decode(keys.office.open(_place(hash), body), type=Member)
    return member, missed if missed_on == day else 0


def miss(conn: Connection, keys: Keys, misses: Iterable[tuple[str, str]]) -> None:
    """Note wrong guesses: of whom, by identity, and on which day."""
    _MISS.each(conn, [(day, day, _hash(keys, identity)) for identity, day in misses])


def replace_all(conn: Connection, register: Iterable[Member]) -> int:
    """Put this register in the place of the one before; returns how many members it has."""
    keys = keys_of(conn)
    rows = []
    for member in register:
        hash = _hash(keys, member.identity)
        rows.append((hash, keys.office.seal(_place(hash), msgspec.json.encode(member))))
    conn.execute(delete(members))
    _ADD.each(conn, rows)
    return len(rows)


def count(conn: Connection) -> int:
    """How many members are known."""
    return int(conn.execute(select(func.count()).select_from(members)).scalar_one())


def _hash(keys: Keys, identity: str) -> str:
    """No application's identity has the same: nothing can be joined by it."""
    return keys.identity_hash(f"member {identity}")


def _place(hash: str) -> str:
    return f"members/{hash}"
