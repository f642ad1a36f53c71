"""The fake Bot API itself: both clients speak to it, and it is as strict as the specification."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
import telegram
import telegram.ext
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from support.fake_bot_api import BENEFICIARIES, DESK, FakeBotApi


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The server."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def bot(api: FakeBotApi) -> AsyncIterator[Bot]:
    """The aiogram client of the beneficiaries' bot."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api.base))
    async with Bot(BENEFICIARIES, session=session) as bot:
        yield bot


def keyboard(label: str, data: str) -> InlineKeyboardMarkup:
    """One button."""
    button = InlineKeyboardButton(text=label, callback_data=data)
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


async def test_aiogram_talks_with_a_person(api: FakeBotApi, bot: Bot) -> None:
    """A text arrives by long poll, is answered with a button, pressed, and the message edited."""
    mona = api.person(991)
    mona.patience = 0
    await mona.starts("S-2")
    [update] = await bot.get_updates(timeout=1)
    assert update.message
    assert update.message.text == "/start S-2"
    sent = await bot.send_message(991, "هل توافقون؟", reply_markup=keyboard("نعم", "1.yes"))
    assert await mona.sees("هل توافقون؟")
    await mona.presses("نعم")
    [update] = await bot.get_updates(offset=update.update_id + 1, timeout=1)
    assert update.callback_query
    assert update.callback_query.data == "1.yes"
    assert await bot.answer_callback_query(update.callback_query.id, text="شكرًا")
    await bot.edit_message_text("شكرًا", chat_id=991, message_id=sent.message_id)
    assert [(m.text, m.buttons) for m in mona.screen] == [("شكرًا", ())]
    assert mona.alerts == ["شكرًا"]
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_python_telegram_bot_talks_with_a_person(api: FakeBotApi) -> None:
    """The staff's library gets through the same exchange, with updates by its own poller."""
    said: list[str] = []

    async def on_text(update: telegram.Update, context: object) -> None:
        assert update.effective_chat
        button = telegram.InlineKeyboardButton("تم", callback_data="@HAJ-1.done")
        await update.effective_chat.send_message(
            "إحالة", reply_markup=telegram.InlineKeyboardMarkup([[button]])
        )

    async def on_press(update: telegram.Update, context: object) -> None:
        assert update.callback_query
        await update.callback_query.answer()
        await update.callback_query.edit_message_text("أغلقت")
        said.append(update.callback_query.data or "")

    builder = telegram.ext.Application.builder().token(DESK).base_url(api.base + "/bot")
    app = builder.base_file_url(api.base + "/file/bot").build()
    app.add_handler(telegram.ext.MessageHandler(telegram.ext.filters.TEXT, on_text))
    app.add_handler(telegram.ext.CallbackQueryHandler(on_press))
    async with app:
        assert app.updater
        await app.start()
        await app.updater.start_polling(timeout=1)
        staff = api.person(42, "سالم", token=DESK)
        await staff.sends("صباح الخير")
        await staff.sees("إحالة")
        await staff.presses("تم")
        await staff._until(lambda: staff.screen[-1].text == "أغلقت", 5, "the edit")
        await app.bot.send_document(42, b"%PDF", filename="ملخص.pdf", caption="ملخص اليوم")
        await staff.sees("ملخص اليوم")
        await app.updater.stop()
        await app.stop()
    assert said == ["@HAJ-1.done"]


async def post(api: FakeBotApi, method: str, body: object) -> str:
    """The description of the refusal that a raw call meets."""
    url = f"{api.base}/bot{BENEFICIARIES}/{method}"
    async with aiohttp.ClientSession() as client, client.post(url, json=body) as response:
        answer = await response.json()
    assert response.status == answer["error_code"] == 400
    return str(answer["description"])


@pytest.mark.parametrize(
    ("method", "body", "complaint"),
    [
        ("sendMessage", {"chat_id": 991, "text": "أ" * 4097}, "too long"),
        ("sendMessage", {"chat_id": 991, "text": "  "}, "empty"),
        ("sendMessage", {"chat_id": 991}, "lacks text"),
        ("sendMessage", {"chat_id": 991, "text": "أ", "colour": "red"}, "no parameter colour"),
        ("sendMessage", {"chat_id": 991, "text": 7}, "not of type String"),
        ("sendMessage", {"chat_id": 991, "text": "أ", "protect_content": 1}, "type Boolean"),
        (
            "sendMessage",
            {
                "chat_id": 991,
                "text": "أ",
                "reply_markup": {"inline_keyboard": [[{"text": "أ", "callback_data": "د" * 33}]]},
            },
            "callback_data is too long",
        ),
        (
            "sendMessage",
            {"chat_id": 991, "text": "أ", "reply_markup": {"inline_keyboard": [[{"text": "أ"}]]}},
            "text buttons are unallowed",
        ),
        (
            "sendMessage",
            {
                "chat_id": 991,
                "text": "أ",
                "reply_markup": '{"inline_keyboard": [[{"text": "أ", "data": "1"}]]}',
            },
            "knows no field data",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "أ" * 201}, "too long"),
    ],
)
async def test_a_call_against_the_specification_is_refused(
    api: FakeBotApi, method: str, body: object, complaint: str
) -> None:
    """Each limit of the specification is enforced, and remembered as a mistake of ours."""
    api.person(991).chat.started = True
    assert complaint in await post(api, method, body)
    assert len(api.mistakes) == 1
    api.mistakes.clear()


async def test_the_state_of_a_chat_is_respected(api: FakeBotApi, bot: Bot) -> None:
    """Unknown, not started, blocked, unchanged, too fast: what Telegram says to each."""
    mona = api.person(991)
    mona.patience = 0
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "أ")
    with pytest.raises(TelegramForbiddenError, match="can't initiate"):
        await bot.send_message(991, "أ")
    await mona.starts()
    sent = await bot.send_message(991, "أ")
    with pytest.raises(TelegramBadRequest, match="not modified"):
        await bot.edit_message_text("أ", chat_id=991, message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest, match="query ID is invalid"):
        await bot.answer_callback_query("77")
    api.slow_down(3)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(991, "أ")
    assert refusal.value.retry_after == 3
    await mona.blocks()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(991, "أ")
    assert api.mistakes == []


async def test_a_mistake_of_a_bot_fails_the_test_that_made_it() -> None:
    """Whoever forgets to look at the answers is told when the server stops."""
    with pytest.raises(AssertionError, match="sendMassage"):
        async with FakeBotApi() as api, aiohttp.ClientSession() as client:
            await client.post(f"{api.base}/bot{BENEFICIARIES}/sendMassage", json={})
