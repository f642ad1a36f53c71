"""Event keys: the same key is the same event, and is answered the same."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection

from flows.effects import Receipt
from storage import outbox, raised
from storage.arrivals import Arrival, Handled
from storage.bodies import RECEIPT
from storage.instants import to_micros
from storage.keys import Keys
from storage.sql import Sql

#: What a repeated event is told whose receipt has been swept.
FORGOTTEN = Receipt(outcome="stale", code="forgotten")

_CLAIM = Sql(
    "INSERT INTO inbox (key, at, state) SELECT value, 0, 'claimed' {from_texts} "
    "ON CONFLICT DO NOTHING RETURNING key"
)
_RELEASE = Sql("DELETE FROM inbox WHERE key {in_texts}")
_UNPARK = Sql("DELETE FROM parked WHERE key {in_texts} RETURNING key")
_STORED = Sql(
    "SELECT inbox.key, inbox.receipt, inbox.ride, files.id, files.key "
    "FROM inbox LEFT JOIN files ON files.id = inbox.file_id WHERE inbox.key {in_texts}"
)


def claim(conn: Connection, keys: Iterable[str]) -> set[str]:
    """Those keys that nobody has claimed before. Sorted, so that two doors never wait in a ring."""
    return {key for (key,) in _CLAIM.rows(conn, sorted(set(keys)))}


def claim_all(conn: Connection, arrivals: Iterable[Arrival]) -> set[str]:
    """The keys of those arrivals that are handled now: new, raised or parked before."""
    new: list[str] = []
    waiting: list[str] = []
    again: list[str] = []
    for one in arrivals:
        (again if one.again else waiting if one.raised else new).append(one.event.key)
    claimed = claim(conn, new)
    if waiting:
        claimed |= raised.take(conn, waiting)
    if again:
        claimed |= unpark(conn, again)
    return claimed


def release_all(conn: Connection, arrivals: Iterable[Arrival]) -> None:
    """Give back the keys of arrivals whose turn must wait for another batch."""
    new: list[str] = []
    waiting: list[str] = []
    for one in arrivals:
        (waiting if one.raised else new).append(one.event.key)
    _RELEASE.run(conn, new)
    if waiting:
        raised.release(conn, waiting)


def unpark(conn: Connection, keys: list[str]) -> set[str]:
    """Those keys that were parked, and now are to be tried again."""
    return {key for (key,) in _UNPARK.rows(conn, keys)}


def stored(
    conn: Connection, keys: Keys, wanted: Mapping[str, bool], now: datetime, lease: timedelta
) -> dict[str, Handled]:
    """What events that came before led to then.

    `wanted` tells of each key whether a message may ride again in its response. One that rode and
    of which nothing else is known does so again, under a new lease: that the platform delivers
    again says that our response did not arrive.
    """
    answers = {}
    for key, sealed, row, file, wrapped in _STORED.rows(conn, list(wanted)):
        receipt = FORGOTTEN
        if sealed is not None:
            place = f"inbox/{key}/receipt"
            data_key = keys.unwrap(f"files/{file}/key", wrapped) if file else keys.office
            receipt = RECEIPT.decode(data_key.open(place, sealed))
        ride = None
        if wanted[key] and row is not None:
            ride = outbox.ride_again(conn, row, to_micros(now + lease))
        answers[key] = Handled(receipt, ride, repeated=True)
    return answers
