"""What people send is fetched before its event is told, and Telegram waits for that."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.documents.limits import MAX_BYTES
from bot.telegram.downloading import GIVE_UP_AFTER
from bot.telegram.webhook import TelegramWebhook
from flows.events import AttachmentSent
from flows.uploads import Upload
from support.fake_bot_api import FakeBotApi
from support.fake_door import FakeDoor
from support.fake_postroom import FakePostroom
from support.telegram_house import served_webhook
from support.waiting import eventually

#: When the fake Telegram's first messages are dated.
THEN = datetime.fromtimestamp(1_795_000_000, UTC)


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
def door() -> FakeDoor:
    """A door that remembers."""
    return FakeDoor()


@pytest.fixture
def postroom() -> FakePostroom:
    """A post room that takes everything."""
    return FakePostroom()


class Clock:
    """The machine's time, as a test sets it."""

    def __init__(self) -> None:
        self.now = THEN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
async def webhook(
    api: FakeBotApi, door: FakeDoor, postroom: FakePostroom, clock: Clock
) -> AsyncIterator[TelegramWebhook]:
    """The webhook, known to Telegram."""
    async with served_webhook(api, door, clock, postroom) as webhook:
        yield webhook


def sent(door: FakeDoor) -> list[AttachmentSent]:
    """What the door was told of."""
    return [one for one in door.events if isinstance(one, AttachmentSent)]


async def test_every_kind_of_file_is_fetched(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, postroom: FakePostroom
) -> None:
    """Of a photo the largest size; voices, films and files as they are."""
    mona = api.person(991)
    await mona.sends_photo(data=b"photo")
    await mona.sends_voice(data=b"voice")
    await mona.sends_video(data=b"video")
    await mona.sends_document(data=b"file")
    assert list(postroom.taken.values()) == [b"photo", b"voice", b"video", b"file"]
    assert list(postroom.taken) == [one.key for one in sent(door)]
    assert [one.upload is not None for one in sent(door)] == [True] * 4


async def test_what_is_no_file_is_not_fetched(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """A sticker and a place come as they are."""
    mona = api.person(991)
    await mona.sends_sticker()
    await mona.sends_location()
    assert [one.upload for one in sent(door)] == [None, None]
    assert sent(door)[1].point == "24.71 46.67 0 0"
    assert api.called("getFile") == []


async def test_too_big_is_known_before_anything_is_fetched(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor
) -> None:
    """A file over the limit is refused by the size that Telegram tells."""
    await api.person(991).sends_document(data=bytes(MAX_BYTES + 1))
    assert sent(door)[0].upload == Upload(refused="too_big", size=MAX_BYTES + 1)
    assert api.called("getFile") == []


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_telegram_delivers_again_what_could_not_be_fetched(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, method: str
) -> None:
    """Trouble on the way answers 503; the next delivery brings the file."""
    mona = api.person(991)
    api.break_down(method=method)
    await mona.sends_photo()
    assert [one.upload.id for one in sent(door) if one.upload] == ["u1"]


async def test_a_redelivery_fetches_nothing_twice(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, postroom: FakePostroom
) -> None:
    """What was staged before a crash is found again by the update's key."""
    mona = api.person(991)
    door.is_open = False
    mona.patience = 0
    update = await mona.sends_photo()
    hook = api.bot().webhook
    assert hook is not None
    await eventually(lambda: 503 in hook.statuses)
    door.is_open = True
    await api.bot().inbox.until_confirmed(update, 10)
    assert len(api.downloads) == 1
    assert len(postroom.taken) == len(sent(door)) == 1


async def test_a_file_that_never_comes_is_given_up(
    api: FakeBotApi, webhook: TelegramWebhook, door: FakeDoor, clock: Clock
) -> None:
    """After a while the person is asked for another copy: their next words must not wait longer."""
    mona = api.person(991)
    mona.patience = 0
    api.files.gone.add("file-1")
    update = await mona.sends_photo()
    clock.now = THEN + GIVE_UP_AFTER + timedelta(minutes=1)
    await api.bot().inbox.until_confirmed(update, 10)
    assert [one.upload for one in sent(door)] == [Upload(refused="broken")]
