"""A person asks for a decision that takes longer than we aim for: it becomes somebody's task."""

from flows.casework.receiving import period_in_words
from flows.matters import Application
from flows.phrases import Fixed
from flows.tickets import opening
from flows.turn import Turn


def is_beyond_target(turn: Turn, application: Application) -> bool:
    """Whether our own target has passed without a decision, and without waiting for the person.

    What is decided and held reads like what is studied still: it is not looked at here.
    """
    window = application.window
    if window is None or window.target_at is None or window.paused_at is not None:
        return False
    return turn.at > window.target_at


def pass_on(turn: Turn, application: Application) -> None:
    """Apologise, say again that the period is the least, and call the staff to it: once."""
    known = (turn.ticket(line.reference) for line in turn.dossier.matters)
    ticket = next(
        (
            one
            for one in known
            if one is not None
            and one.topic == "delay"
            and one.about == application.reference
            and one.stage != "closed"
        ),
        None,
    )
    ticket = ticket or opening.file(turn, "delay", about=application.reference)
    policy = turn.rules(application)
    role = turn.office.policy.roles[ticket.owner]
    turn.say(
        "status-window-min-late",
        period=period_in_words(turn, policy.window.days),
        role=turn.office.words(role.title, turn.voice.language),
        ticket=Fixed(ticket.reference),
    )
