"""The one connection that writes, and what becomes of a batch when something goes wrong in it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine

from flows.identifiers import Address
from flows.secrets import screened
from storage import claims, outbox, raised
from storage.arrivals import TROUBLE, Arrival, Failure, Handled, Job, Unavailable, attempt
from storage.checkpoint import Checkpointer
from storage.core import Means
from storage.instants import to_micros
from storage.record import PARKED, Record
from storage.saving import save
from storage.turns import Batch, Result


@dataclass(slots=True)
class Load:
    """What one transaction is to store. With `waits`, locks of other doors are waited for."""

    arrivals: list[Arrival] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    marks: Sequence[int] = ()
    waits: bool = False


@dataclass(slots=True)
class Answers:
    """What to tell whom, after the commit."""

    results: list[tuple[asyncio.Future[Any], Any]] = field(default_factory=list)
    problems: list[tuple[asyncio.Future[Any], Exception]] = field(default_factory=list)
    skipped: list[Arrival] = field(default_factory=list)
    addresses: set[Address] = field(default_factory=set)

    def add(self, result: Result, jobs: list[tuple[Job, Any]]) -> None:
        self.results += [(arrival.answer, one) for arrival, one in result.answers.items()]
        self.skipped += result.skipped
        self.addresses |= result.addresses
        for job, value in jobs:
            if isinstance(value, Failure):
                self.problems.append((job.answer, value.problem))
            else:
                self.results.append((job.answer, value))


class Writer:
    """Writes batches. Used by one thread only."""

    def __init__(self, engine: Engine, means: Means) -> None:
        self._engine = engine
        self._means = means
        self._conn: Connection | None = None
        self._checkpointer = Checkpointer(engine)

    def write(self, load: Load) -> Answers:
        """One batch, durable on return: each event and job is in it wholly or not at all."""
        answers = Answers()
        try:
            self._write(load, answers)
        except Unavailable as problem:
            settled = {one for one, _ in answers.results} | {one for one, _ in answers.problems}
            waiting = [one.answer for one in load.arrivals] + [one.answer for one in load.jobs]
            answers.problems += [(one, problem) for one in waiting if one not in settled]
        self._checkpointer.note()
        return answers

    def close(self) -> None:
        self._checkpointer.stop()
        self._drop()

    def _write(self, load: Load, answers: Answers) -> None:
        done = self._commit(load)
        if not isinstance(done, Failure):
            answers.add(*done)
            return
        # Something in it breaks the transaction: one by one, so that only that is parked.
        self._commit(Load(marks=load.marks))
        for arrival in load.arrivals:
            alone = Load([arrival], waits=load.waits)
            done = self._commit(alone)
            if isinstance(done, Failure):
                done = self._commit(alone, done.problem)
            if isinstance(done, Failure):
                answers.problems.append((arrival.answer, done.problem))
            else:
                answers.add(*done)
        for job in load.jobs:
            done = self._commit(Load(jobs=[job]))
            if isinstance(done, Failure):
                answers.problems.append((job.answer, done.problem))
            else:
                answers.add(*done)

    def _commit(
        self, load: Load, parks: Exception | None = None
    ) -> tuple[Result, list[tuple[Job, Any]]] | Failure:
        """One transaction: what came of it, or the Failure for which it was rolled back."""

        def transaction() -> tuple[Result, list[tuple[Job, Any]]]:
            conn = self._connected()
            with conn.begin():
                if load.marks:
                    outbox.mark_handed(conn, load.marks, self._means.clock())
                if parks is not None:
                    result = self._park(conn, load.arrivals[0], parks)
                else:
                    result = Batch(conn, self._means).run(load.arrivals, waits=load.waits)
                return result, [(job, _run(conn, job)) for job in load.jobs]

        for is_last in (False, True):
            try:
                return attempt(transaction, TROUBLE)
            except TROUBLE as problem:
                # Once more on a new connection. If the first try was stored after all, its keys
                # are claimed, and the second finds what they led to.
                self._drop()
                if is_last:
                    raise Unavailable(type(problem.orig).__name__) from problem
        raise AssertionError("unreachable")

    def _park(self, conn: Connection, arrival: Arrival, problem: Exception) -> Result:
        """An event that breaks even a transaction of its own."""
        key = arrival.event.key
        event = screened(None, arrival.event)
        claim = raised.take if arrival.raised else claims.claim
        if not arrival.again and not claim(conn, [key]):
            # It came before, and what it led to then stands: only the telling of it fails.
            raise problem
        claims.unpark(conn, [key])
        record = Record(self._means.keys)
        record.park(arrival, event, problem)
        save(conn, record, [], self._means.door, to_micros(event.at))
        return Result({arrival: Handled(PARKED)}, [], set())

    def _connected(self) -> Connection:
        if self._conn is None:
            self._conn = self._engine.connect()
        return self._conn

    def _drop(self) -> None:
        if self._conn is not None:
            self._conn.invalidate()
            self._conn.close()
            self._conn = None


def _run(conn: Connection, job: Job) -> Any:
    def in_savepoint() -> Any:
        with conn.begin_nested():
            return job.call(conn)

    return attempt(in_savepoint, TROUBLE)
