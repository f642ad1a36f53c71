"""Whoever says that their need cannot wait is a matter of the staff from that moment on."""

from flows.casework.urgency import is_urgent
from flows.matters import Application
from flows.tickets import opening
from flows.turn import Turn


def hear(turn: Turn, before: Application, after: Application) -> None:
    """Call the staff as soon as an answer says so, whether or not the form is ever finished.

    The call is a ticket: it has an owner and a clock, and through it staff can write to the person.
    """
    is_draft = after.window is None and not is_urgent(turn, before)
    if is_draft and is_urgent(turn, after) and opening.call(turn, after.reference):
        turn.say("urgent-heard")
