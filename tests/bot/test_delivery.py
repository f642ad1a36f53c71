"""Delivery: in order to one person, side by side to many, again after trouble, or to an end."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot import delivery
from bot.channels import Delivery as Result
from bot.channels import Handed, Refused, TryLater
from bot.delivery import LEASE, MAX_ATTEMPTS, Delivery, pause
from flows.identifiers import Address
from flows.messages import Message
from storage.outbox import claim
from support.echoing import EchoHouse, echo_house
from support.waiting import eventually

T = TypeVar("T")


class FakeChannel:
    """Answers as told, else takes everything. `sent` is what it took, `tried` all it was given."""

    name = "telegram"

    def __init__(self) -> None:
        self.answers: dict[str, list[Result | Exception]] = {}
        self.sent: list[tuple[str, str]] = []
        self.tried: list[tuple[str, str]] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def send(self, to: Address, message: Message, key: str) -> Result:
        """One message."""
        self.tried.append((message.text, key))
        await self.gate.wait()
        if answers := self.answers.get(message.text):
            answer = answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            if not isinstance(answer, Handed):
                return answer
        self.sent.append((to, message.text))
        return Handed()

    @property
    def texts(self) -> list[str]:
        """What was taken, in order."""
        return [text for _, text in self.sent]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[EchoHouse]:
    """A door that says back what it is told."""
    async with echo_house(tmp_path) as house:
        yield house


@pytest.fixture
def channel() -> FakeChannel:
    """Telegram, for all that delivery knows."""
    return FakeChannel()


@pytest.fixture
async def courier(house: EchoHouse, channel: FakeChannel) -> AsyncIterator[Delivery]:
    """Delivery at work."""
    courier = deliver(house, channel)
    await courier.start()
    yield courier
    await courier.stop()


def deliver(house: EchoHouse, channel: FakeChannel) -> Delivery:
    """Delivery on the house's outbox, told of every commit."""
    now = house.machine.now
    courier = Delivery(house.door, {"telegram": channel}, now, machine_now=now)
    house.door.on_commit = courier.wake
    return courier


async def test_messages_to_one_person_keep_their_order(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """Each waits until the one before was taken."""
    await house.tell(991, "١|٢|٣")
    await house.tell(991, "٤")
    await eventually(lambda: len(channel.sent) == 4)
    assert channel.texts == ["١", "٢", "٣", "٤"]
    await eventually(lambda: house.states(991) == ["handed"] * 4)


async def test_one_person_waits_for_no_other(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """All are under way at once."""
    channel.gate.clear()
    for who in range(5):
        await house.tell(who, f"إلى {who}")
    await eventually(lambda: len(channel.tried) == 5)
    assert channel.sent == []
    channel.gate.set()
    await eventually(lambda: len(channel.sent) == 5)


async def test_wait_that_the_platform_names_is_kept_and_nothing_overtakes(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """The same message goes again under the same key; what stands behind it waits too."""
    channel.answers["١"] = [TryLater(30.0, limit=True)]
    await house.tell(991, "١|٢")
    await eventually(lambda: house.states(991) == ["ready", "ready"] and channel.tried)
    house.machine.move(29)
    courier.wake([Address("telegram:991")])
    await house.tell(992, "ما زلنا ننتظر")
    await eventually(lambda: house.states(992) == ["handed"])
    assert channel.texts == ["ما زلنا ننتظر"]
    house.machine.move(2)
    courier.wake([Address("telegram:991")])
    await eventually(lambda: house.states(991) == ["handed", "handed"])
    assert channel.texts[1:] == ["١", "٢"]
    first, again = (key for text, key in channel.tried if text == "١")
    assert first == again


async def test_refusal_becomes_an_event_and_ends_the_message(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """The core learns of it through the door; other people are not concerned."""
    channel.answers["١"] = [Refused("blocked")]
    await house.tell(991, "١")
    await house.tell(992, "٢")
    await eventually(lambda: house.states(991) == ["refused"])
    await eventually(lambda: house.states(992) == ["handed"])
    assert house.unreachable(991) == (Address("telegram:991"),)
    assert house.unreachable(992) == ()


async def test_bug_of_a_channel_delays_one_message_only(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """Delivery goes on, and the message is tried again."""
    channel.answers["١"] = [ZeroDivisionError("نص خاص")]
    await house.tell(991, "١")
    await house.tell(992, "٢")
    await eventually(lambda: channel.texts == ["٢"] and house.states(991) == ["ready"])
    house.machine.move(61)
    courier.wake([Address("telegram:991")])
    await eventually(lambda: channel.texts == ["٢", "١"])


async def test_message_that_never_gets_through_is_given_up_with_a_reason(
    house: EchoHouse, channel: FakeChannel, courier: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a day of attempts it becomes a refusal, so that people can act on it."""

    def tried(times: int) -> bool:
        return len(channel.tried) == times and house.states(991) == ["ready"]

    monkeypatch.setattr(delivery, "MAX_ATTEMPTS", 3)
    channel.answers["١"] = [TryLater(1.0)] * 9
    await house.tell(991, "١")
    for attempt in (1, 2):
        await eventually(partial(tried, attempt))
        house.machine.move(60)
        courier.wake([Address("telegram:991")])
    await eventually(lambda: house.states(991) == ["refused"])
    assert len(channel.tried) == 3
    assert house.unreachable(991) == (Address("telegram:991"),)


def test_pauses_double_up_to_a_ceiling_and_add_up_to_a_day() -> None:
    """Patient enough for an outage of a day, and no more than one call a quarter of an hour."""
    pauses = [pause(attempt, TryLater(1.0)) for attempt in range(1, MAX_ATTEMPTS)]
    assert pauses[:4] == [1.0, 2.0, 4.0, 8.0]
    assert max(pauses) == 900.0
    assert 24 * 3600 < sum(pauses) < 25 * 3600
    assert pause(1, TryLater(60.0)) == 60.0
    assert pause(50, TryLater(3.0, limit=True)) == 3.0


async def test_stop_lets_what_is_under_way_arrive_and_begins_nothing(
    house: EchoHouse, channel: FakeChannel
) -> None:
    """What was sent is marked; the rest waits for the next start."""
    courier = deliver(house, channel)
    await courier.start()
    channel.gate.clear()
    await house.tell(991, "١|٢")
    await eventually(lambda: channel.tried)
    stopping = asyncio.create_task(courier.stop())
    await asyncio.sleep(0.05)
    assert not stopping.done()
    channel.gate.set()
    await stopping
    assert house.states(991) == ["handed", "ready"]
    assert channel.texts == ["١"]


async def test_claim_that_has_begun_is_seen_through_when_stopped(
    house: EchoHouse, channel: FakeChannel
) -> None:
    """Rows that were claimed and not sent would lie until their lease ends."""

    class SlowDoor:
        handle = house.door.handle

        async def run(self, job: Callable[[Any], T]) -> T:
            result = await house.door.run(job)
            await asyncio.sleep(0.05)
            return result

    await house.tell(991, "١")
    now = house.machine.now
    courier = Delivery(SlowDoor(), {"telegram": channel}, now, machine_now=now)
    await courier.start()
    await eventually(lambda: house.states(991) == ["sending"])
    await courier.stop()
    assert house.states(991) == ["handed"]


async def test_what_another_process_had_claimed_when_it_died_goes_after_its_lease(
    house: EchoHouse, channel: FakeChannel
) -> None:
    """Sent twice at worst, under the same key; never not at all."""
    await house.tell(991, "١")
    await house.door.run(lambda conn: claim(conn, {"telegram"}, 9, house.machine.now(), LEASE))
    assert house.states(991) == ["sending"]
    courier = deliver(house, channel)
    await courier.start()
    await house.tell(992, "إلى غيره")
    courier.wake([Address("telegram:992")])
    await eventually(lambda: channel.texts == ["إلى غيره"])
    house.machine.move(LEASE.total_seconds() + 1)
    courier.wake([Address("telegram:991")])
    await eventually(lambda: channel.texts == ["إلى غيره", "١"])
    await courier.stop()


async def test_pull_channels_are_left_alone(
    house: EchoHouse, channel: FakeChannel, courier: Delivery
) -> None:
    """The website fetches its own messages."""
    await house.tell(5, "إلى الموقع", channel="web")
    await house.tell(991, "إلى تيليجرام")
    await eventually(lambda: channel.texts == ["إلى تيليجرام"])
    await house.tell(991, "مرة أخرى")
    await eventually(lambda: channel.texts == ["إلى تيليجرام", "مرة أخرى"])
