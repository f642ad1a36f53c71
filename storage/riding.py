"""Which message may go out in the response to the very request that brought its event."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage.instants import to_micros
from storage.outbox import Outgoing
from storage.record import Done, Record, Saying
from storage.sql import Sql

#: How long a response may take before its message is sent by a call instead.
RIDE_FOR = timedelta(seconds=30)

_WAITING = Sql("SELECT DISTINCT address, state FROM outbox WHERE address {in_texts} AND {unsent}")
_ARRIVED = Sql(
    "UPDATE outbox SET state = 'handed', sent_at = ? "
    "WHERE address {in_texts} AND {unsent} AND state = 'riding'"
)
_NUMBERS = Sql("SELECT nextval('outbox_row_seq') FROM generate_series(1, ?)")


def settle(conn: Connection, record: Record, last: int, now: datetime) -> None:
    """Number the rows of a batch, and let those ride that may.

    A turn's sole message to the person who wrote, as an answer, with nothing older unsent to them.
    `last` is the last number given on SQLite.
    """
    if not record.sayings:
        return
    numbers = _numbers(conn, last, len(record.sayings))
    # Numbers are drawn under the lock of the file, so that an address sees its rows in order.
    for row, saying in zip(numbers, record.sayings, strict=True):
        saying.row = row
    riders = [done for done in record.done if done.arrival.ride]
    if not riders:
        return
    busy = _busy(conn, [_writer(done) for done in riders], now)
    first: dict[str, Saying] = {}
    for saying in record.sayings:
        if saying.state != "void":
            first.setdefault(saying.say.to, saying)
    until = to_micros(now + RIDE_FOR)
    for done in riders:
        rider = _rider(done)
        if rider is None or rider.say.to in busy or first.get(rider.say.to) is not rider:
            continue
        rider.state, rider.until, done.ride = "riding", until, rider


def outgoing(saying: Saying) -> Outgoing:
    """A riding row as its channel is given it."""
    say = saying.say
    return Outgoing(saying.row, saying.key, say.to, say.message, say.purpose, 0)


def _busy(conn: Connection, writers: list[str], now: datetime) -> set[str]:
    """Which of those who wrote have something older unsent.

    What rode to them before has arrived: a platform posts the next update of a chat only once it
    has our response to the last one, and posts that one again otherwise, to be answered the same.
    So nobody has to wait for a lease after a crash that took the mark with it.
    """
    waiting = _WAITING.rows(conn, writers)
    arrived = [address for address, state in waiting if state == "riding"]
    if arrived:
        _ARRIVED.run(conn, to_micros(now), arrived)
    return {address for address, state in waiting if state != "riding"}


def _writer(done: Done) -> str:
    return str(getattr(done.event, "address", ""))


def _rider(done: Done) -> Saying | None:
    address = _writer(done)
    mine = [saying for saying in done.says if saying.say.to == address]
    if len(mine) != 1 or mine[0].say.purpose != "answer":
        return None
    return mine[0]


def _numbers(conn: Connection, last: int, count: int) -> list[int]:
    if conn.dialect.name == "sqlite":
        # The transaction holds the only write lock, so counting on by ourselves is safe.
        return list(range(last + 1, last + 1 + count))
    return sorted(row for (row,) in _NUMBERS.rows(conn, count))
