"""Matters: rows of their own, found by reference, whose numbers are given once."""

from datetime import timedelta
from functools import partial

from flows.dossier import StaffMember
from flows.events import OPERATOR, StaffActed, StaffAdded
from flows.identifiers import Address, Reference, Role
from storage import views
from storage.database import Database
from support.doors import (
    NOON,
    NOURA,
    OFFICER,
    SARA,
    ObedientCore,
    make_office,
    said,
    serving,
    together,
)

ONE = Reference("TST-ONE")


def acted(key: str, reference: Reference = ONE, action: str = "closed") -> StaffActed:
    """A member of staff did something."""
    return StaffActed(key, NOON, 1, reference, action, OPERATOR)


async def test_staff_act_on_a_matter_in_the_file_of_its_holder(database: Database) -> None:
    """The act finds the person's file by the reference, and changes both."""
    async with serving(database) as door:
        await door.handle(said("tg:1", f"open {ONE}"))
        opened = database.read(partial(views.matter, reference=ONE))
        assert opened is not None
        assert (opened.stage, opened.revision) == ("open", 1)
        assert [one.reference for one in database.read(views.casework)] == [ONE]
        handled = await door.handle(acted("cli:1"))
    assert handled.receipt.outcome == "done"
    closed = database.read(partial(views.matter, reference=ONE))
    assert closed is not None
    assert (closed.stage, closed.revision) == ("closed", 2)
    assert database.read(views.casework) == []
    assert [one.stage for one in database.read(views.tickets)] == ["closed"]


async def test_an_unknown_reference_is_refused_and_stores_nothing(database: Database) -> None:
    """The receipt says so, and the same key is told the same again."""
    async with serving(database) as door:
        handled = await door.handle(acted("cli:1"))
        again = await door.handle(acted("cli:1"))
    assert (handled.receipt.outcome, handled.receipt.code) == ("refused", "unknown_reference")
    assert again.receipt == handled.receipt
    assert again.repeated


async def test_a_matter_opened_in_the_same_batch_is_found_by_the_next_turn(
    database: Database,
) -> None:
    """Each turn stands on the result of the one before."""
    async with serving(database) as door:
        await door.handle(said("tg:0", "hello"))
        told = await together(
            door,
            door.handle(said("tg:1", f"open {ONE}")),
            door.handle(said("tg:2", "count")),
            door.handle(said("tg:3", "open TST-TWO")),
            door.handle(said("tg:4", "count", NOURA)),
        )
    heard = [one.receipt.data["heard"] for one in told]
    assert heard[1] == "hello|opened TST-ONE|count=1"
    assert heard[3] == "count=2"


async def test_a_reference_that_is_taken_is_drawn_again(database: Database) -> None:
    """A clash reruns the turn with another seed, in one batch and across batches."""
    core = ObedientCore()
    first, second = said("tg:1", "open"), said("tg:2", "open", NOURA)
    clashing = type(second)("tg:2", NOON, first.seed, NOURA, "open")
    third = type(second)("tg:3", NOON, first.seed, Address("telegram:3"), "open")
    async with serving(database, core) as door:
        await together(door, door.handle(first), door.handle(clashing))
        await door.handle(third)
    references = {one.reference for one in database.read(views.tickets)}
    assert len(references) == 3
    assert f"TST-{first.seed % 1_000_000}" in references
    assert core.seeds.count(first.seed) == 3


async def test_a_reference_that_stays_taken_parks_the_event(database: Database) -> None:
    """A core that ignores the seed is a bug, not an endless loop."""
    async with serving(database) as door:
        await door.handle(said("tg:1", f"open {ONE}"))
        handled = await door.handle(said("tg:2", f"open {ONE}", NOURA))
    assert handled.receipt.code == "parked"


async def test_file_numbers_are_given_once_and_without_gaps(database: Database) -> None:
    """A turn that fails after drawing gives its number back."""

    class Dropping(ObedientCore):
        def _reply(self, dossier, said, *effects, matters=None):  # type: ignore[no-untyped-def]
            if said.startswith("number=") and dossier.addresses[0] == NOURA:
                raise ValueError("after drawing")
            return super()._reply(dossier, said, *effects, matters=matters)

    async with serving(database, Dropping()) as door:
        told = await together(
            door,
            door.handle(said("tg:1", "number")),
            door.handle(said("tg:2", "number", NOURA)),
            door.handle(said("tg:3", "number")),
        )
        last = await door.handle(said("tg:4", "number"))
    assert told[1].receipt.code == "parked"
    assert last.receipt.data["heard"] == "number=1|number=2|number=3"


async def test_a_core_that_never_stops_asking_is_parked(database: Database) -> None:
    """Three look-ups for one event are enough."""

    class Asking(ObedientCore):
        def advance(self, office, file, matters, event):  # type: ignore[no-untyped-def]
            return self._do_number(file, matters, event, "")

    async with serving(database, Asking()) as door:
        handled = await door.handle(said("tg:1", "hello"))
    assert handled.receipt.code == "parked"


async def test_the_office_knows_the_staff_as_they_are(database: Database) -> None:
    """Someone who was added a moment ago, in the same batch or by another, is known."""
    core = ObedientCore()
    huda, amal = Role("relations_officer"), Role("manager")
    async with serving(database, core) as door:
        await together(
            door,
            door.handle(StaffAdded("cli:1", NOON, 1, "Huda", huda)),
            door.handle(said("tg:1", "hello")),
        )
        await door.handle(StaffAdded("cli:2", NOON, 1, "Amal", amal))
        await door.handle(said("tg:2", "hello"))
    members = (StaffMember("Huda", huda), StaffMember("Amal", amal))
    assert database.read(views.staff) == members
    assert [len(staff) for staff, _ in core.offices] == [0, 1, 1, 2]
    assert core.offices[-1] == make_office(members, frozenset())


async def test_a_queue_shows_what_waits_for_a_role(database: Database) -> None:
    """What must happen soonest comes first."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "open TST-LATE", at=NOON + timedelta(hours=1)))
        await door.handle(said("tg:2", "open TST-LATER", NOURA, NOON + timedelta(hours=2)))
        await door.handle(said("tg:3", f"open {ONE}", at=NOON + timedelta(hours=3)))
        await door.handle(acted("cli:1"))
    waiting = database.read(partial(views.queue, role=OFFICER))
    assert [one.reference for one in waiting] == ["TST-LATE", "TST-LATER"]
    assert waiting[0].entered_at == NOON + timedelta(hours=1)
    assert waiting == database.read(partial(views.queue, role=None))
    assert database.read(partial(views.queue, role=Role("nobody"))) == []


async def test_a_talk_shows_both_sides_as_it_happened(database: Database) -> None:
    """What was said and what was answered, in order."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "one"))
        await door.handle(said("tg:2", "two", at=NOON + timedelta(minutes=1)))
        await door.handle(said("tg:3", "not hers", NOURA))
    talk = database.read(partial(views.talk, address=SARA))
    assert [getattr(one, "text", None) or one.key for one in talk] == [
        "one",
        "tg:1/0",
        "two",
        "tg:2/0",
    ]
    assert database.read(partial(views.talk, address=SARA, limit=1)) == talk[2:]
