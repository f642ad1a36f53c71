"""What a page shows of the person behind a matter: doubles, further acts, or nothing at all."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.assisted import conflicts
from flows.assisted.conflicts import is_kept_away
from flows.casework.actions import EVERYWHERE, allowed, may
from flows.identifiers import Role
from flows.leaving.hushing import was_before
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.phrases import Composed, Fixed
from flows.redress.barring import is_nameless
from storage.behind import Behind


@dataclass(frozen=True, slots=True)
class Declaring:
    """For whom else somebody may declare it, and whose declarations they may lift."""

    others: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """`is_away`: whoever looks is close to the person, and sees nothing."""

    is_away: bool = False
    twins: tuple[tuple[str, str], ...] = ()
    further: tuple[str, ...] = ()
    asks: str = ""  #: what a request about personal data is for
    mourning: str = ""  #: that the person is said to have died
    declares: Declaring | None = None  #: whom this one may declare close to the applicant


def is_away(office: Office, behind: Behind, name: str) -> bool:
    """Whether this member of staff is kept away from the matter."""
    addresses = behind.dossier.addresses if behind.dossier is not None else ()
    return is_kept_away(office, behind.near, addresses, name)


def read_apart(
    office: Office, role: Role | None, name: str, matter: AnyMatter, behind: Behind, clerk: Clerk
) -> Apart:
    """In words, for whoever works on the matter or answers for it."""
    if is_away(office, behind, name):
        return Apart(is_away=True)
    in_charge = {None, matter.owner, office.policy.referral.escalation_role}
    works = role in in_charge or bool(allowed(office, role, matter))
    asks = ""
    if isinstance(matter, Ticket) and matter.topic == "data":
        kind, purpose = Composed(matter.kind), Composed(matter.details.get("purpose", ""))
        asks = clerk.say("desk-data-asks", kind=kind, purpose=purpose)
    # The operator has no kin among the beneficiaries, and declares only for others.
    application = matter if isinstance(matter, Application) and works else None
    declaring = conflicts.acts_for(office, role, application) if application is not None else ()
    everywhere = tuple(one for one in EVERYWHERE if may(office, role, one))
    return Apart(
        twins=tuple(
            (one.reference, clerk.say("desk-twin", likeness=Composed(one.likeness)))
            for one in behind.twins
        )
        if works
        else (),
        further=() if is_nameless(matter) else (*everywhere, *declaring),
        asks=asks,
        mourning=mourning_line(behind, matter, clerk),
        declares=_declares(office, role, name, application),
    )


def mourning_line(behind: Behind, matter: AnyMatter, clerk: Clerk) -> str:
    """That the person is said to have died; empty for all else, and for what came afterwards."""
    mourning = behind.dossier.mourning if behind.dossier is not None else None
    if behind.dossier is None or mourning is None or is_nameless(matter):
        return ""
    if matter.reference == mourning.ticket or not was_before(behind.dossier, matter):
        return ""
    confirmed = Composed("yes" if mourning.confirmed else "no")
    return clerk.say("desk-mourning", ticket=Fixed(mourning.ticket), confirmed=confirmed)


def _declares(
    office: Office, role: Role | None, name: str, application: Application | None
) -> Declaring | None:
    if application is None:
        return None
    if not conflicts.names_others(office, role):
        return Declaring()
    declared = tuple(one.name for one in application.conflicts)
    others = (one.name for one in office.staff if one.name != name)
    return Declaring(tuple(one for one in others if one not in declared), declared)
