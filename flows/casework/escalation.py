"""What stays undone goes up: to the next role above, each once per stage and never every day."""

from datetime import datetime
from typing import cast

from flows.casework import bulletin
from flows.events import FollowUpDue
from flows.identifiers import Role
from flows.matters import AnyMatter, Application, Ticket
from flows.redress import barring
from flows.tickets.topics import is_private
from flows.turn import Turn


def ladder(turn: Turn, matter: AnyMatter) -> tuple[Role, ...]:
    """The roles above the owner, in the order in which they are told.

    What lies with the committee goes to its chair before anybody outside it hears of it. A
    complaint goes up outside the line that it is about, or to nobody.
    """
    policy = turn.office.policy
    if isinstance(matter, Ticket) and is_private(matter):
        above_it = barring.goes_up_to(policy, matter)
        return (above_it,) if above_it is not None else ()
    owner = bulletin.owner_among_staff(turn, matter)
    above = [policy.referral.escalation_role]
    if isinstance(matter, Application) and matter.stage == "committee" and policy.committee:
        above.insert(0, policy.committee.chair)
    return tuple(dict.fromkeys(role for role in above if role != owner))


def begin(turn: Turn, matter: AnyMatter, subject: str, since: datetime) -> None:
    """Set the clock of the first step. It ends with its subject: a new stage begins anew."""
    if ladder(turn, matter):
        _wake(turn, matter, subject, since, step=1)


def climb(turn: Turn, matter: AnyMatter, id: str, /, *, days: int) -> None:
    """The next role is told, once. After the last one the daily digest goes on telling of it."""
    event = cast(FollowUpDue, turn.event)
    step = int(event.follow_up.partition("-")[2])
    above = ladder(turn, matter)
    if step > len(above):
        return
    bulletin.tell_role(turn, above[step - 1], matter, id, days=days)
    if step < len(above):
        _wake(turn, matter, event.subject, turn.at, step=step + 1)


def _wake(turn: Turn, matter: AnyMatter, subject: str, since: datetime, *, step: int) -> None:
    days = turn.office.policy.clocks.escalate_after_days
    at = turn.office.calendar.add_working_days(since, days)
    turn.wake(f"escalate-{step}", subject, at, matter.reference)
