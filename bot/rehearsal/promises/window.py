"""The reply window (S5): nothing before the floor, and after the ceiling never in silence."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.rehearsal.evidence import Broken, Record, clock
from flows.casework.informing import EXCEPTION
from flows.matters import AnyMatter, Application, Ticket

#: How late the rehearsal's clock and its platforms may be.
GRACE = timedelta(minutes=30)


def floor(record: Record) -> Iterator[Broken]:
    """No word of a decision before so many days after the first signature."""
    rule = record.policy.window
    if rule.mode != "min" or (record.policy.committee and record.policy.committee.early_release):
        return
    for matter in _applications(record):
        signed = next((one.at for one in matter.history if one.stage == "submitted"), None)
        if signed is None or matter.decision is None:
            continue
        says = [one.text for one in (*matter.former, matter.decision) if one.text]
        opens = signed + timedelta(days=rule.days)
        stored = matter.window.opens_at if matter.window else None
        earliest = max(opens, stored or opens)
        for told in record.home(matter):
            tells = told.purpose == "decision" and matter.reference in told.text
            leaks = any(one in told.text for one in says)
            if told.at < earliest and (tells or leaks):
                yield Broken("floor", matter.reference, told.at, f"not before {clock(earliest)}")


def ceiling(record: Record) -> Iterator[Broken]:
    """A reply by the last moment; else the owner and the role above were alarmed at that moment."""
    rule = record.policy.window
    if rule.mode != "max":
        return
    for matter in record.matters.values():
        covered = "request" if isinstance(matter, Application) else "inquiry"
        window = matter.window
        if window is None or window.due_at is None or covered not in rule.covers:
            continue
        last = window.starts_at + timedelta(days=rule.days)
        if window.due_at > last:
            yield Broken("ceiling", matter.reference, window.due_at, f"later than {clock(last)}")
        if last > record.ends or _is_replied(record, matter, last) or _has_left(matter, last):
            continue
        if _is_informed(record, matter, window.due_at):
            continue
        if _is_alarmed(record, matter, window.due_at):
            yield Broken("ceiling", matter.reference, last, "no reply; alarms rang", "staff")
        else:
            yield Broken("ceiling", matter.reference, last, "no reply, and no alarm rang")


def said_at_once(record: Record) -> Iterator[Broken]:
    """Right after each signature the person is told what follows, with the reference (S5)."""
    for matter in _applications(record):
        home = record.addresses_of(matter.holder)
        signed = {at for address in home for at in record.signed.get(address, ())}
        for step in matter.history:
            if step.stage != "submitted" or step.at not in signed:
                continue
            soon = [
                one
                for one in record.about(matter.reference)
                if one.to in home and step.at <= one.at <= step.at + GRACE
            ]
            if not soon:
                yield Broken("what-follows", matter.reference, step.at, "signed, and nothing said")


def _applications(record: Record) -> list[Application]:
    return [one for one in record.matters.values() if isinstance(one, Application)]


def _is_replied(record: Record, matter: AnyMatter, by: datetime) -> bool:
    if isinstance(matter, Ticket):
        return any(one.by and one.at <= by for one in matter.exchanges)
    # A later decision, after an appeal, does not undo that there was a reply.
    released = [one.released_at for one in (*matter.former, matter.decision) if one is not None]
    return any(at is not None and at <= by for at in released)


def _has_left(matter: AnyMatter, by: datetime) -> bool:
    ended = ("closed", "withdrawn", "deceased", "transferred", "duplicate", "cancelled")
    return any(one.stage in ended and one.at <= by for one in matter.history)


def _is_informed(record: Record, matter: AnyMatter, due: datetime) -> bool:
    """Whether on the last day somebody wrote to the person what is still open."""
    day, home = record.calendar.day_of(due), record.addresses_of(matter.holder)
    written = [one.at for one in matter.history if one.by and one.note == EXCEPTION]
    return any(
        record.calendar.day_of(at) == day and at <= told.at <= at + GRACE
        for at in written
        for told in record.about(matter.reference)
        if told.to in home
    )


def _is_alarmed(record: Record, matter: AnyMatter, due: datetime) -> bool:
    roles = {
        record.staff[told.to]
        for told in record.about(matter.reference)
        if told.to in record.staff and abs(told.at - due) <= GRACE
    }
    return record.policy.referral.escalation_role in roles
