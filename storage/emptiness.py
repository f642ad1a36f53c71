"""Whether there is anything in a database yet, found out without leaving a trace."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect

from storage.engine import make_engine, opening, parse_url


def is_empty(url: str) -> bool:
    """Whether the database has no table, or does not exist. Asking makes and changes no file.

    Raises BadUrl or CannotOpen.
    """
    parsed = parse_url(url)
    with opening(url):
        if parsed.get_backend_name() == "sqlite":
            return _is_empty_file(Path(parsed.database or ""))
        engine = make_engine(url, writes=False)
        try:
            with engine.connect() as conn:
                return not inspect(conn).get_table_names()
        finally:
            engine.dispose()


def _is_empty_file(file: Path) -> bool:
    # Not by way of an engine: ours would turn the file's journal to WAL, and so change it.
    if not file.is_file() or file.stat().st_size == 0:
        return True
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return bool(connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])
