"""Events of which no turn could be made: kept under their key until someone tries or drops them."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, select

from flows.events import AnyEvent
from storage.bodies import EVENT
from storage.keys import keys_of
from storage.schema import parked


class Parked(msgspec.Struct, frozen=True):
    """One of them, and the traceback that says why."""

    key: str
    event: AnyEvent
    why: str
    at: datetime


def all_parked(conn: Connection) -> list[Parked]:
    """All of them, the oldest first."""
    return [_open(conn, row) for row in conn.execute(select(parked).order_by(parked.c.at))]


def event(conn: Connection, key: str) -> AnyEvent | None:
    """The event parked under a key."""
    row = conn.execute(select(parked).where(parked.c.key == key)).first()
    return None if row is None else _open(conn, row).event


def drop(conn: Connection, key: str) -> bool:
    """Give up on an event. Its key stays claimed: delivered again, it is answered as before."""
    return conn.execute(delete(parked).where(parked.c.key == key)).rowcount == 1


def _open(conn: Connection, row: Any) -> Parked:
    office = keys_of(conn).office
    body = office.open(f"parked/{row.key}/body", row.body)
    why = office.open(f"parked/{row.key}/why", row.why)
    return Parked(row.key, EVENT.decode(body), why.decode(), row.at)
