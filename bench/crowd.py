"""Many people at once, each waiting for the bot's word before saying the next."""

import asyncio
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.applicants import Act
from bench.contenders import FIRST_CHAT, Person, chat_of
from bench.telegram import Telegram

#: Nobody waits longer than this for one reply.
PATIENCE = 60.0


@dataclass(slots=True)
class Talks:
    """What came of a crowd's talks."""

    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)  #: seconds from each word to its reply
    people: list[Person] = field(default_factory=list)

    @property
    def turns(self) -> int:
        return len(self.waits)

    def wait_at(self, part: float) -> float:
        """The wait that this part of all turns did not exceed."""
        ordered = sorted(self.waits)
        return ordered[max(0, math.ceil(len(ordered) * part) - 1)]


class Crowd:
    """People who come one after another, always so many at once."""

    def __init__(self, telegram: Telegram, make: Callable[[int], Person]) -> None:
        self._telegram = telegram
        self._make = make
        self._next = 0
        self._heard: dict[int, asyncio.Future[tuple[str, list[str], float]]] = {}
        telegram.on_message = self._hear

    async def talk(self, at_once: int, *, seconds: float) -> Talks:
        """Let people come for so long, then let everybody finish."""
        talks = Talks()
        start = time.perf_counter()
        end = start + seconds
        await asyncio.gather(*(self._come(talks, end) for _ in range(at_once)))
        talks.seconds = time.perf_counter() - start
        return talks

    async def _come(self, talks: Talks, end: float) -> None:
        while True:
            self._next += 1
            person = self._make(self._next)
            await self._apply(person, talks)
            talks.people.append(person)
            if time.perf_counter() >= end:
                return

    async def _apply(self, person: Person, talks: Talks) -> None:
        act: Act | None = person.begin()
        while act is not None:
            text, buttons, wait = await self._say(person.number, act)
            talks.waits.append(wait)
            act = person.hear(text, buttons)

    async def _say(self, number: int, act: Act) -> tuple[str, list[str], float]:
        """One word and the reply to it."""
        chat = chat_of(number)
        reply: asyncio.Future[tuple[str, list[str], float]]
        reply = asyncio.get_running_loop().create_future()
        self._heard[chat] = reply
        _, update = self._telegram.update(chat, act.kind, act.text)
        start = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            await self._telegram.deliver(update)
            text, buttons, at = await reply
        return text, buttons, at - start

    def _hear(self, chat: int, text: str, buttons: list[str]) -> None:
        reply = self._heard.pop(chat, None)
        if reply is None:
            raise ValueError(f"person {chat - FIRST_CHAT} asked nothing and is told {text!r}")
        reply.set_result((text, buttons, time.perf_counter()))
