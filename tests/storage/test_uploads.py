"""Uploads: sealed under keys of their own, kept with a turn, and gone when they are destroyed."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from flows.effects import Destroy, Keep
from flows.identifiers import Reference
from flows.uploads import Upload
from storage import schema, uploads
from storage.database import Database, open_database
from storage.door import Door
from storage.keys import Tampered
from storage.rotation import rotate
from storage.secret import Secret
from support.doors import NOON, NOURA, SARA, ObedientCore, said, serving
from support.pictures import photo
from support.traces import traces

ABOUT = Reference("TST-ONE")
HOUR = timedelta(hours=1)


class KeepingCore(ObedientCore):
    """Keeps or destroys what it is told to."""

    def _do_keep(self, dossier: Any, matters: Any, event: Any, rest: str) -> Any:
        return self._reply(dossier, "keep", Keep((rest,), ABOUT))

    def _do_destroy(self, dossier: Any, matters: Any, event: Any, rest: str) -> Any:
        return self._reply(dossier, "destroy", Destroy((rest,), "seen", ABOUT))


async def staged(door: Door, database: Database, id: str, cause: str = "", **at: Any) -> Upload:
    """An upload that waits for its event."""
    upload = Upload(id, "image", "jpg", len(photo()), sha256="00", findings=("dark",))
    sealed = uploads.seal(database.keys, upload, photo())
    stage = partial(uploads.stage, sealed=sealed, cause=cause or f"tg:{id}", address=SARA)
    await door.run(lambda conn: stage(conn, now=at.get("now", NOON)))
    return upload


def state_of(database: Database, id: str) -> tuple[str, str, bool]:
    """State, reason, and whether there is anything left to be opened."""
    table = schema.uploads.c
    find = select(table.state, table.why, table.key, table.head, table.body).where(table.id == id)
    row = database.read(lambda conn: conn.execute(find).one())
    return row.state, row.why, any(part is not None for part in row[2:])


async def test_what_was_staged_is_read_as_it_was_sent(database: Database) -> None:
    """Head and body come back, and the event's key finds them."""
    async with serving(database) as door:
        upload = await staged(door, database, "u1")
        assert database.read(lambda conn: uploads.read(conn, "u1")) == (upload, photo())
        assert database.read(lambda conn: uploads.staged_for(conn, "tg:u1")) == upload
        assert database.read(lambda conn: uploads.staged_for(conn, "tg:2")) is None
        assert database.read(lambda conn: uploads.read(conn, "u2")) is None


async def test_a_second_one_for_the_same_event_is_not_stored(database: Database) -> None:
    """A redelivery that comes while the first is under way leaves one row."""
    async with serving(database) as door:
        await staged(door, database, "u1", "tg:1")
        await staged(door, database, "u2", "tg:1")
        assert database.read(lambda conn: uploads.read(conn, "u2")) is None


async def test_a_turn_keeps_and_a_turn_destroys(database: Database) -> None:
    """Afterwards key, head and body are gone; that it was there, when and why it went, stays."""
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await door.handle(said("tg:1", "keep u1"))
        assert state_of(database, "u1") == ("kept", "", True)
        await door.handle(said("tg:2", "destroy u1", at=NOON + HOUR))
        assert state_of(database, "u1") == ("destroyed", "seen", False)
        assert database.read(lambda conn: uploads.read(conn, "u1")) is None
        (trace,) = database.read(lambda conn: traces(conn, ABOUT))
        assert (trace.state, trace.why, trace.changed_at) == ("destroyed", "seen", NOON + HOUR)
        # Nothing brings it back, not even the delivery that brought it.
        await door.handle(said("tg:3", "keep u1"))
        assert state_of(database, "u1") == ("destroyed", "seen", False)
        assert database.read(lambda conn: uploads.staged_for(conn, "tg:u1")) == Upload("u1")


async def test_nobody_keeps_or_destroys_what_is_another_persons(database: Database) -> None:
    """An upload that belongs to a file is out of the reach of every other one."""
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await door.handle(said("tg:1", "keep u1"))
        await door.handle(said("tg:2", "destroy u1", NOURA))
        assert state_of(database, "u1") == ("kept", "", True)


async def test_a_turn_that_fails_keeps_nothing(database: Database) -> None:
    """Keeping is part of the turn's own transaction."""
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await door.handle(said("tg:1", "breaking u1"))
        assert state_of(database, "u1") == ("staged", "", True)


async def test_orphans_are_swept_after_a_day(database: Database) -> None:
    """What was staged and never came to a turn goes; what was kept stays."""
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await staged(door, database, "u2")
        await staged(door, database, "u3", now=NOON + 2 * HOUR)
        await door.handle(said("tg:1", "keep u2"))
        sweep: Callable[..., int] = uploads.sweep_orphans
        day_after = NOON + timedelta(hours=25)
        assert await door.run(lambda conn: sweep(conn, day_after)) == 1
        assert await door.run(lambda conn: sweep(conn, day_after)) == 0
    assert state_of(database, "u1") == ("destroyed", "orphan", False)
    assert state_of(database, "u2")[0] == "kept"
    assert state_of(database, "u3")[0] == "staged"


async def test_what_one_address_sent_is_counted(database: Database) -> None:
    """Destroyed ones too, and only the latest."""
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await staged(door, database, "u2", now=NOON - 2 * HOUR)
        await door.handle(said("tg:1", "destroy u1"))
        count = partial(uploads.sent_since, address=SARA, since=NOON - HOUR)
        assert database.read(count) == (1, len(photo()))


async def test_a_new_master_key_wraps_uploads_anew(
    database_url: str, database: Database, secret: Secret
) -> None:
    """They open under the new key alone; what was destroyed has none to wrap."""
    other = Secret([bytes(range(1, 33))])
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        await staged(door, database, "u2")
        await door.handle(said("tg:1", "destroy u2"))
    database.close()
    both = open_database(database_url, Secret([*other.keys.values(), *secret.keys.values()]))
    async with serving(both) as door:
        await door.run(rotate)
    both.close()
    alone = open_database(database_url, other)
    found = alone.read(lambda conn: uploads.read(conn, "u1"))
    alone.close()
    assert found is not None
    assert found[1] == photo()


async def test_an_upload_opens_in_its_own_place_only(database: Database) -> None:
    """Whoever copies one row's body into another's changes nothing but the error."""
    table = schema.uploads
    async with serving(database) as door:
        await staged(door, database, "u1")
        await staged(door, database, "u2")
        body = select(table.c.body).where(table.c.id == "u1").scalar_subquery()
        await door.run(lambda conn: conn.execute(update(table).values(body=body)))
    with pytest.raises(Tampered):
        database.read(lambda conn: uploads.read(conn, "u2"))


async def test_a_destroyed_key_leaves_no_bytes_in_the_file(sqlite_url: str, secret: Secret) -> None:
    """The page that held the wrapped key holds it no longer, once the log is written back."""
    database = open_database(sqlite_url, secret)
    async with serving(database, KeepingCore()) as door:
        await staged(door, database, "u1")
        find = select(schema.uploads.c.key).where(schema.uploads.c.id == "u1")
        key = database.read(lambda conn: conn.execute(find).scalar_one())
        await door.handle(said("tg:1", "destroy u1"))
    with database.engine.connect() as conn:
        conn.exec_driver_sql("COMMIT")
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    assert not any(key[8:] in one.read_bytes() for one in folder.glob("test.db*"))
