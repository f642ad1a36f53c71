"""The operating facts of a pack: each is vouched for, or absent; none is damaged or private."""

import re
from collections.abc import Iterator

from stdnum import iban

from bot.content.standins import Finding
from flows.clauses import texts_in
from flows.issues import Issue
from flows.policy import Policy, Topic

_ACCOUNT = re.compile(r"SA\d{22}")
_PHONE = re.compile(r"\+966\d{9}")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.I)
_LICENCE = re.compile(r"[0-9]+")


def fact_issues(policy: Policy, file: str) -> Iterator[Finding]:
    """Every fact of the policy that may not be told as it stands."""
    for name, fact in policy.facts.items():
        if fact.value is not None and not (fact.verified_by and fact.verified_at):
            remedy = "Either write who verified it and when, or take the value out"
            yield Finding(
                Issue(f"{file}: facts.{name}", "it has a value, and nobody stands for it", remedy),
                (f"facts.{name}.verified_by", f"facts.{name}.verified_at"),
            )
    yield from _damaged(policy, file)
    yield from account_issues(policy, f"{file}: ")


def account_issues(value: Policy | Topic, prefix: str) -> Iterator[Finding]:
    """Bank accounts anywhere in these texts: nobody who asks for help has a use for them."""
    for where, text in texts_in(value):
        if any(iban.is_valid(found) for found in _ACCOUNT.findall(re.sub(r"\s", "", text))):
            yield Finding(Issue(f"{prefix}{where}", "it holds a bank account", "Take it out"))


def _damaged(policy: Policy, file: str) -> Iterator[Finding]:
    association = policy.association
    known = {"phone": association.phone, "website": association.website, "email": association.email}
    known |= association.social
    wrong: list[tuple[str, str, str]] = []
    for name in association.withheld:
        if known.get(name):
            remedy = "Either take the value out or, once it is verified, its line in withheld"
            wrong.append((name, "it is withheld as damaged, and yet it stands here", remedy))
    if association.phone and not _PHONE.fullmatch(association.phone):
        remedy = "Write +966 and nine digits, or leave it out until it is known"
        wrong.append(("phone", "this cannot be a Saudi number", remedy))
    if association.website and not _HOST.fullmatch(association.website):
        remedy = "Write the name of the site alone, such as www.example.org, or leave it out"
        wrong.append(("website", "this cannot be the name of a site", remedy))
    if association.licence and not _LICENCE.fullmatch(association.licence):
        remedy = "Write its digits 0-9 alone, or leave it out until it is known"
        wrong.append(("licence", "this cannot be the number of a licence", remedy))
    for name, says, remedy in wrong:
        yield Finding(Issue(f"{file}: association.{name}", says, remedy))
