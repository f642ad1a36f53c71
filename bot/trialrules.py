"""The rules of a trial: a policy's own, and stand-ins where there is none to be read."""

from dataclasses import replace
from datetime import time

from msgspec import structs

from bot.content.calendar import calendar_of
from bot.content.definition import read_definition
from flows.calendar import Calendar
from flows.policy import Policy, RoleRule, Words

_ALL_DAY = ((time(0), time(23, 59)),)
#: What stands for the name of a role that nobody has named.
_NAMELESS = Words(ar="…", en="…")


def trial_rules(text: str) -> Policy:
    """The policy of this text, which may be empty or wrong: whoever is referred to has a role."""
    rules = read_definition(text, Policy, "policy.toml").value
    referral = structs.asdict(rules.referral)
    named = {value for name, value in referral.items() if name.endswith("role") and value}
    roles = {name: RoleRule(title=_NAMELESS, may=()) for name in named}
    return structs.replace(rules, roles={**roles, **rules.roles})


def trial_calendar(rules: Policy) -> Calendar:
    """The policy's calendar; one that is always open where there are no hours in it."""
    calendar = calendar_of(rules)
    return calendar if any(calendar.week) else replace(calendar, week=(_ALL_DAY,) * 7)
