"""What a turn asks of another file: stored with that turn, and handled in a turn of its own.

A row of the inbox in the state `raised`. It is claimed once, whoever tries: the door that committed
it, right away, or any clock afterwards, should that door have died in between.
"""

from collections.abc import Iterable
from secrets import randbits

from msgspec.structs import replace
from sqlalchemy import Connection

from flows.effects import Effect, Raise
from flows.events import AnyEvent, Event
from storage.bodies import EVENT
from storage.instants import to_micros
from storage.keys import Keys, keys_of
from storage.sql import Sql

_RAISE = Sql("INSERT INTO inbox (key, at, state, body) VALUES (?, ?, 'raised', ?)")
_TAKE = Sql(
    "UPDATE inbox SET state = 'claimed' WHERE key {in_texts} AND state = 'raised' RETURNING key"
)
_RELEASE = Sql("UPDATE inbox SET state = 'raised' WHERE key {in_texts} AND state = 'claimed'")
_PENDING = Sql("SELECT key, body FROM inbox WHERE {raised} ORDER BY at, key LIMIT ?")

#: Read at a time.
LIMIT = 200


def raised_by(cause: Event, effects: Iterable[Effect]) -> tuple[AnyEvent, ...]:
    """What a turn has raised, numbered under its key: the same event raises the same."""
    raised = [one.event for one in effects if isinstance(one, Raise)]
    return tuple(
        replace(event, key=f"{cause.key}/r{n}", at=cause.at, seed=randbits(63))
        for n, event in enumerate(raised)
    )


def rows_of(keys: Keys, events: Iterable[AnyEvent]) -> list[tuple[str, int, bytes]]:
    """The rows to be stored, sealed by the office's key: they belong to no file yet."""
    return [
        (one.key, to_micros(one.at), keys.office.seal(_place(one.key), EVENT.encode(one)))
        for one in events
    ]


def store(conn: Connection, rows: list[tuple[str, int, bytes]]) -> None:
    """Write what `rows_of` has made."""
    _RAISE.each(conn, rows)


def take(conn: Connection, keys: list[str]) -> set[str]:
    """Those of these keys that nobody has handled."""
    return {key for (key,) in _TAKE.rows(conn, sorted(keys))}


def release(conn: Connection, keys: list[str]) -> None:
    """Give back what must wait for another batch."""
    _RELEASE.run(conn, keys)


def pending(conn: Connection, limit: int = LIMIT) -> list[AnyEvent]:
    """What was raised and not handled, the oldest first."""
    office = keys_of(conn).office
    return [
        EVENT.decode(office.open(_place(key), body)) for key, body in _PENDING.rows(conn, limit)
    ]


def _place(key: str) -> str:
    return f"inbox/{key}/raised"
