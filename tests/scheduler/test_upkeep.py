"""Once a day: old words are forgotten, dead sessions deleted, the record anchored."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from bot.app import Application
from bot.house import House
from flows.events import StaffActed
from flows.identifiers import Address
from scheduler.upkeep import EVERY, KEEP_FOR, Upkeep
from storage import sessions, views
from storage.audit import ANCHORS, verify
from storage.schema import audit as entries_table
from storage.schema import links
from storage.schema import sessions as sessions_table
from support.houses import apply, opened_house, talk
from support.waiting import eventually

ME, OTHER = Address("terminal:me"), Address("terminal:other")
LATER = KEEP_FOR + timedelta(days=1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A house of Hajer."""
    async with opened_house(tmp_path) as opened:
        yield opened


def words(house: House, address: Address) -> list[bool]:
    """Of each message to someone, whether its words are kept."""
    sent = house.database.read(lambda conn: views.messages(conn, address))
    return [one.message is not None for one in sent]


def anchored(conn: Connection) -> int:
    """How many anchors were written."""
    entries = select(func.count()).where(entries_table.c.file_id == ANCHORS)
    return int(conn.execute(entries).scalar_one())


async def test_words_are_forgotten_after_three_months_but_not_of_open_matters(house: House) -> None:
    """Whoever waits for a decision finds the whole talk; whoever left is forgotten."""
    reference = await apply(house)
    await talk(house, "السلام عليكم", name="other")
    now = house.now()
    assert await Upkeep(house.door).ring(now + LATER, now)
    assert set(words(house, ME)) == {True}
    assert set(words(house, OTHER)) == {False}
    await house.handle(
        StaffActed(
            **house.origin(), reference=reference, action="return", by="operator", text="ينقص"
        )
    )
    await house.handle(
        StaffActed(
            **house.origin(), reference=reference, action="close", by="operator", text="اكتفى"
        )
    )
    await talk(house)
    assert await Upkeep(house.door).ring(now + LATER, now)
    assert set(words(house, ME)) == {False}
    assert house.database.read(lambda conn: views.matter(conn, reference)) is not None
    assert house.database.read(verify) == []


async def test_it_runs_once_a_day_by_the_machines_clock(house: House) -> None:
    """Asked every second; a rehearsal that leaps ahead does not hurry it."""
    upkeep, now = Upkeep(house.door), house.now()
    assert await upkeep.ring(now, now) == 0
    await talk(house, "السلام عليكم")
    assert await upkeep.ring(now + LATER, now + EVERY / 2) is None
    assert words(house, ME)[0]
    assert await upkeep.ring(now + LATER, now + EVERY)
    assert house.database.read(anchored) == 1


async def test_more_than_one_portion_is_wiped(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it, a few at a time, so that turns find their place in between."""
    monkeypatch.setattr("storage.retention.sweep.__defaults__", (1,))
    await talk(house, *["السلام عليكم"] * 3)
    now = house.now()
    assert (await Upkeep(house.door).ring(now + LATER, now) or 0) >= 6
    assert set(words(house, ME)) == {False}


async def test_sessions_and_links_that_ended_are_deleted(house: House) -> None:
    """Those that last stay."""
    now, hour = house.now(), timedelta(hours=1)

    def issue(conn: Connection) -> None:
        for lasts_for in (hour, 3 * hour):
            sessions.open_session(conn, "سارة", now, lasts_for)
            sessions.offer_link(conn, "سارة", now, lasts_for)

    def left(conn: Connection) -> list[int]:
        return [len(conn.execute(select(table)).all()) for table in (sessions_table, links)]

    await house.door.run(issue)
    assert house.database.read(left) == [2, 2]
    await Upkeep(house.door).ring(now, now + 2 * hour)
    assert house.database.read(left) == [1, 1]


async def test_the_running_house_does_it_by_itself(house: House) -> None:
    """Where the clock runs, nobody else has to ring."""
    await talk(house, "السلام عليكم")
    house.clock.move(LATER)
    application = Application(house, frozenset({"clock"}))
    await application.start()
    try:
        await eventually(lambda: set(words(house, ME)) == {False})
        await eventually(lambda: house.database.read(anchored) == 1)
    finally:
        await application.stop()
