"""Delivery to the desk: staff in private, and the groups of the staff and the committee."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, ForceReply, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels import Delivery, Handed, Refused, TryLater
from bot.desk.telegram.render import render_keyboard, split_text
from bot.drawing.bars import draw
from flows.identifiers import Address
from flows.messages import Chart, Message

log = logging.getLogger(__name__)


#: The longest caption of a picture, in UTF-16 code units.
MAX_CAPTION = 1024

#: Bad requests that are about the chat, not about what we wrote.
_GONE = ("chat not found", "user not found", "peer_id_invalid", "deactivated", "not enough rights")


class DeskChannel:
    """The `desk:` addresses: Telegram ids in the staff bot, of a person or of a group."""

    name = "desk"

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, to: Address, message: Message, key: str) -> Delivery:
        """Hand over one message; a long one goes in parts, with its buttons under the last.

        Its picture goes before it, drawn now, with a caption that says the same in words.
        """
        chat = int(to.partition(":")[2])
        if message.chart is not None:
            shown = await send_picture(self._bot, chat, message.chart)
            if not isinstance(shown, Handed):
                return shown
        return await send_text(self._bot, chat, message.text, render_keyboard(message.rows))


async def send_text(
    bot: Bot, chat: int, text: str, markup: InlineKeyboardMarkup | ForceReply | None
) -> Delivery:
    """Send to a chat. Everything that Telegram can say no to comes back as a value."""
    parts = split_text(text)

    async def send(chat: int) -> None:
        for part in parts:
            await bot.send_message(chat, part, reply_markup=markup if part is parts[-1] else None)

    return await _tried(chat, send)


async def send_picture(bot: Bot, chat: int, chart: Chart) -> Delivery:
    """Send the picture of a chart to a chat. What Telegram says no to comes back as a value."""
    picture = await asyncio.to_thread(draw, chart)
    caption = split_text(chart.caption, MAX_CAPTION)[0]

    async def send(chat: int) -> None:
        await bot.send_photo(chat, picture, caption=caption, filename="chart.png")

    return await _tried(chat, send)


async def _tried(chat: int, send: Callable[[int], Awaitable[None]]) -> Delivery:
    try:
        await send(chat)
    except RetryAfter as error:
        return TryLater(_seconds(error), limit=True)
    except ChatMigrated as error:
        # A group that became a supergroup has a new id; the setting still holds the old one.
        log.warning("chat %s is now %s: change the setting", chat, error.new_chat_id)
        return await _tried(error.new_chat_id, send)
    except Forbidden as error:
        return Refused(error.message)
    except BadRequest as error:
        if any(sign in error.message.lower() for sign in _GONE):
            return Refused(error.message)
        # Ours is the mistake: what waits behind it must not be lost, so somebody has to see it.
        log.error("the Bot API refuses a message to the desk: %s", error.message)
        return TryLater(60)
    except NetworkError:
        return TryLater(5)
    except TelegramError as error:
        log.error("the Bot API of the desk answered: %s", error.message)
        return TryLater(60)
    return Handed()


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
