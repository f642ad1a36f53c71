"""What is stored can be read with the key, at its place, and nowhere else."""

import stat
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from flows.identifiers import Reference
from storage import views
from storage.arrivals import Unavailable
from storage.database import Database, open_database
from storage.keys import DataKey, Tampered, keys_of
from storage.rotation import rotate
from storage.schema import files, inbox, matters, meta, outbox
from storage.secret import MissingKey, Secret, WrongKey
from support.doors import NOURA, SARA, heard_by, said, serving


def test_a_secret_is_made_for_its_owner_only_and_read_again(tmp_path: Path) -> None:
    """Mode 600, one key in base64; nothing that stands there already is overwritten."""
    path = tmp_path / "var" / "secret.key"
    made = Secret.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Secret.load(path).keys == made.keys
    assert Secret.load(str(path)).keys == made.keys
    assert Secret.load(path.read_text()).keys == made.keys
    with pytest.raises(FileExistsError):
        Secret.create(path)
    assert path.read_text().strip() not in repr(made)


def test_a_missing_or_unreadable_secret_is_said_clearly(tmp_path: Path) -> None:
    """Never a new key in the place of one that was lost."""
    with pytest.raises(MissingKey, match="nowhere"):
        Secret.load(tmp_path / "nowhere")
    (tmp_path / "short").write_text("c2hvcnQ=")
    with pytest.raises(WrongKey):
        Secret.load(tmp_path / "short")


async def test_a_wrong_key_leaves_the_database_as_it_was(database_url: str, secret: Secret) -> None:
    """It is found out before anything is written, and the right key still opens everything."""
    database = open_database(database_url, secret)
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
    before = database.read(_everything)
    with pytest.raises(WrongKey, match="Nothing was changed"):
        open_database(database_url, Secret([b"w" * 32]))
    assert database.read(_everything) == before
    database.close()
    opened = open_database(database_url, secret)
    dossier = opened.read(partial(views.dossier, address=SARA))
    opened.close()
    assert dossier is not None
    assert heard_by(dossier) == "hello"


def _everything(conn: Connection) -> list[object]:
    return [
        tuple(row) for table in (meta, files, inbox, outbox) for row in conn.execute(select(table))
    ]


async def test_a_database_that_lost_its_office_key_is_not_given_a_new_one(
    database: Database, database_url: str, secret: Secret
) -> None:
    """A new key would make everything stored unreadable for ever."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.run(lambda conn: conn.execute(meta.delete()))
    with pytest.raises(WrongKey):
        open_database(database_url, secret)


async def test_nothing_that_was_said_stands_readable_in_the_database(
    database: Database,
) -> None:
    """Every column of every table is looked through."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "raise سرّ-فريد"))
        await door.handle(said("tg:2", "open"))
        await door.handle(said("tg:3", "سرّ-فريد"))
    marks = ("سرّ-فريد".encode(), b"TST-S1")

    def look(conn: Connection) -> list[str]:
        found = []
        for table in meta.metadata.sorted_tables:
            for row in conn.execute(select(table)):
                for value in row:
                    raw = value if isinstance(value, bytes) else str(value).encode()
                    if any(mark in raw for mark in marks):
                        found.append(table.name)
        return found

    assert database.read(look) == []


async def test_a_ciphertext_that_was_moved_does_not_open(database: Database) -> None:
    """Neither another person's, nor another column's of the same row."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.handle(said("tg:2", "hello", NOURA))
        sara = database.read(partial(views.file_of, address=SARA))
        noura = database.read(partial(views.file_of, address=NOURA))

        def swap(conn: Connection) -> None:
            find = select(files.c.key, files.c.body).where(files.c.id == sara)
            key, body = conn.execute(find).one()
            conn.execute(update(files).where(files.c.id == noura).values(key=key, body=body))

        await door.run(swap)
    with pytest.raises(Tampered, match="key"):
        database.read(partial(views.dossier, address=NOURA))


def test_a_data_key_opens_only_its_own_place() -> None:
    """The place is part of what is authenticated."""
    key = DataKey(b"k" * 32)
    sealed = key.seal("files/d:1/body", b"plain")
    assert key.open("files/d:1/body", sealed) == b"plain"
    for place, raw in (
        ("files/d:2/body", sealed),
        ("files/d:1/key", sealed),
        ("files/d:1/body", sealed[:-1] + bytes([sealed[-1] ^ 1])),
        ("files/d:1/body", b""),
    ):
        with pytest.raises(Tampered):
            key.open(place, raw)


async def test_a_national_id_is_found_by_its_keyed_hash_only(database: Database) -> None:
    """The number stands nowhere; who has it and the key finds the application."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-ONE"))

        def plant(conn: Connection) -> None:
            hashed = keys_of(conn).identity_hash("1000000008")
            conn.execute(update(matters).values(identity_hash=hashed, kind="application"))

        await door.run(plant)
    found = database.read(partial(views.applications, identity="1000000008"))
    assert [one.reference for one in found] == ["TST-ONE"]
    assert database.read(partial(views.applications, identity="1000000016")) == []
    raw = database.read(lambda conn: conn.execute(select(matters.c.identity_hash)).scalar_one())
    assert "1000000008" not in raw
    assert raw.startswith("1:")


async def test_rotation_lets_an_old_key_go(database_url: str, secret: Secret) -> None:
    """Everything is wrapped by the new key; bodies, look-up hashes and the audit stay."""
    database = open_database(database_url, secret)
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-ONE"))
        await door.handle(said("tg:2", "raise"))
    hashed = database.keys.identity_hash("1000000008")
    database.close()
    new = Secret([b"n" * 32])
    both = open_database(database_url, Secret([b"n" * 32, *secret.keys.values()]))
    async with serving(both) as door:
        assert await door.run(rotate) == 3
        assert await door.run(rotate) == 0
    both.close()
    with pytest.raises(WrongKey):
        open_database(database_url, secret)
    database = open_database(database_url, new)
    assert database.keys.identity_hash("1000000008") == hashed
    matter = database.read(partial(views.matter, reference=Reference("TST-ONE")))
    assert matter is not None
    assert [one.key for one in database.read(views.parked)] == ["tg:2"]
    async with serving(database) as door:
        again = await door.handle(said("tg:1", "open TST-ONE"))
    database.close()
    assert again.repeated


def test_readers_cannot_write(database: Database) -> None:
    """The database itself refuses."""
    with pytest.raises((DBAPIError, Unavailable), match=r"(?i)read-?only|OperationalError"):
        database.read(lambda conn: conn.execute(insert(meta).values(name="x", value=b"")))
    assert database.read(lambda conn: conn.execute(text("SELECT 1")).scalar()) == 1
