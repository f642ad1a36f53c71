"""Delivery of updates to a bot's webhook, the way Telegram does it."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import aiohttp

from support.bot_api_inbox import Inbox
from support.bot_api_specification import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Obey = Callable[[Json], Awaitable[object]]


class Webhook:
    """Posts updates until each is answered with 200: in order within a chat, chats side by side.

    A method in the response's body is carried out as a call of the bot. Its result goes nowhere.
    """

    def __init__(self, url: str, secret: str, inbox: Inbox, obey: Obey) -> None:
        self.url = url
        self.secret = secret
        self.statuses: list[int] = []  #: every answer in order; 0 where there was none
        self.pause = 0.05  #: seconds before a delivery that failed is tried again
        self._inbox = inbox
        self._obey = obey
        self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=40))
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._pump = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Deliver nothing more. What was not confirmed keeps waiting in the inbox."""
        tasks = [self._pump, *self._busy.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._client.close()

    async def post(self, body: bytes, secret: str | None) -> tuple[int, bytes]:
        """One request as Telegram, or an impostor, would make it: status and body of the answer."""
        headers = {"Content-Type": "application/json"}
        if secret:
            headers[SECRET_HEADER] = secret
        async with self._client.post(self.url, data=body, headers=headers) as response:
            return response.status, await response.read()

    async def deliver(self, update: Json) -> tuple[int, bytes]:
        """Post one update and carry out the method in the answer, if there is one."""
        status, body = await self.post(json.dumps(update).encode(), self.secret)
        self.statuses.append(status)
        if status == 200 and body.startswith(b"{"):
            call = json.loads(body)
            if "method" in call:
                await self._obey(call)
        return status, body

    async def _run(self) -> None:
        while True:
            for update_id in list(self._inbox.pending):
                lane = self._inbox.lanes[update_id]
                if lane not in self._busy:
                    self._busy[lane] = asyncio.create_task(self._drain(lane))
            await self._inbox.until_changed()

    async def _drain(self, lane: int) -> None:
        inbox = self._inbox
        while update_id := next((u for u in inbox.pending if inbox.lanes[u] == lane), None):
            try:
                status, _ = await self.deliver(inbox.pending[update_id])
            except (aiohttp.ClientError, OSError):
                status = 0
                self.statuses.append(0)
            if status == 200:
                await inbox.confirm(update_id)
            else:
                await asyncio.sleep(self.pause)
        del self._busy[lane]
        await inbox.announce()
