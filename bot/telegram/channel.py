"""Messages pushed to people on Telegram, one call each."""

import asyncio
from collections.abc import Callable

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    SendAudio,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendVideo,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile
from aiogram.types import Message as Post

from bot.channels import Delivery, Handed, Refused, TryLater
from bot.media import MediaFile
from bot.telegram.pacing import Pace
from bot.telegram.rendering import Renderer
from flows.identifiers import Address
from flows.messages import Message

log = structlog.get_logger(__name__)

#: Bad requests that are about the person, not about what we wrote.
_GONE = ("chat not found", "user not found", "PEER_ID_INVALID", "user is deactivated")


class TelegramChannel:
    """The beneficiaries' bot as a channel."""

    name = "telegram"

    def __init__(
        self,
        bot: Bot,
        renderer: Renderer,
        pace: Pace,
        media: Callable[[str], MediaFile | None],
    ) -> None:
        self._bot = bot
        self._renderer = renderer
        self._pace = pace
        self._media = media

    async def send(self, to: Address, message: Message, key: str) -> Delivery:
        """Hand over one message.

        Its pictures and sounds go before it. A very long one goes in parts, and from the first part
        again if it was cut off.
        """
        texts = self._renderer.render(to, message)
        chat = texts[-1]["chat_id"]
        shown = [file for one in message.media if (file := self._media(one)) is not None]
        calls = [*(_showing(chat, file) for file in shown), *(SendMessage(**one) for one in texts)]
        for call in calls:
            delivery = await self._call(chat, call, key)
            if not isinstance(delivery, Handed):
                return delivery
        return Handed()

    async def _call(self, chat: int, call: TelegramMethod[Post], key: str) -> Delivery:
        if wait := self._pace.wait_for(chat):
            await asyncio.sleep(wait)
        try:
            await self._bot(call)
        except TelegramRetryAfter as error:
            return TryLater(float(error.retry_after), limit=True)
        except (TelegramForbiddenError, TelegramMigrateToChat) as error:
            return Refused(_why(error.message))
        except (TelegramBadRequest, TelegramNotFound) as error:
            if any(sign in error.message for sign in _GONE):
                return Refused("gone")
            # Ours is the mistake: the person must not lose what follows, so staff have to see it.
            log.error("telegram refuses a message", key=key, why=error.message)
            return TryLater(60.0)
        except TelegramUnauthorizedError:
            log.error("telegram does not know our token", key=key)
            return TryLater(60.0, limit=True)
        except AiogramError as error:
            log.warning("telegram is out of reach", key=key, why=type(error).__name__)
            return TryLater(1.0)
        return Handed()


def _showing(chat: int, file: MediaFile) -> TelegramMethod[Post]:
    content = BufferedInputFile(file.data, file.name)
    match file.kind:
        case "image":
            return SendPhoto(chat_id=chat, photo=content)
        case "audio":
            return SendAudio(chat_id=chat, audio=content)
        case "video":
            return SendVideo(chat_id=chat, video=content)
        case "document":
            return SendDocument(chat_id=chat, document=content)


def _why(description: str) -> str:
    """A word for the dossier, from what Telegram describes in English."""
    if "blocked" in description:
        return "blocked"
    if "deactivated" in description:
        return "gone"
    return "refused"
