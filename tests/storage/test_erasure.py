"""Erased is what nobody can open any more: not with the database, not with the master key."""

from datetime import datetime
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, select

from flows.dossier import Dossier
from flows.identifiers import Address, FileId, Reference
from flows.matters import Application
from flows.phrases import plain
from flows.uploads import Upload
from storage import audit, files, uploads, views
from storage.database import Database
from storage.door import Door
from storage.erasure import GONE
from storage.identities import identities
from storage.keys import Tampered, keys_of
from storage.schema import addresses, inbox, matters, metadata, outbox
from storage.schema import audit as records
from storage.schema import files as all_files
from storage.schema import uploads as all_uploads
from support.assisting import NAME, Person, application_of, at_work
from support.persons import act, applied, asked_to_erase

PERSON = Address("telegram:7")
WHY = "طوبقت الهوية في المقر"


async def _withdrawn(door: Door, database: Database) -> tuple[Person, Reference]:
    person = await applied(door, database)
    reference = person.dossier().matters[-1].reference
    await act(door, reference, "withdraw", text="بطلبها")
    return person, reference


async def _erased(door: Door, database: Database, **fields: str) -> tuple[FileId, Reference]:
    person, reference = await _withdrawn(door, database)
    file = person.dossier().id
    request = await asked_to_erase(door, file)
    receipt = await act(door, request, "erase", text=WHY, **fields)
    assert receipt.outcome == "done", receipt.text
    return file, reference


def _dossier(database: Database, id: FileId) -> Dossier:
    file = database.read(lambda conn: files.read(conn, keys_of(conn), id))
    assert file is not None
    assert isinstance(file.value, Dossier)
    return file.value


def _wrapped(conn: Connection, file: FileId) -> set[bytes]:
    """The data keys of a file and of its matters, as they are stored."""
    own = select(all_files.c.key).where(all_files.c.id == file)
    theirs = select(matters.c.key).where(matters.c.file_id == file)
    return {key for statement in (own, theirs) for key in conn.execute(statement).scalars()}


def _stage(conn: Connection, sealed: uploads.Sealed, now: datetime) -> None:
    uploads.stage(conn, sealed, sealed.id, PERSON, now)


def _everything(conn: Connection) -> list[Any]:
    """Every value of every table."""
    return [
        value
        for table in metadata.sorted_tables
        for row in conn.execute(select(table))
        for value in row
    ]


async def test_the_keys_are_destroyed_and_the_record_still_holds(database: Database) -> None:
    """No stored value is one of the old keys; what the record sealed with them stays shut."""
    async with at_work(database) as door:
        person, _ = await _withdrawn(door, database)
        file = person.dossier().id
        request = await asked_to_erase(door, file)
        before = database.read(lambda conn: _wrapped(conn, file))
        await act(door, request, "erase", text=WHY)
    everything = database.read(_everything)
    assert len(before) == 3
    assert not before & {one for one in everything if isinstance(one, bytes)}
    body = select(records.c.body).where(records.c.file_id == file, records.c.seq == 1)
    sealed = database.read(lambda conn: conn.execute(body).scalar_one())
    opened = database.read(lambda conn: files.read(conn, keys_of(conn), file))
    assert opened is not None
    with pytest.raises(Tampered):
        opened.key.open(f"audit/{file}/1", sealed)
    assert database.read(audit.verify) == []


async def test_a_line_without_a_name_remains(database: Database) -> None:
    """Reference, stages and their days; no answer, no signature, no number to find it by."""
    async with at_work(database) as door:
        file, reference = await _erased(door, database)
    left = application_of(database, reference)
    assert (left.stage, left.identity, left.attestation) == ("withdrawn", "", None)
    assert left.intake.answers == {}
    assert [step.stage for step in left.history] == ["draft", "submitted", "withdrawn"]
    assert {(step.by, step.note) for step in left.history} == {("", "")}
    dossier = _dossier(database, file)
    assert (dossier.addresses, dossier.consents, dossier.gender) == ((), (), None)
    row = select(matters.c.identity_hash).where(matters.c.reference == reference)
    assert database.read(lambda conn: conn.execute(row).scalar_one()) is None
    assert database.read(lambda conn: conn.execute(select(identities)).all()) == []


async def test_nothing_of_what_was_said_can_be_read(database: Database) -> None:
    """What came in and what went out is empty, but for the certificate itself."""
    async with at_work(database) as door:
        file, _ = await _erased(door, database)
    heard = select(inbox.c.body).where(inbox.c.file_id == file, inbox.c.body.is_not(None))
    assert len(database.read(lambda conn: conn.execute(heard).all())) == 1
    said = select(outbox.c.address, outbox.c.body).where(outbox.c.file_id == file)
    rows = database.read(lambda conn: conn.execute(said).all())
    assert {row.address for row in rows if row.body is None} == {GONE}
    assert [row.address for row in rows if row.body is not None] == [PERSON]
    (last,) = database.read(lambda conn: views.messages(conn, PERSON))
    assert last.message is not None
    assert "رقم الإفادة" in plain(last.message.text)


async def test_whoever_writes_again_is_new(database: Database) -> None:
    """Nothing leads from the address to what was there."""
    async with at_work(database) as door:
        file, _ = await _erased(door, database)
        again = Person(door, database, PERSON)
        await again.says("طلباتي")
        assert "لا توجد لكم طلبات" in again.heard()
    assert again.dossier().id != file
    leads = select(addresses.c.address).where(addresses.c.file_id == file)
    assert database.read(lambda conn: conn.execute(leads).all()) == []
    assert database.read(audit.verify) == []


async def test_what_the_law_wants_kept_stays_whole(database: Database) -> None:
    """Its answers and signature are there, and staff find it; everything else is gone."""
    async with at_work(database) as door:
        person, reference = await _withdrawn(door, database)
        file = person.dossier().id
        request = await asked_to_erase(door, file)
        receipt = await act(door, request, "erase", text=WHY, keep=str(reference))
    assert reference in plain(receipt.text)
    kept = application_of(database, reference)
    assert kept.attestation is not None
    assert kept.attestation.name == NAME
    assert _dossier(database, file).addresses == ()


async def test_an_open_application_is_not_erased_under_the_hands_of_the_staff(
    database: Database,
) -> None:
    """It is refused with the reason, and changes nothing."""
    async with at_work(database) as door:
        person = await applied(door, database)
        request = await asked_to_erase(door, person.dossier().id)
        receipt = await act(door, request, "erase", text=WHY)
    assert (receipt.outcome, receipt.code) == ("refused", "erase_open")
    reference = person.dossier().matters[0].reference
    assert isinstance(application_of(database, reference), Application)
    assert application_of(database, reference).intake.answers


async def test_what_was_sent_is_destroyed_with_it(database: Database) -> None:
    """Kept or only staged, its key and its bytes are gone; that it was there remains."""
    async with at_work(database) as door:
        person, _ = await _withdrawn(door, database)
        file = person.dossier().id
        request = await asked_to_erase(door, file)
        keys = database.read(keys_of)
        now = person.dossier().opened_at
        for id in ("u1", "u2"):
            sealed = uploads.seal(keys, Upload(id), b"a picture")
            await door.run(partial(_stage, sealed=sealed, now=now))
        keep = all_uploads.update().where(all_uploads.c.id == "u1").values(file_id=file)
        await door.run(lambda conn: conn.execute(keep))
        await act(door, request, "erase", text=WHY)
    rows = database.read(lambda conn: conn.execute(select(all_uploads)).all())
    assert {(row.state, row.why, row.key, row.body, row.address) for row in rows} == {
        ("destroyed", "erased", None, None, GONE)
    }
