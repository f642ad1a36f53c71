"""Who may not see a complaint, and who may not act on an appeal (P2)."""

from collections.abc import Iterator

from flows.events import OPERATOR, CaseworkLine
from flows.identifiers import Role
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.policy import Policy
from flows.tickets.topics import TOPICS

#: In an appeal's details: who took part in what it is against, one name a line.
REVIEWERS = "reviewers"
#: In a complaint's details: whose work it is about, that it bears no name, that it went up.
ABOUT, ANONYMOUS, ESCALATED = "about", "anonymous", "escalated"

#: Within these stages staff shape what is decided.
_SHAPING = ("docs_required", "matching", "study", "visit", "committee", "decided")


def took_part(application: Application) -> tuple[str, ...]:
    """Whoever verified, studied, raised, voted on or decided it, by their names."""
    names = (name for name in _names(application) if name not in ("", OPERATOR))
    return tuple(dict.fromkeys(names))


def _names(application: Application) -> Iterator[str]:
    if application.verification is not None:
        yield application.verification.by
        for seen in application.verification.documents:
            yield seen.by
    yield application.research.researcher
    yield application.research.reported_by
    if application.decision is not None:
        yield application.decision.by
    for one in application.rounds:
        yield from (vote.name for vote in one.votes)
    for step in application.history:
        if step.stage in _SHAPING:
            yield step.by


def has_reviewed(matter: AnyMatter, name: str) -> bool:
    """Whether this member of staff took part in the decision that the appeal is against."""
    if not isinstance(matter, Ticket) or matter.topic != "appeal":
        return False
    return name in matter.details.get(REVIEWERS, "").split("\n")


def may_see(office: Office, role: Role | None, matter: AnyMatter) -> bool:
    """Whether a role may know of it at all. No role is the operator, who holds the key itself.

    Of a complaint know those who hear it, and never the role it is about. Of an appeal knows
    everybody but the body whose decision it is against.
    """
    if role is None or not isinstance(matter, Ticket):
        return True
    if matter.topic == "complaint":
        return role in _hearers(office.policy, matter)
    return matter.topic != "appeal" or role == matter.owner or role not in seats(office.policy)


def may_name(office: Office, role: Role | None, matter: AnyMatter) -> bool:
    """Whether a role may learn whose it is: nobody, where a complaint was made without a name."""
    return may_see(office, role, matter) and not is_nameless(matter)


def is_nameless(matter: AnyMatter) -> bool:
    """Whether it is a complaint whose author wanted not to be known."""
    return isinstance(matter, Ticket) and bool(matter.details.get(ANONYMOUS))


def role_of(office: Office, name: str) -> Role | None:
    """The role of a member of staff; the operator has none."""
    member = office.member(name) if name != OPERATOR else None
    return member.role if member is not None else None


def may_list(office: Office, role: Role | None, line: CaseworkLine) -> bool:
    """Whether a role may find it in a list, of which no more is known than its line."""
    if role is None or role == line.owner or line.topic not in TOPICS:
        return True
    if TOPICS[line.topic].private:
        return False
    return line.topic != "appeal" or role not in seats(office.policy)


def goes_up_to(policy: Policy, ticket: Ticket) -> Role | None:
    """Who is told of a complaint that nobody has answered; never the role it is about."""
    rules = policy.complaints
    above = rules.above(ticket.details.get(ABOUT, "")) if rules is not None else None
    return above if above != ticket.owner else None


def seats(policy: Policy) -> frozenset[Role]:
    """The roles of the deciding body."""
    committee = policy.committee
    if committee is None:
        return frozenset({policy.body.role})
    return frozenset({policy.body.role, committee.chair, committee.secretary, *committee.members})


def _hearers(policy: Policy, complaint: Ticket) -> set[Role]:
    rules = policy.complaints
    hearing = {complaint.owner}
    if rules is not None:
        hearing |= {rules.role, rules.other_role}
    return hearing - {Role(complaint.details.get(ABOUT, ""))}
