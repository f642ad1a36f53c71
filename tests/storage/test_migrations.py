"""The schema, and how a database comes to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

import storage.door  # noqa: F401 - tables that live in files of their own come with it
from storage.database import Database, NewSchema, OldSchema, open_database
from storage.engine import BadUrl
from storage.migrate import make_config, migrate
from storage.schema import REVISION, metadata
from storage.secret import Secret
from support.database import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'var' / 'new.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.empty() as url:
        yield url


def test_the_migrations_lead_to_the_schema(database: Database) -> None:
    """Whatever the tables say in code is what a migrated database has."""

    def differences(conn: Connection) -> object:
        return compare_metadata(MigrationContext.configure(conn), metadata)

    assert database.read(differences) == []


def test_partial_indexes_are_partial(database: Database) -> None:
    """Alembic does not compare their conditions, so they are compared here."""

    def conditions(conn: Connection) -> dict[str, bool]:
        found = {}
        for table in metadata.sorted_tables:
            for index in inspect(conn).get_indexes(table.name):
                options = index.get("dialect_options", {})
                found[str(index["name"])] = any(key.endswith("_where") for key in options)
        return found

    expected = {
        str(index.name): index.dialect_options["sqlite"]["where"] is not None
        for table in metadata.sorted_tables
        for index in table.indexes
    }
    found = database.read(conditions)
    assert {name: found[name] for name in expected} == expected


def test_the_schema_names_the_last_migration() -> None:
    """Opening compares with this name, without loading Alembic."""
    assert ScriptDirectory.from_config(make_config()).get_current_head() == REVISION


def test_an_empty_database_is_set_up_when_it_is_opened(empty_url: str, secret: Secret) -> None:
    """Nobody has to call `migrate` on the first day; the second opening finds it all."""
    open_database(empty_url, secret).close()
    opened = open_database(empty_url, secret)
    tables = opened.read(lambda conn: set(inspect(conn).get_table_names()))
    opened.close()
    assert tables == set(metadata.tables) | {"alembic_version"}


def test_migrating_twice_changes_nothing(empty_url: str) -> None:
    """The command may be run on every start."""
    migrate(empty_url)
    migrate(empty_url)


@pytest.mark.parametrize(
    ("revision", "expected", "says"),
    [("0000", OldSchema, "istiqbal migrate"), ("9999", NewSchema, "9999")],
)
def test_another_release_s_database_is_refused(
    empty_url: str, secret: Secret, revision: str, expected: type[Exception], says: str
) -> None:
    """An older one names the command that helps; a newer one is never touched."""
    migrate(empty_url)
    engine = create_engine(empty_url)
    with engine.begin() as conn:
        conn.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608
    engine.dispose()
    with pytest.raises(expected, match=says):
        open_database(empty_url, secret)


def test_somebody_else_s_database_is_refused(
    empty_url: str, secret: Secret, tmp_path: Path
) -> None:
    """Tables that are not ours are left alone."""
    (tmp_path / "var").mkdir(exist_ok=True)
    engine = create_engine(empty_url)
    with engine.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE theirs (id INTEGER)")
    engine.dispose()
    with pytest.raises(NewSchema):
        open_database(empty_url, secret)


@pytest.mark.parametrize("url", ["sqlite://", "mysql://localhost/x"])
def test_other_databases_are_refused(url: str, secret: Secret) -> None:
    """Only what is tested is served."""
    with pytest.raises(BadUrl):
        open_database(url, secret)
