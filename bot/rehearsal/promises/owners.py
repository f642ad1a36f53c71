"""No open matter without an owner and a next date, and no date that passes in silence."""

from collections.abc import Iterator
from datetime import timedelta

from bot.rehearsal.evidence import Broken, Record, clock
from flows.events import CaseworkLine
from flows.process import BENEFICIARY, ENDED

#: A date that passed in the night rings when the office opens, and a long Eid lies in between.
LONG_PAST = timedelta(days=2)
#: An hour agreed on is asked after when the working day after it has passed.
WORKED = timedelta(hours=8)


def owned(record: Record) -> Iterator[Broken]:
    """Whatever is open belongs to a role of the pack, or waits for the person, until a date."""
    known = {*record.policy.roles, BENEFICIARY}
    told: set[str] = set()
    for at, lines in record.nights:
        for line in lines:
            if not _is_open(line) or line.reference in told:
                continue
            if line.owner not in known:
                told.add(line.reference)
                yield Broken("owner", line.reference, at, f"nobody minds it in {line.stage}")
            elif line.next_at is None:
                told.add(line.reference)
                yield Broken("next-date", line.reference, at, f"no next date in {line.stage}")


def alarmed(record: Record) -> Iterator[Broken]:
    """A date that has long passed was told to somebody when it did."""
    told: set[str] = set()
    for at, lines in record.nights:
        for line in lines:
            if not _is_open(line) or line.next_at is None or line.reference in told:
                continue
            if line.next_at > at - LONG_PAST:
                continue
            if record.calendar.add_working_days(line.next_at, 1) > at - WORKED:
                continue
            if not any(one.at >= line.next_at for one in record.about(line.reference)):
                told.add(line.reference)
                says = f"{line.stage}: {clock(line.next_at)} passed, and nobody was told"
                yield Broken("alarm", line.reference, at, says)


def _is_open(line: CaseworkLine) -> bool:
    return line.stage not in ENDED and line.stage != "closed"
