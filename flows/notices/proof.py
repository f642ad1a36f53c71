"""What proves that a decision arrived: the person's own act, a recorded call, a signed receipt.

That a platform took the message is dispatch and proves nothing. Periods that run against the person
start here.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows import stages, subjects
from flows.events import (
    AttachmentSent,
    ButtonPressed,
    PersonEvent,
    PhoneShared,
    TextSent,
    WordsWithheld,
)
from flows.matters import Application, is_untold
from flows.notices import tasks
from flows.notices.record import How, Proof, Try
from flows.turn import Turn

#: Whoever writes sooner after it was sent may have written without having read it.
TIME_TO_READ = timedelta(minutes=2)


def proved_at(application: Application) -> datetime | None:
    """Since when it is proved that the person knows the decision; None while nothing proves it."""
    decision = application.decision
    proof = decision.notice.proof if decision is not None else None
    return proof.at if proof is not None else None


def prove(
    turn: Turn, application: Application, how: How, *, by: str = "", on: str = ""
) -> Application:
    """Keep the first proof, and end what went on for want of it."""
    decision = application.decision
    if decision is None or not is_untold(application):
        return application
    notice = replace(decision.notice, proof=Proof(how, turn.at, by, on))
    application = replace(application, decision=replace(decision, notice=notice))
    application = stages.note(turn, application, "seen" if how == "seen" else f"proved:{how}", by)
    turn.put(application)
    turn.settle(subjects.notice(application.reference))
    tasks.end(turn, application.reference, tasks.DECISION, by=by)
    return application


def hear(turn: Turn, event: PersonEvent) -> None:
    """Whoever writes in the chat to which a decision was sent has it before their eyes.

    Their own words only: what staff type for them proves nothing, nor does opening the chat. The
    buttons that only a decision has are their own act upon it.
    """
    if not isinstance(
        event, TextSent | ButtonPressed | AttachmentSent | PhoneShared | WordsWithheld
    ):
        return
    if event.by:
        return
    button = event.button if isinstance(event, ButtonPressed) else ""
    for line in turn.dossier.matters:
        application = turn.application(line.reference) if line.untold else None
        if application is None or button == f"@{line.reference}.seen":
            continue
        if button in (f"@{line.reference}.register", f"@{line.reference}.appeal"):
            prove(turn, application, "seen")
        elif any(
            one.address == event.address and turn.at - one.at >= TIME_TO_READ
            for one in _arrived(application)
        ):
            prove(turn, application, "reply")


def _arrived(application: Application) -> list[Try]:
    decision = application.decision
    tries = decision.notice.tries if decision is not None else ()
    return [one for one in tries if not one.refused]
