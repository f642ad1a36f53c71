"""What a form still lacks, field by field: told at once, so that staff need not ask one by one."""

from collections.abc import Callable, Collection

from bot.desk.sheet import Page
from bot.desk.web.visitor import Visitor
from flows.committee.round import ABSTAIN
from flows.events import OPERATOR, DocumentSeen, StaffActed
from flows.policy import Policy

#: A wording for staff by its id.
Say = Callable[..., str]
#: What is wrong by the name of the field.
Gaps = dict[str, str]


def find_gaps(
    visitor: Visitor,
    page: Page,
    event: StaffActed,
    policy: Policy,
    deciders: Collection[str],
    say: Say,
) -> Gaps:
    """The gaps of a form that is sent now; none where the core has a better reason to refuse it."""
    if event.action == "verify" and page.checks and not event.documents:
        # To the core, no list at all affirms every document on it. Where it holds none, that is so.
        return {"document": say("desk-check-none")}
    if event.action not in page.actions or event.seen != page.revision:
        return {}
    if event.action == "verify":
        comparable = {check.name for check in page.checks if check.matched}
        return _gaps_of_checklist(event.documents, policy, comparable, say)
    if event.action == "vote" and event.outcome == ABSTAIN:
        return {}
    if event.action in ("decide", "vote"):
        unnamed = visitor.name == OPERATOR and event.name not in deciders
        return _gaps_of_decision(event, policy, say, unnamed=unnamed)
    return {}


def _gaps_of_checklist(
    lines: tuple[DocumentSeen, ...], policy: Policy, comparable: Collection[str], say: Say
) -> Gaps:
    gaps: Gaps = {}
    for line in lines:
        document = policy.documents.get(line.document)
        if document is None:
            continue
        title = document.title.ar
        if not line.where:
            gaps[f"where.{line.document}"] = say("receipt-needs-where", document=title)
        if line.result != "matched":
            if not line.reason:
                gaps[f"why.{line.document}"] = say("receipt-needs-why", document=title)
            continue
        if document.expires and not line.expires_on:
            gaps[f"expires.{line.document}"] = say("receipt-needs-expiry", document=title)
        if line.document in comparable and not line.matched:
            gaps[f"matched.{line.document}"] = say("receipt-needs-match", document=title)
    return gaps


def _gaps_of_decision(event: StaffActed, policy: Policy, say: Say, *, unnamed: bool) -> Gaps:
    gaps: Gaps = {}
    outcome = policy.outcomes.get(event.outcome)
    if outcome is None:
        gaps["outcome"] = say("desk-decide-lacks-outcome")
    elif outcome.needs_reason and event.reason not in policy.reasons:
        gaps["reason"] = say("desk-decide-lacks-reason", outcome=outcome.title.ar)
    if outcome and (outcome.needs_reason or outcome.needs_text) and not event.text:
        gaps["text"] = say("desk-decide-lacks-text", outcome=outcome.title.ar)
    if unnamed:
        gaps["name"] = say("desk-decide-lacks-name")
    return gaps
