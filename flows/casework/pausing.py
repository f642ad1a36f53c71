"""Our own target waits while the person completes something; floor and ceiling never do (S5)."""

from datetime import timedelta

from flows import subjects
from flows.casework.window import Window, pause, resume
from flows.matters import Application
from flows.process import APPLICATION
from flows.turn import Turn

#: So long before the target, whoever minds the matter is reminded of it.
REMINDED_BEFORE = timedelta(days=2)


def at_stage(turn: Turn, application: Application, stage: str) -> Window | None:
    """The window as it stands on entering a stage: paused where the person is to act."""
    window = application.window
    if window is None:
        return None
    if APPLICATION[stage].owner == "beneficiary":
        return pause(window, turn.at)
    if window.paused_at is None:
        return window
    resumed = resume(window, turn.at)
    wake(turn, application, resumed)
    return resumed


def wake(turn: Turn, application: Application, window: Window) -> None:
    """Set the clock of the target: rings in working time, and not while it waits."""
    if window.target_at is None or window.paused_at is not None or window.delay_told_at is not None:
        return
    calendar, subject = turn.office.calendar, subjects.window(application.reference)
    at = calendar.out_of_quiet(calendar.next_opening(max(window.target_at, turn.at)))
    turn.wake("target", subject, at, application.reference)
    before = window.target_at - REMINDED_BEFORE
    if before > turn.at:
        near = calendar.next_opening(before)
        if near < at:
            turn.wake("target-near", subject, near, application.reference)
