"""Bringing a database to the schema of this release."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from storage.engine import make_engine

_SCRIPTS = Path(__file__).parent / "migrations"
#: Whoever migrates holds this, so that two replicas that start together do not both do it.
_LOCK = 0x1571
_LOCK_STATEMENT = f"SELECT pg_advisory_xact_lock({_LOCK})"


def migrate(url: str) -> None:
    """Apply the migrations that the database lacks, in one transaction. Needs no secret key."""
    config = make_config()
    engine = make_engine(url, writes=True)
    try:
        with engine.begin() as conn:
            if conn.dialect.name == "postgresql":
                conn.exec_driver_sql(_LOCK_STATEMENT)
            config.attributes["connection"] = conn
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def make_config() -> Config:
    """Alembic's settings, without a file of their own."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.set_main_option("path_separator", "os")
    return config
