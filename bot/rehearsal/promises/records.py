"""What is stored holds: numbers are given once, nothing is parked, every clock rang."""

from collections import Counter
from collections.abc import Iterator

from bot.rehearsal.evidence import Broken, Record
from flows.matters import Application


def unique(record: Record) -> Iterator[Broken]:
    """A file number is given once, and never again."""
    numbers = Counter(
        one.file_number
        for one in record.matters.values()
        if isinstance(one, Application) and one.file_number is not None
    )
    for number, count in numbers.items():
        if count > 1:
            yield Broken("file-number", str(number), record.ends, f"given {count} times")


def whole(record: Record) -> Iterator[Broken]:
    """No event was parked, the record of turns holds, and nothing is due that did not ring."""
    for one in record.parked:
        yield Broken("parked", one, record.ends, "no turn could be made of it")
    for one in record.audit:
        yield Broken("audit", one, record.ends, "the record is broken here")
    for about, at in record.overdue:
        yield Broken("clock", about, at, "due, and never rang")
