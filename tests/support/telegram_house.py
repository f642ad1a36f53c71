"""The beneficiaries' bot as an operator would set it up, on the fake Bot API."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiohttp import web

from bot.telegram.client import open_bot
from bot.telegram.downloading import Downloads, Postroom
from bot.telegram.reception import Reception
from bot.telegram.rendering import Renderer
from bot.telegram.webhook import TelegramWebhook
from flows.identifiers import ARABIC, ENGLISH
from flows.phrases import Phrases
from support.bot_api_webhook import SECRET_HEADER
from support.fake_bot_api import BENEFICIARIES, FakeBotApi
from support.fake_postroom import FakePostroom

TEXTS = Path(__file__).parents[2] / "flows" / "texts"
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


def telegram_phrases() -> Phrases:
    """The texts of this channel only."""
    return Phrases.load(
        {
            language: [(TEXTS / language / "telegram.ftl").read_text("utf-8")]
            for language in (ARABIC, ENGLISH)
        }
    )


@asynccontextmanager
async def opened_bot(api: FakeBotApi) -> AsyncIterator[Bot]:
    """The client of the beneficiaries' bot, closed at the end."""
    bot = open_bot(BENEFICIARIES, api.base)
    try:
        yield bot
    finally:
        await bot.session.close()


def reception(
    bot: Bot,
    door: Any,
    postroom: Postroom | None = None,
    machine_now: Callable[[], datetime] = lambda: NOW,
) -> Reception:
    """The reception at a fixed time of day."""
    downloads = Downloads(bot, postroom or FakePostroom(), machine_now)
    return Reception(bot, door, lambda: NOW, downloads)


@asynccontextmanager
async def served_webhook(
    api: FakeBotApi,
    door: Any,
    machine_now: Callable[[], datetime] = lambda: NOW,
    postroom: Postroom | None = None,
) -> AsyncIterator[TelegramWebhook]:
    """The webhook behind a small HTTP server of its own, known to the fake Bot API."""
    async with opened_bot(api) as bot:
        desk = reception(bot, door, postroom, machine_now)
        webhook = TelegramWebhook(desk, door, Renderer(telegram_phrases()), machine_now)

        async def answer(request: web.Request) -> web.Response:
            found = await webhook(request.headers.get(SECRET_HEADER), await request.read())
            return web.Response(
                status=found.status, body=found.body, content_type="application/json"
            )

        app = web.Application()
        app.router.add_post("/telegram/beneficiaries", answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        try:
            await webhook.start(f"http://{host}:{port}/telegram/beneficiaries")
            yield webhook
        finally:
            await desk.stop()
            await runner.cleanup()
