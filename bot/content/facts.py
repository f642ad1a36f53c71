"""The operating facts of a pack: each is vouched for, or absent; none is damaged or private."""

import re
from collections.abc import Iterator

from stdnum import iban

from flows.clauses import texts_in
from flows.issues import Issue
from flows.policy import Policy, Topic

_ACCOUNT = re.compile(r"SA\d{22}")
_PHONE = re.compile(r"\+966\d{9}")


def fact_issues(policy: Policy, file: str) -> Iterator[Issue]:
    """Every fact of the policy that may not be told as it stands."""
    for name, fact in policy.facts.items():
        if fact.value is not None and not (fact.verified_by and fact.verified_at):
            yield Issue(
                f"{file}: facts.{name}",
                "it has a value, and nobody stands for it",
                "Either write who verified it and when, or take the value out",
            )
    yield from _damaged(policy, file)
    yield from account_issues(policy, f"{file}: ")


def account_issues(value: Policy | Topic, prefix: str) -> Iterator[Issue]:
    """Bank accounts anywhere in these texts: nobody who asks for help has a use for them."""
    for where, text in texts_in(value):
        if any(iban.is_valid(found) for found in _ACCOUNT.findall(re.sub(r"\s", "", text))):
            yield Issue(f"{prefix}{where}", "it holds a bank account", "Take it out")


def _damaged(policy: Policy, file: str) -> Iterator[Issue]:
    association = policy.association
    known = {"phone": association.phone, "website": association.website, "email": association.email}
    known |= association.social
    for name in association.withheld:
        if known.get(name):
            yield Issue(
                f"{file}: association.{name}",
                "it is withheld as damaged, and yet it stands here",
                "Either take the value out or, once it is verified, its line in withheld",
            )
    if association.phone and not _PHONE.fullmatch(association.phone):
        remedy = "Write +966 and nine digits, or leave it out until it is known"
        yield Issue(f"{file}: association.phone", "this cannot be a Saudi number", remedy)
