"""Anchors: what a file's own chain cannot tell, the chain of all ends does."""

from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from storage import views
from storage.anchors import anchor
from storage.audit import ANCHORS, verify
from storage.database import Database
from storage.schema import audit, files, matters
from support.doors import NOURA, SARA, said, serving

#: Everything there is of one person's record.
TABLES = ((files, files.c.id), (matters, matters.c.file_id), (audit, audit.c.file_id))


def copy(conn: Connection, file: str) -> list[list[dict[str, Any]]]:
    """A person's rows as they are now, as a backup would hold them."""
    return [
        [dict(row._mapping) for row in conn.execute(select(table).where(column == file))]
        for table, column in TABLES
    ]


def put_back(conn: Connection, file: str, rows: list[list[dict[str, Any]]]) -> None:
    """The rows of that day in place of today's."""
    for (table, column), old in zip(TABLES, rows, strict=True):
        conn.execute(delete(table).where(column == file))
        if old:
            conn.execute(insert(table), old)


def entries(conn: Connection) -> int:
    """How many anchors there are."""
    return len(conn.execute(select(audit.c.seq).where(audit.c.file_id == ANCHORS)).all())


async def test_a_person_put_back_to_an_earlier_day_is_found(database: Database) -> None:
    """File, matters and entries of that day agree with each other, and not with the anchor."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-ONE"))
        await door.handle(said("tg:2", "hello", NOURA))
        file = database.read(partial(views.file_of, address=SARA))
        assert file is not None
        old = database.read(lambda conn: copy(conn, file))
        await door.handle(said("tg:3", "a second thought"))
        await door.run(lambda conn: put_back(conn, file, old))
        # Without an anchor nothing tells that there was more.
        assert database.read(verify) == []
        await door.handle(said("tg:4", "a third thought"))
        await door.run(anchor)
        assert database.read(verify) == []
        await door.run(lambda conn: put_back(conn, file, old))
    [found] = database.read(verify)
    assert (found.file, found.seq) == (file, 2)
    assert "anchored" in found.what


async def test_a_person_who_vanished_without_a_trace_is_found(database: Database) -> None:
    """No file, no entry: only the anchor remembers."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.run(anchor)
        file = database.read(partial(views.file_of, address=SARA))
        assert file is not None
        await door.run(lambda conn: put_back(conn, file, [[], [], []]))
    assert [one.file for one in database.read(verify)] == [file]


async def test_only_what_grew_is_anchored_again(database: Database) -> None:
    """An idle day writes nothing; the record holds on through turns after an anchor."""
    async with serving(database) as door:
        assert await door.run(anchor) == 0
        await door.handle(said("tg:1", "hello"))
        await door.handle(said("tg:2", "hello", NOURA))
        assert await door.run(anchor) == 2
        assert await door.run(anchor) == 0
        await door.handle(said("tg:3", "more"))
        assert await door.run(anchor) == 1
        await door.handle(said("tg:4", "and more"))
    assert database.read(entries) == 2
    assert database.read(verify) == []


async def test_an_anchor_that_was_taken_away_is_found(database: Database) -> None:
    """The anchors are a chain like any other."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.run(anchor)
        await door.run(lambda conn: conn.execute(delete(audit).where(audit.c.file_id == ANCHORS)))
    assert [one.file for one in database.read(verify)] == [ANCHORS]
