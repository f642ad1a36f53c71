"""How the members vote and the reviewers answer: mostly alike, as people who read the same file."""

from datetime import timedelta
from random import Random

from bot.rehearsal.case import Case, Filled
from flows.assisted.conflicts import DECLARE
from flows.committee.round import ABSTAIN, vote_of
from flows.matters import Application, Ticket

#: After so long the secretary looks whether a round can be ended.
PATIENCE = timedelta(days=6)


def decide(case: Case) -> Filled:
    """One word for the whole body: where it votes, only what a sitting left behind."""
    if case.policy.committee is not None and case.at - case.matter.entered_at < 4 * PATIENCE:
        return None
    return {**_word(case, _leaning(case)), "name": case.by}


def vote(case: Case) -> Filled:
    """Once, on a day on which they meet: mostly what most think of this application."""
    committee, matter = case.policy.committee, case.matter
    if committee is None or not isinstance(matter, Application) or not matter.rounds:
        return None
    today = f"{case.calendar.day_of(case.at):%a}".lower()
    if committee.meeting_days and today not in committee.meeting_days:
        return None
    if vote_of(matter.rounds[-1], case.by) is not None:
        return None
    chance = case.random.random()
    if chance > 0.98:
        return {"action": DECLARE}  # they know the family
    if chance < 0.06:
        return {"outcome": ABSTAIN}
    outcome = _leaning(case) if chance < 0.88 else case.random.choice(list(case.policy.outcomes))
    return _word(case, outcome)


def conclude(case: Case) -> Filled:
    """When votes are still missing after a week."""
    return {} if case.at - case.matter.entered_at > PATIENCE else None


def uphold(case: Case) -> Filled:
    """Now and then somebody was wronged: the outcome that grants most."""
    if case.random.random() < 0.6:
        return None
    granting = [one for one, rule in case.policy.outcomes.items() if rule.accepts]
    return _word(case, granting[0]) if granting else None


def dismiss(case: Case) -> Filled:
    """With the reasons, so that nobody is turned away without a word."""
    if not isinstance(case.matter, Ticket):
        return None
    return {"text": case.marked("dismiss")}


def _leaning(case: Case) -> str:
    """What most would say: the same whoever is asked."""
    draw = Random(case.matter.reference)  # noqa: S311
    names = list(case.policy.outcomes)
    granting = [one for one in names if case.policy.outcomes[one].accepts]
    return draw.choice(granting if granting and draw.random() < 0.6 else names)


def _word(case: Case, outcome: str) -> dict[str, str]:
    reasons = list(case.policy.reasons)
    needs = case.policy.outcomes[outcome].needs_reason
    reason = case.random.choice(reasons) if needs and reasons else ""
    return {"outcome": outcome, "reason": reason, "text": case.marked("decide")}
