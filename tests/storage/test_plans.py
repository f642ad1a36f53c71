"""No statement of the turn path reads a table through: what was stored for years costs no turn."""

import sqlite3
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import storage
from storage.database import open_database
from storage.secret import Secret
from storage.sql import Sql

#: What grows with every turn or person.
GROWING = {"outbox", "inbox", "audit", "matters", "files", "follow_ups", "addresses"}
#: Read as a whole on purpose: `istiqbal audit verify`.
WHOLE = {"storage.audit._ALL"}
#: Of PostgreSQL only.
FOREIGN = {"storage.riding._NUMBERS"}


def statements() -> Iterator[tuple[str, Sql]]:
    """Every statement that is written out, by the name it is kept under."""
    for found in iter_modules(storage.__path__, "storage."):
        if found.name != "storage.migrations":
            for name, value in vars(import_module(found.name)).items():
                if isinstance(value, Sql):
                    yield f"{found.name}.{name}", value


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with our schema."""
    path = tmp_path_factory.mktemp("plans") / "plans.db"
    open_database(f"sqlite:///{path}", Secret([bytes(32)])).close()
    return path


@pytest.mark.parametrize(
    ("name", "statement"),
    [pytest.param(*one, id=one[0]) for one in statements() if one[0] not in WHOLE | FOREIGN],
)
def test_a_growing_table_is_read_by_an_index_only(name: str, statement: Sql, schema: Path) -> None:
    """A partial index is used only where its condition stands in the statement word for word."""
    assert full_scans(schema, statement) == [], name


def full_scans(schema: Path, statement: Sql) -> list[str]:
    """The growing tables that SQLite would read row by row."""
    sql = statement._sqlite
    connection = sqlite3.connect(schema)
    try:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
    finally:
        connection.close()
    scans = [row[3].split() for row in plan if row[3].startswith("SCAN ")]
    return [words[1] for words in scans if words[1] in GROWING and "INDEX" not in words]
