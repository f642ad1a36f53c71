"""Only what staff asked for is open again: it is gone through one by one, and nothing else."""

from collections.abc import Callable

from msgspec.structs import replace

from flows.casework.asked import Ask
from flows.dossier import Filling, Reviewing
from flows.forms.form import Form
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.identifiers import Reference
from flows.intake.sheets import opened
from flows.matters import Application, SheetName
from flows.turn import Turn


def go(turn: Turn, application: Application) -> None:
    """To the first place that still waits; with none left, to the read-back."""
    reference = application.reference
    turn.clear()
    ask = _next(application, opened(turn, application, "intake"))
    if ask is None:
        turn.push(Reviewing(reference, "intake"))
    else:
        turn.say("asked-because", reason=ask.reason)
        turn.push(Filling(reference, "intake", ask.place, editing=True))
    turn.repeat()


def settle(turn: Turn, frame: Filling) -> None:
    """The place that is open was answered: if staff asked for it, it waits no more."""
    application = turn.application(frame.reference)
    if application is None or frame.sheet != "intake" or not application.asked:
        return
    here = {frame.question, frame.home}
    asked = tuple(replace(one, done=one.done or one.place in here) for one in application.asked)
    if asked != application.asked:
        turn.put(replace(application, asked=asked))


def next_place(turn: Turn, frame: Filling) -> str:
    """The place that waits next, told with its reason; empty where none does."""
    application = turn.application(frame.reference)
    if application is None or frame.sheet != "intake":
        return ""
    ask = _next(application, opened(turn, application, "intake"))
    if ask is None:
        return ""
    turn.say("asked-because", reason=ask.reason)
    return ask.place


def is_waiting(turn: Turn, application: Application) -> bool:
    """Whether a place that was asked for is not answered yet."""
    return _next(application, opened(turn, application, "intake")) is not None


def gate(
    turn: Turn, reference: Reference, sheet: SheetName, form: Form
) -> Callable[[str], bool] | None:
    """Tells which places may be changed now; None where all of them may."""
    application = turn.application(reference)
    if application is None or sheet != "intake" or not application.asked:
        return None
    places = [one.place for one in application.asked if one.place]
    near = frozenset[str]().union(
        *(form.dependents.get(template_of(one), frozenset()) for one in places)
    )

    def may_change(path: str) -> bool:
        inside = any(path == one or path.startswith((f"{one}[", f"{one}/")) for one in places)
        return inside or template_of(path) in near

    return may_change


def _next(application: Application, sheet: OpenSheet) -> Ask | None:
    there = {spot.path for spot in sheet.spots()}
    waiting = (one for one in application.asked if one.place and not one.done)
    return next((one for one in waiting if one.place in there), None)
