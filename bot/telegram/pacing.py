"""Telegram's limits on sending: some thirty messages a second in all, one a second to each chat."""

import time
from collections import OrderedDict
from collections.abc import Callable

#: Chats whose last messages are remembered. Whoever is forgotten had long been quiet.
_REMEMBERED = 4096


class Pace:
    """Says when the next message may go out. A chat may get a short burst, as Telegram allows."""

    def __init__(
        self,
        per_second: float = 28.0,
        per_chat: float = 1.0,
        burst: int = 20,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._all = 1.0 / per_second
        self._chat = 1.0 / per_chat
        self._burst = burst
        self._monotonic = monotonic
        self._next = 0.0
        self._chats: OrderedDict[int, float] = OrderedDict()

    def wait_for(self, chat: int) -> float:
        """Take the next place for a chat: seconds to wait before sending, often none."""
        now = self._monotonic()
        # Each sender has a point in time at which it would be back at a quiet start.
        quiet = max(self._chats.pop(chat, now), now) + self._chat
        self._chats[chat] = quiet
        if len(self._chats) > _REMEMBERED:
            self._chats.popitem(last=False)
        start = max(now, self._next, quiet - self._burst * self._chat)
        self._next = max(self._next, now) + self._all
        return start - now
