"""The decision reaches the person: told with its reasons, by way after way until it is proved."""

from datetime import timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework.telling import veiled
from flows.effects import Say
from flows.feedback import asking
from flows.identifiers import Address, Reference
from flows.leaving import hushing
from flows.matters import Application, Decision, is_untold
from flows.messages import Button, Message
from flows.notices import proof, tasks
from flows.notices.contact import LETTERS, PHONE, contacting, ways
from flows.notices.record import Notice, Try
from flows.redress import appealing, standing
from flows.turn import Turn


def give(turn: Turn, application: Application, *, by: str) -> Application:
    """Send the decision. That the channel took it is dispatch, not proof.

    In a house in mourning it is kept: what was not sent is not recorded as told.
    """
    decision = _decision(application)
    if hushing.is_hushed(turn, application):
        application = replace(application, next_at=application.next_at or turn.at)
        turn.put(application)
        return application
    told = replace(decision, released_at=turn.at, notice=Notice())
    application = replace(application, decision=told)
    moved = send(turn, stages.enter(turn, application, "notified", by=by))
    by_hand = turn.dossier.prefers in (PHONE, LETTERS)
    if by_hand and turn.dossier.prefers in turn.office.policy.channels:
        tasks.open_call(turn, moved, tasks.DECISION)
    return moved


def send(turn: Turn, application: Application) -> Application:
    """Send it to the next of the person's addresses; after the last one, staff must call.

    The call stays a task, with an owner and a date, until something proves that it arrived.
    """
    if hushing.is_hushed(turn, application):
        return application
    decision = _decision(application)
    reference = application.reference
    to = _next_way(turn, decision)
    if to is None:
        tasks.open_call(turn, application, tasks.DECISION)
        return application
    turn.want(
        Say(to, veiled(turn, application, _message(turn, application)), "decision", reference)
    )
    notice = replace(decision.notice, tries=(*decision.notice.tries, Try(to, turn.at)))
    application = replace(application, decision=replace(decision, notice=notice))
    turn.put(application, unseen=True)
    waits = timedelta(hours=contacting(turn.office.policy).prove_within_hours)
    at = turn.office.calendar.out_of_quiet(turn.at + waits)
    turn.wake("prove", subjects.notice(reference), at, reference)
    return application


def refused(turn: Turn, application: Application, address: Address) -> Application:
    """What was sent to this address may not have arrived: the next way is taken at once."""
    decision = _decision(application)
    tries = tuple(
        replace(one, refused=True) if one.address == address else one
        for one in decision.notice.tries
    )
    notice = replace(decision.notice, tries=tries)
    application = replace(application, decision=replace(decision, notice=notice))
    turn.put(application, unseen=True)
    return send(turn, application)


def prove_due(turn: Turn, application: Application) -> None:
    """Nothing proves yet that it arrived: another way."""
    if turn.dossier.mourning is not None:
        return  # A person of the staff is to find out first; see `flows.leaving.dying`.
    if is_untold(application) and application.stage not in stages.LEAVING:
        send(turn, application)


def acknowledge(turn: Turn, reference: Reference) -> None:
    """«I have read it»: the person's own act, and the proof that the decision arrived."""
    application = turn.application(reference)
    if application is None or application.decision is None or not application.decision.released_at:
        turn.say("old-button")
        turn.repeat()
        return
    proof.prove(turn, application, "seen")
    turn.say("seen-thanks")
    outcome = application.decision.outcome
    asking.offer(turn, application, "decision", outcome, turn.rules(application).body.role)
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
    right = appealing.right_in_words(turn, application)
    if right is not None:
        parts.append(right)
    return "\n\n".join(parts)


def _message(turn: Turn, application: Application) -> Message:
    reference = application.reference
    buttons = [Button(f"@{reference}.seen", turn.label("seen"))]
    if stages.may_fill_registration(turn.office, application):
        buttons.append(Button(f"@{reference}.register", turn.label("fill-registration")))
    if standing.is_contestable(turn.rules(application), application):
        buttons.append(Button(f"@{reference}.appeal", turn.label("appeal")))
    return Message(decision_text(turn, application), tuple((button,) for button in buttons))


def _next_way(turn: Turn, decision: Decision) -> Address | None:
    """The first address of the person's order to which it has not gone yet."""
    gone = {one.address for one in decision.notice.tries if not one.refused}
    return next((one for one in ways(turn.dossier) if one not in gone), None)


def _decision(application: Application) -> Decision:
    if application.decision is None:
        raise LookupError(f"{application.reference} has no decision")
    return application.decision
