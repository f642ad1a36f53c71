"""Who may read a study: whoever makes it, whoever decides by it, and whoever answers for both."""

from flows.identifiers import Role
from flows.matters import Application
from flows.office import Office
from flows.policy import Policy


def researcher_of(office: Office, application: Application) -> str:
    """Who studies it; empty where nobody was named, or whoever was is no longer here."""
    named = application.research.researcher
    return named if office.member(named) is not None else ""


def may_read(office: Office, application: Application, role: Role | None, name: str) -> bool:
    """Need to know. Never the person, never a delegate, never a colleague who does not study it.

    By the rules under which the application began. No role is the operator, who holds the key.
    """
    policy = office.pack_of(application.pack).policy
    rule = policy.study
    if rule is None:
        return False
    if role is None or role == policy.referral.escalation_role:
        return True
    if role == rule.role:
        return researcher_of(office, application) in ("", name)
    return role in _deciders(policy)


def _deciders(policy: Policy) -> set[Role]:
    committee = policy.committee
    if committee is None:
        return {policy.body.role}
    return {policy.body.role, committee.chair, committee.secretary, *committee.members}
