"""Two files of one person become one: nothing is lost on the way, whatever comes in between."""

import asyncio

from sqlalchemy import Connection, select

from flows.dossier import Dossier
from flows.events import MergeWanted, TextSent
from flows.identifiers import Address, FileId, Reference
from scheduler.raised import hand_on
from storage import audit, files, views
from storage.database import Database
from storage.identities import twins_of
from storage.keys import keys_of
from storage.schema import addresses, follow_ups, matters
from storage.schema import files as all_files
from support.assisting import DyingDoor, Person, at_work
from support.doors import NOON, together
from support.persons import act, applied, asked_to_erase

OLD, NEW = Address("telegram:7"), Address("telegram:8")
PROOF = "رأيت الهوية"


def _files(conn: Connection) -> dict[str, str]:
    return {row.address: row.file_id for row in conn.execute(select(addresses))}


def _dossier(database: Database, id: FileId) -> Dossier:
    file = database.read(lambda conn: files.read(conn, keys_of(conn), id))
    assert file is not None
    assert isinstance(file.value, Dossier)
    return file.value


async def _ask(person: Person) -> Reference:
    """They call for a person: a ticket, with clocks of its own."""
    await person.says("موظف")
    return person.dossier().matters[-1].reference


async def test_everything_goes_on_in_one_file(database: Database) -> None:
    """Addresses, matters and what was to ring; the tombstone holds nothing and leads on."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        reference = old.dossier().matters[0].reference
        new = Person(door, database, NEW)
        ticket = await _ask(new)
        tombstone = new.dossier().id
        receipt = await act(door, ticket, "merge", text=PROOF, into=str(reference))
        assert receipt.outcome == "done", receipt.text
        await new.says("طلباتي")
        assert reference in new.heard()
    into = old.dossier().id
    assert database.read(_files) == {OLD: into, NEW: into}
    rows = database.read(lambda conn: conn.execute(select(matters.c.file_id)).scalars().all())
    assert set(rows) == {into}
    pending = select(follow_ups.c.file_id).where(
        follow_ups.c.reference == ticket, follow_ups.c.state == "pending"
    )
    assert set(database.read(lambda conn: conn.execute(pending).scalars().all())) == {into}
    left = _dossier(database, tombstone)
    assert (left.addresses, left.matters, left.consents) == ((), (), ())
    assert left.ties.into == into
    assert old.dossier().ties.absorbed == (tombstone,)
    assert database.read(audit.verify) == []


async def test_what_is_said_in_the_very_same_batch_is_not_lost(database: Database) -> None:
    """It reached the tombstone, and goes on to where everything went."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        reference = old.dossier().matters[0].reference
        new = Person(door, database, NEW)
        ticket = await _ask(new)
        said = TextSent("test:between", NOON, 5, NEW, "القائمة")
        await together(
            door, act(door, ticket, "merge", text=PROOF, into=str(reference)), door.handle(said)
        )
        # Both were raised; what was said may come before the file has taken the other in.
        await asyncio.sleep(0.2)
        await hand_on(door, database)
    assert "كيف نخدمكِ؟" in new.heard()
    assert new.dossier().id == old.dossier().id
    assert database.read(audit.verify) == []


async def test_a_door_that_dies_between_the_two_turns_loses_nothing(database: Database) -> None:
    """The matters wait in a row of their own, and the clock brings them home."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        reference = old.dossier().matters[0].reference
        ticket = await _ask(Person(door, database, NEW))
    async with at_work(database, DyingDoor) as dying:
        await act(dying, ticket, "merge", text=PROOF, into=str(reference))
        assert database.read(lambda conn: views.matter(conn, ticket)) is None
    async with at_work(database) as door:
        assert await hand_on(door, database) == 1
    assert database.read(lambda conn: views.matter(conn, ticket)) is not None
    assert set(database.read(_files).values()) == {old.dossier().id}
    assert database.read(audit.verify) == []


async def test_a_closed_account_leads_nowhere(database: Database) -> None:
    """Whoever writes from it next is somebody new, with a file of their own."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        file = old.dossier().id
        reference = old.dossier().matters[0].reference
        new = Person(door, database, NEW)
        ticket = await _ask(new)
        await act(door, ticket, "merge", text=PROOF, into=str(reference), old="close")
        assert database.read(_files) == {NEW: file}
        await old.says("طلباتي")
        assert reference not in old.heard()
    assert old.dossier().id != file
    assert new.dossier().addresses == (NEW,)


async def test_a_tombstone_is_erased_with_its_file(database: Database) -> None:
    """What was said on the other device before is gone too."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        reference = old.dossier().matters[0].reference
        new = Person(door, database, NEW)
        ticket = await _ask(new)
        tombstone = new.dossier().id
        await act(door, ticket, "merge", text=PROOF, into=str(reference))
        await act(door, ticket, "answer", text="تم")
        await act(door, ticket, "close")
        await act(door, reference, "withdraw", text="بطلبها")
        key = select(all_files.c.key).where(all_files.c.id == tombstone)
        before = database.read(lambda conn: conn.execute(key).scalar_one())
        request = await asked_to_erase(door, old.dossier().id)
        receipt = await act(door, request, "erase", text=PROOF)
        assert receipt.outcome == "done", receipt.text
        await asyncio.sleep(0.1)
        await hand_on(door, database)
    assert database.read(lambda conn: conn.execute(key).scalar_one()) != before
    assert _dossier(database, tombstone).ties.erased_at is not None
    assert database.read(_files) == {}
    assert database.read(audit.verify) == []


async def test_two_files_that_each_want_the_other_do_not_both_vanish(database: Database) -> None:
    """The second wish reaches a tombstone, which stays one."""
    async with at_work(database) as door:
        old = await applied(door, database, OLD)
        new = Person(door, database, NEW)
        await _ask(new)
        one, two = old.dossier().id, new.dossier().id
        await door.handle(MergeWanted("test:m1", NOON, 1, two, one))
        await door.handle(MergeWanted("test:m2", NOON, 2, two, one))
        await asyncio.sleep(0.1)
        await hand_on(door, database)
    assert _dossier(database, two).ties.into == one
    assert len(_dossier(database, one).matters) == 2


async def test_the_same_identity_in_two_files_is_seen_by_staff(database: Database) -> None:
    """By either of the two applications; in one and the same file there is nothing to see."""
    async with at_work(database) as door:
        first = await applied(door, database, OLD)
        second = await applied(door, database, NEW)
    one = first.dossier().matters[0].reference
    two = second.dossier().matters[0].reference
    seen = database.read(lambda conn: twins_of(conn, two))
    assert [(twin.reference, twin.likeness) for twin in seen] == [(one, "same_person")]
    assert [twin.reference for twin in database.read(lambda conn: twins_of(conn, one))] == [two]
    async with at_work(database) as door:
        await act(door, two, "merge", text=PROOF, into=str(one))
    assert database.read(lambda conn: twins_of(conn, two)) == ()
