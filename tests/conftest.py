"""What every test may ask for. Storage runs on SQLite and PostgreSQL, without being asked."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.migrate import migrate
from storage.secret import Secret
from support.database import SECRET, Postgres, postgres_server
from support.logs import silenced


@pytest.fixture(autouse=True)
def _logs_are_heard() -> Iterator[None]:
    """A test that switches loggers off fails by itself, and not a later one that listens."""
    yield
    off = silenced()
    for name in off:
        logging.getLogger(name).disabled = False
    assert not off


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL server for the whole session."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def secret() -> Secret:
    """The master key of every test database."""
    return SECRET


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh migrated SQLite database."""
    shutil.copy(sqlite_template, tmp_path / "test.db")
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A fresh migrated database of either kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.fresh() as url:
        yield url


@pytest.fixture
def database(database_url: str, secret: Secret) -> Iterator[Database]:
    """An opened database of either kind."""
    opened = open_database(database_url, secret)
    yield opened
    opened.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-chats` writes what is said today into the transcripts; read the diff as text."""
    parser.addoption("--update-chats", action="store_true", help="rewrite the .chat transcripts")
