"""The connection to the Bot API."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer


def open_bot(token: str, api: str) -> Bot:
    """The client for a token, at the public Bot API or at another server that speaks it.

    Whoever opened it closes `bot.session`.
    """
    session = AiohttpSession(api=TelegramAPIServer.from_base(api), timeout=20.0)
    return Bot(token, session=session)
