"""Opening a database: its key and its schema are checked before anything is touched."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine, exists, inspect, select

from storage.arrivals import TROUBLE, Unavailable
from storage.engine import make_engine, opening
from storage.keys import OPTION, Keys, make_office_key, open_keys
from storage.schema import REVISION, files, meta
from storage.secret import Secret, WrongKey

T = TypeVar("T")

_OFFICE_KEY = "office_key"


class OldSchema(Exception):
    """The database is older than this program. Run `istiqbal migrate`."""


class NewSchema(Exception):
    """The database was written by a later release than this program."""


class Database:
    """One association's database, opened with its key.

    `engine` is the door's alone; everything else reads through `read`.
    """

    def __init__(self, engine: Engine, reader: Engine, keys: Keys) -> None:
        self.engine = engine.execution_options(**{OPTION: keys})
        self._reader = reader.execution_options(**{OPTION: keys})
        self.keys = keys

    def read(self, fn: Callable[[Connection], T]) -> T:
        """What `fn` finds in one consistent snapshot. It cannot write: the database refuses.

        Raises Unavailable when the database cannot be read.
        """
        try:
            with self._reader.begin() as conn:
                return fn(conn)
        except TROUBLE as problem:
            raise Unavailable(type(problem.orig).__name__) from problem

    async def aread(self, fn: Callable[[Connection], T]) -> T:
        """`read`, in another thread."""
        return await asyncio.to_thread(self.read, fn)

    def close(self) -> None:
        self.engine.dispose()
        self._reader.dispose()


def open_database(url: str, secret: Secret) -> Database:
    """Open, after the checks; an empty database is set up and sealed with the secret's current key.

    Raises BadUrl, CannotOpen, WrongKey, OldSchema or NewSchema with everything left as it was.
    """
    with opening(url):
        return _open(url, secret)


def _open(url: str, secret: Secret) -> Database:
    engine = make_engine(url, writes=True)
    try:
        if _revision(engine) is None:
            from storage.migrate import migrate  # costs a fifth of a second, once in a lifetime

            migrate(url)
        _check_revision(_revision(engine))
        keys = _open_keys(engine, secret)
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, make_engine(url, writes=False), keys)


def _revision(engine: Engine) -> str | None:
    """Which migration the database stands at; None when it is empty."""
    with engine.connect() as conn:
        tables = inspect(conn).get_table_names()
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise NewSchema("This database holds tables that are not ours.")
        return str(conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


def _check_revision(found: str | None) -> None:
    if found == REVISION:
        return
    # Revisions are numbered, so that older and newer can be told apart without loading them.
    if found is not None and found > REVISION:
        raise NewSchema(f"The database stands at {found}, this program at {REVISION}.")
    raise OldSchema(
        f"The database stands at {found}, this program at {REVISION}: run `istiqbal migrate`."
    )


def _open_keys(engine: Engine, secret: Secret) -> Keys:
    find = select(meta.c.value).where(meta.c.name == _OFFICE_KEY)
    with engine.begin() as conn:
        wrapped = conn.execute(find).scalar()
        if wrapped is None:
            if conn.execute(select(exists(select(files.c.id)))).scalar():
                raise WrongKey("This database holds files but no office key. Nothing was changed.")
            wrapped = make_office_key(secret)
            conn.execute(meta.insert().values(name=_OFFICE_KEY, value=wrapped))
    return open_keys(secret, wrapped)
