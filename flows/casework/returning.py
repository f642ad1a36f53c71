"""Return for completion: with a reason in words, and the application opens again for the person."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
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
    turn.send(
        Message(
            turn.text("returned", reference=stages.quote(moved.reference), reason=reason),
            ((Button(f"@{moved.reference}.correct", turn.label("open-answers")),),),
        ),
        "notice",
        moved.reference,
    )
    done(turn, "returned", moved)
