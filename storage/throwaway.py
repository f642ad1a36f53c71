"""A database that is thrown away: what is only rehearsed need not survive a power cut."""

from typing import Any

from sqlalchemy import event

from storage.database import Database


def forget_the_disk(database: Database) -> None:
    """From now on no commit on SQLite waits for the disk. Never for what anybody relies on."""
    engine = database.engine
    if engine.dialect.name != "sqlite":
        return
    engine.dispose()

    @event.listens_for(engine.pool, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")
