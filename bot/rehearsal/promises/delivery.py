"""A decision reaches the person, or somebody is asked to see to it; nothing is said twice."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.rehearsal.evidence import Broken, Record, clock, opening
from flows.matters import AnyMatter, Application, Ticket
from flows.process import LEAVING

#: On top of the policy's hours: Eid is longer than a week, and staff are told when they work.
GRACE = timedelta(days=2)
#: Within which the same words are the same message.
ONCE = timedelta(hours=12)
AUTOMATIC = ("decision", "reminder", "notice")


def proved(record: Record) -> Iterator[Broken]:
    """A decision that was not acknowledged in time goes another way, or is a task with an owner."""
    contacting = record.policy.contacting
    hours = contacting.prove_within_hours if contacting else 24
    for matter in record.matters.values():
        if not isinstance(matter, Application) or matter.decision is None:
            continue
        proof = matter.decision.notice.proof
        released, seen = matter.decision.released_at, proof.at if proof is not None else None
        if released is None or matter.stage in LEAVING:
            continue
        limit = released + timedelta(hours=hours)
        if limit + GRACE > record.ends or (seen is not None and seen <= limit + GRACE):
            continue
        if not _tried_again(record, matter, released) and not _has_task(record, matter, released):
            says = "not acknowledged, not tried again, and nobody's task"
            yield Broken("delivery", matter.reference, limit, says)


def once(record: Record) -> Iterator[Broken]:
    """No message of ours comes twice."""
    last: dict[tuple[str, str], datetime] = {}
    for told in record.to_people():
        if told.purpose not in AUTOMATIC:
            continue
        key = (told.to, told.text)
        before = last.get(key)
        last[key] = told.at
        if before is None or told.at - before >= ONCE or record.is_answer(told):
            continue
        # Whoever said «it is not over» is rightly asked again once it was answered again.
        if not any(before < one <= told.at for one in record.wrote.get(told.to, [])):
            yield Broken("twice", told.to, told.at, f"said {clock(before)}: {opening(told.text)}")


def silence(record: Record) -> Iterator[Broken]:
    """After a death nothing is sent, and nothing about what was withdrawn."""
    for matter in record.matters.values():
        for step in matter.history:
            if step.stage not in ("withdrawn", "deceased"):
                continue
            for told in record.home(matter):
                if told.at <= step.at + timedelta(minutes=30):
                    continue
                about = step.stage == "deceased" or matter.reference in told.text
                if about and not record.is_answer(told):
                    yield Broken(
                        "silence", matter.reference, told.at, f"{step.stage} since {clock(step.at)}"
                    )


def _tried_again(record: Record, matter: AnyMatter, since: datetime) -> bool:
    home = record.addresses_of(matter.holder)
    tries = [
        one
        for one in record.about(matter.reference)
        if one.to in home and one.purpose == "decision"
    ]
    return any(one.at > since + timedelta(hours=1) for one in tries)


def _has_task(record: Record, matter: AnyMatter, since: datetime) -> bool:
    """A ticket about it, or an alarm to staff that names it as undelivered."""
    if any(
        isinstance(one, Ticket) and one.about == matter.reference and one.opened_at >= since
        for one in record.matters.values()
    ):
        return True
    return any(
        one.at >= since and one.purpose == "alarm" and one.to in record.staff
        for one in record.about(matter.reference)
    )
