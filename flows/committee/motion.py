"""What an outcome needs before it can be recorded: its reason from the list, and plain words."""

from flows.casework.receipts import refuse
from flows.events import StaffActed
from flows.matters import Application
from flows.turn import Turn


def lack_of(turn: Turn, application: Application, event: StaffActed, *others: str) -> bool:
    """Refuse an outcome without what it needs. True: it was refused, and nothing changed.

    `others` may be said too, and need nothing.
    """
    policy = turn.rules(application)
    outcome = policy.outcomes.get(event.outcome)
    reasons = "، ".join(policy.reasons)
    if event.outcome in others:
        return False
    if outcome is None:
        refuse(turn, "unknown_outcome", known="، ".join((*policy.outcomes, *others)))
    elif outcome.needs_reason and (event.reason not in policy.reasons or not event.text.strip()):
        refuse(turn, "needs_reason", known=reasons)
    elif outcome.needs_text and not event.text.strip():
        refuse(turn, "needs_text")
    elif event.reason and event.reason not in policy.reasons:
        refuse(turn, "needs_reason", known=reasons)
    else:
        return False
    return True
