"""Step S6: four associations complete the registration of a person, Hajer the request itself."""

from msgspec.structs import replace

from flows import stages
from flows.casework.receipts import done, refuse
from flows.effects import DrawFileNumber
from flows.events import FileNumberDrawn, StaffActed
from flows.forms.filling import next_question
from flows.matters import Application
from flows.messages import Message
from flows.turn import Turn


def register(turn: Turn, application: Application, event: StaffActed) -> None:
    """Ask for a file number; refused while the person's registration data are outstanding."""
    sheet = application.registration
    form = turn.office.pack_of(application.pack).forms["registration"]
    if sheet is None or next_question(form, sheet.answers, None, today=turn.today) is not None:
        refuse(turn, "registration_outstanding")
        return
    turn.want(DrawFileNumber())


def number(turn: Turn, application: Application, event: FileNumberDrawn) -> None:
    """Enter the person in the register under a number that is never given again."""
    by = getattr(event.cause, "by", "")
    application = replace(application, file_number=event.number)
    moved = stages.enter(turn, application, "registered", by=by, note=str(event.number))
    turn.send(
        Message(
            turn.text(
                "registered", reference=stages.quote(moved.reference), number=str(event.number)
            )
        ),
        "notice",
        moved.reference,
    )
    done(turn, "registered", moved, number=str(event.number))


def complete(turn: Turn, application: Application, event: StaffActed) -> None:
    """Complete the request: no register, no file number, no bank data."""
    moved = stages.enter(turn, application, "completed", by=event.by, note=event.text.strip())
    turn.send(
        Message(turn.text("completed", reference=stages.quote(moved.reference))),
        "notice",
        moved.reference,
    )
    done(turn, "completed", moved)
