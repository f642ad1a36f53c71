"""What the desk tells of an appeal or a complaint beside its words."""

from bot.desk.lines import Clerk
from flows.identifiers import Role
from flows.matters import Ticket
from flows.office import Office
from flows.redress.barring import ABOUT, ANONYMOUS, ESCALATED, REVIEWERS


def notes_on(office: Office, ticket: Ticket, clerk: Clerk) -> tuple[str, ...]:
    """A sentence each: of a complaint what it is about, of an appeal who may not review it."""
    match ticket.topic:
        case "complaint":
            return tuple(_of_complaint(office, ticket, clerk))
        case "appeal" if ticket.details.get(REVIEWERS):
            names = "، ".join(ticket.details[REVIEWERS].split("\n"))
            return (clerk.say("desk-appeal-reviewers", names=names),)
        case _:
            return ()


def _of_complaint(office: Office, ticket: Ticket, clerk: Clerk) -> list[str]:
    rules = office.policy.complaints
    kind = rules.kinds.get(ticket.kind) if rules is not None else None
    role = office.policy.roles.get(Role(ticket.details.get(ABOUT, "")))
    notes = [clerk.say("desk-complaint-kind", kind=kind.title.ar)] if kind is not None else []
    if role is not None:
        notes.append(clerk.say("desk-complaint-about", role=role.title.ar))
    else:
        notes.append(clerk.say("desk-complaint-about-nobody"))
    if ANONYMOUS in ticket.details:
        notes.append(clerk.say("desk-complaint-anonymous"))
    if ESCALATED in ticket.details:
        notes.append(clerk.say("desk-complaint-escalated"))
    return notes
