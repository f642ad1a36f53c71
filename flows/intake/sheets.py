"""Which form a sheet is, and how an answer gets onto it."""

from msgspec.structs import replace

from flows.dossier import Filling, Reviewing
from flows.forms.form import Form, Question
from flows.forms.sheets.changing import sealed
from flows.forms.sheets.opensheet import OpenSheet
from flows.matters import Answers, Application, Sheet, SheetName
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


def opened(turn: Turn, application: Application, name: SheetName) -> OpenSheet:
    """The sheet with its form at this moment, the same object for the same answers of a turn."""
    answers = sheet_of(application, name).answers
    key = (application.reference, name)
    known = turn.sheets.get(key)
    if known is None or known.answers is not answers:
        known = OpenSheet(form_of(turn, application, name), answers, turn.moment)
        turn.sheets[key] = known
    return known


def with_answers(application: Application, name: SheetName, answers: Answers) -> Application:
    """The application with these answers on the sheet. A confirmed registration is so no longer."""
    sheet = replace(sheet_of(application, name), answers=answers)
    if name == "registration":
        return replace(application, registration=sheet, registration_confirmed_at=None)
    return replace(application, intake=sheet)


def first_unfit(sheet: OpenSheet) -> str | None:
    """The first place that is open, or whose answer is no longer right; None if all is well."""
    open_one = sheet.next()
    if open_one is not None:
        return open_one.path
    return next(iter(sheet.refused()), None)


def identifying(form: Form) -> Question | None:
    """The question for the applicant's own number: the first that asks for one."""
    return next(
        (
            one
            for one in form.questions
            if one.kind.name == "national_id"
            and not any(one.path.startswith(f"{repeat}/") for repeat in form.repeats)
        ),
        None,
    )


def pruned(turn: Turn, application: Application) -> Application:
    """Only the answers that apply, with the calculated values: what no longer applies is forgotten.

    These are the answers that were read back.
    """
    sheet = opened(turn, application, "intake")
    answers = sealed(sheet)
    question = identifying(sheet.form)
    given = answers.get(question.path) if question is not None else None
    application = with_answers(application, "intake", answers)
    return replace(application, identity=given.value if given is not None else "")


def application_of(turn: Turn, frame: Filling | Reviewing) -> Application:
    """The application a frame is about. Frames and matters are stored together, so it is there."""
    application = turn.application(frame.reference)
    if application is None:
        raise LookupError(f"{frame.reference} was not loaded")
    return application
