"""What is due becomes events: in order, once, however many clocks ring."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.events import OfficeOpened
from flows.identifiers import Address
from flows.matters import Application
from scheduler.due import ring_due, ring_until
from storage import views
from storage.followups import due, next_at
from support.houses import apply, opened_house, talk

FAR = timedelta(days=60)
ME, BOARD = Address("terminal:me"), Address("board:committee")


async def test_nothing_rings_before_its_time(tmp_path: Path) -> None:
    """A fresh draft is not reminded of at once."""
    async with opened_house(tmp_path) as house:
        await talk(house, "السلام عليكم", "! تقديم طلب", "! أوافق", "! بصيغة المذكّر")
        assert await ring_due(house.door, house.database, house.now()) == 0
        assert house.database.read(next_at) is not None


async def test_what_is_due_rings_once(tmp_path: Path) -> None:
    """After the turn it led to, the row is done; the next reminder is another row's matter."""
    async with opened_house(tmp_path) as house:
        await talk(house, "السلام عليكم", "! تقديم طلب", "! أوافق", "! بصيغة المذكّر")
        house.clock.move(timedelta(days=1, hours=12))
        assert await ring_due(house.door, house.database, house.now()) == 1
        assert await ring_due(house.door, house.database, house.now()) == 0
        assert len(await talk(house)) == 0


async def test_two_clocks_at_once_ring_once(tmp_path: Path) -> None:
    """Two processes on one database: the reminder is sent once."""
    async with opened_house(tmp_path) as house:
        await talk(house, "السلام عليكم", "! تقديم طلب", "! أوافق", "! بصيغة المذكّر")
        house.clock.move(timedelta(days=1, hours=2))
        before = len(house.database.read(lambda conn: views.messages(conn, ME)))
        await asyncio.gather(*(ring_due(house.door, house.database, house.now()) for _ in range(2)))
        sent = house.database.read(lambda conn: views.messages(conn, ME))
        assert len(sent) == before + 1
        assert sent[-1].purpose == "reminder"


async def test_two_clocks_make_one_digest(tmp_path: Path) -> None:
    """The digest is unique for its day and audience."""
    async with opened_house(tmp_path) as house:
        for _ in range(2):
            await house.handle(OfficeOpened(**house.origin()))
        house.clock.move(timedelta(days=1))
        await asyncio.gather(*(ring_due(house.door, house.database, house.now()) for _ in range(2)))
        board = house.database.read(lambda conn: views.messages(conn, BOARD))
        assert [one.purpose for one in board] == ["digest"]


async def test_time_is_walked_through_in_order(tmp_path: Path) -> None:
    """Each follow-up at its own time; what it sets in turn rings too."""
    async with opened_house(tmp_path) as house:
        reference = await apply(house)
        until = house.now() + FAR
        rung = [
            (event.at, receipt.outcome)
            async for event, receipt in ring_until(
                house.door, house.database, until, house.stand_at
            )
        ]
        assert [at for at, _ in rung] == sorted(at for at, _ in rung)
        assert len({at for at, _ in rung}) > 3
        assert {outcome for _, outcome in rung} == {"done"}
        assert rung[-1][0] <= until
        matter = house.database.read(lambda conn: views.matter(conn, reference))
        assert isinstance(matter, Application)
        assert matter.window is not None
        assert matter.window.due_at in {at for at, _ in rung}


async def test_a_rehearsal_stops_at_its_end(tmp_path: Path) -> None:
    """What falls due later is left alone."""
    async with opened_house(tmp_path) as house:
        await apply(house)
        until = house.now() + timedelta(hours=1)
        rung = [one async for one in ring_until(house.door, house.database, until, house.stand_at)]
        assert rung == []
        assert house.database.read(lambda conn: due(conn, until)) == []
        assert house.now() == datetime(2026, 11, 22, 6, tzinfo=UTC)
