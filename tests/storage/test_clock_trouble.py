"""A clock that is moved back, one that rings twice, and two of them: each follow-up acts once."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace

from flows.dossier import Dossier
from flows.events import FollowUpDue
from storage import followups, views
from storage.database import Database
from support.doors import NOON, SARA, heard_by, said, serving, together

HOUR = timedelta(hours=1)


def due(database: Database, at: datetime) -> list[FollowUpDue]:
    """What has fallen due by then."""
    return database.read(partial(followups.due, until=at))


def heard(database: Database) -> list[str]:
    """All that reached the dossier, in order."""
    dossier = database.read(partial(views.dossier, address=SARA))
    assert isinstance(dossier, Dossier)
    return heard_by(dossier).split("|")


async def test_a_clock_moved_back_rings_nothing_again_and_nothing_early(
    database: Database,
) -> None:
    """What rang has rung; what is ahead waits until its time has really come."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 2"))
        await door.handle(said("tg:2", "wake deadline 5"))
        (event,) = due(database, NOON + 3 * HOUR)
        await door.handle(event)
        assert due(database, NOON - 24 * HOUR) == []
        assert due(database, NOON + HOUR) == []
        assert due(database, NOON + 3 * HOUR) == [], "what rang before does not ring again"
        (later,) = due(database, NOON + 5 * HOUR)
        await door.handle(later)
    assert heard(database) == ["wake", "wake", "reminder", "deadline"]


async def test_a_turn_never_happens_before_the_last_one(database: Database) -> None:
    """A ring from a clock that stands an hour back is taken at the time that was reached."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (event,) = due(database, NOON + 2 * HOUR)
        await door.handle(replace(said("tg:2", "hello"), at=NOON + 4 * HOUR))
        handled = await door.handle(replace(event, at=NOON + HOUR))
        assert handled.receipt.outcome == "done"
        sent = database.read(partial(views.messages, address=SARA))
    assert [one.created_at - NOON for one in sent] == [0 * HOUR, 4 * HOUR, 4 * HOUR]


async def test_a_double_tick_rings_once(database: Database) -> None:
    """In one batch, and once more after it."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (first,), (second,) = due(database, NOON + HOUR), due(database, NOON + HOUR)
        both = await together(door, door.handle(first), door.handle(second))
        assert sorted(one.repeated for one in both) == [False, True]
        third = await door.handle(first)
        assert third.repeated
    assert heard(database) == ["wake", "reminder"]


async def test_two_schedulers_with_a_door_each_ring_once(database: Database) -> None:
    """Two processes that see the same hundred rows at the same moment."""
    async with serving(database) as one, serving(database) as other:
        for number in range(100):
            await one.handle(said(f"tg:{number}", f"wake reminder-{number} 1"))
        seen = due(database, NOON + HOUR), due(database, NOON + HOUR)
        rung = await asyncio.gather(
            *(door.handle(event) for door, events in zip((one, other), seen, strict=True)
              for event in events)
        )  # fmt: skip
        assert sum(not handled.repeated for handled in rung) == 100
        assert due(database, NOON + HOUR) == []
    reminders = [word for word in heard(database) if word.startswith("reminder")]
    assert sorted(reminders) == sorted(f"reminder-{number}" for number in range(100))
