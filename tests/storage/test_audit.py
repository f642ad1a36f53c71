"""The audit: what was done cannot be undone unseen."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, delete, select, update

from storage import views
from storage.audit import Break, verify
from storage.database import Database
from storage.schema import audit, files, matters
from support.doors import NOURA, SARA, heard_by, said, serving, together


async def tell(database: Database) -> str:
    """Two people, several turns in several batches, one matter. Returns Sara's file."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await together(
            door,
            door.handle(said("tg:2", "open TST-ONE")),
            door.handle(said("tg:3", "there")),
            door.handle(said("tg:4", "hello", NOURA)),
        )
        await door.handle(said("tg:5", "raise"))
        await door.handle(said("tg:6", "bye"))
    file = database.read(partial(views.file_of, address=SARA))
    assert file is not None
    return file


async def test_an_untouched_record_holds(database: Database) -> None:
    """Every turn that stood is in it once, in order."""
    file = await tell(database)
    assert database.read(verify) == []
    rows = database.read(
        lambda conn: conn.execute(
            select(audit.c.seq, audit.c.key, audit.c.event)
            .where(audit.c.file_id == file)
            .order_by(audit.c.seq)
        ).all()
    )
    assert [tuple(row) for row in rows] == [
        (1, "tg:1", "text_sent"),
        (2, "tg:2", "text_sent"),
        (3, "tg:3", "text_sent"),
        (4, "tg:6", "text_sent"),
    ]


def _drop_last_entry(conn: Connection, file: str) -> None:
    conn.execute(delete(audit).where(audit.c.file_id == file, audit.c.seq == 4))


def _drop_entry_between(conn: Connection, file: str) -> None:
    conn.execute(delete(audit).where(audit.c.file_id == file, audit.c.seq == 2))


def _change_entry(conn: Connection, file: str) -> None:
    conn.execute(
        update(audit).where(audit.c.file_id == file, audit.c.seq == 2).values(key="tg:other")
    )


def _drop_all_entries(conn: Connection, file: str) -> None:
    conn.execute(delete(audit).where(audit.c.file_id == file))


def _change_body(conn: Connection, file: str) -> None:
    conn.execute(update(files).where(files.c.id == file).values(body=b"x" * 64))


def _change_matter(conn: Connection, file: str) -> None:
    conn.execute(update(matters).values(body=b"x" * 64))


def _drop_matter(conn: Connection, file: str) -> None:
    conn.execute(delete(matters))


def _drop_file(conn: Connection, file: str) -> None:
    conn.execute(delete(files).where(files.c.id == file))


def _forge_head(conn: Connection, file: str) -> None:
    conn.execute(delete(audit).where(audit.c.file_id == file, audit.c.seq == 4))
    conn.execute(update(files).where(files.c.id == file).values(audit_seq=3))


@pytest.mark.parametrize(
    "tamper",
    [
        _drop_last_entry,
        _drop_entry_between,
        _change_entry,
        _drop_all_entries,
        _change_body,
        _change_matter,
        _drop_matter,
        _drop_file,
        _forge_head,
    ],
)
async def test_a_record_that_was_tampered_with_does_not_hold(
    database: Database, tamper: Callable[[Connection, str], Any]
) -> None:
    """Each way of changing the past by hand is found, at the file where it was done."""
    file = await tell(database)
    async with serving(database) as door:
        await door.run(lambda conn: tamper(conn, file))
    broken = database.read(verify)
    assert broken
    assert all(isinstance(one, Break) and one.file == file for one in broken)


async def test_a_file_put_back_to_an_earlier_state_is_found(database: Database) -> None:
    """An old ciphertext opens at its place, but the record vouches for the new one."""
    file = await tell(database)
    async with serving(database) as door:
        find = select(files.c.body).where(files.c.id == file)
        old = database.read(lambda conn: conn.execute(find).scalar_one())
        await door.handle(said("tg:7", "more"))
        await door.run(
            lambda conn: conn.execute(update(files).where(files.c.id == file).values(body=old))
        )
    dossier = database.read(partial(views.dossier, address=SARA))
    assert dossier is not None
    assert not heard_by(dossier).endswith("more")
    assert [one.what for one in database.read(verify)] == ["the file is not as left"]
