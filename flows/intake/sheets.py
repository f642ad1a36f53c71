"""Which form a sheet is, and how an answer gets onto it."""

from datetime import date

from msgspec.structs import replace

from flows.dossier import Filling, Reviewing
from flows.forms.filling import next_question, refused, relevant_answers
from flows.forms.form import Form, Question
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
    """The application with these answers on the sheet. A confirmed registration is so no longer."""
    sheet = replace(sheet_of(application, name), answers=answers)
    if name == "registration":
        return replace(application, registration=sheet, registration_confirmed_at=None)
    return replace(application, intake=sheet)


def with_answer(
    application: Application, name: SheetName, path: str, answer: Answer
) -> Application:
    """The application with one answer given or changed."""
    answers = {**sheet_of(application, name).answers, path: answer}
    return with_answers(application, name, answers)


def first_unfit(form: Form, answers: Answers, *, today: date) -> str | None:
    """The first question that is open, or whose answer is no longer right; None if all is well."""
    open_one = next_question(form, answers, None, today=today)
    if open_one is not None:
        return open_one.path
    return next(iter(refused(form, answers, today=today)), None)


def identifying(form: Form) -> Question | None:
    """The question for the applicant's own number: the first that asks for one."""
    return next((one for one in form.questions if one.kind.name == "national_id"), None)


def pruned(turn: Turn, application: Application) -> Application:
    """Only the answers that apply, which are those that were read back: the rest is forgotten."""
    form = form_of(turn, application, "intake")
    answers = relevant_answers(form, application.intake.answers, today=turn.today)
    question = identifying(form)
    given = answers.get(question.path) if question is not None else None
    application = with_answers(application, "intake", answers)
    return replace(application, identity=given.value if given is not None else "")


def application_of(turn: Turn, frame: Filling | Reviewing) -> Application:
    """The application a frame is about. Frames and matters are stored together, so it is there."""
    application = turn.application(frame.reference)
    if application is None:
        raise LookupError(f"{frame.reference} was not loaded")
    return application
