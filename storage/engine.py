"""Connections to both databases, set up so that a commit is durable and readers never wait."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

#: The writer checkpoints by itself only if the checkpointer has fallen this many pages behind.
WAL_PAGES = 10_000

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    # A destroyed key is blotted out of its page, which is written anyway.
    "PRAGMA secure_delete=FAST",
    f"PRAGMA wal_autocheckpoint={WAL_PAGES}",
)


_NO_URL = "The database's address cannot be read: use sqlite:///FILE or postgresql://HOST/NAME."


class BadUrl(Exception):
    """Not the address of a SQLite file or a PostgreSQL database."""


class CannotOpen(Exception):
    """The database at this address cannot be opened."""


def parse_url(url: str) -> URL:
    """The parts of a database's address. Raises BadUrl without quoting it: it may hold a password.

    A SQLite file is named, never empty or in memory.
    """
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
        parsed.get_dialect()
    except (ArgumentError, ValueError, ImportError, NoSuchModuleError):
        raise BadUrl(_NO_URL) from None
    if backend not in {"sqlite", "postgresql"}:
        raise BadUrl(f"{backend} is not supported: use sqlite:///FILE or postgresql://HOST/NAME.")
    if backend == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise BadUrl("A database in memory forgets everything: name a file.")
    return parsed


@contextmanager
def opening(url: str) -> Iterator[None]:
    """Raises CannotOpen, in one sentence, for whatever keeps the database from being opened."""
    shown = parse_url(url).render_as_string(hide_password=True)
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError, OSError, ImportError) as problem:
        reason = str(problem.orig if isinstance(problem, DBAPIError) else problem).strip()
        line = reason.partition("\n")[0].rstrip(".")
        raise CannotOpen(f"The database {shown} cannot be opened: {line}.") from problem


def make_engine(url: str, *, writes: bool) -> Engine:
    """An engine whose transactions write, or one on which the database itself refuses writing.

    Its errors never quote values: those are what people said.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "postgresql":
        return _postgresql(url, writes=writes)
    if writes:
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    return _sqlite(url, writes=writes)


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
