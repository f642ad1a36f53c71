"""What is to be sent, in rows that survive us: nothing is sent that is not written here first.

Two lanes: what people wait for goes first, and what nobody asked for when nothing else is to go.

States: `riding` in the response to the event it answers, until its lease ends · `ready` ·
`sending` under a lease · `handed` to the platform · `delivered`, seen by the person's own device ·
`refused` by the channel · `void`, never to be sent. `until` is the machine's time.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection

from flows.identifiers import Address
from flows.messages import Message, Purpose
from storage.bodies import MESSAGE
from storage.instants import from_micros, to_micros
from storage.keys import Keys, keys_of
from storage.sql import Sql


class Outgoing(msgspec.Struct, frozen=True):
    """One message on its way. `key` stays the same however often it is sent."""

    row: int
    key: str
    to: Address
    message: Message
    purpose: Purpose
    attempts: int


#: The lane of what people wait for, and of what nobody asked for: a lower number goes first.
FIRST, LAST = 0, 1

# Only the oldest unsent row of an address in its lane may go: order is what makes a conversation
# readable. In the last lane nothing goes to whom anything else is still to be sent.
_CLAIM = Sql(
    "WITH next AS MATERIALIZED ("
    "SELECT row FROM outbox AS o WHERE channel {in_texts} AND lane = ? AND {unsent} AND until <= ? "
    "AND NOT EXISTS (SELECT 1 FROM outbox AS p WHERE p.address = o.address AND p.{unsent} "
    "AND (p.lane < o.lane OR (p.lane = o.lane AND p.row < o.row))) "
    "ORDER BY row LIMIT ? {lock_free}) "
    "UPDATE outbox SET state = 'sending', until = ?, attempts = attempts + 1 "
    "WHERE row IN (SELECT row FROM next) RETURNING row"
)
_READ = "SELECT o.row, o.key, o.address, o.purpose, o.attempts, o.body, files.id, files.key "
_ROWS = Sql(
    _READ + "FROM outbox AS o JOIN files ON files.id = o.file_id "
    "WHERE o.row {in_numbers} AND o.body IS NOT NULL ORDER BY o.row"
)
_AFTER = Sql(
    _READ + "FROM outbox AS o JOIN files ON files.id = o.file_id "
    "WHERE o.address = ? AND o.row > ? AND o.state <> 'void' AND o.body IS NOT NULL "
    "ORDER BY o.row LIMIT ?"
)
_HANDED = Sql(
    "UPDATE outbox SET state = 'handed', sent_at = ? "
    "WHERE row {in_numbers} AND state IN ('ready', 'riding', 'sending')"
)
_DELIVERED = Sql(
    "UPDATE outbox SET state = 'delivered', sent_at = coalesce(sent_at, ?) "
    "WHERE row {in_numbers} AND state IN ('ready', 'riding', 'sending', 'handed')"
)
_LATER = Sql(
    "UPDATE outbox SET state = 'ready', until = ? WHERE row = ? AND state IN ('sending', 'riding')"
)
_REFUSED = Sql(
    "UPDATE outbox SET state = 'refused', sent_at = ? "
    "WHERE row = ? AND state IN ('ready', 'riding', 'sending', 'handed')"
)
_RIDE_AGAIN = Sql(
    "UPDATE outbox SET state = 'riding', until = ? "
    "WHERE row = ? AND (state = 'riding' OR (state = 'handed' AND attempts = 0))"
)
_OLDEST = Sql(
    "SELECT min(created_at) FROM outbox WHERE channel {in_texts} AND lane = 0 AND {unsent}"
)


def claim(
    conn: Connection, channels: Collection[str], limit: int, now: datetime, lease: timedelta
) -> list[Outgoing]:
    """Rows to send now, oldest first, at most one for each address, leased until `now + lease`.

    A lease that ended unmarked, riding or sending, is claimed like a ready row: whoever held it has
    died or is slow, and sending twice is better than never.
    """
    micros = to_micros(now)
    names, until = list(channels), to_micros(now + lease)
    rows: list[int] = []
    for lane in (FIRST, LAST):
        if len(rows) < limit:
            leased = _CLAIM.rows(conn, names, lane, micros, limit - len(rows), until)
            rows += [row for (row,) in leased]
    return _read(keys_of(conn), _ROWS.rows(conn, rows)) if rows else []


def mark_handed(conn: Connection, rows: Sequence[int], now: datetime) -> None:
    """The platform took them, or the response that carried them was written."""
    _HANDED.run(conn, to_micros(now), list(rows))


def mark_delivered(conn: Connection, rows: Sequence[int], now: datetime) -> None:
    """The person's own device has shown them."""
    _DELIVERED.run(conn, to_micros(now), list(rows))


def mark_later(conn: Connection, row: int, until: datetime) -> None:
    """The platform asks us to wait. Newer rows of the address wait with it."""
    _LATER.run(conn, to_micros(until), row)


def mark_refused(conn: Connection, row: int, now: datetime) -> None:
    """The channel will never take it."""
    _REFUSED.run(conn, to_micros(now), row)


def after(conn: Connection, address: Address, row: int, limit: int = 100) -> list[Outgoing]:
    """What was said to an address since a row, oldest first, whether or not it arrived."""
    return _read(keys_of(conn), _AFTER.rows(conn, address, row, limit))


def oldest_unsent_at(conn: Connection, channels: Collection[str]) -> datetime | None:
    """When the longest waiting row that a person waits for was made; None when nothing waits."""
    ((micros,),) = _OLDEST.rows(conn, list(channels))
    return None if micros is None else from_micros(micros)


def ride_again(conn: Connection, row: int, until: int) -> Outgoing | None:
    """The row with a new lease, if it rode and was not handed over by any other way."""
    if _RIDE_AGAIN.run(conn, until, row) != 1:
        return None
    return next(iter(_read(keys_of(conn), _ROWS.rows(conn, [row]))), None)


def _read(keys: Keys, rows: Sequence[Any]) -> list[Outgoing]:
    return [
        Outgoing(
            row,
            key,
            Address(address),
            MESSAGE.decode(keys.unwrap(f"files/{file}/key", wrapped).open(place(key), body)),
            purpose,
            attempts,
        )
        for row, key, address, purpose, attempts, body, file, wrapped in rows
    ]


def lane_of(purpose: Purpose) -> int:
    """Which lane a message goes in."""
    return LAST if purpose == "outreach" else FIRST


def place(key: str) -> str:
    """Where the body of a row is bound to."""
    return f"outbox/{key}/body"
