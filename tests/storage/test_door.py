"""The door: once to the file, in order, whatever goes wrong."""

import asyncio
from functools import partial

from flows.identifiers import Address
from storage import views
from storage.database import Database
from support.doors import NOURA, SARA, ObedientCore, heard_by, said, serving, together


async def test_what_a_person_said_is_stored_before_it_is_answered(database: Database) -> None:
    """The answer is there, and so are the file, the inbox and the outbox."""
    async with serving(database) as door:
        handled = await door.handle(said("tg:1", "hello"))
    assert handled.receipt.data == {"heard": "hello"}
    assert not handled.repeated
    dossier = database.read(lambda conn: views.dossier(conn, SARA))
    assert dossier is not None
    assert heard_by(dossier) == "hello"
    (sent,) = database.read(lambda conn: views.messages(conn, SARA))
    assert sent.message is not None
    assert (sent.message.text, sent.key, sent.state) == ("hello", "tg:1/0", "ready")


async def test_the_same_key_is_the_same_event(database: Database) -> None:
    """Delivered again, it is answered as before, and nothing happens twice."""
    async with serving(database) as door:
        first = await door.handle(said("tg:1", "hello"))
        again = await door.handle(said("tg:1", "hello"))
        await door.handle(said("tg:2", "there"))
    assert again.repeated
    assert again.receipt == first.receipt
    dossier = database.read(lambda conn: views.dossier(conn, SARA))
    assert dossier is not None
    assert heard_by(dossier) == "hello|there"
    assert len(database.read(lambda conn: views.messages(conn, SARA))) == 2


async def test_the_same_key_twice_in_one_batch_is_one_event(database: Database) -> None:
    """Two deliveries at the very same time lead to one turn."""
    async with serving(database) as door:
        one, two = await together(
            door, door.handle(said("tg:1", "hello")), door.handle(said("tg:1", "hello"))
        )
    assert (one.repeated, two.repeated) == (False, True)
    assert one.receipt == two.receipt
    assert len(database.read(lambda conn: views.messages(conn, SARA))) == 1


async def test_everybody_is_heard_in_the_order_they_wrote(database: Database) -> None:
    """Many people at once, each with many messages, share commits and keep their order."""
    people = [SARA, NOURA, *(Address(f"telegram:{n}") for n in range(3, 10))]
    core = ObedientCore()
    async with serving(database, core) as door:
        await asyncio.gather(
            *(
                door.handle(said(f"tg:{person}:{n}", str(n), person))
                for n in range(8)
                for person in people
            )
        )
    for person in people:
        dossier = database.read(partial(views.dossier, address=person))
        assert dossier is not None
        assert heard_by(dossier) == "0|1|2|3|4|5|6|7"
