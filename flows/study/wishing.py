"""None of the offered times suits: which would? The researcher sees it and offers others."""

from flows.identifiers import Reference
from flows.matters import Application
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.study import visiting
from flows.turn import Turn

NAME = "visiting"


def begin(turn: Turn, reference: Reference) -> None:
    """The button under an offer or under a visit that was agreed on."""
    application = turn.application(reference)
    if application is None or not _is_open(application):
        is_off = application is not None and application.research.called_off
        turn.say("visit-not-needed" if is_off else "old-button")
        turn.repeat()
        return
    running.begin(turn, NAME, about=reference)


def _is_open(application: Application) -> bool:
    research = application.research
    is_offered = application.stage == "study" and research.offer is not None
    return is_offered or (application.stage == "visit" and research.ahead is not None)


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    application = turn.application(about) if about is not None else None
    if application is None or not _is_open(application):
        is_off = application is not None and application.research.called_off
        turn.say("visit-not-needed" if is_off else "old-button")
        return
    visiting.withdrawn(turn, application, given["times"])
    turn.say("visit-wish-kept")


SCRIPT = Script(NAME, (Step("times", optional=True, longest=500),), _finish)
