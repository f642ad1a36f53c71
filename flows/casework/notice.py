"""The decision reaches the person: told with its reasons, and acknowledged by their own act."""

from msgspec.structs import replace

from flows import stages
from flows.casework.telling import tell
from flows.identifiers import Reference
from flows.matters import Application
from flows.messages import Button, Message
from flows.turn import Turn


def give(turn: Turn, application: Application, *, by: str) -> Application:
    """Send the decision. That the channel took it is dispatch, not proof."""
    decision = application.decision
    if decision is None:
        raise LookupError(f"{application.reference} has no decision")
    application = replace(application, decision=replace(decision, released_at=turn.at))
    moved = stages.enter(turn, application, "notified", by=by)
    send(turn, moved)
    return moved


def send(turn: Turn, application: Application) -> None:
    """Send it to the first address that takes messages; with none left, it is a task for staff."""
    reference = application.reference
    buttons = [Button(f"@{reference}.seen", turn.label("seen"))]
    if stages.may_fill_registration(turn.office, application):
        buttons.append(Button(f"@{reference}.register", turn.label("fill-registration")))
    rows = tuple((button,) for button in buttons)
    tell(turn, application, Message(decision_text(turn, application), rows), "decision")


def acknowledge(turn: Turn, reference: Reference) -> None:
    """«I have read it»: the person's own act, and the proof that the decision arrived."""
    application = turn.application(reference)
    if application is None or application.decision is None or not application.decision.released_at:
        turn.say("old-button")
        turn.repeat()
        return
    if application.decision.seen_at is None:
        seen = replace(application.decision, seen_at=turn.at)
        turn.put(stages.note(turn, replace(application, decision=seen), "seen"))
    turn.say("seen-thanks")
    turn.repeat()


def decision_text(turn: Turn, application: Application) -> str:
    """The decision in words, with its reasons and what may come next."""
    policy = turn.rules(application)
    decision = application.decision
    if decision is None:
        return ""
    outcome = policy.outcomes[decision.outcome]
    language = turn.voice.language
    parts = [
        turn.phrase(
            "decision-accepted" if outcome.accepts else "decision-other",
            reference=stages.quote(application.reference),
            outcome=turn.office.words(outcome.title, language),
        )
    ]
    if decision.reason:
        reason = turn.office.words(policy.reasons[decision.reason], language)
        parts.append(turn.phrase("decision-reason", reason=reason))
    if decision.text:
        parts.append(turn.phrase("decision-text", text=decision.text))
    if stages.may_fill_registration(turn.office, application):
        parts.append(turn.phrase("decision-next-registration"))
    elif not outcome.accepts:
        parts.append(turn.phrase("decision-question"))
    return "\n\n".join(parts)
