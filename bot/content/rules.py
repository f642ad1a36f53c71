"""What must hold between the parts of a pack's policy. Each check yields every mistake it finds."""

from collections import Counter
from collections.abc import Iterator

from bot.content.facts import fact_issues
from bot.content.periods import period_issues
from bot.content.standins import Finding
from flows.clauses import CANONICAL, cited, number_of
from flows.issues import Issue
from flows.policy import Policy

FILE = "policy.toml"

#: Everything that staff can do. S6 has two forms: a pack uses one of them.
ACTIONS = (
    "answer",
    "close",
    "verify",
    "return",
    "submit",
    "decide",
    "release",
    "register",
    "complete",
    "serve",
    "attest",
    "assist",
)
_S6_ACTION = {"registration": "register", "request": "complete"}


def policy_issues(policy: Policy) -> Iterator[Finding]:
    """Every contradiction within `policy.toml`, with the parts of it that it rests on."""
    yield from _clauses(policy)
    yield from _roles(policy)
    yield from _outcomes(policy)
    yield from period_issues(policy, FILE)
    yield from fact_issues(policy, FILE)


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
    wrong = {"register", "complete"} - {_S6_ACTION[policy.completion.of]}
    for role, rule in policy.roles.items():
        for action in rule.may:
            if action not in ACTIONS:
                remedy = f"Write one of: {', '.join(ACTIONS)}"
                yield _issue(f"roles.{role}.may", f"there is no action {action!r}", remedy)
            elif action in wrong:
                remedy = (
                    f"Either write {_S6_ACTION[policy.completion.of]!r} or change completion.of"
                )
                yield _issue(
                    f"roles.{role}.may",
                    f"{action!r} belongs to packs whose clause S6 completes something else",
                    remedy,
                    "completion.of",
                )
    needed = (
        set(ACTIONS) - wrong - {action for rule in policy.roles.values() for action in rule.may}
    )
    for action in (action for action in ACTIONS if action in needed):
        remedy = "Give this action to a role"
        rests_on = ("roles.*.may.**", "completion.of")
        yield _issue("roles", f"nobody may {action}", remedy, *rests_on)


def _outcomes(policy: Policy) -> Iterator[Finding]:
    if not any(outcome.accepts for outcome in policy.outcomes.values()):
        remedy = "Write accepts = true in the outcome after which the person goes on"
        says = "nothing comes after any outcome"
        yield _issue("outcomes", says, remedy, "outcomes.*.accepts")
    if not policy.reasons and any(outcome.needs_reason for outcome in policy.outcomes.values()):
        says = "an outcome needs a reason, and there is none"
        yield _issue("reasons", says, "Add reasons", "reasons", "outcomes.*.needs_reason")
