"""The pages of the desk, and what one must be allowed for each to be named in its head."""

from dataclasses import dataclass

from bot.desk.web.visitor import Visitor
from flows.events import OPERATOR

#: In the place of a right: everybody who works on matters; the operator alone.
CASEWORK = "-casework"
OPERATORS = "-operator"
#: Whoever is of the staff; and whoever calls on people: delegates, and those who answer them.
EVERYBODY = "-everybody"
VISITS = "-visits"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its path, the wording of its link, and the right a role must have for it.

    `operator` is false for what the operator does not do, such as typing for others.
    """

    path: str
    label: str
    right: str
    operator: bool = True


ENTRIES: tuple[Entry, ...] = (
    Entry("/desk", "desk-queue", CASEWORK),
    Entry("/desk/digest", "desk-digest", CASEWORK),
    Entry("/desk/committee", "desk-committee", "sittings", operator=False),
    Entry("/desk/committee", "desk-committee", "vote", operator=False),
    Entry("/desk/assist", "desk-assist", "assist", operator=False),
    Entry("/desk/letters", "desk-letters", "letters"),
    Entry("/desk/quality", "desk-quality", "quality"),
    Entry("/desk/visits", "desk-visits", VISITS),
    Entry("/desk/announcements", "desk-announcements", "announce"),
    Entry("/desk/library", "desk-library", EVERYBODY),
    Entry("/desk/versions", "desk-versions", EVERYBODY),
    Entry("/desk/staff", "desk-staff", OPERATORS),
)


def entries_for(visitor: Visitor) -> tuple[Entry, ...]:
    """The pages that are there for this visitor."""
    return tuple(one for one in ENTRIES if _is_there(visitor, one))


def _is_there(visitor: Visitor, entry: Entry) -> bool:
    if entry.right == OPERATORS:
        return visitor.name == OPERATOR
    if entry.right == CASEWORK:
        return not (visitor.only_assists or visitor.only_reads)
    if entry.right == EVERYBODY:
        return True
    if entry.right == VISITS:
        return visitor.name == OPERATOR or visitor.only_assists or visitor.may("answer")
    if visitor.name == OPERATOR:
        return entry.operator
    return visitor.may(entry.right)
