"""The decision: recorded under a name with its reasons, and held while a floor demands it (S5)."""

from msgspec.structs import replace

from flows import subjects
from flows.assisted.conflicts import has_conflict
from flows.casework import notice
from flows.casework.receipts import done, refuse
from flows.committee import attendance
from flows.committee.motion import lack_of
from flows.committee.recording import record
from flows.committee.voting import tell_end
from flows.dates import instant_in_words
from flows.events import OPERATOR, StaffActed
from flows.identifiers import ARABIC
from flows.leaving import hushing
from flows.matters import Application, Decision
from flows.phrases import Composed, Fixed
from flows.turn import Turn


def decide(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what the body concluded, under the name of who stands for it.

    Where one person decides it is that one's act; of a committee, the secretary writes down what a
    sitting said. Whoever declared an interest stands for nothing here.
    """
    named = event.name.strip() or event.fields.get("name", "").strip()
    name = named or ("" if event.by == OPERATOR else event.by)
    if not name:
        refuse(turn, "needs_name")
    elif has_conflict(turn, application, name):
        refuse(turn, "recused", name=name)
    elif lack_of(turn, application, event):
        return
    elif not attendance.is_enough(turn, application, event):
        refuse(turn, "needs_sitting")
    else:
        decision = Decision(
            outcome=event.outcome,
            reason=event.reason,
            text=event.text.strip(),
            by=name,
            recorded_at=turn.at,
            release_at=turn.at,
        )
        present = tuple(sorted(attendance.named_in(event)))
        tell_end(turn, record(turn, application, decision, "sitting", by=event.by, present=present))


def release(turn: Turn, application: Application, event: StaffActed) -> None:
    """Give the decision now. Refused before the floor, and while people sleep (S5)."""
    decision = application.decision
    if decision is None:
        refuse(turn, "nothing_to_release")
        return
    if hushing.is_hushed(turn, application):
        refuse(turn, "in_mourning", reference=Fixed(application.reference))
        return
    opens_at = application.window.opens_at if application.window is not None else None
    too_early = opens_at is not None and turn.at < opens_at
    if too_early or turn.office.calendar.out_of_quiet(turn.at) > turn.at:
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
