"""Two replicas on one database: nothing is lost, nothing is done twice, nobody waits in a ring."""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial

from sqlalchemy import Connection, text

from flows.identifiers import Address
from storage import audit, followups, outbox, views
from storage.database import Database, open_database
from storage.outbox import Outgoing
from storage.schema import files
from storage.secret import Secret
from support.doors import NOON, SARA, MachineClock, heard_by, said, serving

PEOPLE = [Address(f"telegram:{n}") for n in range(12)]
ROUNDS = 10


async def test_two_doors_under_load_lose_and_double_nothing(
    database: Database, database_url: str, secret: Secret
) -> None:
    """Every message goes to both doors, and each is heard once, in the order of its sender."""
    other = open_database(database_url, secret)
    async with serving(database) as one, serving(other) as two:

        async def person(address: Address) -> None:
            for n in range(ROUNDS):
                event = said(f"tg:{address}:{n}", str(n), address)
                told = await asyncio.gather(one.handle(event), two.handle(event))
                assert {answer.receipt.outcome for answer in told} == {"done"}
                assert sorted(answer.repeated for answer in told) == [False, True]

        await asyncio.wait_for(asyncio.gather(*map(person, PEOPLE)), 60)
    other.close()
    for address in PEOPLE:
        dossier = database.read(partial(views.dossier, address=address))
        assert dossier is not None
        assert heard_by(dossier) == "|".join(map(str, range(ROUNDS)))
        sent = database.read(partial(views.messages, address=address))
        assert len({one.key for one in sent}) == len(sent) == ROUNDS
    assert database.read(audit.verify) == []


async def test_strangers_who_write_to_both_doors_get_one_file(
    database: Database, database_url: str, secret: Secret
) -> None:
    """Whichever door is quicker begins the file; the other one finds it."""
    other = open_database(database_url, secret)
    async with serving(database) as one, serving(other) as two:
        await asyncio.gather(
            *(one.handle(said(f"a:{who}", "hello", who)) for who in PEOPLE),
            *(two.handle(said(f"b:{who}", "hello", who)) for who in reversed(PEOPLE)),
        )
    other.close()
    count = database.read(lambda conn: conn.execute(files.select()).all())
    assert len(count) == len(PEOPLE)
    for address in PEOPLE:
        dossier = database.read(partial(views.dossier, address=address))
        assert dossier is not None
        assert heard_by(dossier) == "hello|hello"


async def test_a_locked_file_keeps_nobody_else_waiting(postgres_database: Database) -> None:
    """While another holds one person's file, the others are served; then so is that person.

    SQLite has one lock for everybody, so there is nothing to leave out.
    """
    database = postgres_database
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        await door.handle(said("tg:2", "hello", PEOPLE[2]))
        holder = database.engine.connect()
        holder.execute(
            text("SELECT id FROM files WHERE id = :id FOR UPDATE"),
            {"id": database.read(partial(views.file_of, address=SARA))},
        )
        held = [asyncio.ensure_future(door.handle(said(f"tg:1{n}", str(n)))) for n in range(3)]
        handled = await door.handle(said("tg:3", "there", PEOPLE[2]))
        assert handled.receipt.data == {"heard": "hello|there"}
        assert not any(one.done() for one in held)
        holder.rollback()
        holder.close()
        last = (await asyncio.gather(*held))[-1]
    assert last.receipt.data == {"heard": "hello|0|1|2"}


async def test_two_deliveries_never_take_the_same_message(
    database: Database, database_url: str, secret: Secret
) -> None:
    """Each row is claimed by one of them, and a person's rows stay in order."""
    other = open_database(database_url, secret)
    clock = MachineClock()

    def claim(conn: Connection) -> list[Outgoing]:
        return outbox.claim(conn, ["telegram"], 5, clock(), timedelta(seconds=60))

    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(serving(database, clock=clock))
        two = await stack.enter_async_context(serving(other, clock=clock))
        await asyncio.gather(*(one.handle(said(f"t:{who}", "twice", who)) for who in PEOPLE))
        taken: list[Outgoing] = []
        while True:
            pair = await asyncio.gather(one.run(claim), two.run(claim))
            batch = [*pair[0], *pair[1]]
            if not batch:
                break
            taken += batch
            rows = [row.row for row in batch]
            await one.run(partial(outbox.mark_handed, rows=rows, now=clock()))
    other.close()
    assert len({row.row for row in taken}) == len(taken) == 2 * len(PEOPLE)
    for address in PEOPLE:
        keys = [row.key for row in taken if row.to == address]
        assert keys == [f"t:{address}/0", f"t:{address}/1"]


async def test_two_clocks_ring_each_follow_up_once(
    database: Database, database_url: str, secret: Secret
) -> None:
    """Two schedulers on two replicas make one digest."""
    other = open_database(database_url, secret)
    async with serving(database) as one, serving(other) as two:
        await asyncio.gather(*(one.handle(said(f"t:{who}", "wake r 1", who)) for who in PEOPLE))
        events = database.read(partial(followups.due, until=NOON + timedelta(hours=2)))
        assert len(events) == len(PEOPLE)
        await asyncio.gather(*(door.handle(event) for event in events for door in (one, two)))
    other.close()
    for address in PEOPLE:
        dossier = database.read(partial(views.dossier, address=address))
        assert dossier is not None
        assert heard_by(dossier) == "wake|r"
