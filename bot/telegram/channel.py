"""Messages pushed to people on Telegram, one call each."""

import asyncio

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
from aiogram.methods import SendMessage

from bot.channels import Delivery, Handed, Refused, TryLater
from bot.telegram.pacing import Pace
from bot.telegram.rendering import Parameters, Renderer
from flows.identifiers import Address
from flows.messages import Message

log = structlog.get_logger(__name__)

#: Bad requests that are about the person, not about what we wrote.
_GONE = ("chat not found", "user not found", "PEER_ID_INVALID", "user is deactivated")


class TelegramChannel:
    """The beneficiaries' bot as a channel."""

    name = "telegram"

    def __init__(self, bot: Bot, renderer: Renderer, pace: Pace) -> None:
        self._bot = bot
        self._renderer = renderer
        self._pace = pace

    async def send(self, to: Address, message: Message, key: str) -> Delivery:
        """Hand over one message.

        A very long one goes in parts, and from the first part again if it was cut off.
        """
        for parameters in self._renderer.render(to, message):
            delivery = await self._call(parameters, key)
            if not isinstance(delivery, Handed):
                return delivery
        return Handed()

    async def _call(self, parameters: Parameters, key: str) -> Delivery:
        if wait := self._pace.wait_for(parameters["chat_id"]):
            await asyncio.sleep(wait)
        try:
            await self._bot(SendMessage(**parameters))
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


def _why(description: str) -> str:
    """A word for the dossier, from what Telegram describes in English."""
    if "blocked" in description:
        return "blocked"
    if "deactivated" in description:
        return "gone"
    return "refused"
