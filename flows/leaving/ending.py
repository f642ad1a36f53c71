"""An application leaves its way: every clock of it ends, and what was not yet sent is void."""

from flows import stages, subjects
from flows.effects import Silence
from flows.matters import Application
from flows.messages import Purpose
from flows.notices import tasks
from flows.outreach import expiring
from flows.redress import reviewing
from flows.turn import Turn

#: What a person is sent without having asked at that moment.
UNASKED: tuple[Purpose, ...] = ("reminder", "notice", "decision")

#: What may ring beside the stage, the window and the draft. Copies are still destroyed in time.
_SUBJECTS = (
    subjects.calendar,
    subjects.gathering,
    subjects.album,
    subjects.notice,
    subjects.provision,
    subjects.visit,
    expiring.subject,
)


def leave(turn: Turn, application: Application, stage: str, *, by: str, note: str) -> Application:
    """End it at this stage. What is left unanswered of an appeal ends with it."""
    reference = application.reference
    application = reviewing.let_go(turn, application, by=by)
    turn.want(Silence(reference, UNASKED))
    left = stages.end(turn, application, stage, by=by, note=note)
    for subject in _SUBJECTS:
        turn.settle(subject(reference))
    tasks.end_all(turn, reference, by=by)
    return left
