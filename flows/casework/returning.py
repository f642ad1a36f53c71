"""Return for completion: with a reason in words, and the application opens again for the person."""

from msgspec.structs import replace

from flows import stages
from flows.casework import documents
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.events import StaffActed
from flows.intake import reminders
from flows.matters import Application
from flows.messages import Button, Message
from flows.turn import Turn


def send_back(turn: Turn, application: Application, event: StaffActed) -> None:
    """Ask the person to complete something. The ceiling, if there is one, keeps running."""
    reason = event.text.strip()
    if not reason:
        refuse(turn, "needs_text")
        return
    application = replace(application, return_reason=reason, verification=None)
    moved = stages.enter(turn, application, "docs_required", by=event.by, note=reason)
    moved = reminders.set_first(turn, moved)
    turn.put(moved)
    send(turn, moved)
    done(turn, "returned", moved)


def send(turn: Turn, application: Application) -> None:
    """Tell the person what is to be completed, with a button that opens the answers.

    Where it is one document that has to come again, the button asks for that alone.
    """
    rejected = next((one for one in application.documents if one.state == "rejected"), None)
    if rejected is not None:
        documents.send(turn, application, rejected)
        return
    reference = application.reference
    reason = application.return_reason
    text = turn.text("returned", reference=stages.quote(reference), reason=reason)
    opening = Button(f"@{reference}.correct", turn.label("open-answers"))
    tell(turn, application, Message(text, ((opening,),)))
