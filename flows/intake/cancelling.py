"""Cancelling asks first: keep what is answered, or delete it?"""

from msgspec.structs import replace

from flows import stages
from flows.dossier import Cancelling
from flows.identifiers import Reference
from flows.intake import reminders
from flows.intake.sheets import with_answers
from flows.messages import Option
from flows.said import Said, pick
from flows.stages import DRAFTS
from flows.turn import Turn


def show(turn: Turn, frame: Cancelling) -> None:
    turn.ask(turn.phrase("ask-cancel"), _options(turn, frame))


def hear(turn: Turn, frame: Cancelling, said: Said) -> None:
    match pick(_options(turn, frame), said):
        case "keep":
            turn.clear()
            turn.say("draft-kept")
        case "delete":
            delete(turn, frame.reference)
        case "continue":
            turn.pop()
        case _:
            turn.say("choose-one")
    turn.repeat()


def delete(turn: Turn, reference: Reference) -> None:
    """Delete a draft, and say so."""
    if forget(turn, reference):
        turn.say("draft-deleted")


def forget(turn: Turn, reference: Reference) -> bool:
    """The answers are gone at once; that there was a draft remains, without them."""
    application = turn.application(reference)
    turn.clear()
    if application is None or application.stage not in DRAFTS:
        return False
    application = with_answers(application, "intake", {})
    history = tuple(replace(step, note="") for step in application.history)
    application = replace(application, identity="", return_reason="", history=history, offer=None)
    stages.end(turn, application, "cancelled", by="")
    reminders.stop(turn, reference)
    return True


def _options(turn: Turn, frame: Cancelling) -> list[Option]:
    application = turn.application(frame.reference)
    options: list[Option] = [("keep", turn.label("cancel-keep"))]
    if application is not None and application.stage in DRAFTS:
        options.append(("delete", turn.label("cancel-delete")))
    options.append(("continue", turn.label("cancel-continue")))
    return options
