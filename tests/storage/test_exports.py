"""Taking data out: one application after the other, and a line of the record for each time."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import select

from storage import exports
from storage.anchors import anchor
from storage.audit import verify
from storage.database import Database
from storage.schema import audit
from support.database import Postgres
from support.doors import said, serving
from support.houses import apply, opened_house

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


async def test_applications_are_opened_one_by_one(postgres: Postgres, tmp_path: Path) -> None:
    """Of these stages, or all, on the database that streams them from a server."""
    with postgres.fresh() as url:
        async with opened_house(tmp_path, database_url=url) as house:
            signed = {await apply(house, name) for name in ("سارة", "نورة")}
            found = house.database.read(lambda conn: list(exports.applications(conn)))
            none = house.database.read(lambda conn: list(exports.applications(conn, ["draft"])))
            hashes = house.database.read(exports.versions)
    assert {one.reference for one in found} == signed
    assert all(one.intake.answers for one in found)
    assert none == []
    assert hashes == [found[0].pack]


async def test_tickets_are_no_applications(database: Database) -> None:
    """What people asked is not what they applied with."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-ONE"))
    assert database.read(lambda conn: list(exports.applications(conn))) == []


async def test_each_export_is_an_entry_of_the_record(database: Database) -> None:
    """Chained and anchored like what people did, so that none can be taken out unseen."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-ONE"))
        for by in ("سارة", "operator"):
            await door.run(partial(exports.note, at=AT, by=by, what="intake", number=1))
        assert database.read(verify) == []
        await door.run(anchor)
        assert database.read(verify) == []
        await door.run(
            lambda conn: conn.execute(
                audit.delete().where(audit.c.file_id == exports.EXPORTS, audit.c.seq == 2)
            )
        )
    events = select(audit.c.event).where(audit.c.file_id == exports.EXPORTS)
    assert database.read(lambda conn: list(conn.execute(events).scalars())) == [
        "applications_exported"
    ]
    assert {one.file for one in database.read(verify)} == {exports.EXPORTS}
