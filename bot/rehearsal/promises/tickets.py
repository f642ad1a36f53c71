"""Every inquiry is answered by a person, or the role above hears of it (S1)."""

from collections.abc import Iterator
from datetime import timedelta

from bot.rehearsal.evidence import Broken, Record
from flows.matters import Ticket


def answered(record: Record) -> Iterator[Broken]:
    """No ticket waits longer than promised without a word to the role above."""
    clocks = record.policy.clocks
    above = record.policy.referral.escalation_role
    for ticket in record.matters.values():
        if not isinstance(ticket, Ticket):
            continue
        first = min((one.at for one in ticket.exchanges if one.by), default=None)
        since = ticket.answer_by or ticket.opened_at
        limit = record.calendar.add_working_days(since, clocks.escalate_after_days)
        limit += timedelta(hours=1)
        ended = next((one.at for one in ticket.history if one.stage == "closed"), None)
        done = min((one for one in (first, ended) if one is not None), default=None)
        if limit > record.ends or (done is not None and done <= limit):
            continue
        heard = any(
            record.staff.get(told.to) == above and told.at <= limit + timedelta(days=1)
            for told in record.about(ticket.reference)
        )
        if not heard:
            yield Broken("ticket", ticket.reference, limit, f"{ticket.topic}: nobody above heard")
