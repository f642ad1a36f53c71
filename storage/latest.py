"""The time of the last turn: the policy clock never stands before it, restarts included."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.schema import clocks


def latest_at(conn: Connection) -> datetime | None:
    """When the last turn took place, by the policy clock; None before the first."""
    at: datetime | None = conn.execute(select(func.max(clocks.c.at))).scalar()
    return at
