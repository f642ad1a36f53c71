"""The staff bot at work: updates in by webhook or polling, answers out, and delivery's channel."""

import asyncio
import contextlib
import hashlib
import hmac
import logging
import traceback
from collections.abc import Iterable

from telegram import BotCommand, Message, Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.channels import TryLater
from bot.characters import read_json, storable
from bot.desk.telegram.application import build_application
from bot.desk.telegram.attendant import Attendant
from bot.desk.telegram.channel import DeskChannel, send_text
from bot.desk.telegram.page import Page
from bot.desk.telegram.render import render_markup
from bot.house import House
from bot.settings import SettingsError
from bot.webhooks import WebhookAnswer
from storage.arrivals import Unavailable

log = logging.getLogger(__name__)

KINDS = ("message", "callback_query")
#: Seconds that Telegram keeps a poll open, and that we wait after one that failed.
POLL_FOR, PAUSE = 25, 3.0


class StaffBot:
    """One bot for the staff. `channel` is how delivery reaches staff and groups through it."""

    def __init__(self, house: House, token: str, api: str) -> None:
        self._attendant = Attendant(house, token)
        self._application = build_application(token, api, self._attend)
        self._bot = self._application.bot
        self._secret = webhook_secret(token)
        self._polling: asyncio.Task[None] | None = None
        self.channel = DeskChannel(self._bot)

    async def start(self, webhook_url: str = "") -> None:
        """Take updates: from the webhook at this address, or by polling without one.

        Raises SettingsError for a wrong token; an API out of reach is tried again until it is.
        """
        try:
            await self._begin(webhook_url)
        except InvalidToken:
            raise SettingsError(
                "ISTIQBAL_DESK_TELEGRAM_TOKEN: the Bot API does not know this token. "
                "Either correct it or unset it."
            ) from None
        except NetworkError as error:
            log.warning("the staff bot has not begun yet: %s", error.message)
            self._polling = asyncio.create_task(self._begin_later(webhook_url))

    async def stop(self) -> None:
        """Take no more updates."""
        if self._polling is not None:
            self._polling.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._polling

    async def close(self) -> None:
        """Close the connections, once delivery has stopped too."""
        await self._application.shutdown()
        await self._bot.request.shutdown()  # open too where only delivery used it

    async def webhook(self, secret: str | None, body: bytes) -> WebhookAnswer:
        """Take one update from Telegram; 503 asks for it again, because it is not stored."""
        if not hmac.compare_digest((secret or "").encode(), self._secret.encode()):
            return WebhookAnswer(401)
        try:
            update = Update.de_json(read_json(body.decode()), self._bot)
        except (ValueError, TypeError, KeyError, AttributeError):
            return WebhookAnswer(400)
        return WebhookAnswer(200 if await self._take(update) else 503)

    async def _take(self, update: Update) -> bool:
        """Attend to one update. False asks for it again: it was not stored."""
        try:
            await self._application.process_update(update)
        except Unavailable:
            log.error("update %s is to come again: it was not stored", update.update_id)
            return False
        except Exception as error:
            # The one place where a bug of this bot ends. Again it would only fail again, and hold
            # up everybody's updates behind it. The message of an error may quote what was written.
            where = "".join(traceback.format_tb(error.__traceback__)[-3:])
            log.error("update %s: %s\n%s", update.update_id, type(error).__name__, where)
            if (chat := update.effective_chat) is not None and chat.type == "private":
                await send_text(self._bot, chat.id, self._attendant.say("staffbot-trouble"), None)
        return True

    async def _begin(self, webhook_url: str) -> None:
        await self._application.initialize()
        if webhook_url:
            await self._bot.set_webhook(
                webhook_url, secret_token=self._secret, allowed_updates=KINDS, max_connections=20
            )
            await self._publish_commands()
            return
        await self._bot.delete_webhook()
        await self._publish_commands()
        self._polling = asyncio.create_task(self._poll())

    async def _begin_later(self, webhook_url: str) -> None:
        while True:
            await asyncio.sleep(PAUSE)
            try:
                await self._begin(webhook_url)
            except InvalidToken:
                log.error("the Bot API does not know the token of the staff bot")
            except NetworkError as error:
                log.warning("the staff bot has not begun yet: %s", error.message)
                continue
            return

    async def _publish_commands(self) -> None:
        """Offer what there is beside the input field. Best effort: the bot works without it."""
        command = BotCommand("queue", self._attendant.say("staffbot-command-queue"))
        with contextlib.suppress(TelegramError):
            await self._bot.set_my_commands([command])

    async def _poll(self) -> None:
        """Ask for updates for ever. One that failed counts as processed: polling is for trials."""
        offset = 0
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=offset, timeout=POLL_FOR, allowed_updates=KINDS
                )
            except Conflict:
                log.warning("another process polls for the desk's bot")
                await asyncio.sleep(PAUSE)
                continue
            except TelegramError as error:
                log.warning("polling the desk's bot: %s", type(error).__name__)
                await asyncio.sleep(PAUSE)
                continue
            if updates:
                offset = updates[-1].update_id + 1
                await asyncio.gather(*(self._process(lane) for lane in _lanes(updates)))

    async def _process(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await self._take(update)

    async def _attend(self, update: Update) -> None:
        """Answer a private chat. What is written or pressed in groups is nobody's business here."""
        user, chat, key = update.effective_user, update.effective_chat, f"desk:{update.update_id}"
        if user is None or chat is None or chat.type != "private":
            return
        if (query := update.callback_query) is not None:
            page = await self._attendant.press(user.id, key, storable(query.data or ""))
            # Best effort: it only ends the waiting sign on the button.
            with contextlib.suppress(TelegramError):
                await query.answer()
        elif (message := update.message) is not None:
            text = storable(message.text or message.caption or "")
            page = await self._attendant.hear(user.id, key, text, self._quoted(message))
        else:
            return
        await self._answer(chat.id, page)

    def _quoted(self, message: Message) -> str:
        """The text of our own message that this one replies to."""
        quoted = message.reply_to_message
        if quoted is None or quoted.from_user is None or quoted.from_user.id != self._bot.id:
            return ""
        return quoted.text or ""

    async def _answer(self, chat: int, page: Page) -> None:
        """Show a page, once. What was done is stored, and the page is there for the asking.

        To let the update come again for the answer's sake would ask a platform that already says
        “slower” for more of the same, and hold up everything that this person does next.
        """
        delivery = await send_text(self._bot, chat, page.text, render_markup(page))
        if isinstance(delivery, TryLater):
            log.warning("an answer of the staff bot was not sent: the platform takes none now")


def webhook_secret(token: str) -> str:
    """What Telegram shows us with every update: the same in every process, and after a restart."""
    return hashlib.sha256(f"istiqbal desk webhook {token}".encode()).hexdigest()


def _lanes(updates: Iterable[Update]) -> list[list[Update]]:
    """The updates of each person in order; people do not wait for each other."""
    lanes: dict[int, list[Update]] = {}
    for update in updates:
        user = update.effective_user
        lanes.setdefault(user.id if user else 0, []).append(update)
    return list(lanes.values())
