"""The connection to the Bot API."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.characters import read_json


def open_bot(token: str, api: str) -> Bot:
    """The client for a token, at the public Bot API or at another server that speaks it.

    Whoever opened it closes `bot.session`.
    """
    server = TelegramAPIServer.from_base(api)
    # One text that cannot be stored would otherwise make all updates that came with it unreadable.
    session = AiohttpSession(api=server, timeout=20.0, json_loads=read_json)
    return Bot(token, session=session)
