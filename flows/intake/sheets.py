"""Which form a sheet is, and how an answer gets onto it."""

from msgspec.structs import replace

from flows.dossier import Filling, Reviewing
from flows.forms.form import Form
from flows.matters import Answer, Answers, Application, Sheet, SheetName
from flows.turn import Turn


def sheet_of(application: Application, name: SheetName) -> Sheet:
    """The sheet as it stands. The registration sheet exists once it has been begun."""
    if name == "intake":
        return application.intake
    if application.registration is None:
        raise LookupError(f"{application.reference} has no registration sheet")
    return application.registration


def form_of(turn: Turn, application: Application, name: SheetName) -> Form:
    """The form in the version that the application began under."""
    return turn.office.pack_of(application.pack).forms[name]


def with_answers(application: Application, name: SheetName, answers: Answers) -> Application:
    """The application with these answers, and without an attestation that spoke of others."""
    sheet = replace(sheet_of(application, name), answers=answers)
    if name == "registration":
        return replace(application, registration=sheet)
    return replace(application, intake=sheet)


def with_answer(
    application: Application, name: SheetName, path: str, answer: Answer
) -> Application:
    """The application with one answer given or changed."""
    answers = {**sheet_of(application, name).answers, path: answer}
    return with_answers(application, name, answers)


def application_of(turn: Turn, frame: Filling | Reviewing) -> Application:
    """The application a frame is about. Frames and matters are stored together, so it is there."""
    application = turn.application(frame.reference)
    if application is None:
        raise LookupError(f"{frame.reference} was not loaded")
    return application
