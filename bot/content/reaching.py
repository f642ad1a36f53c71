"""What must hold of the urgent path and of outreach between the parts of a pack's policy."""

from collections.abc import Iterator

from bot.content.standins import Finding
from flows.issues import Issue
from flows.policy import Policy

FILE = "policy.toml"


def reaching_issues(policy: Policy) -> Iterator[Finding]:
    """A channel for help without its rules, rules without the channel, and roles that are none."""
    listed = "help_request" in policy.channels
    if listed and policy.help is None:
        says = "help requests are listed, and nothing says who answers them"
        yield _issue("channels.help_request", says, "Add the section [help]", "help")
    rule = policy.help
    if rule is None:
        return
    if not listed:
        says = "the policy lists no help requests"
        remedy = "Either add [channels.help_request] or take the section out"
        yield _issue("help", says, remedy, "channels")
    named = {"role": rule.role, **{f"on_call[{n}]": one for n, one in enumerate(rule.on_call, 1)}}
    for where, role in named.items():
        if role not in policy.roles:
            remedy = f"Either add it to the roles or write one of: {', '.join(policy.roles)}"
            yield _issue(f"help.{where}", f"there is no role {role!r}", remedy, "roles")


def _issue(key: str, says: str, remedy: str, *rests_on: str) -> Finding:
    return Finding(Issue(f"{FILE}: {key}", says, remedy), rests_on)
