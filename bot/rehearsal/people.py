"""A simulated person: comes for something, goes away, comes back, reacts to what is written."""

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count

from bot.rehearsal import manners
from bot.rehearsal.acts import START, Act, Press, Rest, Words, event_of
from bot.rehearsal.channel import Told
from bot.rehearsal.reading import Screen
from bot.rehearsal.responding import Responder
from bot.rehearsal.wordbook import wordbook
from flows.events import AnyEvent
from flows.identifiers import ARABIC, Address
from flows.messages import Message
from flows.phrases import Phrases

#: A purpose, such as to apply: what somebody does one after the other until it is served.
Purpose = Callable[[], Iterator[Act | Rest]]


#: Everybody looks at their telephone at the same minutes, so that what they do shares commits.
EVERY = timedelta(minutes=6)


def _next_look(at: datetime) -> datetime:
    """The first such minute after a time."""
    return at + EVERY - (at - datetime.min.replace(tzinfo=at.tzinfo)) % EVERY


class Person:
    """Somebody with plans. `act` is called at the time that `next_at` said, and never else."""

    def __init__(
        self, number: int, address: Address, responder: Responder, phrases: Phrases
    ) -> None:
        self.number = number
        self.address = address
        self.responder = responder
        self.random = responder.random
        self.died_at: datetime | None = None
        self.blocks_at: datetime | None = None  #: from then on nothing of ours reaches them
        self.dies_at: datetime | None = None
        self.wrote: list[datetime] = []
        self.signed: list[datetime] = []
        self._phrases = phrases
        self._plans: list[tuple[datetime, int, Purpose]] = []
        self._order = count()
        self._doing: Iterator[Act | Rest] | None = None
        self._known: set[str] = set()
        self._acts = count()
        self._rests_until: datetime | None = None

    # What happens

    def plan(self, at: datetime, purpose: Purpose) -> None:
        """Come for this at that time."""
        heapq.heappush(self._plans, (at, next(self._order), purpose))

    def next_at(self, now: datetime) -> datetime | None:
        """When this person does something next; in a talk, a few minutes later."""
        if self._doing is not None:
            soon = _next_look(now + timedelta(seconds=60))
            return max(soon, self._rests_until or soon)
        return max(self._plans[0][0], now) if self._plans else None

    def act(self, at: datetime) -> AnyEvent | datetime | None:
        """The event of what is done now; a time where it is done only later; None for nothing."""
        if self._doing is None:
            if not self._plans:
                return None
            if self._plans[0][0] > at:
                return self._plans[0][0]
            self._doing = heapq.heappop(self._plans)[2]()
        done = next(self._doing, None)
        if done is None:
            self._doing = None
            return self.next_at(at)
        if isinstance(done, Rest):
            self._rests_until = at + done.span
            return self._rests_until
        self.wrote.append(at)
        if isinstance(done, Press) and done.id.endswith(".sign"):
            self.signed.append(at)
        key = f"rehearsal:{self.number}:{next(self._acts)}"
        return event_of(done, self.address, key, at, self.random)

    def hear(self, told: Told, message: Message) -> None:
        """A message arrived: what it asks is on the screen, what it offers may be taken up."""
        self.responder.heard += 1
        if any(not one.id.startswith("@") for one in message.buttons):
            self.responder.screen = Screen.of(message)
        kept = [one.id for one in message.buttons if one.id.startswith("@")]
        fresh = [one for one in kept if one not in self._known]
        self._known.update(fresh)
        self._take_up(told.at, fresh)

    def leaves(self) -> None:
        """They have blocked us: nothing of ours reaches them, and they do not come again."""
        self.blocks_at = None
        self._plans.clear()
        self._doing = self._rests_until = None

    def dies(self, at: datetime) -> None:
        """From now on a relative writes from this telephone, once; nobody else ever does."""
        self.died_at = at
        self._plans.clear()
        self._doing = self._rests_until = None
        self.plan(at + timedelta(hours=20), self._tells_of_death)

    # What somebody may come for

    def applies(self) -> Iterator[Act | Rest]:
        """An application, from the greeting to the signature."""
        yield Words(START)
        yield Words(self._word("apply"))
        yield from self.responder.go_on()

    def asks(self) -> Iterator[Act | Rest]:
        """An inquiry in their own words."""
        yield Words(self._word("ask"))
        yield Words(self.responder.asks())
        if self.responder.screen.has("-pass"):
            yield Press(self.responder.screen.id("-pass"))

    def looks(self) -> Iterator[Act | Rest]:
        """How does it stand?"""
        yield Words(self._word("mine"))

    def calls_staff(self) -> Iterator[Act | Rest]:
        """To a person of the staff, and back to the bot some time later."""
        yield Words(self._word("person"))
        yield Words(self.responder.asks())
        yield Rest(timedelta(hours=self.random.uniform(5, 40)))
        yield Words(self._word("menu"))

    def corrects(self) -> Iterator[Act | Rest]:
        """Changes an answer after signing, and signs again."""
        yield Words(self._word("edit"))
        yield Words("3")
        yield from self.responder.go_on()

    def wishes(self, name: str) -> Purpose:
        """Something of the second page of the menu."""

        def come() -> Iterator[Act | Rest]:
            yield Words(self._word("menu"))
            for value in ("more", name):
                if not self.responder.screen.has(value):
                    return
                yield Press(self.responder.screen.id(value))
            yield from self.responder.go_on()
            yield Words(self._word("menu"))

        return come

    def _tells_of_death(self) -> Iterator[Act | Rest]:
        yield Words(wordbook().death)

    def _take_up(self, at: datetime, buttons: list[str]) -> None:
        """What becomes of buttons that stay: at most one of them is pressed, some hours later."""
        if self.died_at is not None:
            return
        chance = self.random.random()
        for button in buttons:
            act = button.rpartition(".")[2]
            likely, least, most = manners.reaction(act)
            if act == "seen" and not self.responder.manner.reads:
                continue
            if chance < likely:
                hours = self.random.uniform(least, most)
                self.plan(at + timedelta(hours=hours), self._presses(button))
                return
            chance -= likely

    def _presses(self, button: str) -> Purpose:
        def press() -> Iterator[Act | Rest]:
            yield Press(button)
            yield from self.responder.go_on()

        return press

    def _word(self, command: str) -> str:
        return self._phrases.words(ARABIC, f"command-{command}")[0]
