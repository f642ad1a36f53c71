"""What must hold of the deciding body: its section, its roles, and what its outcomes lead to."""

from collections.abc import Iterator

from bot.content.standins import Finding
from flows.issues import Issue
from flows.policy import Policy


def committee_issues(policy: Policy, file: str) -> Iterator[Finding]:
    """Every contradiction between the body, its `[committee]`, the roles and the outcomes."""
    rules = policy.committee
    if (rules is not None) != (policy.body.kind == "committee"):
        remedy = "Either write the section [committee] and body.kind = 'committee', or neither"
        says = "a body of several people votes by rules, and one person needs none"
        yield _finding(f"{file}: committee", says, remedy, "body.kind")
    if rules is not None:
        named = {
            "committee.chair": rules.chair,
            "committee.secretary": rules.secretary,
            **{f"committee.members[{n}]": role for n, role in enumerate(rules.members, 1)},
        }
        for where, role in named.items():
            if role not in policy.roles:
                remedy = f"Either add it to the roles or write one of: {', '.join(policy.roles)}"
                yield _finding(f"{file}: {where}", f"there is no role {role!r}", remedy, "roles")
            elif role != rules.secretary and "vote" not in policy.roles[role].may:
                remedy = "Give it the action vote"
                says = f"{role!r} has a seat and no vote"
                yield _finding(f"{file}: {where}", says, remedy, "roles.*.may.**")
    for name, outcome in policy.outcomes.items():
        if outcome.leads_to and (outcome.accepts or not outcome.needs_text):
            remedy = "Write needs_text = true, and not accepts = true"
            says = "what the person is to complete must be said, and nothing is decided yet"
            where = f"{file}: outcomes.{name}.leads_to"
            yield _finding(where, says, remedy, f"outcomes.{name}.**")


def _finding(where: str, says: str, remedy: str, *rests_on: str) -> Finding:
    return Finding(Issue(where, says, remedy), rests_on)
