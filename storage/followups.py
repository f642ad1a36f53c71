"""Wake-ups that turns set: rows, never the memory of a scheduler."""

from collections.abc import Iterable
from datetime import datetime
from secrets import randbits

from sqlalchemy import Connection

from flows.events import AnyEvent, FollowUpDue
from storage.instants import from_micros, to_micros
from storage.sql import Sql

_DUE = Sql(
    "SELECT id, file_id, name, subject, reference, due_at FROM follow_ups "
    "WHERE state = 'pending' AND due_at <= ? ORDER BY due_at, id LIMIT ?"
)
_NEXT = Sql("SELECT min(due_at) FROM follow_ups WHERE state = 'pending'")
_RUNG = Sql(
    "SELECT id, due_at FROM follow_ups WHERE id {in_numbers} AND state = 'pending' "
    "ORDER BY id {lock}"
)
_DONE = Sql("UPDATE follow_ups SET state = 'done' WHERE id = ?")


def due(conn: Connection, until: datetime, limit: int = 200) -> list[FollowUpDue]:
    """Events for `Door.handle`, the earliest first. `at` is `until`, the policy clock's time.

    The same row gives the same key until it has rung, so that two schedulers ring once.
    """
    return [
        FollowUpDue(
            key=f"followup:{id}:{at}",
            at=until,
            seed=randbits(63),
            file=file,
            follow_up=name,
            subject=subject,
            reference=reference,
        )
        for id, file, name, subject, reference, at in _DUE.rows(conn, to_micros(until), limit)
    ]


def due_at(ring: FollowUpDue) -> datetime:
    """When it fell due, by the key that `due` has made."""
    return from_micros(_parse(ring.key)[1])


def next_at(conn: Connection) -> datetime | None:
    """When the earliest pending follow-up falls due; None when nothing is pending."""
    ((at,),) = _NEXT.rows(conn)
    return None if at is None else from_micros(at)


def ring(conn: Connection, events: Iterable[AnyEvent]) -> set[str]:
    """Mark these follow-ups done; returns the keys of those that ended or moved meanwhile."""
    rung = {one.key: _parse(one.key) for one in events if isinstance(one, FollowUpDue)}
    if not rung:
        return set()
    pending = set(_RUNG.rows(conn, sorted(id for id, _ in rung.values())))
    _DONE.each(conn, [(id,) for id, at in rung.values() if (id, at) in pending])
    return {key for key, row in rung.items() if row not in pending}


def _parse(key: str) -> tuple[int, int]:
    """Row and due time from a key that `due` has made; no row has the number -1."""
    name, id, at = (*key.split(":"), "", "")[:3]
    is_ours = name == "followup" and id.isdecimal() and at.lstrip("-").isdecimal()
    return (int(id), int(at)) if is_ours else (-1, 0)
