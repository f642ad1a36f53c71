"""The decision: recorded under a name with its reasons, and held while a floor demands it (S5)."""

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import notice
from flows.casework.receipts import done, refuse
from flows.casework.window import release_at
from flows.dates import instant_in_words
from flows.events import OPERATOR, StaffActed
from flows.identifiers import ARABIC
from flows.matters import Application, Decision
from flows.phrases import Composed
from flows.turn import Turn


def decide(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what the body concluded. Before the floor it is held, and nothing shows it."""
    policy = turn.rules(application)
    outcome = policy.outcomes.get(event.outcome)
    if outcome is None:
        refuse(turn, "unknown_outcome", known="، ".join(policy.outcomes))
        return
    name = event.name.strip() or ("" if event.by == OPERATOR else event.by)
    if not name:
        refuse(turn, "needs_name")
        return
    if outcome.needs_reason and (event.reason not in policy.reasons or not event.text.strip()):
        refuse(turn, "needs_reason", known="، ".join(policy.reasons))
        return
    if outcome.needs_text and not event.text.strip():
        refuse(turn, "needs_text")
        return
    if event.reason and event.reason not in policy.reasons:
        refuse(turn, "needs_reason", known="، ".join(policy.reasons))
        return
    window = application.window
    held_until = release_at(window, turn.office.calendar, turn.at) if window else turn.at
    decision = Decision(
        outcome=event.outcome,
        reason=event.reason,
        text=event.text.strip(),
        by=name,
        recorded_at=turn.at,
        release_at=held_until,
    )
    turn.settle(subjects.window(application.reference))
    held = stages.enter(
        turn, replace(application, decision=decision), "decided", by=event.by, note=event.outcome
    )
    if held_until <= turn.at:
        done(turn, "decided", notice.give(turn, held, by=event.by))
        return
    held = replace(held, next_at=held_until)
    turn.put(held)
    turn.wake("release", subjects.stage(held.reference), held_until, held.reference)
    when = Composed(instant_in_words(held_until, ARABIC))
    done(turn, "decided_and_held", held, when=when)


def release(turn: Turn, application: Application, event: StaffActed) -> None:
    """Give the decision now. Refused before the floor: that is the policy's word."""
    decision = application.decision
    window = application.window
    if decision is None:
        refuse(turn, "nothing_to_release")
        return
    if window is not None and window.opens_at is not None and turn.at < window.opens_at:
        when = Composed(instant_in_words(decision.release_at, ARABIC))
        refuse(turn, "before_floor", when=when)
        return
    done(turn, "released", notice.give(turn, application, by=event.by))


def release_due(turn: Turn, application: Application) -> None:
    """The clock of a held decision rang. A day that has become a holiday since moves it on."""
    if application.stage != "decided" or application.decision is None:
        return
    opening = turn.office.calendar.next_opening(turn.at)
    if opening == turn.at:
        notice.give(turn, application, by="")
        return
    turn.put(replace(application, next_at=opening))
    turn.wake("release", subjects.stage(application.reference), opening, application.reference)
