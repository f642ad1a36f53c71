"""Step S6: four associations complete the registration of a person, Hajer the request itself."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.effects import DrawFileNumber
from flows.events import FileNumberDrawn, StaffActed
from flows.matters import Application
from flows.messages import Message
from flows.turn import Turn


def register(turn: Turn, application: Application, event: StaffActed) -> None:
    """Ask for a file number; refused until the person has confirmed the registration data."""
    if application.registration_confirmed_at is None:
        refuse(turn, "registration_outstanding")
        return
    turn.want(DrawFileNumber())


def enter_register(turn: Turn, application: Application, event: FileNumberDrawn) -> None:
    """Enter the person in the register under a number that is never given again."""
    by = getattr(event.cause, "by", "")
    application = replace(application, file_number=event.number)
    moved = stages.enter(turn, application, "registered", by=by, note=str(event.number))
    number = str(event.number)
    text = turn.text("registered", reference=stages.quote(moved.reference), number=number)
    tell(turn, moved, Message(text))
    done(turn, "registered", moved, number=number)


def complete(turn: Turn, application: Application, event: StaffActed) -> None:
    """Complete the request: no register, no file number, no bank data."""
    moved = stages.enter(turn, application, "completed", by=event.by, note=event.text.strip())
    tell(turn, moved, Message(turn.text("completed", reference=stages.quote(moved.reference))))
    done(turn, "completed", moved)
