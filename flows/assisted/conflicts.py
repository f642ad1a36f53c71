"""Nobody works on their own application, on a relative's, or on one they declared close to them."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from flows import stages
from flows.assisted.entry import Conflict
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.contacts.closeness import is_close
from flows.events import OPERATOR, StaffActed
from flows.identifiers import Address, Role
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.redress.barring import is_nameless
from flows.turn import Turn

#: The act by which it is declared: anybody's right for themselves, and nobody's choice. What was
#: declared by mistake is lifted by whoever answers for everything.
DECLARE, UNDECLARE = "declare", "undeclare"


def declare(turn: Turn, application: Application, event: StaffActed) -> None:
    """Keep the named member, or whoever declares, from every further act on the application."""
    name = named(event)
    if name == OPERATOR or turn.office.member(name) is None:
        refuse(turn, "unknown_staff", name=name)
        return
    if name != event.by and not _may_for_others(turn, application, event):
        return
    if not _is_declared(application, name):
        conflict = Conflict(name, turn.at, event.by)
        application = replace(application, conflicts=(*application.conflicts, conflict))
        _note(turn, application, event, "staff-conflict", name)
    done(turn, "declared", application, name=name)


def undeclare(turn: Turn, application: Application, event: StaffActed) -> None:
    """Lift what was declared by mistake. What is known of kin and accounts holds still."""
    name = named(event)
    if not _is_declared(application, name):
        refuse(turn, "not_declared", name=name)
        return
    if not _may_for_others(turn, application, event):
        return
    left = tuple(one for one in application.conflicts if one.name != name)
    application = replace(application, conflicts=left)
    _note(turn, application, event, "staff-conflict-lifted", name)
    done(turn, "undeclared", application, name=name)


ACTS = {DECLARE: declare, UNDECLARE: undeclare}


def acts_for(office: Office, role: Role | None, application: Application) -> tuple[str, ...]:
    """Which of these a page offers to a role. The operator declares for others alone."""
    if application.stage in stages.ENDED:
        return ()
    lifts = names_others(office, role) and bool(application.conflicts)
    return (DECLARE, UNDECLARE) if lifts else (DECLARE,)


def names_others(office: Office, role: Role | None) -> bool:
    """Whether a role may declare somebody else, and lift what was declared."""
    return role is None or role == office.policy.referral.escalation_role


def named(event: StaffActed) -> str:
    """Whom a declaration is about: whoever declares, unless it names another."""
    return event.name.strip() or event.fields.get("name", "").strip() or event.by


def _is_declared(application: Application, name: str) -> bool:
    return any(one.name == name for one in application.conflicts)


def _may_for_others(turn: Turn, application: Application, event: StaffActed) -> bool:
    """Whether this one keeps another away or lets them back; if not, it says why."""
    member = turn.office.member(event.by)
    if event.by != OPERATOR and (member is None or not names_others(turn.office, member.role)):
        refuse(turn, "only_oneself")
    elif has_conflict(turn, application, event.by):
        refuse(turn, "conflict")
    elif not event.text.strip():
        refuse(turn, "needs_why_declared")
    else:
        return True
    return False


def _note(turn: Turn, application: Application, event: StaffActed, id: str, name: str) -> None:
    why = event.text.strip()
    line = str(staff_phrase(turn, id, name=name))
    noted = f"{line}. {why}" if why else line
    turn.put(stages.note(turn, application, noted, by=event.by))


def has_typed(matter: AnyMatter, name: str) -> bool:
    """Whether this member of staff typed it: then somebody else compares it with the originals."""
    return isinstance(matter, Application) and bool(name) and matter.entered_by == name


def has_conflict(turn: Turn, matter: AnyMatter, name: str) -> bool:
    """Whether this member of staff may not act on it: declared, their own file, or a relative's.

    A ticket is judged by every application of the file: whoever wrote it is behind them all. Not
    so a complaint without a name: to be kept away from it would tell a relative who wrote it.
    """
    near: Iterable[Application] = (matter,) if isinstance(matter, Application) else ()
    if isinstance(matter, Ticket) and not is_nameless(matter):
        found = (turn.application(line.reference) for line in turn.dossier.matters)
        near = (one for one in found if one is not None)
    return is_kept_away(turn.office, tuple(near), turn.dossier.addresses, name)


def is_kept_away(
    office: Office, near: Collection[Application], addresses: Collection[Address], name: str
) -> bool:
    """The same of what was read for a page. `addresses` are those of the file it lives in."""
    if any(conflict.name == name for one in near for conflict in one.conflicts):
        return True
    return any(is_close(office, one, addresses, name) for one in near or (None,))
