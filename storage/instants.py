"""Times as they are stored: whole microseconds since 1970, the same in every database."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

from flows.calendar import RIYADH

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970 of an aware time. A naive one is a bug and raises TypeError."""
    return (at - EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The aware UTC time that `to_micros` was given."""
    return EPOCH + timedelta(microseconds=micros)


def machine_clock() -> datetime:
    """The machine's own time, for leases and sessions; never for what the policy counts."""
    return from_micros(time.time_ns() // 1000)


class Instant(TypeDecorator[datetime]):
    """An aware UTC time. A number, so that no database's idea of time zones can change it."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_micros(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else from_micros(value)


def day_in_riyadh(at: datetime) -> str:
    """The day on which it is there, `2027-03-09`."""
    return at.astimezone(RIYADH).date().isoformat()
