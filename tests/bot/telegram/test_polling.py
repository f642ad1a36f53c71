"""Polling: the same events, for machines that Telegram cannot reach."""

from collections.abc import AsyncIterator

import pytest

from bot.telegram.polling import TelegramPolling
from flows.events import ButtonPressed, TextSent
from support.fake_bot_api import FakeBotApi
from support.fake_door import FakeDoor
from support.telegram_house import opened_bot, reception
from support.waiting import eventually


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


async def test_updates_are_fetched_confirmed_and_never_ride(api: FakeBotApi) -> None:
    """What waited before the start comes too; what was taken does not come again."""
    door = FakeDoor()
    mona = api.person(991)
    mona.patience = 0
    await mona.sends("قبل التشغيل")
    async with opened_bot(api) as bot:
        polling = TelegramPolling(reception(bot, door), wait_for=1)
        await polling.start()
        await eventually(lambda: door.events)
        mona.patience = 5
        await mona.sends("السلام عليكم")
        sent = await bot.send_message(991, "أهلًا")
        api.chat(api.bot(), 991).messages[sent.message_id]["reply_markup"] = {
            "inline_keyboard": [[{"text": "نعم", "callback_data": "1.yes"}]]
        }
        await mona.presses("نعم")
        await eventually(lambda: api.bot().answered)
        await polling.stop()
    assert [event.text for event in door.events if isinstance(event, TextSent)] == [
        "قبل التشغيل",
        "السلام عليكم",
    ]
    assert isinstance(door.events[-1], ButtonPressed)
    assert api.bot().inbox.pending == {}


async def test_a_webhook_that_was_set_before_gives_way(api: FakeBotApi) -> None:
    """Telegram refuses polling while a webhook is set."""
    door = FakeDoor()
    async with opened_bot(api) as bot:
        await bot.set_webhook("http://127.0.0.1:1/nowhere")
        polling = TelegramPolling(reception(bot, door), wait_for=1)
        await polling.start()
        await eventually(lambda: api.called("getUpdates"))
        await polling.stop()
    assert api.bot().webhook is None


async def test_stop_right_after_start_is_clean(api: FakeBotApi) -> None:
    """Nothing is left running, whatever had begun."""
    async with opened_bot(api) as bot:
        polling = TelegramPolling(reception(bot, FakeDoor()), wait_for=1)
        await polling.stop()
        await polling.start()
        await polling.stop()


async def test_update_that_cannot_be_stored_does_not_end_the_polling(api: FakeBotApi) -> None:
    """It is lost to us, as Telegram cannot be told; the next one is taken."""
    door = FakeDoor()
    mona = api.person(991)
    async with opened_bot(api) as bot:
        polling = TelegramPolling(reception(bot, door), wait_for=1)
        await polling.start()
        door.is_open = False
        await mona.sends("ضائع")
        door.is_open = True
        await mona.sends("محفوظ")
        await eventually(lambda: door.events)
        await polling.stop()
    [event] = door.events
    assert isinstance(event, TextSent)
    assert event.text == "محفوظ"
