"""Updates that we fetch ourselves, where Telegram cannot reach us: for development."""

import asyncio
from contextlib import suppress

import structlog
from aiogram.exceptions import AiogramError

from bot.telegram.reading import KINDS
from bot.telegram.reception import Reception

log = structlog.get_logger(__name__)


class TelegramPolling:
    """Long polling of the beneficiaries' bot. Replies never ride: there is no answer to ride in.

    An update that could not be stored counts as processed: Telegram has no way to be told.
    """

    def __init__(self, reception: Reception, *, wait_for: int = 25) -> None:
        self._reception = reception
        self._wait_for = wait_for
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin in the background. Waits for nothing, not even for Telegram to be in reach."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Fetch nothing more; updates in work are finished by the door."""
        if self._task is None:
            return
        with suppress(RuntimeError):  # raised when polling has not begun yet
            await self._reception.dispatcher.stop_polling()
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._task = None

    async def _run(self) -> None:
        bot = self._reception.bot
        pause = 1.0
        while True:
            try:
                await bot.delete_webhook()
                await bot.me()
            except AiogramError as error:
                log.warning("telegram is out of reach", why=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)
            else:
                break
        await self._reception.dispatcher.start_polling(
            bot,
            polling_timeout=self._wait_for,
            allowed_updates=KINDS,
            handle_signals=False,
            close_bot_session=False,
        )
