"""The webhook: what it takes, what it refuses, and what rides in its answer."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.webhook import TelegramWebhook, webhook_secret
from flows.events import AttachmentSent, ButtonPressed, ConversationOpened, TextSent
from flows.identifiers import Address
from flows.messages import Button, Message
from support.fake_bot_api import FakeBotApi
from support.fake_door import FakeDoor
from support.telegram_house import served_webhook
from support.waiting import eventually

RECORDED = Path(__file__).parents[2] / "recorded" / "telegram"
REPLY = Message("هل توافقون؟", rows=((Button("1.yes", "نعم"), Button("1.no", "لا")),))


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
def door() -> FakeDoor:
    """A door that answers everything with one question."""
    return FakeDoor(REPLY)


@pytest.fixture
async def webhook(api: FakeBotApi, door: FakeDoor) -> AsyncIterator[TelegramWebhook]:
    """The webhook, known to Telegram."""
    async with served_webhook(api, door) as webhook:
        yield webhook


@pytest.fixture
def secret(webhook: TelegramWebhook, api: FakeBotApi) -> str:
    """What Telegram was told to show."""
    return webhook_secret(api.bot().token)


async def test_reply_rides_in_the_answer(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """No call of our own is made for it, and the row is marked once the answer is written."""
    mona = api.person(991)
    await mona.starts("apply")
    seen = await mona.sees("هل توافقون؟")
    assert seen.rows == (("نعم", "لا"),)
    assert [call.by_webhook for call in api.called("sendMessage")] == [True]
    assert door.written == [1]
    [event] = door.events
    assert isinstance(event, ConversationOpened)
    assert (event.address, event.payload) == ("telegram:991", "apply")


async def test_press_is_answered_beside_the_reply(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """The reply rides; the waiting sign on the button ends by a call of its own."""
    mona = api.person(991)
    await mona.sends("السلام عليكم")
    await mona.presses("نعم")
    assert len(await mona.reads(2)) == 2
    await eventually(lambda: len(api.bot().answered) == 1)
    assert isinstance(door.events[-1], ButtonPressed)
    assert door.events[-1].button == "1.yes"


async def test_press_is_answered_although_telegram_is_slow_or_broken(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """Ending the waiting sign is a courtesy: the turn does not depend on it."""
    mona = api.person(991)
    await mona.sends("السلام عليكم")
    api.break_down(method="answerCallbackQuery", status=0)
    await mona.presses("نعم")
    assert len(await mona.reads(2)) == 2
    assert api.bot().answered == []


@pytest.mark.parametrize("shown", [None, "", "guess", "سر"])
async def test_forged_update_is_refused(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, shown: str | None
) -> None:
    """Whoever does not know the secret changes nothing, and learns nothing."""
    body = (RECORDED / "text.json").read_bytes()
    answer = await webhook(shown, body)
    assert (answer.status, answer.body) == (401, b"")
    assert door.events == []


async def test_forged_update_is_refused_over_the_wire(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """The same, as an impostor meets it."""
    body = json.loads((RECORDED / "text.json").read_bytes())
    assert await api.forge(body, secret="guess") == (401, b"")
    assert await api.forge(body) == (401, b"")
    assert door.events == []


async def test_replayed_update_gets_the_same_answer_and_no_second_effect(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, secret: str
) -> None:
    """A redelivery after a lost answer finds the message that was lost."""
    body = (RECORDED / "text.json").read_bytes()
    first, second = await webhook(secret, body), await webhook(secret, body)
    assert first.status == 200
    assert first.body == second.body
    assert json.loads(first.body)["method"] == "sendMessage"
    assert len(door.events) == 1


async def test_database_down_is_503_and_telegram_delivers_again(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """Nothing is lost: until it is stored, Telegram keeps it."""
    mona = api.person(991)
    mona.patience = 0
    door.is_open = False
    await mona.sends("السلام عليكم")
    known = api.bot().webhook
    assert known
    statuses = known.statuses
    await eventually(lambda: len(statuses) >= 2)
    door.is_open = True
    await mona.sees("هل توافقون؟")
    assert set(statuses[:-1]) == {503}
    assert statuses[-1] == 200
    assert len(door.events) == 1


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"7", b"{}", b'{"update_id": "x"}', b"\xff\xfe", b'{"update_id": 1.5}'],
)
async def test_what_is_no_update_is_400(
    webhook: TelegramWebhook, door: FakeDoor, secret: str, body: bytes
) -> None:
    """Malformed bodies are answered, not raised."""
    answer = await webhook(secret, body)
    assert (answer.status, answer.body) == (400, b"")
    assert door.events == []


async def test_text_that_cannot_be_stored_loses_only_that(
    webhook: TelegramWebhook, door: FakeDoor, secret: str
) -> None:
    """Refused, it would come again and again before everything else of that person."""
    body = json.loads((RECORDED / "text.json").read_bytes())
    body["message"]["text"] = "سلام\x00 عليكم\ud83d"
    assert (await webhook(secret, json.dumps(body).encode())).status == 200
    [event] = door.events
    assert isinstance(event, TextSent)
    assert event.text == "سلام\ufffd عليكم\ufffd"


async def test_update_newer_than_the_client_is_taken_as_something(
    webhook: TelegramWebhook, door: FakeDoor, secret: str
) -> None:
    """Refused, it would come again and again before everything else of that person."""
    body = (RECORDED / "forward_origin_newer_than_the_client.json").read_bytes()
    assert (await webhook(secret, body)).status == 200
    [event] = door.events
    assert isinstance(event, AttachmentSent)
    assert event.attachment == "other"


@pytest.mark.parametrize("kind", ["channel_post", "hologram"])
async def test_kind_of_update_that_does_not_concern_us_is_acknowledged(
    webhook: TelegramWebhook, door: FakeDoor, secret: str, kind: str
) -> None:
    """Neither a kind we never asked for nor one that our client has not heard of is an error."""
    post = {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}, "text": "خبر"}
    answer = await webhook(secret, json.dumps({"update_id": 5, kind: post}).encode())
    assert (answer.status, answer.body) == (200, b"")
    assert door.events == []


async def test_album_is_of_one_group(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """Three pictures sent at once are three events, each with its file, under one group."""
    mona = api.person(991)
    await mona.sends_album()
    attachments = [one for one in door.events if isinstance(one, AttachmentSent)]
    assert [one.attachment for one in attachments] == ["photo"] * 3
    assert len({one.group for one in attachments}) == 1
    assert len({one.key for one in attachments}) == 3
    assert {one.upload.id for one in attachments if one.upload} == {"u1", "u2", "u3"}


async def test_bot_stays_silent_in_a_group_and_leaves_it(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """A group is no place for anyone's application."""
    family = api.group(-1002000000001, "العائلة", token=api.bot().token)
    await family.says(991, "منى", "/start")
    await family.admits_the_bot()
    await eventually(lambda: family.chat.left)
    assert door.events == []
    assert family.screen == []


async def test_people_side_by_side_each_get_their_own_answers(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """Updates of many people are taken at once, those of one person in order."""
    people = [api.person(1000 + number) for number in range(20)]
    for person in people:
        person.patience = 0
        for word in ("١", "٢", "٣"):
            await person.sends(word)
    for person in people:
        assert len(await person.reads(3)) == 3
        address = Address(f"telegram:{person.id}")
        mine = [e for e in door.events if isinstance(e, TextSent) and e.address == address]
        assert [event.text for event in mine] == ["١", "٢", "٣"]
