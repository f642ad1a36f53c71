"""Take updates in: through aiogram's dispatcher to one handler, through the door, and back."""

import asyncio
import secrets
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol, cast

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import AiogramError
from aiogram.types import TelegramObject, Update
from aiohttp import ClientError

from bot.documents.postroom import TryAgain
from bot.telegram.downloading import Downloads
from bot.telegram.plain import Plain, read_plain
from bot.telegram.reading import KINDS, group_to_leave, read_unknown, read_update
from flows.events import AnyEvent, AttachmentSent
from storage.arrivals import Handled, Unavailable
from storage.outbox import Outgoing

#: The code of the receipt for words that were not kept.
WITHHELD = "words_withheld"

log = structlog.get_logger(__name__)


class Door(Protocol):
    """What is needed of the door to take updates in."""

    async def handle(self, event: AnyEvent, *, ride: bool = False) -> Handled:
        """Store what happened and what follows from it."""


class NotStored(Exception):
    """The update could not be stored; whoever delivered it should deliver it again."""


class Reception:
    """Where every update of the beneficiaries' bot arrives, however it came."""

    def __init__(
        self,
        bot: Bot,
        door: Door,
        now: Callable[[], datetime],
        downloads: Downloads,
    ) -> None:
        self.bot = bot
        # One handler for all: aiogram tries handlers one after another, some 38 µs each.
        self.dispatcher = Dispatcher(disable_fsm=True)
        observers = self.dispatcher.observers
        for kind in KINDS:
            observers[kind].register(self._handle)
        self._door = door
        self._now = now
        self._downloads = downloads
        self._asides: set[asyncio.Task[None]] = set()

    async def take(self, update: Update, *, ride: bool) -> Outgoing | None:
        """Store what happened. Returns the message that may ride in the answer, if one may.

        Raises `NotStored`.
        """
        # aiogram would write an update of a kind unknown to it into a warning, words and all.
        if all(getattr(update, kind) is None for kind in KINDS):
            return None
        return cast(
            "Outgoing | None", await self.dispatcher.feed_update(self.bot, update, ride=ride)
        )

    def read_plain(self, body: bytes) -> Plain | None:
        """The event of an update that needs no aiogram, as nearly all do; None for any other."""
        return read_plain(body, self._now(), secrets.randbits(63))

    async def take_plain(self, plain: Plain) -> Outgoing | None:
        """`take`, with a reply that may ride, for what `read_plain` has read."""
        handled = await self._store(plain.event, ride=True)
        if plain.message and handled.receipt.code == WITHHELD:
            self._aside(self._delete(plain.chat, plain.message))
        if plain.press:
            self._aside(self._end_press(plain.press))
        return handled.ride

    async def take_unknown(self, payload: dict[str, Any]) -> None:
        """Store that something came which our client cannot read yet. Raises `NotStored`."""
        log.warning("an update that aiogram cannot read", update=payload["update_id"])
        event = read_unknown(payload, self._now(), secrets.randbits(63))
        if event is not None:
            await self._store(event, ride=False)

    async def stop(self) -> None:
        """Let the calls that are under way beside the door end."""
        if self._asides:
            await asyncio.wait(self._asides, timeout=5)

    async def _handle(
        self, _event: TelegramObject, event_update: Update, ride: bool = False
    ) -> Outgoing | None:
        event = read_update(event_update, self._now(), secrets.randbits(63))
        if event is None:
            if group := group_to_leave(event_update):
                self._aside(self._leave(group))
            return None
        if isinstance(event, AttachmentSent) and event_update.message is not None:
            try:
                event = await self._downloads.complete(event, event_update.message)
            except TryAgain:
                raise NotStored(event.key) from None
        handled = await self._store(event, ride=ride)
        message = event_update.message or event_update.edited_message
        if message is not None and handled.receipt.code == WITHHELD:
            self._aside(self._delete(message.chat.id, message.message_id))
        if event_update.callback_query is not None:
            self._aside(self._end_press(event_update.callback_query.id))
        return handled.ride

    async def _store(self, event: AnyEvent, *, ride: bool) -> Handled:
        try:
            return await self._door.handle(event, ride=ride)
        except Unavailable:
            # Without its cause: messages of databases may quote what was to be stored.
            log.error("update not stored", key=event.key)
            raise NotStored(event.key) from None

    def _aside(self, call: Coroutine[Any, Any, None]) -> None:
        """Start a call that nothing depends on, and keep it until it has ended."""
        task = asyncio.create_task(call)
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def _delete(self, chat: int, message: int) -> None:
        """Take what must not be kept out of the chat. Best effort: it may be too old for us."""
        with suppress(AiogramError):
            await self.bot.delete_message(chat, message)

    async def _end_press(self, press: str) -> None:
        """End the waiting sign on a button. Best effort: it ends by itself, only later.

        A bare request, because aiogram's way costs more than storing the whole turn.
        """
        session = cast(AiohttpSession, self.bot.session)
        url = session.api.api_url(self.bot.token, "answerCallbackQuery")
        with suppress(ClientError, TimeoutError, OSError):
            client = await session.create_session()
            async with client.post(url, json={"callback_query_id": press}):
                pass

    async def _leave(self, group: int) -> None:
        with suppress(AiogramError):
            await self.bot.leave_chat(group)
