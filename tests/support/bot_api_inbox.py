"""The updates that wait for one bot, as getUpdates and webhooks see them."""

import asyncio
from contextlib import suppress

from support.bot_api_specification import ApiRefusal, Json, check_object


class Inbox:
    """Updates in order, each kept until the bot has confirmed it.

    `past` keeps every update for ever, so that a test can deliver one again.
    """

    def __init__(self, first_id: int) -> None:
        self.pending: dict[int, Json] = {}
        self.past: dict[int, Json] = {}
        self.lanes: dict[int, int] = {}
        self._next_id = first_id
        self._changed = asyncio.Condition()
        self._polls = 0

    async def put(self, kind: str, body: Json, lane: int) -> int:
        """Add an update and return its id. Updates of one lane, a chat, are delivered in order."""
        update_id = self._next_id
        self._next_id += 1
        update = {"update_id": update_id, kind: body}
        check_object("Update", update)
        self.past[update_id] = self.pending[update_id] = update
        self.lanes[update_id] = lane
        await self.announce()
        return update_id

    async def put_again(self, update_id: int) -> None:
        """Let an update that was confirmed before wait once more."""
        self.pending = dict(sorted((self.pending | {update_id: self.past[update_id]}).items()))
        await self.announce()

    async def confirm(self, *update_ids: int) -> None:
        """The bot has these: they are not delivered again."""
        for update_id in update_ids:
            self.pending.pop(update_id, None)
        await self.announce()

    async def announce(self) -> None:
        """Wake everyone who waits for a change."""
        async with self._changed:
            self._changed.notify_all()

    async def until_changed(self) -> None:
        """Wait for the next change."""
        async with self._changed:
            await self._changed.wait()

    async def until_confirmed(self, update_id: int, patience: float) -> None:
        """Wait until the bot has taken an update. Raises `AssertionError` when it does not."""
        try:
            async with asyncio.timeout(patience), self._changed:
                await self._changed.wait_for(lambda: update_id not in self.pending)
        except TimeoutError:
            raise AssertionError(f"the bot did not take update {update_id}") from None

    async def poll(self, offset: int, limit: int, seconds: float, kinds: list[str]) -> list[Json]:
        """Answer getUpdates: confirm what is below `offset`, wait for something, return it."""
        await self.confirm(*[u for u in self.pending if u < offset])
        self._polls += 1
        mine = self._polls
        await self.announce()  # an older poll of the same bot ends with a conflict
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds), self._changed:
                await self._changed.wait_for(lambda: self.pending or self._polls != mine)
        if self._polls != mine:
            raise ApiRefusal(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        unwanted = [
            u for u, update in self.pending.items() if kinds and not set(kinds) & set(update)
        ]
        for update_id in unwanted:
            del self.pending[update_id]
        return list(self.pending.values())[:limit]
