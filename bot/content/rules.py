"""What must hold between the parts of a pack's policy. Each check yields every mistake it finds."""

from collections import Counter
from collections.abc import Iterator

from bot.content.committees import committee_issues
from bot.content.facts import fact_issues
from bot.content.periods import period_issues
from bot.content.reaching import reaching_issues
from bot.content.redress import redress_issues
from bot.content.standins import Finding
from flows.casework.actions import RIGHTS
from flows.casework.rights import ONLY_WITH, is_used
from flows.clauses import CANONICAL, cited, number_of
from flows.issues import Issue
from flows.policy import Policy

FILE = "policy.toml"


def policy_issues(policy: Policy) -> Iterator[Finding]:
    """Every contradiction within `policy.toml`, with the parts of it that it rests on."""
    yield from _clauses(policy)
    yield from _roles(policy)
    yield from _outcomes(policy)
    yield from committee_issues(policy, FILE)
    yield from redress_issues(policy, FILE)
    yield from period_issues(policy, FILE)
    yield from fact_issues(policy, FILE)
    yield from reaching_issues(policy)


def _issue(key: str, says: str, remedy: str, *rests_on: str) -> Finding:
    return Finding(Issue(f"{FILE}: {key}", says, remedy), rests_on)


def _clauses(policy: Policy) -> Iterator[Finding]:
    prefix = policy.association.prefix
    counted = Counter(clause.id for clause in policy.clauses)
    for clause, times in counted.items():
        if times > 1:
            remedy = "Either number the second one anew or take it out"
            yield _issue(f"clauses[{clause}]", "this clause stands here more than once", remedy)
        if clause.partition("-")[0] != prefix or number_of(clause) not in CANONICAL:
            yield _issue(
                f"clauses[{clause}]",
                "this is no clause number",
                f"Write {prefix}- and one of: {' '.join(CANONICAL)}",
                "association.prefix",
            )
    for where, clause in cited(policy):
        if clause not in counted:
            remedy = "Either correct the number or add the clause to the list"
            says = f"there is no clause {clause!r}"
            yield _issue(where, says, remedy, "clauses.*.id")


def _roles(policy: Policy) -> Iterator[Finding]:
    named = {
        "referral.role": policy.referral.role,
        "referral.inquiry_role": policy.referral.inquiry_role,
        "referral.escalation_role": policy.referral.escalation_role,
        "body.role": policy.body.role,
        **{f"digest.roles[{n}]": role for n, role in enumerate(policy.digest.roles, 1)},
    }
    for where, role in named.items():
        if role not in policy.roles:
            remedy = f"Either add it to the roles or write one of: {', '.join(policy.roles)}"
            yield _issue(where, f"there is no role {role!r}", remedy, "roles")
    for role, rule in policy.roles.items():
        for action in rule.may:
            if action not in RIGHTS:
                remedy = f"Write one of: {', '.join(sorted(RIGHTS))}"
                yield _issue(f"roles.{role}.may", f"there is no action {action!r}", remedy)
            elif not is_used(policy, action):
                yield _issue(
                    f"roles.{role}.may",
                    f"{action!r} belongs to packs with {ONLY_WITH[action]}",
                    f"Either take it out or give the pack {ONLY_WITH[action]}",
                    *("completion.of", "window.mode", ONLY_WITH[action]),
                )
    given = {action for rule in policy.roles.values() for action in rule.may}
    for action in sorted(RIGHTS - given):
        if is_used(policy, action):
            remedy = "Give this action to a role"
            rests_on = ("roles.*.may.**", "completion.of", "window.mode", ONLY_WITH.get(action, ""))
            yield _issue("roles", f"nobody may {action}", remedy, *filter(None, rests_on))


def _outcomes(policy: Policy) -> Iterator[Finding]:
    if not any(outcome.accepts for outcome in policy.outcomes.values()):
        remedy = "Write accepts = true in the outcome after which the person goes on"
        says = "nothing comes after any outcome"
        yield _issue("outcomes", says, remedy, "outcomes.*.accepts")
    if not policy.reasons and any(outcome.needs_reason for outcome in policy.outcomes.values()):
        says = "an outcome needs a reason, and there is none"
        yield _issue("reasons", says, "Add reasons", "reasons", "outcomes.*.needs_reason")
