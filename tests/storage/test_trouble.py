"""What goes wrong in one turn stays with that turn."""

import asyncio
from functools import partial

import pytest
from sqlalchemy import Connection, create_engine, delete, select, text, update

from flows.events import AddressRefused
from flows.identifiers import Address
from storage import parked, views
from storage.arrivals import Unavailable
from storage.database import Database, open_database
from storage.keys import Tampered
from storage.schema import addresses, files, inbox
from storage.secret import Secret
from support.doors import NOON, NOURA, SARA, ObedientCore, heard_by, said, serving, together


async def test_a_turn_that_raises_is_taken_out_and_the_others_go_on(database: Database) -> None:
    """In one batch, the neighbours of a bug are stored as if it had not been there."""
    async with serving(database) as door:
        await door.handle(said("tg:0", "before"))
        told = await together(
            door,
            door.handle(said("tg:1", "one")),
            door.handle(said("tg:2", "raise a ghost")),
            door.handle(said("tg:3", "two")),
            door.handle(said("tg:4", "hello", NOURA)),
        )
    assert [one.receipt.outcome for one in told] == ["done", "refused", "done", "done"]
    assert told[1].receipt.code == "parked"
    dossier = database.read(partial(views.dossier, address=SARA))
    assert dossier is not None
    assert heard_by(dossier) == "before|one|two"
    (kept,) = database.read(parked.all_parked)
    assert (kept.key, kept.event) == ("tg:2", said("tg:2", "raise a ghost"))
    assert "told to: a ghost" in kept.why


async def test_a_parked_event_is_answered_alike_when_it_comes_again(database: Database) -> None:
    """Its key is claimed: the platform does not make us fail for ever."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "raise"))
        again = await door.handle(said("tg:1", "raise"))
    assert (again.receipt.code, again.repeated) == ("parked", True)
    assert len(database.read(parked.all_parked)) == 1


async def test_a_stranger_whose_first_word_fails_leaves_no_file(database: Database) -> None:
    """Nothing of a failed turn is stored, not even that there is such a person."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "raise"))
        assert database.read(partial(views.file_of, address=SARA)) is None
        assert database.read(lambda conn: conn.execute(select(files.c.id)).all()) == []
        handled = await door.handle(said("tg:2", "hello"))
    assert handled.receipt.data == {"heard": "hello"}


async def test_a_parked_event_can_be_tried_again(database: Database) -> None:
    """Once the bug is mended, the event leads to what it should have led to."""
    core = ObedientCore()
    async with serving(database, core) as door:
        await door.handle(said("tg:1", "raise"))
        still = await door.retry("tg:1")
        assert still is not None
        assert still.receipt.code == "parked"
        core._do_raise = None  # type: ignore[assignment]
        mended = await door.retry("tg:1")
        assert mended is not None
        assert mended.receipt.data == {"heard": "raise"}
        assert await door.retry("tg:1") is None
    assert database.read(parked.all_parked) == []


async def test_a_parked_event_can_be_given_up(database: Database) -> None:
    """Dropped, it is gone, and its key stays claimed."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "raise"))
        assert await door.run(partial(parked.drop, key="tg:1"))
        again = await door.handle(said("tg:1", "raise"))
    assert again.receipt.code == "parked"


async def test_an_sql_error_parks_only_the_event_that_causes_it(database: Database) -> None:
    """A row that the database refuses rolls the batch back; then each goes alone."""
    async with serving(database) as door:
        told = await together(
            door,
            door.handle(said("tg:1", "one")),
            door.handle(said("tg:2", "breaking", NOURA)),
            door.handle(said("tg:3", "two")),
            door.run(lambda conn: conn.execute(select(files.c.id)).all() and "job"),
        )
    one, broken, two, job = told
    assert one.receipt.data == {"heard": "one"}
    assert broken.receipt.code == "parked"
    assert two.receipt.data == {"heard": "one|two"}
    assert job == "job"
    assert database.read(partial(views.file_of, address=NOURA)) is None
    (kept,) = database.read(parked.all_parked)
    assert kept.key == "tg:2"
    assert "IntegrityError" in kept.why


async def test_a_job_that_raises_disturbs_nobody(database: Database) -> None:
    """Its own writes are taken back, its caller is told, and its batch is stored."""

    def fails(conn: Connection) -> None:
        conn.execute(delete(inbox))
        raise LookupError("no such thing")

    async with serving(database) as door:
        await door.handle(said("tg:0", "before"))
        handled, failed = await together(door, door.handle(said("tg:1", "hello")), door.run(fails))
    assert not isinstance(handled, BaseException)
    assert isinstance(failed, LookupError)
    assert len(database.read(lambda conn: conn.execute(select(inbox.c.key)).all())) == 2


async def test_a_busy_database_is_told_and_claims_nothing(
    sqlite_url: str, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever cannot be stored now is told so, and is a new event when it comes again."""
    monkeypatch.setattr(
        "storage.engine._PRAGMAS", ("PRAGMA journal_mode=WAL", "PRAGMA busy_timeout=10")
    )
    database = open_database(sqlite_url, secret)
    blocker = create_engine(sqlite_url).connect()
    async with serving(database) as door:
        blocker.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable):
            await door.handle(said("tg:1", "hello"))
        blocker.rollback()
        handled = await door.handle(said("tg:1", "hello"))
    blocker.close()
    blocker.engine.dispose()
    database.close()
    assert not handled.repeated


async def test_a_connection_that_breaks_is_made_anew(postgres_database: Database) -> None:
    """A restart of the server costs nobody a message. A file has no connection to break."""
    database = postgres_database
    everybody = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        database.read(lambda conn: conn.execute(everybody).all())
        handled = await door.handle(said("tg:2", "there"))
    assert handled.receipt.data == {"heard": "hello|there"}
    assert not handled.repeated


async def test_a_receipt_that_does_not_open_is_not_replaced(database: Database) -> None:
    """What the event led to stands, even while it cannot be told."""
    spoil = update(inbox).where(inbox.c.key == "tg:1").values(receipt=b"x" * 40)
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.run(lambda conn: conn.execute(spoil))
        with pytest.raises(Tampered, match="receipt"):
            await door.handle(said("tg:1", "hello"))
    assert database.read(parked.all_parked) == []


async def test_a_closed_door_says_so(database: Database) -> None:
    """Nothing waits for ever at a door that is shut."""
    async with serving(database) as door:
        was_open = door.is_open
    assert (was_open, door.is_open) == (True, False)
    with pytest.raises(Unavailable):
        await door.handle(said("tg:1", "hello"))


async def test_what_arrived_before_the_door_shut_is_stored(database: Database) -> None:
    """Stopping finishes what was begun."""
    async with serving(database) as door:
        waiting = asyncio.ensure_future(door.handle(said("tg:1", "hello")))
        await asyncio.sleep(0)
    assert (await waiting).receipt.outcome == "done"


async def test_a_tampered_file_stops_its_own_person_only(database: Database) -> None:
    """A body that does not open fails loudly; nobody else notices."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.handle(said("tg:2", "hello", NOURA))
        file = database.read(partial(views.file_of, address=SARA))
        await door.run(
            lambda conn: conn.execute(
                update(files).where(files.c.id == file).values(body=b"x" * 40)
            )
        )
        one, two = await together(
            door, door.handle(said("tg:3", "there")), door.handle(said("tg:4", "there", NOURA))
        )
    assert one.receipt.code == "parked"
    assert two.receipt.data == {"heard": "hello|there"}


async def test_a_refusal_of_an_unknown_address_begins_no_file(database: Database) -> None:
    """That a channel cannot reach a stranger is no reason to open a file on them."""
    async with serving(database) as door:
        handled = await door.handle(AddressRefused("out:1", NOON, 1, Address("telegram:9"), "?"))
    assert handled.receipt.code == "unknown_address"
    assert database.read(lambda conn: conn.execute(select(addresses.c.address)).all()) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_when_the_writer_itself_fails_nobody_waits_for_it_in_vain(
    database: Database,
) -> None:
    """A mistake of ours in the one thread that writes: told to all who wait, and to the process."""

    def fails(turns: int, seconds: float) -> None:
        raise RuntimeError("not foreseen")

    async with serving(database) as door:
        door.on_batch = fails
        with pytest.raises(Unavailable):
            await door.handle(said("tg:1", "hello"))
        await asyncio.wait_for(door.broken(), 5)
        assert not door.is_open
        with pytest.raises(Unavailable):
            await door.handle(said("tg:2", "hello"))
