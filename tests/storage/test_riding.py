"""An answer may ride in the response to the very request that brought the message."""

from datetime import timedelta
from functools import partial

from flows.identifiers import Address
from storage import outbox, views
from storage.database import Database
from storage.outbox import Outgoing
from support.doors import NOURA, SARA, MachineClock, said, serving, together

LEASE = timedelta(seconds=30)


def waiting(database: Database, address: Address = SARA) -> list[str]:
    """The states of what was said to an address, oldest first."""
    return [sent.state for sent in database.read(partial(views.messages, address=address))]


def claiming(clock: MachineClock) -> partial[list[Outgoing]]:
    """Delivery's own claim."""
    return partial(
        outbox.claim, channels=["telegram"], limit=10, now=clock(), lease=timedelta(seconds=30)
    )


async def test_the_sole_answer_rides(database: Database) -> None:
    """It is returned, stored as riding, and nobody else may send it meanwhile."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        handled = await door.handle(said("tg:1", "hello"), ride=True)
        assert handled.ride is not None
        assert (handled.ride.key, handled.ride.message.text) == ("tg:1/0", "hello")
        assert waiting(database) == ["riding"]
        assert await door.run(claiming(clock)) == []


async def test_without_a_response_to_ride_in_it_is_ready(database: Database) -> None:
    """Polling and other channels never ride."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        handled = await door.handle(said("tg:1", "hello"))
        assert handled.ride is None
        (claimed,) = await door.run(claiming(clock))
    assert (claimed.message.text, claimed.attempts) == ("hello", 1)


async def test_two_messages_never_ride(database: Database) -> None:
    """A response carries one message, so both go by calls, in order."""
    async with serving(database) as door:
        handled = await door.handle(said("tg:1", "twice"), ride=True)
    assert handled.ride is None
    assert waiting(database) == ["ready", "ready"]


async def test_an_alarm_to_others_does_not_keep_the_answer_from_riding(
    database: Database,
) -> None:
    """Only what is said to the writer counts; the alarm goes by a call."""
    async with serving(database) as door:
        handled = await door.handle(said("tg:1", "tell desk:7"), ride=True)
    assert handled.ride is not None
    assert waiting(database, Address("desk:7")) == ["ready"]


async def test_a_decision_never_rides(database: Database) -> None:
    """What must be confirmed goes by a call of its own."""
    async with serving(database) as door:
        handled = await door.handle(said("tg:1", "decide TST-1"), ride=True)
    assert handled.ride is None


async def test_nothing_rides_past_an_older_message(database: Database) -> None:
    """While something older is unsent, the answer waits behind it."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"))
        handled = await door.handle(said("tg:2", "there"), ride=True)
    assert handled.ride is None
    assert waiting(database) == ["ready", "ready"]


async def test_of_two_in_one_batch_only_the_first_rides(database: Database) -> None:
    """The second answer is the newer one, and waits for the first."""
    async with serving(database) as door:
        one, two = await together(
            door,
            door.handle(said("tg:1", "one"), ride=True),
            door.handle(said("tg:2", "two"), ride=True),
        )
    assert one.ride is not None
    assert two.ride is None


async def test_a_written_response_is_handed_and_the_next_answer_rides(
    database: Database,
) -> None:
    """The mark shares the next commit, and counts before that batch's own turns."""
    async with serving(database) as door:
        first = await door.handle(said("tg:1", "hello"), ride=True)
        assert first.ride is not None
        door.handed(first.ride.row)
        second = await door.handle(said("tg:2", "there"), ride=True)
        assert second.ride is not None
        door.handed(second.ride.row)
    assert waiting(database) == ["handed", "handed"]


async def test_the_next_word_says_that_the_response_before_it_has_arrived(
    database: Database,
) -> None:
    """After a crash that took the mark with it, nobody waits for a lease to end."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello"), ride=True)
        second = await door.handle(said("tg:2", "there"), ride=True)
    assert second.ride is not None
    assert waiting(database) == ["handed", "riding"]


async def test_what_rode_before_the_last_word_rides_again_if_its_response_was_lost_after_all(
    database: Database,
) -> None:
    """The platform has the last word on what it has received."""
    async with serving(database) as door:
        first = await door.handle(said("tg:1", "hello"), ride=True)
        await door.handle(said("tg:2", "there"), ride=True)
        again = await door.handle(said("tg:1", "hello"), ride=True)
    assert again.ride == first.ride


async def test_a_lease_that_ends_unmarked_makes_the_message_ready(database: Database) -> None:
    """Whoever was to write the response has died: delivery sends it, under the same key."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "hello"), ride=True)
        clock.pass_by(seconds=29)
        assert await door.run(claiming(clock)) == []
        clock.pass_by(seconds=2)
        (claimed,) = await door.run(claiming(clock))
    assert (claimed.key, claimed.message.text) == ("tg:1/0", "hello")


async def test_a_redelivery_is_given_the_same_row_under_a_new_lease(database: Database) -> None:
    """The platform asks again, having had no response: it gets the same message by its key."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        first = await door.handle(said("tg:1", "hello"), ride=True)
        clock.pass_by(seconds=20)
        again = await door.handle(said("tg:1", "hello"), ride=True)
        assert again.repeated
        assert again.ride == first.ride
        clock.pass_by(seconds=20)
        assert await door.run(claiming(clock)) == []


async def test_a_response_that_was_written_and_lost_rides_again(database: Database) -> None:
    """Handed is dispatch, not proof: a redelivery proves that it did not arrive."""
    async with serving(database) as door:
        first = await door.handle(said("tg:1", "hello"), ride=True)
        assert first.ride is not None
        door.handed(first.ride.row)
        again = await door.handle(said("tg:1", "hello"), ride=True)
    assert again.ride == first.ride


async def test_a_row_that_delivery_has_taken_does_not_ride_again(database: Database) -> None:
    """It is on its way by a call: twice would be once too often."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "hello"), ride=True)
        clock.pass_by(seconds=31)
        await door.run(claiming(clock))
        again = await door.handle(said("tg:1", "hello"), ride=True)
    assert again.repeated
    assert again.ride is None


async def test_only_addresses_that_wait_are_announced(database: Database) -> None:
    """Delivery is woken for what it has to send, and not for what rides."""
    announced: list[frozenset[Address]] = []
    async with serving(database) as door:
        door.on_commit = announced.append
        await door.handle(said("tg:1", "hello"), ride=True)
        await door.handle(said("tg:2", "hello", NOURA))
    assert announced == [frozenset({NOURA})]


async def test_marks_alone_are_stored_when_the_door_shuts(database: Database) -> None:
    """The last response of the day is not sent twice on the next morning."""
    async with serving(database) as door:
        handled = await door.handle(said("tg:1", "hello"), ride=True)
        assert handled.ride is not None
        door.handed(handled.ride.row)
    assert waiting(database) == ["handed"]


async def test_a_row_that_delivery_has_handed_over_does_not_ride_again(
    database: Database,
) -> None:
    """It went out by a call that the platform confirmed; a late redelivery is told no more."""
    clock = MachineClock()
    async with serving(database, clock=clock) as door:
        await door.handle(said("tg:1", "hello"), ride=True)
        clock.pass_by(seconds=31)
        (claimed,) = await door.run(claiming(clock))
        await door.run(partial(outbox.mark_handed, rows=[claimed.row], now=clock()))
        again = await door.handle(said("tg:1", "hello"), ride=True)
    assert again.ride is None
    assert waiting(database) == ["handed"]
