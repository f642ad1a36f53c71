"""What must not be kept is taken out of the chat too, where Telegram lets us."""

from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from bot.telegram.reception import WITHHELD
from bot.telegram.webhook import TelegramWebhook
from flows.effects import Receipt
from flows.events import AnyEvent, TextEdited, TextSent
from flows.messages import Message
from storage.arrivals import Handled
from support.bot_api_people import Person
from support.fake_bot_api import FakeBotApi
from support.fake_door import FakeDoor
from support.telegram_house import served_webhook
from support.waiting import eventually

CARD = "بطاقتي 4111 1111 1111 1111"


class _Screening(FakeDoor):
    """A door that keeps no card numbers."""

    async def handle(self, event: AnyEvent, *, ride: bool = False) -> Handled:
        handled = await super().handle(event, ride=ride)
        if isinstance(event, TextSent | TextEdited) and "4111" in event.text:
            return replace(handled, receipt=Receipt("done", WITHHELD))
        return handled


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    """The fake Telegram."""
    async with FakeBotApi() as api:
        yield api


@pytest.fixture
async def webhook(api: FakeBotApi) -> AsyncIterator[TelegramWebhook]:
    """The webhook, known to Telegram."""
    async with served_webhook(api, _Screening(Message("لم نحفظها."))) as webhook:
        yield webhook


def _kept(api: FakeBotApi, person: Person) -> list[str]:
    """What still stands in the chat."""
    chat = api.chat(api.bot(), person.id)
    return [one.get("text", "") for one in chat.messages.values()]


@pytest.mark.usefixtures("webhook")
async def test_the_message_is_deleted_and_the_answer_stays(api: FakeBotApi) -> None:
    """The person's words go; what we said of them, and their other words, do not."""
    mona = api.person(991)
    await mona.sends("السلام عليكم")
    await mona.sends(CARD)
    await eventually(lambda: len(api.called("deleteMessage")) == 1)
    assert CARD not in _kept(api, mona)
    assert "السلام عليكم" in _kept(api, mona)
    assert await mona.sees("لم نحفظها.")


@pytest.mark.usefixtures("webhook")
async def test_a_deletion_that_fails_changes_nothing(api: FakeBotApi) -> None:
    """It may be too old, or Telegram in trouble: the turn stands, and the person is told."""
    mona = api.person(991)
    api.break_down(method="deleteMessage", status=400)
    await mona.sends(CARD)
    assert await mona.sees("لم نحفظها.")
    assert CARD in _kept(api, mona)


@pytest.mark.usefixtures("webhook")
async def test_an_edited_message_is_deleted_too(api: FakeBotApi) -> None:
    """Whoever puts the number into an old message has it taken out as well."""
    mona = api.person(991)
    update = await mona.sends("السلام عليكم")
    await mona.edits(update, CARD)
    await eventually(lambda: len(api.called("deleteMessage")) == 1)
    assert CARD not in _kept(api, mona)
