"""The one place where APScheduler lives: it rings, and what is due is a matter of rows."""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger(__name__)


class Ticker:
    """Calls `ring` at a steady pace, never twice at once; a late ring is one ring.

    A ring that fails is logged and rung again: what was due is due still.
    """

    def __init__(self, ring: Callable[[], Awaitable[object]], seconds: float = 1.0) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_listener(_report, EVENT_JOB_ERROR)
        self._scheduler.add_job(
            ring,
            "interval",
            seconds=seconds,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )

    def start(self) -> None:
        """Ring from now on, in the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Ring no more. A ring under way is cancelled: its turns are whole or did not happen."""
        self._scheduler.shutdown(wait=False)


def _report(event: JobExecutionEvent) -> None:
    log.error("a ring of the clock failed", exc_info=event.exception)
