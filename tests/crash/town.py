"""A town of people who apply while the process that serves them is killed and started again."""

import asyncio
from dataclasses import dataclass, field

from bench.applicants import Act, Applicant, Questionnaire
from bench.telegram import Telegram

FIRST_CHAT = 7_000_000

#: One message as it arrives: its text, and the data of the buttons below it.
Heard = tuple[str, tuple[str, ...]]


@dataclass(slots=True)
class Inhabitant:
    """One person on Telegram, who answers each message once, however often it arrives."""

    applicant: Applicant
    chat: int
    heard: list[Heard] = field(default_factory=list)  #: everything that arrived, in order
    updates: list[int] = field(default_factory=list)  #: numbers of the updates that led to it
    told: dict[str, str] = field(default_factory=dict)  #: answers that were followed by a new word
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _read: int = 0

    @property
    def address(self) -> str:
        return f"telegram:{self.chat}"

    async def next_word(self) -> Heard:
        """The next message that this person has not seen before."""
        while True:
            while self._read < len(self.heard):
                word = self.heard[self._read]
                self._read += 1
                if word not in self.heard[: self._read - 1]:
                    return word
            self.arrived.clear()
            await self.arrived.wait()


class Town:
    """So many people, each of whom applies once. Updates are posted until they are taken."""

    def __init__(self, telegram: Telegram, questionnaire: Questionnaire, size: int) -> None:
        self._telegram = telegram
        self.people = [
            Inhabitant(Applicant(questionnaire, number), FIRST_CHAT + number)
            for number in range(1, size + 1)
        ]
        self.words = 0
        self._waiting: list[tuple[int, asyncio.Event]] = []
        self._by_chat = {one.chat: one for one in self.people}
        telegram.on_message = self._hear

    async def apply(self) -> None:
        """Everybody applies, from the greeting to the signature."""
        await asyncio.gather(*map(self._apply, self.people))

    async def heard(self, words: int) -> None:
        """Wait until so many messages have arrived in all."""
        waiting = asyncio.Event()
        self._waiting.append((words, waiting))
        await waiting.wait()

    async def _apply(self, person: Inhabitant) -> None:
        applicant = person.applicant
        act: Act | None = applicant.begin()
        while act is not None:
            number, update = self._telegram.update(person.chat, act.kind, act.text)
            person.updates.append(number)
            await self._telegram.deliver(update)
            text, buttons = await person.next_word()
            person.told = dict(applicant.given)
            act = applicant.hear(text, list(buttons))

    def _hear(self, chat: int, text: str, buttons: list[str]) -> None:
        person = self._by_chat[chat]
        person.heard.append((text, tuple(buttons)))
        person.arrived.set()
        self.words += 1
        for count, waiting in self._waiting:
            if self.words >= count:
                waiting.set()
