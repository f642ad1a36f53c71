"""When people are written to, and how often unasked."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.rehearsal.evidence import Broken, Record, opening
from flows.calendar import RIYADH

WEEK = timedelta(days=7)
#: How late the clock of a rehearsal rings: what was due a moment before is no breach.
TICK = timedelta(minutes=5)


def quiet(record: Record) -> Iterator[Broken]:
    """Nobody is written to in the quiet hours, but to answer what they wrote themselves."""
    for told in record.to_people():
        is_quiet = _is_quiet(record, told.at) and _is_quiet(record, told.at - TICK)
        if is_quiet and not record.is_answer(told):
            says = f"{told.purpose}: {opening(told.text)}"
            yield Broken("quiet-hours", told.to, told.at, says)


def _is_quiet(record: Record, at: datetime) -> bool:
    hours, local = record.policy.hours, at.astimezone(RIYADH).time()
    if hours.quiet_from > hours.quiet_until:
        return local >= hours.quiet_from or local < hours.quiet_until
    return hours.quiet_from <= local < hours.quiet_until


def capped(record: Record) -> Iterator[Broken]:
    """Unasked, nobody is written to more often in a week than the policy says."""
    if record.policy.outreach is None:
        return
    most = record.policy.outreach.most_per_week
    times: dict[str, list[datetime]] = defaultdict(list)
    for told in record.to_people():
        if told.purpose != "outreach":
            continue
        recent = [one for one in times[told.to] if told.at - one < WEEK]
        times[told.to] = [*recent, told.at]
        if len(recent) >= most:
            yield Broken("outreach", told.to, told.at, f"{len(recent) + 1} in a week")
