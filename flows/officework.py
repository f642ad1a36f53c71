"""Acts that are about no single person: which office file they belong to, and who may do them."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.casework.receipts import refuse
from flows.events import OPERATOR, OfficeActed
from flows.identifiers import FileId
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Work:
    """One act on an office file. `right` is what a role's `may` must name for it."""

    right: str
    do: Callable[[Turn, OfficeActed], None]


#: By office file and action.
WORKS: dict[tuple[FileId, str], Work] = {}


def act(turn: Turn, event: OfficeActed) -> None:
    """Do it, or refuse with the reason. A refusal changes nothing."""
    work = WORKS.get((event.file, event.action))
    if work is None:
        refuse(turn, "unknown_action", action=event.action)
        return
    if event.by != OPERATOR:
        member = turn.office.member(event.by)
        if member is None:
            refuse(turn, "unknown_staff", name=event.by)
            return
        rule = turn.office.policy.roles.get(member.role)
        if rule is None or work.right not in rule.may:
            refuse(turn, "not_allowed", action=event.action)
            return
    work.do(turn, event)
