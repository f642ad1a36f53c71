"""What nobody asked for goes in a lane of its own, behind everything that people wait for."""

from datetime import timedelta
from functools import partial

from storage import outbox
from storage.database import Database
from storage.door import Door
from storage.outbox import Outgoing
from support.doors import NOURA, MachineClock, said, serving

LEASE = timedelta(seconds=60)


async def claim(door: Door, clock: MachineClock, limit: int = 10) -> list[Outgoing]:
    """What delivery would send now."""
    return await door.run(
        partial(outbox.claim, channels=["telegram"], limit=limit, now=clock(), lease=LEASE)
    )


async def test_an_answer_overtakes_an_older_announcement(database: Database) -> None:
    """Where there is room for one message only, it is the one that somebody waits for."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "outreach one"))
        await door.handle(said("tg:2", "hello", NOURA))
        (first,) = await claim(door, clock, limit=1)
        (second,) = await claim(door, clock, limit=1)
    assert (first.purpose, second.purpose) == ("answer", "outreach")


async def test_an_announcement_never_stands_before_an_answer_to_the_same_person(
    database: Database,
) -> None:
    """The answer goes at once; the news of the same person only after it has gone."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "outreach one"))
        await door.handle(said("tg:2", "hello"))
        (answer,) = await claim(door, clock)
        assert answer.purpose == "answer"
        assert await claim(door, clock) == []
        await door.run(partial(outbox.mark_handed, rows=[answer.row], now=clock()))
        (news,) = await claim(door, clock)
    assert news.message.text == "news one"


async def test_announcements_go_in_their_order(database: Database) -> None:
    """Within the lane one person is written to in the order in which it was said."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "outreach one"))
        await door.handle(said("tg:2", "outreach two"))
        (first,) = await claim(door, clock)
        assert await claim(door, clock) == []
        await door.run(partial(outbox.mark_handed, rows=[first.row], now=clock()))
        (second,) = await claim(door, clock)
    assert (first.message.text, second.message.text) == ("news one", "news two")


async def test_waiting_announcements_raise_no_alarm(database: Database) -> None:
    """How long the oldest message waits is asked of what people wait for alone."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "outreach one"))
        assert database.read(partial(outbox.oldest_unsent_at, channels=["telegram"])) is None
        await door.handle(said("tg:2", "hello"))
    assert database.read(partial(outbox.oldest_unsent_at, channels=["telegram"])) is not None
