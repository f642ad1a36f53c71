"""Step S7: the service is recorded, and at the end the matter is closed."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.events import StaffActed
from flows.matters import Application
from flows.messages import Message
from flows.turn import Turn


def serve(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what was provided, in words."""
    service = event.text.strip()
    if not service:
        refuse(turn, "needs_text")
        return
    application = replace(application, served=service)
    moved = stages.enter(turn, application, "service", by=event.by, note=service)
    tell(
        turn,
        moved,
        Message(turn.text("served", reference=stages.quote(moved.reference), service=service)),
    )
    done(turn, "served", moved)


def close(turn: Turn, application: Application, event: StaffActed) -> None:
    """Nothing more is due on either side; what still waits for the person needs a reason."""
    reason = event.text.strip()
    abandoned = application.owner == stages.BENEFICIARY
    if abandoned and not reason:
        refuse(turn, "needs_text")
        return
    moved = stages.end(turn, application, "closed", by=event.by, note=reason)
    if abandoned:
        quoted = stages.quote(moved.reference)
        tell(turn, moved, Message(turn.text("closed-unfinished", reference=quoted, reason=reason)))
    done(turn, "closed", moved)
