"""The committee's word becomes the decision: told when the policy allows, and kept in the book."""

from msgspec.structs import replace

from flows import stages, subjects
from flows.assisted.conflicts import has_conflict
from flows.casework import notice, returning
from flows.casework.window import release_at
from flows.committee.book import Item, Said, book_of
from flows.committee.events import Concluded
from flows.committee.round import Conclusion, How, Round, vote_of
from flows.committee.seating import current, with_round
from flows.effects import Raise
from flows.intake import reminders
from flows.matters import Application, Decision
from flows.turn import Turn


def record(
    turn: Turn,
    application: Application,
    decision: Decision,
    how: How,
    *,
    by: str,
    present: tuple[str, ...] = (),
) -> Application:
    """Keep a conclusion. Before the floor it is held, and nothing shows it.

    `decision.by` stands for it; `by` is who acted, and nobody where votes or a clock did. Where the
    person is to complete something first, nothing is decided yet.
    """
    round = current(turn, application)
    if round is not None:
        conclusion = Conclusion(decision.outcome, how, turn.at, by, present)
        application = with_round(application, replace(round, concluded=conclusion))
        _raise(turn, application, round, decision, conclusion)
    if turn.rules(application).outcomes[decision.outcome].leads_to == "docs_required":
        return _completed_first(turn, application, decision, by)
    window = application.window
    held_until = release_at(window, turn.office.calendar, turn.at) if window else turn.at
    decision = replace(decision, release_at=held_until)
    turn.settle(subjects.window(application.reference))
    application = replace(application, decision=decision)
    held = stages.enter(turn, application, "decided", by=by, note=decision.outcome)
    if held_until <= turn.at:
        return notice.give(turn, held, by=by)
    held = replace(held, next_at=held_until)
    turn.put(held)
    turn.wake("release", subjects.stage(held.reference), held_until, held.reference)
    return held


def recused_of(turn: Turn, application: Application, round: Round) -> frozenset[str]:
    """The seats that have no voice here: whoever is close to the person, and who studied it."""
    studied = {application.research.researcher, application.research.reported_by}
    return frozenset(
        seat.name
        for seat in round.seats
        if seat.name in studied or has_conflict(turn, application, seat.name)
    )


def _completed_first(
    turn: Turn, application: Application, decision: Decision, by: str
) -> Application:
    """Back to the person, with what to complete. What was verified and studied stands."""
    application = replace(application, return_reason=decision.text, asked=())
    moved = stages.enter(turn, application, "docs_required", by=by, note=decision.outcome)
    moved = reminders.set_first(turn, moved)
    turn.put(moved)
    returning.send(turn, moved)
    return moved


def _raise(
    turn: Turn,
    application: Application,
    round: Round,
    decision: Decision,
    conclusion: Conclusion,
) -> None:
    """Tell the book. Names of the committee, and of nobody else."""
    recused = recused_of(turn, application, round)
    voices = [seat for seat in round.seats if seat.name not in recused]
    votes = [vote for seat in voices if (vote := vote_of(round, seat.name)) is not None]
    item = Item(
        reference=application.reference,
        outcome=decision.outcome,
        how=conclusion.how,
        at=turn.at,
        reason=decision.reason,
        by=decision.by if conclusion.how == "sitting" else "",
        votes=tuple(Said(vote.name, vote.outcome) for vote in votes),
        recused=tuple(seat.name for seat in round.seats if seat.name in recused),
        present=conclusion.present,
        silent=tuple(one.name for one in voices if vote_of(round, one.name) is None),
    )
    turn.want(Raise(Concluded("", turn.at, 0, book_of(turn.today), item)))
