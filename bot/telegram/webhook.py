"""Updates that Telegram posts to us. A reply rides in the answer where one may."""

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol, TypeVar

import msgspec
from aiogram.types import Update
from pydantic import ValidationError

from bot.characters import decode_json
from bot.clock import machine_now
from bot.telegram.reading import KINDS
from bot.telegram.reception import NotStored, Reception
from bot.telegram.rendering import Renderer
from bot.webhooks import WebhookAnswer
from storage.outbox import Outgoing, mark_later

T = TypeVar("T")

_DONE = WebhookAnswer(200)


class Door(Protocol):
    """What is needed of the door to let a message ride."""

    def handed(self, row: int) -> None:
        """The answer that carried this row was written."""

    async def run(self, job: Callable[[Any], T]) -> T:
        """Write something to the outbox."""


def webhook_secret(token: str) -> str:
    """The secret that Telegram shows us with every update: the same in every process of a bot.

    It follows from the token, whose holder could set a webhook of their own anyway.
    """
    return hashlib.sha256(f"istiqbal webhook {token}".encode()).hexdigest()


class TelegramWebhook:
    """The beneficiaries' webhook, without a web framework.

    Answers only after the commit. 401: not from Telegram. 400: no update. 503: not stored, to be
    delivered again.
    """

    def __init__(
        self,
        reception: Reception,
        door: Door,
        renderer: Renderer,
        machine_now: Callable[[], datetime] = machine_now,
    ) -> None:
        self._reception = reception
        self._door = door
        self._renderer = renderer
        self._machine_now = machine_now
        self._bot = reception.bot
        self._secret = webhook_secret(reception.bot.token).encode()

    async def start(self, url: str) -> None:
        """Tell Telegram where we are. What waited there comes at once."""
        await self._bot.set_webhook(
            url, secret_token=self._secret.decode(), allowed_updates=KINDS, max_connections=100
        )

    async def __call__(self, secret: str | None, body: bytes) -> WebhookAnswer:
        """Take one update in. The body of the answer is a call of sendMessage, or empty."""
        if not hmac.compare_digest((secret or "").encode(), self._secret):
            return WebhookAnswer(401)
        try:
            outgoing = await self._take(body)
        except NotStored:
            return WebhookAnswer(503)
        except msgspec.DecodeError:
            return WebhookAnswer(400)
        if outgoing is None:
            return _DONE
        return await self._let_ride(outgoing)

    async def _take(self, body: bytes) -> Outgoing | None:
        plain = self._reception.read_plain(body)
        if plain is not None:
            return await self._reception.take_plain(plain)
        try:
            update = Update.model_validate_json(body, context={"bot": self._bot})
        except ValidationError:
            payload = decode_json(body, dict[str, Any])
            if not isinstance(payload.get("update_id"), int):
                raise msgspec.DecodeError from None
            try:
                # Its texts are storable now, which may have been all that was wrong with it.
                update = Update.model_validate(payload, context={"bot": self._bot})
            except ValidationError:
                await self._reception.take_unknown(payload)
                return None
        return await self._reception.take(update, ride=True)

    async def _let_ride(self, outgoing: Outgoing) -> WebhookAnswer:
        calls = self._renderer.render(outgoing.to, outgoing.message)
        if len(calls) > 1 or outgoing.message.media:
            # Only one call fits into an answer: delivery makes them all, in order.
            now = self._machine_now()
            await self._door.run(lambda conn: mark_later(conn, outgoing.row, now))
            return _DONE
        # The answer is written in this very round of the loop, so the next one may say that it was.
        asyncio.get_running_loop().call_soon(self._door.handed, outgoing.row)
        return WebhookAnswer(200, msgspec.json.encode({"method": "sendMessage", **calls[0]}))
