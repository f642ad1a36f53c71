"""Moving SQLite's log into its database beside the writer, so that no commit has to wait for it."""

import sqlite3
from threading import Event, Thread

from sqlalchemy import Engine

#: Often enough that the log stays short under load, and not for a handful of commits.
EVERY = 0.1
COMMITS = 32


class Checkpointer:
    """A thread of its own on SQLite; nothing at all on PostgreSQL, which has its own."""

    def __init__(self, engine: Engine) -> None:
        self._commits = 0
        self._is_due = Event()
        self._is_stopping = Event()
        self._thread: Thread | None = None
        if engine.dialect.name == "sqlite":
            path = engine.url.database or ""
            self._thread = Thread(target=self._run, args=(path,), name="checkpoints", daemon=True)
            self._thread.start()

    def note(self) -> None:
        """One more commit stands in the log."""
        self._commits += 1
        if self._commits >= COMMITS:
            self._commits = 0
            self._is_due.set()

    def stop(self) -> None:
        if self._thread is not None:
            self._is_stopping.set()
            self._is_due.set()
            self._thread.join()

    def _run(self, path: str) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            while self._is_due.wait() and not self._is_stopping.wait(EVERY):
                self._is_due.clear()
                if self._is_stopping.is_set():
                    return  # it was set just before: nobody would wake us again
                # PASSIVE: takes what it can without making the writer or a reader wait.
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            connection.close()
