"""The beneficiaries' bot as one part of the application: this package put together."""

import asyncio
from contextlib import suppress

import structlog
from aiogram.exceptions import AiogramError

from bot.channels import Channel
from bot.clock import machine_now
from bot.house import House
from bot.media import media_file
from bot.telegram.channel import TelegramChannel
from bot.telegram.client import open_bot
from bot.telegram.downloading import Downloads
from bot.telegram.pacing import Pace
from bot.telegram.polling import TelegramPolling
from bot.telegram.profile import publish_profile
from bot.telegram.reception import Reception
from bot.telegram.rendering import Renderer
from bot.telegram.webhook import TelegramWebhook
from bot.webhooks import WebhookAnswer
from flows.identifiers import ARABIC, ENGLISH

log = structlog.get_logger(__name__)

#: Seconds between attempts to tell Telegram where our webhook is.
PAUSE = 3.0


class BeneficiariesBot:
    """Takes updates in, by webhook or polling; `channel` is how delivery reaches people."""

    def __init__(self, house: House, token: str, api: str) -> None:
        self._house = house
        self._bot = open_bot(token, api)
        downloads = Downloads(self._bot, house.postroom, machine_now)
        self._reception = Reception(self._bot, house.door, house.now, downloads)
        renderer = Renderer(house.offices.phrases)
        self._webhook = TelegramWebhook(self._reception, house.door, renderer)
        self._polling = TelegramPolling(self._reception)
        self._beginning: asyncio.Task[None] | None = None
        self.channel: Channel = TelegramChannel(
            self._bot, renderer, Pace(), lambda one: media_file(house.offices, one)
        )

    async def webhook(self, secret: str | None, body: bytes) -> WebhookAnswer:
        """Take one update from Telegram."""
        return await self._webhook(secret, body)

    async def start(self, webhook_url: str = "") -> None:
        """Take updates: from the webhook at this address, or by polling without one."""
        if not webhook_url:
            await self._polling.start()
        self._beginning = asyncio.create_task(self._begin(webhook_url))

    async def stop(self) -> None:
        """Take no more updates, and finish what is under way."""
        if self._beginning is not None:
            self._beginning.cancel()
            with suppress(asyncio.CancelledError):
                await self._beginning
        await self._polling.stop()
        await self._reception.stop()

    async def close(self) -> None:
        """Close the connections, once delivery has stopped too."""
        await self._bot.session.close()

    async def _begin(self, webhook_url: str) -> None:
        """Tell Telegram where and who we are; tried again until it is in reach."""
        while webhook_url:
            try:
                await self._webhook.start(webhook_url)
            except AiogramError as error:
                log.warning("the webhook is not set yet", why=type(error).__name__)
                await asyncio.sleep(PAUSE)
            else:
                break
        office = self._house.office
        names = {one: office.association_name(one) for one in (ARABIC, ENGLISH)}
        await publish_profile(self._bot, office.phrases, names)
