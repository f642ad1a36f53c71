"""The door: every event of every channel comes through it, and is stored before it is answered."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from typing import TypeVar

from sqlalchemy import Connection

import flows.advance
from flows.events import AnyEvent
from flows.identifiers import Address
from storage import parked
from storage.arrivals import Arrival, Handled, Job, Mark, Unavailable
from storage.core import Core, MakeOffice, Means, Staff
from storage.database import Database
from storage.instants import machine_clock
from storage.writer import Answers, Load, Writer

__all__ = ["Door", "Handled", "Unavailable"]

T = TypeVar("T")

#: More than this in one transaction would only make the first ones wait for the last.
MAX_BATCH = 256
#: Marks alone are not worth a commit at once: their lease is far longer than this.
MARKS_WAIT_FOR = 1.0
#: How long to leave a file to the other door that has locked it.
LOCKED_WAIT_FOR = 0.005
#: After so many batches that left an event out, it is waited for.
MAX_SKIPS = 2

_Item = Arrival | Job | Mark | None


class Door:
    """One writer thread on one connection; what waits while a commit runs forms the next batch.

    `on_commit` is called in the event loop with the addresses that have messages to be sent.
    """

    def __init__(
        self,
        database: Database,
        make_office: MakeOffice,
        core: Core = flows.advance,
        *,
        clock: Callable[[], datetime] = machine_clock,
    ) -> None:
        self.on_commit: Callable[[frozenset[Address]], None] | None = None
        #: Called in the writer's thread with the events and the seconds of each batch.
        self.on_batch: Callable[[int, float], None] | None = None
        #: One row of the clock table each, so that no two doors wait for the same one.
        name = "door" if database.engine.dialect.name == "sqlite" else secrets.token_hex(4)
        means = Means(database.keys, core, make_office, clock, name, Staff())
        self._database = database
        self._writer = Writer(database.engine, means)
        self._queue: SimpleQueue[_Item] = SimpleQueue()
        self._held: deque[Arrival] = deque()
        self._marks: list[int] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._load: Load | None = None
        self._broken = asyncio.Event()

    @property
    def is_open(self) -> bool:
        """Whether events are taken: it was started, not stopped, and its writer lives."""
        return self._thread is not None and not self._broken.is_set()

    def start(self) -> None:
        """Begin to serve the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._thread = Thread(target=self._serve, name="writer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Store what has arrived, and close. Whoever still waits is answered in the loop."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    async def handle(self, event: AnyEvent, *, ride: bool = False) -> Handled:
        """What the event led to, stored for good. The same key leads to the same, once.

        With `ride`, a sole answer to the person who wrote may be returned, for the response.
        Raises Unavailable when nothing could be stored: the event should be delivered again.
        """
        return await self._whole(Arrival(event, ride, self._running().create_future()))

    async def broken(self) -> None:
        """Wait until the writer ended by a mistake of ours. Nothing is stored after that."""
        await self._broken.wait()

    async def retry(self, key: str) -> Handled | None:
        """Try a parked event once more; None when there is none under this key."""
        event = await self._database.aread(lambda conn: parked.event(conn, key))
        if event is None:
            return None
        return await self._whole(Arrival(event, False, self._running().create_future(), again=True))

    async def go_on(self, event: AnyEvent) -> Handled:
        """Handle what a turn has raised. Only once, whoever tries; see `storage.raised`."""
        answer = self._running().create_future()
        return await self._whole(Arrival(event, False, answer, raised=True))

    async def run(self, job: Callable[[Connection], T]) -> T:
        """Any other write: in its own savepoint, sharing the next commit."""
        answer: asyncio.Future[T] = self._running().create_future()
        self._queue.put(Job(job, answer))
        return await answer

    def handed(self, row: int) -> None:
        """The response that carried this riding row was written. Stored with the next commit."""
        self._queue.put(Mark(row))

    async def _whole(self, arrival: Arrival) -> Handled:
        """What it led to, once what it asked of other files is done too.

        That is stored already: should it have to wait, a clock sees to it.
        """
        self._queue.put(arrival)
        handled = await arrival.answer
        for event in handled.raised:
            with suppress(Unavailable):
                await self.go_on(event)
        return handled

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None or not self.is_open:
            raise Unavailable("The door is closed.")
        return self._loop

    # The writer thread, from here on.

    def _serve(self) -> None:
        """Write until told to stop. Should it end in any other way, nobody waits for it in vain."""
        is_whole = False
        try:
            self._write()
            is_whole = True
        finally:
            if not is_whole and self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._break)
            self._writer.close()

    def _write(self) -> None:
        is_open = True
        while is_open or self._held or self._marks:
            arrivals, jobs, is_open = self._gather(is_open)
            waits = bool(self._held) and self._held[0].skipped >= MAX_SKIPS
            self._held.extend(arrivals)
            if waits:
                # A file that others keep locked is waited for, by one event alone.
                arrivals = [self._held.popleft()]
            else:
                arrivals = list(self._held)
                self._held.clear()
            marks, self._marks = self._marks, []
            if arrivals or jobs or marks:
                begun = perf_counter()
                self._load = Load(arrivals, jobs, marks, waits)
                answers = self._writer.write(self._load)
                if arrivals and self.on_batch is not None:
                    self.on_batch(len(arrivals), perf_counter() - begun)
                self._held.extendleft(reversed(answers.skipped))
                self._release(answers)
                self._load = None

    def _gather(self, is_open: bool) -> tuple[list[Arrival], list[Job], bool]:
        """What waits right now, or the first thing to come."""
        arrivals: list[Arrival] = []
        jobs: list[Job] = []
        try:
            while is_open and len(arrivals) < MAX_BATCH:
                item = self._take(bool(arrivals or jobs))
                if isinstance(item, Arrival):
                    arrivals.append(item)
                elif isinstance(item, Job):
                    jobs.append(item)
                elif isinstance(item, Mark):
                    self._marks.append(item.row)
                else:
                    is_open = False
        except Empty:
            pass
        return arrivals, jobs, is_open

    def _take(self, has_work: bool) -> _Item:
        if has_work:
            return self._queue.get_nowait()
        if self._held:
            return self._queue.get(timeout=LOCKED_WAIT_FOR)
        return self._queue.get(timeout=MARKS_WAIT_FOR if self._marks else None)

    def _release(self, answers: Answers) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._answer, answers)

    def _break(self) -> None:
        """In the event loop: whoever waits is told to come again, and the door stays closed."""
        self._broken.set()
        waiting: list[_Item] = list(self._held)
        if self._load is not None:
            waiting += [*self._load.arrivals, *self._load.jobs]
        while not self._queue.empty():
            waiting.append(self._queue.get_nowait())
        for item in waiting:
            if isinstance(item, Arrival | Job) and not item.answer.done():
                item.answer.set_exception(Unavailable("The writer has ended."))

    def _answer(self, answers: Answers) -> None:
        """In the event loop: everybody whose turn is stored goes on."""
        for waiting, result in answers.results:
            if not waiting.done():
                waiting.set_result(result)
        for waiting, problem in answers.problems:
            if not waiting.done():
                waiting.set_exception(problem)
        if answers.addresses and self.on_commit is not None:
            self.on_commit(frozenset(answers.addresses))
