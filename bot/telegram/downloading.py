"""Fetch what a person sent from Telegram, and hand it to the post room before its event."""

import asyncio
import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import Message as Post
from aiohttp import ClientError
from msgspec.structs import replace

from bot.documents.limits import MAX_BYTES
from bot.documents.postroom import TryAgain
from flows.events import AttachmentSent
from flows.identifiers import Address
from flows.uploads import Refusal, Upload

log = structlog.get_logger(__name__)

_SECONDS = 60
#: Files that are fetched side by side, since each is held in memory.
AT_ONCE = 8
#: A file that cannot be fetched for so long will never be: Telegram would repeat its update, and
#: hold back the person's next ones.
GIVE_UP_AFTER = timedelta(minutes=15)


class Postroom(Protocol):
    """What is needed of the post room to take a file in."""

    async def staged(self, cause: str) -> Upload | None:
        """What this event brought before."""

    async def refused_beforehand(self, address: Address, size: int) -> Refusal | None:
        """Why the file is not even fetched."""

    async def take_in(self, cause: str, address: Address, data: bytes) -> Upload:
        """Look at it and stage what may be kept."""


class _Bounded(io.BytesIO):
    """Memory for one file, and no more than that, whatever size Telegram has told."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        if self.tell() + len(data) > MAX_BYTES:
            raise _TooBig
        return super().write(data)


class _TooBig(Exception):
    """More came than was told."""


class Downloads:
    """Completes the event of an attachment with what was sent."""

    def __init__(self, bot: Bot, postroom: Postroom, machine_now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._postroom = postroom
        self._now = machine_now
        self._places = asyncio.Semaphore(AT_ONCE)

    async def complete(self, event: AttachmentSent, post: Post) -> AttachmentSent:
        """The event with its upload. Raises TryAgain where Telegram should deliver it again."""
        file = _file_in(post)
        if file is None:
            return event
        upload = await self._postroom.staged(event.key)
        if upload is None:
            try:
                async with self._places:
                    upload = await self._fetch(event, *file)
            except TryAgain:
                if self._now() - post.date < GIVE_UP_AFTER:
                    raise
                log.error("a file was given up", key=event.key)
                upload = Upload(refused="broken")
        return replace(event, upload=upload)

    async def _fetch(self, event: AttachmentSent, file_id: str, size: int) -> Upload:
        refused = await self._postroom.refused_beforehand(event.address, size)
        if refused is not None:
            return Upload(refused=refused, size=size)
        kept = _Bounded()
        try:
            found = await self._bot.get_file(file_id)
            if found.file_path is None:
                raise TryAgain
            await self._bot.download_file(found.file_path, kept, timeout=_SECONDS)
        except _TooBig:
            return Upload(refused="too_big", size=size)
        except TelegramBadRequest as error:
            if "too big" in error.message:
                return Upload(refused="too_big", size=size)
            log.warning("telegram has no such file now", key=event.key)
            raise TryAgain from None
        except (TimeoutError, AiogramError, ClientError, OSError) as error:
            # The address of a file holds the token: only the kind of trouble is written down.
            log.warning("a file was not fetched", key=event.key, why=type(error).__name__)
            raise TryAgain from None
        return await self._postroom.take_in(event.key, event.address, kept.getvalue())


def _file_in(post: Post) -> tuple[str, int] | None:
    """The file of a post and its size as told; of a photo the largest one. None: it has no file."""
    if post.photo:
        largest = max(post.photo, key=lambda one: one.width * one.height)
        return largest.file_id, largest.file_size or 0
    one = (
        post.voice
        or post.audio
        or post.video
        or post.video_note
        or post.animation
        or post.document
        or post.live_photo
    )
    return None if one is None else (one.file_id, one.file_size or 0)
