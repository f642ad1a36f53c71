"""An application goes from its typist's file to its person's: whole, once, come what may."""

import asyncio

import msgspec
import pytest
from sqlalchemy import Connection, select

from flows.assisted.taking import PREFIX
from flows.events import ConversationOpened
from flows.identifiers import Address, FileId, Reference
from flows.intake.snapshot import is_valid
from scheduler.raised import hand_on
from storage import audit, files, raised, views
from storage.database import Database, open_database
from storage.door import Door
from storage.keys import keys_of
from storage.schema import audit as records
from storage.schema import files as all_files
from storage.schema import matters, uploads
from storage.secret import Secret
from support.assisting import (
    NAME,
    READ_BACK,
    DyingDoor,
    Person,
    application_of,
    at_work,
    attested_on_paper,
    typed_in,
    typist,
)
from support.doors import NOON

MUNIRA = Address("telegram:7")
NOURA = Address("telegram:8")


async def _offered(door: Door, database: Database) -> tuple[Person, Reference, str]:
    """Typed in, with a code for the person."""
    clerk, reference = await typed_in(door, database)
    await clerk.says("! رمز لمحادثته")
    offer = application_of(database, reference).offer
    assert offer is not None
    return clerk, reference, offer.code


def _file_of(database: Database, reference: Reference) -> FileId:
    found = select(matters.c.file_id).where(matters.c.reference == reference)
    return FileId(database.read(lambda conn: conn.execute(found).scalar_one()))


def _pending(database: Database) -> list[str]:
    return [type(one).__name__ for one in database.read(raised.pending)]


async def test_the_person_takes_it_over_and_signs_it(database: Database) -> None:
    """Row, dossiers and record agree on who has it, and the signature covers who typed."""
    async with at_work(database) as door:
        clerk, reference, code = await _offered(door, database)
        munira = Person(door, database, MUNIRA)
        await munira.says(code, "! أوافق", READ_BACK, NAME, "! أقرّ وأوقّع")
        assert not clerk.dossier().matters
        assert clerk.dossier().conversation.frames == ()
    application = application_of(database, reference)
    assert application.holder == _file_of(database, reference) == munira.dossier().id
    assert [line.reference for line in munira.dossier().matters] == [reference]
    assert application.offer is None
    assert (application.channel, application.entered_by) == ("interview", "سارة")
    attestation = application.attestation
    assert attestation is not None
    assert (attestation.method, attestation.witness) == ("chat", "")
    assert (attestation.form, attestation.version) == ("assisted_intake", "1")
    assert attestation.address == MUNIRA
    assert is_valid(application)
    assert _pending(database) == []
    assert database.read(audit.verify) == []


async def test_every_answer_says_who_typed_it(database: Database) -> None:
    """What the typist wrote keeps their name, and what the person corrects has none."""
    async with at_work(database) as door:
        _, reference, code = await _offered(door, database)
        munira = Person(door, database, MUNIRA)
        await munira.says(code, "! أوافق", "! ٥", "سداد إيجار")
    answers = application_of(database, reference).intake.answers
    assert {path: one.by for path, one in answers.items()} == {
        "applying_for": "سارة",
        "full_name": "سارة",
        "birth_date": "سارة",
        "national_id": "سارة",
        "need": "",
    }


async def test_the_record_tells_who_typed(database: Database) -> None:
    """Each turn of the typist's stands in the chain under their name."""
    async with at_work(database) as door:
        clerk, _, _ = await _offered(door, database)
    entries = database.read(lambda conn: _accounts(conn, clerk.dossier().id))
    typed = [one for one in entries if one[0] in ("assist_begun", "text_sent", "button_pressed")]
    assert len(typed) == len(clerk.receipts)
    assert {by for _, by in typed} == {"سارة"}


@pytest.mark.parametrize("deaths", [1, 2])
async def test_a_door_that_dies_on_the_way_leaves_it_to_the_next(
    database: Database, deaths: int
) -> None:
    """Between its turns the application waits in a row of its own, and the clock moves it on."""
    async with at_work(database) as door:
        clerk, reference, code = await _offered(door, database)
    async with at_work(database, DyingDoor) as dying:
        munira = Person(dying, database, MUNIRA)
        await munira.says(code)
        assert _pending(database) == ["OfferTaken"]
        if deaths == 2:
            (event,) = database.read(raised.pending)
            await Door.go_on(dying, event)
            assert _pending(database) == ["ApplicationHanded"]
            assert database.read(lambda conn: views.matter(conn, reference)) is None
    assert database.read(audit.verify) == []
    async with at_work(database) as door:
        assert await hand_on(door, database) == 1
        assert await hand_on(door, database) == 0
        munira = Person(door, database, MUNIRA)
        await munira.says("! أوافق")
        assert "هذه إجاباتكِ" in munira.heard()
    assert not clerk.dossier().matters
    assert _file_of(database, reference) == munira.dossier().id
    assert database.read(audit.verify) == []


async def test_two_who_show_the_same_code_do_not_both_get_it(database: Database) -> None:
    """One of them has it, and the other is told that the code is over."""
    async with at_work(database) as door:
        _, reference, code = await _offered(door, database)
        people = [Person(door, database, one) for one in (MUNIRA, NOURA)]
        await asyncio.gather(*(one.says(code) for one in people))
        holders = [one for one in people if one.dossier().matters]
        others = [one for one in people if not one.dossier().matters]
    assert len(holders) == len(others) == 1
    assert _file_of(database, reference) == holders[0].dossier().id
    assert "الرمز" in others[0].heard()
    assert database.read(audit.verify) == []


async def test_two_doors_that_go_on_with_the_same_do_it_once(
    database: Database, database_url: str, secret: Secret
) -> None:
    """What was raised is claimed: whoever is second is answered what the first led to."""
    async with at_work(database) as door:
        _, reference, code = await _offered(door, database)
    async with at_work(database, DyingDoor) as dying:
        await Person(dying, database, MUNIRA).says(code)
    other = open_database(database_url, secret)
    (event,) = database.read(raised.pending)
    async with at_work(database) as one, at_work(other) as two:
        told = await asyncio.gather(one.go_on(event), two.go_on(event))
    other.close()
    assert sorted(answer.repeated for answer in told) == [False, True]
    assert len(Person(door, database, MUNIRA).dossier().matters) == 1
    assert application_of(database, reference).revision > 1
    assert database.read(audit.verify) == []


async def test_a_code_that_was_replaced_on_the_way_is_over(database: Database) -> None:
    """What was right when it was looked up is looked at again in the file that it opens."""
    async with at_work(database) as door:
        clerk, reference, code = await _offered(door, database)
    async with at_work(database, DyingDoor) as dying:
        await Person(dying, database, MUNIRA).says(code)
    async with at_work(database) as door:
        clerk.door = door
        await clerk.says("! رمز لمحادثته")
        await hand_on(door, database)
        munira = Person(door, database, MUNIRA)
        assert not munira.dossier().matters
        assert "لم يعد صالحًا" in munira.heard()
    assert _file_of(database, reference) == clerk.dossier().id


async def test_what_was_sent_for_it_goes_with_it(database: Database) -> None:
    """The files of the application belong to whoever has it now."""
    async with at_work(database) as door:
        clerk, reference, code = await _offered(door, database)
        owner = clerk.dossier().id
        await door.run(lambda conn: _keep_upload(conn, owner, reference))
        munira = Person(door, database, MUNIRA)
        await munira.says(code)
    found = select(uploads.c.file_id)
    assert database.read(lambda conn: conn.execute(found).scalar_one()) == munira.dossier().id


async def test_a_link_opens_it_too(database: Database) -> None:
    """The code in a deep link is the code."""
    async with at_work(database) as door:
        _, reference, code = await _offered(door, database)
        opened = ConversationOpened("tg:9", NOON, 9, MUNIRA, f"{PREFIX}{code}")
        await door.handle(opened)
        again = await door.handle(opened)
        munira = Person(door, database, MUNIRA)
        assert [line.reference for line in munira.dossier().matters] == [reference]
    assert again.repeated


async def test_a_signature_on_paper_names_its_witness(database: Database) -> None:
    """Who has no chat signs a sheet, and stays in the typist's file, reached by no message."""
    async with at_work(database) as door:
        clerk, reference = await typed_in(door, database)
        receipt = (await door.handle(attested_on_paper(reference))).receipt
    assert receipt.code == "attested"
    assert "لجنة البحث" in receipt.text
    application = application_of(database, reference)
    attestation = application.attestation
    assert attestation is not None
    assert (attestation.method, attestation.witness, attestation.name) == ("paper", "سارة", NAME)
    assert attestation.paper is not None
    assert (attestation.paper.signed_on, attestation.paper.kept) == ("2026-11-22", "ورقة 7")
    assert application.stage == "submitted"
    assert is_valid(application)
    assert _file_of(database, reference) == clerk.dossier().id


async def test_only_the_typist_writes_in_their_file(database: Database) -> None:
    """Another member of staff, a stranger and nobody at all are refused, and nothing moves."""
    async with at_work(database) as door:
        clerk, reference = await typed_in(door, database)
        before = clerk.dossier().conversation
        for by in ("نورة", "سالم", "غريب", ""):
            other = Person(door, database, clerk.address, by)
            assert (await other.says("! رمز لمحادثته")).code == "not_your_entry"
        begun = Person(door, database, clerk.address, "نورة")
        assert (await begun.begins()).code == "not_your_entry"
        assert clerk.dossier().conversation == before
        assert application_of(database, reference).offer is None
        stranger = typist(door, database, "2")
        assert (await stranger.says("نعم")).code == "not_your_entry"


async def test_what_is_raised_waits_for_a_locked_file(postgres_database: Database) -> None:
    """Another door has the typist's file: the claim is given back, and taken again when it can."""
    database = postgres_database
    async with at_work(database) as door:
        clerk, _, code = await _offered(door, database)
    async with at_work(database, DyingDoor) as dying:
        munira = Person(dying, database, MUNIRA)
        await munira.says(code)
    (event,) = database.read(raised.pending)
    lock = select(all_files.c.id).where(all_files.c.id == clerk.dossier().id).with_for_update()
    async with at_work(database) as door:
        with database.engine.connect() as other:
            other.execute(lock)
            going_on = asyncio.ensure_future(door.go_on(event))
            await asyncio.sleep(0.3)
            assert not going_on.done()
            other.rollback()
        await asyncio.wait_for(going_on, 10)
    assert len(munira.dossier().matters) == 1


async def test_a_claim_that_is_given_back_is_raised_again(database: Database) -> None:
    """It is nobody's until somebody takes it once more."""
    async with at_work(database) as door:
        _, _, code = await _offered(door, database)
    async with at_work(database, DyingDoor) as dying:
        await Person(dying, database, MUNIRA).says(code)
        (event,) = database.read(raised.pending)
        assert await dying.run(lambda conn: raised.take(conn, [event.key])) == {event.key}
        assert _pending(database) == []
        assert await dying.run(lambda conn: raised.take(conn, [event.key])) == set()
        await dying.run(lambda conn: raised.release(conn, [event.key]))
    assert _pending(database) == ["OfferTaken"]


def _accounts(conn: Connection, file: FileId) -> list[tuple[str, str]]:
    """What the entries of a file say: the kind of event, and who did it."""
    keys = keys_of(conn)
    found = select(records).where(records.c.file_id == file).order_by(records.c.seq)
    own = files.read(conn, keys, file)
    assert own is not None
    accounts = []
    for row in conn.execute(found):
        sealed = own.key.open(f"audit/{file}/{row.seq}", row.body)
        accounts.append((row.event, msgspec.json.decode(sealed, type=audit.Account).by))
    return accounts


def _keep_upload(conn: Connection, file: FileId, reference: Reference) -> None:
    """A file that was sent for an application, as far as its row tells."""
    values = {"id": "u1", "cause": "c", "address": "a", "state": "kept", "size": 1, "why": ""}
    times = {"created_at": NOON, "changed_at": NOON}
    conn.execute(uploads.insert().values(**values, **times, file_id=file, reference=reference))
