"""The outbox: in order for each address, under a lease, and only while it is wanted."""

from datetime import timedelta
from functools import partial

from storage import outbox, views
from storage.database import Database
from storage.door import Door
from storage.outbox import Outgoing
from support.doors import NOON, NOURA, SARA, MachineClock, said, serving, together

LEASE = timedelta(seconds=60)


async def claim(door: Door, clock: MachineClock, limit: int = 10) -> list[Outgoing]:
    """What delivery would send now."""
    return await door.run(
        partial(outbox.claim, channels=["telegram"], limit=limit, now=clock(), lease=LEASE)
    )


async def test_a_newer_message_waits_for_the_older_one(database: Database) -> None:
    """At any time at most one message of an address is on its way."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "twice"))
        await door.handle(said("tg:2", "hello", NOURA))
        first = await claim(door, clock)
        assert sorted(one.key for one in first) == ["tg:1/0", "tg:2/0"]
        assert await claim(door, clock) == []
        await door.run(partial(outbox.mark_handed, rows=[one.row for one in first], now=clock()))
        (second,) = await claim(door, clock)
    assert (second.key, second.message.text) == ("tg:1/1", "again")


async def test_a_message_put_off_keeps_its_place(database: Database) -> None:
    """When the platform asks us to wait, the person's next message waits too."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "twice"))
        (first,) = await claim(door, clock)
        await door.run(
            partial(outbox.mark_later, row=first.row, until=clock() + timedelta(seconds=5))
        )
        assert await claim(door, clock) == []
        clock.pass_by(seconds=6)
        (again,) = await claim(door, clock)
    assert (again.row, again.attempts) == (first.row, 2)


async def test_an_ended_lease_is_taken_over(database: Database) -> None:
    """Whoever was sending has died: better twice than never."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "hello"))
        (first,) = await claim(door, clock)
        clock.pass_by(seconds=61)
        (again,) = await claim(door, clock)
    assert again.key == first.key


async def test_a_refused_message_is_out_of_the_way(database: Database) -> None:
    """The channel will never take it; what follows is tried all the same."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "twice"))
        (first,) = await claim(door, clock)
        await door.run(partial(outbox.mark_refused, row=first.row, now=clock()))
        (second,) = await claim(door, clock)
        assert second.key == "tg:1/1"
    states = [one.state for one in database.read(partial(views.messages, address=SARA))]
    assert states == ["refused", "sending"]


async def test_other_channels_are_left_alone(database: Database) -> None:
    """What the website fetches for itself is never pushed."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "hello"))
        taken = await door.run(
            partial(outbox.claim, channels=["desk"], limit=10, now=clock(), lease=LEASE)
        )
    assert taken == []


async def test_a_page_reads_on_from_where_it_was(database: Database) -> None:
    """Rows are numbered upwards, whatever their state; the page's word is the proof."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "one"))
        await door.handle(said("tg:2", "two"))
        first, second = database.read(lambda conn: outbox.after(conn, SARA, 0))
        assert first.row < second.row
        assert database.read(lambda conn: outbox.after(conn, SARA, first.row)) == [second]
        await door.run(lambda conn: outbox.mark_delivered(conn, [first.row], NOON))
    states = [one.state for one in database.read(partial(views.messages, address=SARA))]
    assert states == ["delivered", "ready"]


async def test_silence_voids_what_is_not_sent_yet(database: Database) -> None:
    """After a death or a withdrawal nothing more goes out about it."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "decide TST-1"))
        await door.handle(said("tg:2", "decide TST-2"))
        await door.handle(said("tg:3", "hush TST-1"))
        (left,) = await claim(door, clock)
    assert left.key == "tg:2/0"
    states = [one.state for one in database.read(partial(views.messages, address=SARA))]
    assert states == ["void", "sending"]


async def test_silence_reaches_what_was_said_a_moment_before(database: Database) -> None:
    """A message of an earlier turn of the very same batch is voided too, and never sent."""
    async with serving(database) as door:
        await door.handle(said("tg:0", "hello"))
        await together(
            door, door.handle(said("tg:1", "decide TST-1")), door.handle(said("tg:2", "hush TST-1"))
        )
    states = [one.state for one in database.read(partial(views.messages, address=SARA))]
    assert states == ["ready", "void"]


async def test_the_oldest_that_waits_is_known(database: Database) -> None:
    """An alarm is raised on it."""
    async with serving(database) as door:
        assert database.read(partial(outbox.oldest_unsent_at, channels=["telegram"])) is None
        await door.handle(said("tg:1", "hello", at=NOON + timedelta(hours=1)))
    found = database.read(partial(outbox.oldest_unsent_at, channels=["telegram"]))
    assert found == NOON + timedelta(hours=1)
