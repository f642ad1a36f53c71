"""What an operator may want an alarm for, in the format of Prometheus."""

from collections.abc import Callable
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from storage import audit, followups, outbox, views
from storage.database import Database

#: The channels that we send to by ourselves: the others are fetched from.
PUSHED = ("telegram", "desk")

_BATCHES = (1, 2, 4, 8, 16, 32, 64, 128, 256)
_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)


class Metrics:
    """Counts what passes through the door, and looks up what waits whenever it is asked."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], machine_now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._now = now
        self._machine_now = machine_now
        self._registry = CollectorRegistry()
        self._batches: _Batches | None = None
        self._unsent = self._gauge(
            "outbox_oldest_unsent_seconds", "Age of the oldest message that is still to be sent."
        )
        self._due = self._gauge(
            "followups_oldest_due_seconds", "How long the oldest follow-up has been due."
        )
        self._parked = self._gauge("parked", "Events of which no turn could be made.")
        self._withheld = self._gauge(
            "words_withheld",
            "Messages that held a card number, a code or a password: none is kept.",
        )

    def observe_batch(self, turns: int, seconds: float) -> None:
        """One batch of the door was committed. Until the first there are no figures of batches:
        a zero would say that nothing happens, when nobody has told us.
        """
        if self._batches is None:
            self._batches = _Batches(self._registry)
        self._batches.observe(turns, seconds)

    async def render(self) -> tuple[bytes, str]:
        """The measurements now, and their content type."""
        unsent, due, parked, withheld = await self._database.aread(
            lambda conn: (
                outbox.oldest_unsent_at(conn, PUSHED),
                followups.next_at(conn),
                len(views.parked(conn)),
                audit.withheld(conn),
            )
        )
        self._unsent.set(_age(unsent, self._machine_now()))
        self._due.set(_age(due, self._now()))
        self._parked.set(parked)
        self._withheld.set(withheld)
        return generate_latest(self._registry), CONTENT_TYPE_LATEST

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(f"istiqbal_{name}", about, registry=self._registry)


class _Batches:
    """What the door tells of its commits."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._turns = Counter("istiqbal_turns", "Events that were stored.", registry=registry)
        self._size = Histogram(
            "istiqbal_batch_size",
            "Events that shared one commit.",
            buckets=_BATCHES,
            registry=registry,
        )
        self._seconds = Histogram(
            "istiqbal_commit_seconds",
            "From the start of a batch to the end of its commit.",
            buckets=_SECONDS,
            registry=registry,
        )

    def observe(self, turns: int, seconds: float) -> None:
        self._turns.inc(turns)
        self._size.observe(turns)
        self._seconds.observe(seconds)


def _age(since: datetime | None, now: datetime) -> float:
    """Seconds that have passed; none where nothing waits, or where it is not due yet."""
    return max(0.0, (now - since).total_seconds()) if since else 0.0
