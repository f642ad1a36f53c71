"""Delivery to staff and groups: everything Telegram can answer comes back as a value."""

from collections.abc import AsyncIterator

import pytest

from bot.channels import Handed, Refused, TryLater
from bot.desk.telegram.application import build_application
from bot.desk.telegram.channel import MAX_CAPTION, DeskChannel
from bot.desk.telegram.render import split_text
from flows.identifiers import Address
from flows.messages import Bar, Bars, Button, Chart, Message
from support.fake_bot_api import DESK, FakeBotApi

SARA, GROUP = Address("desk:501"), Address("desk:-1001")
NOTICE = Message("طلب جديد: HAJ-7K3M9Q", ((Button("open:HAJ-7K3M9Q", "\u2068عرض\u2069"),),))


async def _ignore(update: object) -> None:
    """Nothing comes in here."""


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Bot API, with a group and a member of staff who has pressed Start."""
    async with FakeBotApi() as fake:
        fake.person(501, "سارة", token=DESK).chat.started = True
        fake.group(-1001)
        yield fake


@pytest.fixture
async def channel(api: FakeBotApi) -> AsyncIterator[DeskChannel]:
    """The channel with the real client."""
    bot = build_application(DESK, api.base, _ignore).bot
    await bot.initialize()
    yield DeskChannel(bot)
    await bot.shutdown()


async def test_staff_get_text_and_buttons(api: FakeBotApi, channel: DeskChannel) -> None:
    """A button's label carries no invisible marks."""
    assert await channel.send(SARA, NOTICE, "k") == Handed()
    (seen,) = api.person(501, "سارة", token=DESK).screen
    assert (seen.text, seen.buttons, seen.data) == (NOTICE.text, ("عرض",), ("open:HAJ-7K3M9Q",))


async def test_a_group_is_an_address_too(api: FakeBotApi, channel: DeskChannel) -> None:
    """The committee's chat gets the digest."""
    assert await channel.send(GROUP, Message("ملخص اليوم"), "k") == Handed()
    assert [one.text for one in api.group(-1001).screen] == ["ملخص اليوم"]


async def test_a_long_text_goes_in_parts_with_its_buttons_last(
    api: FakeBotApi, channel: DeskChannel
) -> None:
    """A digest of a busy day is longer than one message may be."""
    long = Message("\n\n".join(f"سطر {n} " + "س" * 200 for n in range(40)), NOTICE.rows)
    assert await channel.send(SARA, long, "k") == Handed()
    screen = api.person(501, "سارة", token=DESK).screen
    assert [bool(one.buttons) for one in screen] == [False] * (len(screen) - 1) + [True]
    assert "\n\n".join(one.text for one in screen) == long.text


async def test_telegrams_own_wait_is_kept(api: FakeBotApi, channel: DeskChannel) -> None:
    """Exactly as long as it says, and not counted as a failure."""
    api.slow_down(17)
    assert await channel.send(SARA, NOTICE, "k") == TryLater(17, limit=True)


@pytest.mark.parametrize("status", [502, 0])
async def test_a_server_in_trouble_is_tried_later(
    api: FakeBotApi, channel: DeskChannel, status: int
) -> None:
    """An error of the server, or a connection that was cut."""
    api.break_down(status=status)
    assert isinstance(await channel.send(SARA, NOTICE, "k"), TryLater)


async def test_who_blocked_the_bot_is_refused(api: FakeBotApi, channel: DeskChannel) -> None:
    """The core hears of it and stops trying."""
    api.person(501, "سارة", token=DESK).chat.blocked = True
    assert isinstance(await channel.send(SARA, NOTICE, "k"), Refused)


async def test_a_chat_that_does_not_exist_is_refused(channel: DeskChannel) -> None:
    """A wrong id in the settings does not block what waits for others."""
    assert isinstance(await channel.send(Address("desk:999"), NOTICE, "k"), Refused)


def test_a_text_is_cut_between_paragraphs_then_lines_then_words() -> None:
    """Nothing is lost but the white space at the cuts, and no part is too long."""
    assert split_text("قصير") == ["قصير"]
    assert split_text("aaa bbb\nccc\n\nddd", 12) == ["aaa bbb\nccc", "ddd"]
    assert split_text("aaa bbb\nccc", 8) == ["aaa bbb", "ccc"]
    assert split_text("aaaa bbbb", 6) == ["aaaa", "bbbb"]
    assert split_text("a" * 10, 4) == ["aaaa", "aaaa", "aa"]


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    """Telegram counts UTF-16: a row of emoji is longer than it looks."""
    assert split_text("😀" * 5, 4) == ["😀😀", "😀😀", "😀"]


async def test_a_chart_goes_first_as_a_picture_that_says_the_same_in_words(
    api: FakeBotApi, channel: DeskChannel
) -> None:
    """Its caption is for whoever does not see it; a very long one is cut, and nothing fails."""
    bars = (Bar("لدى اللجنة", 12, 3, "١٢ (متأخر ٣)"), Bar("مطابقة", 1, 0, "١"))
    chart = Chart(
        "المفتوح الآن: ١٣", "متأخر", "في موعده", (Bars("بحسب المرحلة", bars),), "وصف " * 400
    )
    assert await channel.send(GROUP, Message("ملخص اليوم", chart=chart), "k") == Handed()
    shown, text = api.group(-1001).screen
    assert shown.text.startswith("وصف وصف")
    (picture,) = [one for one in api.group(-1001).chat.messages.values() if "photo" in one]
    assert len(picture["caption"]) <= MAX_CAPTION
    assert text.text == "ملخص اليوم"


async def test_without_the_picture_the_text_waits_for_another_attempt(
    api: FakeBotApi, channel: DeskChannel
) -> None:
    """A group that is gone is told as such, and no half of a digest is sent."""
    chart = Chart("ع", "متأخر", "في موعده", (), "وصف")
    delivery = await channel.send(Address("desk:-9"), Message("ملخص اليوم", chart=chart), "k")
    assert isinstance(delivery, Refused)
