"""Statements of the turn path, written once for both databases and sent as they are.

They go straight to the driver: what the expression language and its results cost for a statement is
several times the statement itself. Everything that is off the turn path uses the expression
language.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage.schema import OPEN, RAISED, UNSENT

_BOTH = {"unsent": UNSENT, "open": OPEN, "raised": RAISED}
_SQLITE = _BOTH | {
    "in_texts": "IN (SELECT value FROM json_each(?))",
    "in_numbers": "IN (SELECT value FROM json_each(?))",
    "from_texts": "FROM json_each(?) AS listed WHERE true",
    "lock": "",
    "lock_free": "",
    "last_row": "(SELECT seq FROM sqlite_sequence WHERE name = 'outbox')",
}
_POSTGRESQL = _BOTH | {
    "in_texts": "= ANY(?::text[])",
    "in_numbers": "= ANY(?::bigint[])",
    "from_texts": "FROM unnest(?::text[]) AS listed(value)",
    "lock": "FOR UPDATE",
    "lock_free": "FOR UPDATE SKIP LOCKED",
    "last_row": "NULL",
}

Rows = list[tuple[Any, ...]]


class Sql:
    """One statement with `?` for values, and names in braces for what the databases spell apart.

    `{in_texts}` and `{in_numbers}` take a list as their value; `{from_texts}` yields the texts of
    a list as `value`; `{lock}` waits for locked rows and `{lock_free}` leaves them out; `{unsent}`,
    `{open}` and `{raised}` are the conditions of the partial indexes. Errors are SQLAlchemy's.
    """

    def __init__(self, template: str) -> None:
        self._sqlite = template.format(**_SQLITE)
        self._postgresql = template.format(**_POSTGRESQL).replace("?", "%s")

    def rows(self, conn: Connection, *values: Any) -> Rows:
        """Execute once; all it yields."""
        rows: Rows = self._execute(conn, values).fetchall()
        return rows

    def first(self, conn: Connection, *values: Any) -> tuple[Any, ...] | None:
        """Execute once; the first row it yields."""
        row: tuple[Any, ...] | None = self._execute(conn, values).fetchone()
        return row

    def run(self, conn: Connection, *values: Any) -> int:
        """Execute once; how many rows it changed."""
        count: int = self._execute(conn, values).rowcount
        return count

    def each(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Execute once for each row, in order; nothing happens without rows."""
        if not rows:
            return
        driver: Any = conn.connection.driver_connection
        try:
            if conn.dialect.name == "sqlite":
                driver.executemany(self._sqlite, rows)
            else:
                with driver.cursor() as cursor:
                    cursor.executemany(self._postgresql, rows)
        except (sqlite3.Error, psycopg.Error) as problem:
            raise self._wrapped(problem) from problem

    def _execute(self, conn: Connection, values: tuple[Any, ...]) -> Any:
        driver: Any = conn.connection.driver_connection
        try:
            if conn.dialect.name == "sqlite":
                values = tuple(json.dumps(one) if type(one) is list else one for one in values)
                return driver.execute(self._sqlite, values)
            return driver.execute(self._postgresql, values)
        except (sqlite3.Error, psycopg.Error) as problem:
            raise self._wrapped(problem) from problem

    def _wrapped(self, problem: Exception) -> Exception:
        """As SQLAlchemy would raise it. The values stay out: they are what people said."""
        base = sqlite3.Error if isinstance(problem, sqlite3.Error) else psycopg.Error
        return DBAPIError.instance(self._sqlite, None, problem, base, hide_parameters=True)
