"""The channel with a real door, outbox and delivery, and real calls to the fake Telegram."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.delivery import Delivery
from bot.telegram.channel import TelegramChannel
from bot.telegram.pacing import Pace
from bot.telegram.polling import TelegramPolling
from bot.telegram.rendering import Renderer
from flows.identifiers import Address
from support.echoing import EchoHouse, echo_house
from support.fake_bot_api import FakeBotApi
from support.telegram_house import opened_bot, reception, served_webhook, telegram_phrases
from support.waiting import eventually


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[EchoHouse]:
    """A door that says back what it is told."""
    async with echo_house(tmp_path) as house:
        yield house


@asynccontextmanager
async def delivering(api: FakeBotApi, house: EchoHouse) -> AsyncIterator[Delivery]:
    """Delivery to Telegram, at work."""
    async with opened_bot(api) as bot:
        channel = TelegramChannel(bot, Renderer(telegram_phrases()), Pace(), lambda one: None)
        now = house.machine.now
        courier = Delivery(house.door, {"telegram": channel}, now, machine_now=now)
        house.door.on_commit = courier.wake
        await courier.start()
        try:
            yield courier
        finally:
            await courier.stop()


async def test_by_webhook_one_reply_rides_and_two_are_sent(
    api: FakeBotApi, house: EchoHouse
) -> None:
    """Either way they arrive in order, once, and are marked."""
    mona = api.person(991)
    async with delivering(api, house), served_webhook(api, house.door):
        await mona.sends("١")
        await mona.sends("٢|٣")
        await mona.reads(3)
        await eventually(lambda: house.states(991) == ["handed"] * 3)
        await mona.sends("٤")
        await mona.sees("٤")
        await eventually(lambda: house.states(991) == ["handed"] * 4)
    assert [message.text for message in mona.screen] == ["١", "٢", "٣", "٤"]
    assert [call.by_webhook for call in api.called("sendMessage")] == [True, False, False, True]


async def test_redelivered_update_rides_again_and_changes_nothing(
    api: FakeBotApi, house: EchoHouse
) -> None:
    """Telegram asks again only when it did not get our answer."""
    mona = api.person(991)
    async with delivering(api, house), served_webhook(api, house.door):
        update = await mona.sends("١")
        await mona.reads()
        status, body = await api.deliver_again(update)
        assert status == 200
        assert "sendMessage" in body.decode()
        await eventually(lambda: house.states(991) == ["handed"])
    assert [message.text for message in mona.screen] == ["١", "١"]


async def test_reply_too_long_to_ride_is_sent_in_parts(api: FakeBotApi, house: EchoHouse) -> None:
    """An answer to the webhook has room for one call only."""
    mona = api.person(991)
    text = "\n\n".join("فقرة " * 290 for _ in range(4))
    now = house.machine.now
    async with delivering(api, house), served_webhook(api, house.door, now):
        await mona.sends(text + "\n\n" + "خاتمة")
        parts = await mona.reads(2)
        await eventually(lambda: house.states(991) == ["handed"])
    assert parts[-1].text.endswith("خاتمة")
    assert not any(call.by_webhook for call in api.called("sendMessage"))


async def test_by_polling_replies_are_sent(api: FakeBotApi, house: EchoHouse) -> None:
    """The whole way, without a webhook."""
    mona = api.person(991)
    async with delivering(api, house), opened_bot(api) as bot:
        polling = TelegramPolling(reception(bot, house.door), wait_for=1)
        await polling.start()
        await mona.sends("١|٢")
        assert [message.text for message in await mona.reads(2)] == ["١", "٢"]
        await polling.stop()


async def test_who_blocks_while_a_message_is_under_way_is_noted_once(
    api: FakeBotApi, house: EchoHouse
) -> None:
    """By Telegram's own notice or by its refusal, whichever comes first."""
    mona = api.person(991)
    mona.chat.started = True
    mona.chat.blocked = True
    async with delivering(api, house):
        await house.tell(991, "١|٢")
        await eventually(lambda: house.states(991)[0] == "refused")
        assert Address("telegram:991") in house.unreachable(991)
    assert mona.screen == []
