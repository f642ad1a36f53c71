"""Step S7: the service is recorded, and at the end the matter is closed."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
from flows.casework.receiving import window_subject
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
    turn.send(
        Message(turn.text("served", reference=stages.quote(moved.reference), service=service)),
        "notice",
        moved.reference,
    )
    done(turn, "served", moved)


def close(turn: Turn, application: Application, event: StaffActed) -> None:
    """Nothing more is due on either side."""
    moved = stages.enter(turn, application, "closed", by=event.by, note=event.text.strip())
    turn.settle(window_subject(moved.reference))
    done(turn, "closed", moved)
