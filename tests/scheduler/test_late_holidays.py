"""An Eid announced late: every open window follows at once, on both databases, slice by slice."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.house import House
from flows.casework import holidays
from flows.events import OfficeOpened
from flows.identifiers import Reference
from flows.matters import Application
from scheduler.due import ring_due
from storage import views
from storage.schema import follow_ups
from support.calendars import riyadh
from support.houses import KEY, apply, opened_house
from support.offices import folder_of

#: Sunday morning, 22 November, is two weeks before.
EID = 'closed = ["2026-12-06", "2026-12-07", "2026-12-08"]'
DUE, MOVED = riyadh("2026-12-06 09:00"), riyadh("2026-12-03 16:00")


def announced(folder: Path) -> Path:
    """Hajer's pack with an Eid in it."""
    shutil.copytree(folder_of("hajer"), folder)
    policy = folder / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("closed = []", EID), encoding="utf-8")
    return folder


async def ticks(house: House, seconds: int) -> int:
    """The clock rings every second."""
    rung = 0
    for _ in range(seconds):
        house.clock.move(timedelta(seconds=1))
        rung += await ring_due(house.door, house.database, house.now())
    return rung


def application(house: House, reference: Reference) -> Application:
    matter = house.database.read(lambda conn: views.matter(conn, reference))
    assert isinstance(matter, Application)
    return matter


async def test_publishing_the_holidays_moves_every_open_ceiling(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five people's, two at a time; the alarms and the due time in the rows move with them."""
    monkeypatch.setattr(holidays, "SLICE", 2)
    async with opened_house(tmp_path, database_url=database_url, secret_key=KEY) as house:
        await house.handle(OfficeOpened(**house.origin()))
        await ticks(house, 10)
        signed = [await apply(house, name=f"{number}") for number in range(1, 6)]
        assert {application(house, one).window.due_at for one in signed} != {None}  # type: ignore[union-attr]
        await house.publish(announced(tmp_path / "pack"))
        await ticks(house, 10)
        for reference in signed:
            window = application(house, reference).window
            assert window is not None
            assert window.due_at == MOVED
        lines = {one.reference: one.due_at for one in house.database.read(views.casework)}
        assert {lines[one] for one in signed} == {MOVED}
        due = select(follow_ups.c.due_at).where(
            follow_ups.c.name == "due", follow_ups.c.state == "pending"
        )
        assert set(house.database.read(lambda conn: conn.execute(due).scalars().all())) == {MOVED}


async def test_what_is_published_without_another_calendar_wakes_nobody(
    tmp_path: Path, database_url: str
) -> None:
    """Nor does opening the office twice."""
    async with opened_house(tmp_path, database_url=database_url, secret_key=KEY) as house:
        await house.handle(OfficeOpened(**house.origin()))
        await ticks(house, 10)
        await apply(house)
        for _ in range(2):
            await house.handle(OfficeOpened(**house.origin()))
        assert await ticks(house, 10) == 0
