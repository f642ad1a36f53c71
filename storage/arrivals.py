"""What waits for the writer, and what it is answered."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import InterfaceError, OperationalError

from flows.effects import Receipt
from flows.events import AnyEvent
from storage.outbox import Outgoing

T = TypeVar("T")

#: Nobody's bug: the database is down, busy, deadlocked or full.
TROUBLE = (OperationalError, InterfaceError)


class Unavailable(Exception):
    """The database is down or busy. Nothing was stored or read: it should be tried again."""


class Handled(msgspec.Struct, frozen=True):
    """What became of one event, after the commit.

    `raised` is what it asked of other files, stored with it and still to be handled.

    `ride` may go out in the response to the request that brought the event; then `Door.handed` is
    owed. `repeated` says that the event had come before, and that this is what it led to then.
    """

    receipt: Receipt
    ride: Outgoing | None = None
    repeated: bool = False
    raised: tuple[AnyEvent, ...] = ()


@dataclass(slots=True, eq=False)
class Arrival:
    """One event in the queue. `again` retries a parked one, whose key is claimed already.

    `raised` is one that a turn of another file has stored.
    """

    event: AnyEvent
    ride: bool
    answer: asyncio.Future[Handled]
    again: bool = False
    raised: bool = False
    skipped: int = 0  #: batches that found its file locked by another door


@dataclass(slots=True, eq=False)
class Job:
    """Any other write in the queue."""

    call: Callable[[Connection], Any]
    answer: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A riding row whose response was written."""

    row: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that raised, and what it raised."""

    problem: Exception


def attempt(
    call: Callable[[], T], through: type[Exception] | tuple[type[Exception], ...]
) -> T | Failure:
    """What a call returns, or the Failure it ended in. Exceptions of the kind `through` pass.

    The one place where bugs are caught: whoever calls decides who is told, and what is taken back.
    """
    try:
        return call()
    except through:
        raise
    except Exception as problem:
        return Failure(problem)
