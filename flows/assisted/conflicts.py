"""Staff who are close to an applicant say so, and somebody else works on it."""

from msgspec.structs import replace

from flows import stages
from flows.assisted.entry import Conflict
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.events import OPERATOR, StaffActed
from flows.matters import AnyMatter, Application
from flows.turn import Turn

#: The act by which it is declared: anybody's right, and nobody's choice.
DECLARE = "declare"


def declare(turn: Turn, application: Application, event: StaffActed) -> None:
    """Keep the named member, or whoever declares, from every further act on the application."""
    name = event.name.strip() or event.by
    if name == OPERATOR or turn.office.member(name) is None:
        refuse(turn, "unknown_staff", name=name)
        return
    if not has_conflict(application, name):
        conflict = Conflict(name, turn.at, event.by)
        application = replace(application, conflicts=(*application.conflicts, conflict))
        application = stages.note(
            turn, application, str(staff_phrase(turn, "staff-conflict", name=name)), by=event.by
        )
        turn.put(application)
    done(turn, "declared", application, name=name)


def has_typed(matter: AnyMatter, name: str) -> bool:
    """Whether this member of staff typed it: then somebody else compares it with the originals."""
    return isinstance(matter, Application) and bool(name) and matter.entered_by == name


def has_conflict(matter: AnyMatter, name: str) -> bool:
    """Whether this member of staff may not act on it."""
    conflicts = matter.conflicts if isinstance(matter, Application) else ()
    return any(one.name == name for one in conflicts)
