"""The judge: asks each promise what broke it, and knows nothing of how the flows decide."""

from collections.abc import Callable, Iterator

from bot.rehearsal.evidence import Broken, Record
from bot.rehearsal.promises import courtesy, delivery, owners, privacy, records, tickets, window

PROMISES: tuple[Callable[[Record], Iterator[Broken]], ...] = (
    window.floor,
    window.ceiling,
    window.said_at_once,
    owners.owned,
    owners.alarmed,
    delivery.proved,
    delivery.once,
    delivery.silence,
    courtesy.quiet,
    courtesy.capped,
    tickets.answered,
    privacy.impersonal,
    records.unique,
    records.whole,
)


def judge(record: Record) -> list[Broken]:
    """Every promise that was broken, in order of time."""
    found = [one for promise in PROMISES for one in promise(record)]
    return sorted(found, key=lambda one: (one.at, one.promise, one.about))
