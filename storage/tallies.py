"""Figures without persons: how often something was so, by month, and words without whose they are.

Nothing here names a file or a matter, and nothing stored elsewhere leads here: the event that led
to it is kept without its content, and a row holds no more than its month.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from secrets import token_hex
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Column, Connection, LargeBinary, Table, Text

from flows.calendar import RIYADH
from flows.effects import Count, Effect, Remark
from flows.events import AnyEvent
from storage.keys import Keys, keys_of
from storage.schema import metadata
from storage.sql import Sql

tallies = Table(
    "tallies",
    metadata,
    Column("month", Text, primary_key=True),  # 2027-03, in Riyadh
    Column("what", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

#: Found by a number drawn for it, so that their order tells nothing.
remarks = Table(
    "remarks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("month", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

#: What satisfaction is counted under; by role the same ratings are counted once more.
RATINGS = ("rating-decision", "rating-service", "rating-ticket")

_ADD = Sql(
    "INSERT INTO tallies (month, what, part, value, count) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (month, what, part, value) DO UPDATE SET count = tallies.count + excluded.count"
)
_REMARK = Sql("INSERT INTO remarks (id, month, body) VALUES (?, ?, ?)")
_TALLIES = Sql(
    "SELECT month, what, part, value, count FROM tallies WHERE month >= ? AND month <= ? "
    "ORDER BY month, what, part, value"
)
_REMARKS = Sql("SELECT id, month, body FROM remarks WHERE month >= ? AND month <= ? ORDER BY id")


class Tally(msgspec.Struct, frozen=True):
    """How often a value was given to one part of something in a month."""

    month: str
    what: str
    part: str
    value: str
    count: int


class Said(msgspec.Struct, frozen=True):
    """A remark, opened."""

    month: str
    what: str
    part: str
    text: str


class Sums:
    """What one batch adds."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._counts: Counter[tuple[str, str, str, str]] = Counter()
        self._remarks: list[tuple[str, str, bytes]] = []

    def add(self, effect: Count | Remark, event: AnyEvent) -> None:
        """One effect of a turn."""
        month = _month(event.at)
        if isinstance(effect, Count):
            self._counts[(month, effect.what, effect.part, effect.value)] += 1
            return
        id = token_hex(16)
        said = Said(month, effect.what, effect.part, effect.text)
        sealed = self._keys.office.seal(_place(id), msgspec.json.encode(said))
        self._remarks.append((id, month, sealed))

    def write(self, conn: Connection) -> None:
        # Sorted, so that two doors never wait for each other.
        _ADD.each(conn, [(*one, self._counts[one]) for one in sorted(self._counts)])
        _REMARK.each(conn, self._remarks)


def kept(event: AnyEvent, effects: Sequence[Effect]) -> AnyEvent:
    """The event as it is stored: without its content where that must lead to nobody."""
    if not any(
        isinstance(one, Remark) or (isinstance(one, Count) and one.unlinked) for one in effects
    ):
        return event
    emptied: dict[str, Any] = {
        name: "" for name in ("text", "button", "caption") if hasattr(event, name)
    }
    return msgspec.structs.replace(event, **emptied)


def read(conn: Connection, first: str, last: str) -> list[Tally]:
    """All figures of these months, `2027-01` to `2027-03`."""
    return [Tally(*row) for row in _TALLIES.rows(conn, first, last)]


def rated(conn: Connection, at: datetime) -> tuple[tuple[int, int], ...]:
    """Each score with how often it was given in the month of `at`, whatever it was about."""
    month = _month(at)
    scores: Counter[int] = Counter()
    for row in read(conn, month, month):
        if row.what in RATINGS:
            scores[int(row.value)] += row.count
    return tuple(sorted(scores.items()))


def read_remarks(conn: Connection, first: str, last: str) -> list[Said]:
    """All remarks of these months, in no order that tells anything."""
    office = keys_of(conn).office
    return [
        msgspec.json.decode(office.open(_place(id), body), type=Said)
        for id, _, body in _REMARKS.rows(conn, first, last)
    ]


def _month(at: datetime) -> str:
    return at.astimezone(RIYADH).strftime("%Y-%m")


def _place(id: str) -> str:
    return f"remarks/{id}"
