"""What must hold of appeals and complaints: somebody may answer, outside what they are about."""

from collections.abc import Iterator

from bot.content.standins import Finding
from flows.identifiers import Role
from flows.issues import Issue
from flows.policy import Policy


def redress_issues(policy: Policy, file: str) -> Iterator[Finding]:
    """Every role of `[appeals]` and `[complaints]` that there is not, or that could not answer."""
    if policy.appeals is not None:
        yield from _answers(policy, f"{file}: appeals.role", policy.appeals.role, "uphold")
    rules = policy.complaints
    if rules is None:
        return
    yield from _answers(policy, f"{file}: complaints.role", rules.role, "answer")
    yield from _answers(policy, f"{file}: complaints.other_role", rules.other_role, "answer")
    if rules.role == rules.other_role:
        says = "a complaint about this role would be heard by itself"
        remedy = "Write another role"
        where = f"{file}: complaints.other_role"
        yield Finding(Issue(where, says, remedy), ("complaints.role",))
    for number, role in enumerate(rules.line, 1):
        if role not in policy.roles:
            yield _unknown(policy, f"{file}: complaints.line[{number}]", role)


def _answers(policy: Policy, where: str, role: Role, right: str) -> Iterator[Finding]:
    rule = policy.roles.get(role)
    if rule is None:
        yield _unknown(policy, where, role)
    elif right not in rule.may:
        says = f"{role!r} has to answer, and may not {right}"
        yield Finding(Issue(where, says, f"Give it the action {right}"), ("roles.*.may.**",))


def _unknown(policy: Policy, where: str, role: Role) -> Finding:
    remedy = f"Either add it to the roles or write one of: {', '.join(policy.roles)}"
    return Finding(Issue(where, f"there is no role {role!r}", remedy), ("roles",))
