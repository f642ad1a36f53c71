"""The staff bot's webhook: who is let in, and when Telegram is asked to come again."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.telegram import staff_bot
from bot.desk.telegram.pages import Pages
from bot.desk.telegram.staff_bot import StaffBot, webhook_secret
from bot.house import House
from bot.settings import SettingsError
from support.fake_bot_api import DESK, FakeBotApi
from support.houses import employ, opened_house
from support.waiting import eventually

SECRET = webhook_secret(DESK)


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Bot API."""
    async with FakeBotApi() as fake:
        yield fake


@pytest.fixture
async def house(tmp_path: Path, api: FakeBotApi) -> AsyncIterator[House]:
    """A house with one member of staff."""
    async with opened_house(tmp_path, telegram_api=api.base) as opened:
        await employ(opened, "سارة", "relations_officer", 501)
        yield opened


@pytest.fixture
async def bot(api: FakeBotApi, house: House) -> AsyncIterator[StaffBot]:
    """The bot, told that its webhook is at an address; updates are handed to it by the test."""
    bot = StaffBot(house, DESK, api.base)
    await bot.start("https://istiqbal.example/telegram/desk")
    yield bot
    await bot.stop()
    await bot.close()


def message(text: str, update_id: int = 7) -> bytes:
    """An update with a message of the member of staff."""
    sender = {"id": 501, "is_bot": False, "first_name": "سارة"}
    chat = {"id": 501, "type": "private", "first_name": "سارة"}
    body = {"message_id": 1, "date": 1_795_000_000, "chat": chat, "from": sender, "text": text}
    return json.dumps({"update_id": update_id, "message": body}).encode()


async def test_telegram_is_told_the_secret_and_the_kinds(api: FakeBotApi, bot: StaffBot) -> None:
    """Nobody else can know the secret, and nothing comes that we would throw away."""
    settings = api.bot(DESK).settings["webhook"]
    assert settings["secret_token"] == SECRET
    assert sorted(settings["allowed_updates"]) == ["callback_query", "message"]


@pytest.mark.parametrize("secret", [None, "", "wrong", "سر", SECRET.upper()])
async def test_whoever_does_not_show_the_secret_is_refused(
    api: FakeBotApi, bot: StaffBot, secret: str | None
) -> None:
    """And nothing is done."""
    calls = len(api.calls)
    assert (await bot.webhook(secret, message("/queue"))).status == 401
    assert len(api.calls) == calls


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"x"', b"{}", b'{"update_id": "x"', b"\xff", b"[" * 9999]
)
async def test_what_is_no_update_is_refused(bot: StaffBot, body: bytes) -> None:
    """Telegram never sends it, so it need not come again."""
    assert (await bot.webhook(SECRET, body)).status == 400


async def test_an_update_is_answered_before_telegram_is(api: FakeBotApi, bot: StaffBot) -> None:
    """200 says that everything is done."""
    sara = api.person(501, "سارة", token=DESK)
    sara.chat.started = True
    assert (await bot.webhook(SECRET, message("/queue"))).status == 200
    assert "لا شيء ينتظركم" in sara.screen[-1].text


@pytest.mark.parametrize("status", [429, 502, 0])
async def test_an_answer_that_the_platform_does_not_take_holds_nothing_up(
    api: FakeBotApi, bot: StaffBot, status: int
) -> None:
    """The update is done with; whoever misses the answer asks again, and gets it."""
    sara = api.person(501, "سارة", token=DESK)
    sara.chat.started = True
    api.break_down(status=status)
    assert (await bot.webhook(SECRET, message("/queue"))).status == 200
    assert sara.screen == []
    assert (await bot.webhook(SECRET, message("/queue", 8))).status == 200
    assert "لا شيء ينتظركم" in sara.screen[-1].text


async def test_what_could_not_be_stored_comes_again(house: House, bot: StaffBot) -> None:
    """The platform is our queue while the database is away."""
    house.door.stop()
    press = {
        "update_id": 8,
        "callback_query": {
            "id": "1",
            "from": {"id": 501, "is_bot": False, "first_name": "سارة"},
            "chat_instance": "1",
            "data": "act:HAJ-7K3M9Q:answer:1",
            "message": json.loads(message("x"))["message"],
        },
    }
    code = json.loads(message("ABCDEFGHJK", 9))
    code["message"]["from"]["id"] = code["message"]["chat"]["id"] = 777
    assert (await bot.webhook(SECRET, json.dumps(code).encode())).status == 503
    assert (await bot.webhook(SECRET, json.dumps(press).encode())).status == 200


async def test_kinds_nobody_asked_for_are_let_pass(bot: StaffBot) -> None:
    """An edited message, or something that Telegram invents tomorrow."""
    edited = json.loads(message("x"))
    edited["edited_message"] = edited.pop("message")
    assert (await bot.webhook(SECRET, json.dumps(edited).encode())).status == 200
    assert (
        await bot.webhook(SECRET, b'{"update_id": 3, "something_new": {"id": 1}}')
    ).status == 200


async def test_what_cannot_be_stored_in_a_text_is_marked(
    house: House, api: FakeBotApi, bot: StaffBot
) -> None:
    """The rest of what a member of staff wrote is read."""
    sara = api.person(501, "سارة", token=DESK)
    sara.chat.started = True
    answer = await bot.webhook(SECRET, message("HAJ-000000 \x00\ud83d"))
    assert answer.status == 200
    assert "HAJ-000000" in sara.screen[-1].text


async def test_a_bug_of_ours_ends_with_one_apology(
    api: FakeBotApi,
    bot: StaffBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The update does not come again: it would only fail again and hold up everybody's."""

    written = "السلام عليكم"

    def fail(*_: object) -> None:
        raise LookupError(written)

    monkeypatch.setattr(Pages, "queue", fail)
    sara = api.person(501, "سارة", token=DESK)
    sara.chat.started = True
    assert (await bot.webhook(SECRET, message("/queue"))).status == 200
    assert "لخلل عندنا" in sara.screen[-1].text
    assert "LookupError" in caplog.text
    assert written not in caplog.text


async def test_a_wrong_token_stops_the_start(api: FakeBotApi, house: House) -> None:
    """One sentence that names the setting, and not the token."""
    bot = StaffBot(house, "123:WRONG", api.base)
    with pytest.raises(SettingsError, match="ISTIQBAL_DESK_TELEGRAM_TOKEN") as told:
        await bot.start()
    assert "WRONG" not in str(told.value)
    await bot.close()


async def test_a_bot_api_out_of_reach_is_tried_again(
    api: FakeBotApi, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The website and the clock start all the same, and the bot follows."""
    monkeypatch.setattr(staff_bot, "PAUSE", 0.02)
    api.break_down(method="getMe", times=2)
    bot = StaffBot(house, DESK, api.base)
    await bot.start("https://istiqbal.example/telegram/desk")
    assert api.bot(DESK).webhook is None
    await eventually(lambda: api.bot(DESK).webhook)
    await bot.stop()
    await bot.close()
