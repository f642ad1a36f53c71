"""Step S6: four associations complete the registration of a person, Hajer the request itself."""

from msgspec.structs import replace

from flows import stages
from flows.casework import verifying
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.effects import DrawFileNumber
from flows.events import FileNumberDrawn, StaffActed
from flows.matters import Application
from flows.messages import Message
from flows.turn import Turn


def register(turn: Turn, application: Application, event: StaffActed) -> None:
    """Ask for a file number; refused while anything is outstanding, and what that is, is said."""
    if application.registration_confirmed_at is None:
        refuse(turn, "registration_outstanding")
        return
    left = _outstanding(turn, application)
    if left:
        refuse(turn, "documents_outstanding", documents="، ".join(left))
        return
    turn.want(DrawFileNumber())


def _outstanding(turn: Turn, application: Application) -> list[str]:
    """Documents that were asked for and did not come, or do not agree with what was written."""
    documents = turn.rules(application).documents
    names = dict.fromkeys(verifying.missing_documents(turn, application))
    asked_again = (one for one in application.documents if one.state == "rejected")
    names |= dict.fromkeys(one.document or one.question for one in asked_again)
    names |= dict.fromkeys(
        one.document for one in application.asked if one.document and not one.done
    )
    return [documents[one].title.ar if one in documents else one for one in names]


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
