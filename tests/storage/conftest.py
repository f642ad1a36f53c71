"""Databases of one kind alone, for what only that kind can do."""

from collections.abc import Iterator

import pytest

from storage.database import Database, open_database
from storage.secret import Secret
from support.database import Postgres


@pytest.fixture
def postgres_database(postgres: Postgres, secret: Secret) -> Iterator[Database]:
    """An opened PostgreSQL database: with rows that are locked one by one, and a server."""
    with postgres.fresh() as url:
        opened = open_database(url, secret)
        yield opened
        opened.close()
