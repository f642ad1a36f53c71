"""Follow-ups: rows that ring once, and only while their subject lasts."""

import asyncio
from datetime import timedelta
from functools import partial

from msgspec.structs import replace

from flows.dossier import Dossier
from flows.events import FollowUpDue
from flows.identifiers import DIGEST_FILE, FileId
from storage import followups, views
from storage.database import Database
from support.doors import NOON, SARA, ObedientCore, heard_by, said, serving, together

LATER = NOON + timedelta(hours=2)


def due(database: Database) -> list[FollowUpDue]:
    """What has fallen due by then."""
    return database.read(partial(followups.due, until=LATER))


def heard(database: Database) -> str:
    """All that reached the dossier."""
    dossier = database.read(partial(views.dossier, address=SARA))
    assert isinstance(dossier, Dossier)
    return heard_by(dossier)


async def test_it_rings_when_due_and_never_again(database: Database) -> None:
    """Its event goes through the door like any other, and the row is done with it."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        assert database.read(partial(followups.due, until=NOON)) == []
        assert database.read(followups.next_at) == NOON + timedelta(hours=1)
        (event,) = due(database)
        assert (event.follow_up, event.subject, event.at) == ("reminder", "subject", LATER)
        handled = await door.handle(event)
        assert handled.receipt.outcome == "done"
        assert due(database) == []
        assert database.read(followups.next_at) is None
        again = await door.handle(event)
    assert again.repeated
    assert heard(database) == "wake|reminder"


async def test_one_that_is_set_again_for_the_very_same_time_rings_again(
    database: Database,
) -> None:
    """Its key is made of its time, and that of the last ring is taken."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 0"))
        (first,) = database.read(partial(followups.due, until=NOON))
        await door.handle(first)
        await door.handle(said("tg:2", "wake reminder 0"))
        (second,) = due(database)
        assert second.key != first.key
        assert not (await door.handle(second)).repeated
        assert due(database) == []


async def test_two_schedulers_ring_once(database: Database) -> None:
    """The same row gives the same key, however often it is read."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (one,), (two,) = due(database), due(database)
        assert one.key == two.key
        handled = await asyncio.gather(door.handle(one), door.handle(two))
    assert sorted(one.repeated for one in handled) == [False, True]
    assert heard(database) == "wake|reminder"


async def test_it_is_dropped_after_its_subject_has_ended(database: Database) -> None:
    """A person who has answered is not reminded."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (event,) = due(database)
        await door.handle(said("tg:2", "settle"))
        handled = await door.handle(event)
        assert due(database) == []
    assert (handled.receipt.outcome, handled.receipt.code) == ("stale", "stale")
    assert heard(database) == "wake|settle"


async def test_it_is_dropped_when_the_subject_ends_in_its_own_batch(database: Database) -> None:
    """An answer that arrives just before the reminder counts, however close it was."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (event,) = due(database)
        _, handled = await together(
            door, door.handle(said("tg:2", "settle reminder")), door.handle(event)
        )
    assert handled.receipt.code == "stale"
    assert heard(database) == "wake|settle"


async def test_one_that_was_moved_does_not_ring_at_its_old_time(database: Database) -> None:
    """A second wake of the same name moves it; only the new time counts."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (event,) = due(database)
        await door.handle(said("tg:2", "wake reminder 30"))
        handled = await door.handle(event)
        assert handled.receipt.code == "stale"
        assert database.read(followups.next_at) == NOON + timedelta(hours=30)


async def test_settling_one_name_leaves_the_others(database: Database) -> None:
    """A status question must not void a legal clock."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        await door.handle(said("tg:2", "wake deadline 1"))
        await door.handle(said("tg:3", "settle reminder"))
    assert [one.follow_up for one in due(database)] == ["deadline"]


async def test_one_that_raises_is_parked_and_does_not_ring_for_ever(database: Database) -> None:
    """Its row is done: what is left is the parked event, which can be tried again."""
    core = ObedientCore()
    async with serving(database, core) as door:
        await door.handle(said("tg:1", "wake raise 1"))
        (event,) = due(database)
        handled = await door.handle(event)
        assert handled.receipt.code == "parked"
        assert due(database) == []
        core._do_raise = None  # type: ignore[assignment]
        mended = await door.retry(event.key)
        assert mended is not None
        assert mended.receipt.outcome == "done"


async def test_a_forged_one_rings_nothing(database: Database) -> None:
    """Only a pending row of ours rings, at its own time."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "wake reminder 1"))
        (event,) = due(database)
        forged = [replace(event, key=key) for key in ("followup:1:5", "followup:x:y", "z")]
        for one in forged:
            assert (await door.handle(one)).receipt.code == "stale"
        unknown = replace(event, key="followup:9:9", file=FileId("d:nobody"))
        assert (await door.handle(unknown)).receipt.outcome == "refused"


async def test_an_office_clock_can_be_set_from_a_dossier(database: Database) -> None:
    """The office file is made for it, and its follow-up goes there."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "clock"))
        await door.handle(said("tg:2", "clock"))
        (event,) = due(database)
    assert (event.file, event.subject, event.follow_up) == (DIGEST_FILE, "day", "digest")
