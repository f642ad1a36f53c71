"""Pushed messages: what Telegram says to each, as delivery understands it."""

from collections.abc import AsyncIterator

import pytest

from bot.channels import Handed, Refused, TryLater
from bot.media import MediaFile
from bot.telegram.channel import TelegramChannel
from bot.telegram.pacing import Pace
from bot.telegram.rendering import Renderer
from flows.identifiers import Address
from flows.messages import Button, Message
from support.fake_bot_api import FakeBotApi
from support.telegram_house import opened_bot, telegram_phrases

MONA = Address("telegram:991")
FILES = {
    "h/card.png": MediaFile("card.png", "image", "image/png", b"p"),
    "h/how.mp3": MediaFile("how.mp3", "audio", "audio/mpeg", b"a"),
    "h/way.mp4": MediaFile("way.mp4", "video", "video/mp4", b"v"),
}
HELLO = Message("صدر القرار", rows=((Button("@HAJ-7K3M9Q.seen", "اطّلعت"),),))


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def channel(api: FakeBotApi) -> AsyncIterator[TelegramChannel]:
    """The channel on the real client."""
    async with opened_bot(api) as bot:
        yield TelegramChannel(bot, Renderer(telegram_phrases()), Pace(), FILES.get)


async def test_message_arrives_with_its_button(api: FakeBotApi, channel: TelegramChannel) -> None:
    """And it can be pressed."""
    mona = api.person(991)
    mona.chat.started = True
    assert await channel.send(MONA, HELLO, "k1") == Handed()
    [seen] = await mona.reads()
    assert (seen.text, seen.data) == ("صدر القرار", ("@HAJ-7K3M9Q.seen",))


async def test_pictures_and_sounds_come_before_their_question(
    api: FakeBotApi, channel: TelegramChannel
) -> None:
    """In their order; one that is not there is passed over."""
    mona = api.person(991)
    mona.chat.started = True
    question = Message("ما هذا؟", media=("h/card.png", "h/how.mp3", "h/gone.png", "h/way.mp4"))
    assert await channel.send(MONA, question, "k1") == Handed()
    sent = list(mona.chat.messages.values())
    kinds = ("photo", "audio", "video", "text")
    assert [kind for one in sent for kind in kinds if kind in one] == list(kinds)


async def test_long_message_arrives_whole_and_in_order(
    api: FakeBotApi, channel: TelegramChannel
) -> None:
    """In parts, since Telegram takes no more at once."""
    mona = api.person(991)
    mona.chat.started = True
    text = "\n\n".join(f"{number} " + "كلمة " * 300 for number in range(8))
    assert await channel.send(MONA, Message(text), "k1") == Handed()
    seen = await mona.reads(2)
    assert " ".join(" ".join(part.text for part in seen).split()) == " ".join(text.split())


async def test_keyboard_for_the_phone_appears_is_used_and_goes(
    api: FakeBotApi, channel: TelegramChannel
) -> None:
    """The next plain message takes it away."""
    mona = api.person(991)
    mona.chat.started = True
    await channel.send(MONA, Message("رقم جوالك؟", wants_phone=True), "k1")
    assert mona.keyboard == ("📱 مشاركة رقم جوّالي",)
    await channel.send(MONA, Message("شكرًا"), "k2")
    assert not mona.keyboard


async def test_who_blocked_the_bot_has_refused(api: FakeBotApi, channel: TelegramChannel) -> None:
    """So has whoever never pressed Start, and whoever does not exist."""
    mona = api.person(991)
    mona.patience = 0
    await mona.starts()
    await mona.blocks()
    assert await channel.send(MONA, HELLO, "k1") == Refused("blocked")
    api.person(992)
    assert await channel.send(Address("telegram:992"), HELLO, "k2") == Refused("refused")
    assert await channel.send(Address("telegram:993"), HELLO, "k3") == Refused("gone")


async def test_telegrams_own_wait_is_kept(api: FakeBotApi, channel: TelegramChannel) -> None:
    """429 names the seconds; it is no failed attempt."""
    api.person(991).chat.started = True
    api.slow_down(7)
    assert await channel.send(MONA, HELLO, "k1") == TryLater(7.0, limit=True)
    assert await channel.send(MONA, HELLO, "k1") == Handed()


@pytest.mark.parametrize("status", [0, 500, 502])
async def test_trouble_on_the_way_means_later(
    api: FakeBotApi, channel: TelegramChannel, status: int
) -> None:
    """A cut connection and a broken server are nobody's refusal."""
    api.person(991).chat.started = True
    api.break_down(status=status)
    assert isinstance(await channel.send(MONA, HELLO, "k1"), TryLater)
    assert await channel.send(MONA, HELLO, "k1") == Handed()


async def test_mistake_of_ours_is_not_held_against_the_person(
    api: FakeBotApi, channel: TelegramChannel
) -> None:
    """A message that Telegram finds wrong leaves the address open; the log names it."""
    api.person(991).chat.started = True
    wrong = Message("؟", rows=((Button("x" * 65, "نعم"),),))
    assert isinstance(await channel.send(MONA, wrong, "k1"), TryLater)
    api.mistakes.clear()
