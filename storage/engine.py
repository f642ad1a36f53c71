"""Connections to both databases, set up so that a commit is durable and readers never wait."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

#: The writer checkpoints by itself only if the checkpointer has fallen this many pages behind.
WAL_PAGES = 10_000

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    f"PRAGMA wal_autocheckpoint={WAL_PAGES}",
)


class BadUrl(Exception):
    """Not the address of a SQLite file or a PostgreSQL database."""


def make_engine(url: str, *, writes: bool) -> Engine:
    """An engine whose transactions write, or one on which the database itself refuses writing.

    Its errors never quote values: those are what people said.
    """
    parsed = make_url(url)
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if parsed.database in {None, "", ":memory:"}:
            raise BadUrl("A database in memory forgets everything: name a file.")
        if writes:
            Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
        return _sqlite(url, writes=writes)
    if backend == "postgresql":
        return _postgresql(url, writes=writes)
    raise BadUrl(f"{backend} is not supported: use sqlite:///FILE or postgresql://HOST/NAME.")


def _sqlite(url: str, *, writes: bool) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: Any) -> None:
        # The driver's own transactions begin late and deferred; we say BEGIN ourselves.
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not writes:
            connection.execute("PRAGMA query_only=ON")

    # A deferred transaction that reads and then writes fails with "database is locked" at once.
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(engine, "begin")
    def start(conn: Connection) -> None:
        conn.exec_driver_sql(begin)

    return engine


def _postgresql(url: str, *, writes: bool) -> Engine:
    options = "-c timezone=UTC -c lock_timeout=10s"
    if not writes:
        options += " -c default_transaction_read_only=on"
    return create_engine(url, connect_args={"options": options}, hide_parameters=True)
