"""Cancelling asks first: keep what is answered, or delete it?"""

from msgspec.structs import replace

from flows import stages
from flows.dossier import Cancelling
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
            _delete(turn, frame)
        case "continue":
            turn.pop()
        case _:
            turn.say("choose-one")
    turn.repeat()


def _delete(turn: Turn, frame: Cancelling) -> None:
    """The answers are gone at once; that there was a draft remains, without them."""
    application = turn.application(frame.reference)
    turn.clear()
    if application is None or application.stage not in DRAFTS:
        return
    application = with_answers(application, "intake", {})
    history = tuple(replace(step, note="") for step in application.history)
    application = replace(application, identity="", return_reason="", history=history)
    stages.end(turn, application, "cancelled", by="")
    reminders.stop(turn, frame.reference)
    turn.say("draft-deleted")


def _options(turn: Turn, frame: Cancelling) -> list[Option]:
    application = turn.application(frame.reference)
    options: list[Option] = [("keep", turn.label("cancel-keep"))]
    if application is not None and application.stage in DRAFTS:
        options.append(("delete", turn.label("cancel-delete")))
    options.append(("continue", turn.label("cancel-continue")))
    return options
