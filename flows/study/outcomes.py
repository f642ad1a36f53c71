"""What came of a visit: it took place, nobody was there, or it was not wanted after all."""

from typing import get_args

from msgspec.structs import replace

from flows import stages, subjects
from flows.casework import bulletin
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.events import StaffActed
from flows.matters import Application
from flows.messages import Message
from flows.study.record import Outcome, Visit
from flows.turn import Turn

#: What staff may say of a visit.
OUTCOMES = ("done", "no_show", "refused")
#: From so many visits at a closed door on, the role above is told.
MOST_MISSED = 2


def visited(turn: Turn, application: Application, event: StaffActed) -> None:
    """Back to the study with what came of the visit. A second closed door is told to the top."""
    outcome = event.outcome.strip() or event.fields.get("outcome", "").strip()
    visit = application.research.ahead
    if outcome not in OUTCOMES:
        refuse(turn, "visit_outcome", known="، ".join(OUTCOMES))
    elif visit is None or turn.at < visit.slot:
        refuse(turn, "visit_ahead")
    else:
        _record(turn, application, visit, _outcome(outcome), event)


def _record(
    turn: Turn, application: Application, visit: Visit, outcome: Outcome, event: StaffActed
) -> None:
    noted = replace(visit, outcome=outcome, by=event.by, noted_at=turn.at, note=event.text.strip())
    research = application.research
    research = replace(research, visits=(*research.visits[:-1], noted))
    application = replace(application, research=research)
    code = outcome.replace("_", "-")
    said = str(bulletin.staff_phrase(turn, f"visit-was-{code}"))
    moved = stages.enter(turn, application, "study", by=event.by, note=said)
    turn.settle(subjects.visit(moved.reference))
    if outcome != "done":
        text = turn.text(f"visit-{code}", reference=stages.quote(moved.reference))
        tell(turn, moved, Message(text))
    if outcome == "no_show" and research.missed >= MOST_MISSED:
        superior = turn.office.policy.referral.escalation_role
        bulletin.tell_owner(turn, moved, "staff-visit-missed-again")
        if superior != moved.owner:
            bulletin.tell_role(turn, superior, moved, "staff-visit-missed-again")
    done(turn, "visited", moved)


def _outcome(typed: str) -> Outcome:
    known: dict[str, Outcome] = {one: one for one in get_args(Outcome)}
    return known[typed]
