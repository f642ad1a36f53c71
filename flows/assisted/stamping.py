"""What staff type is marked: who typed, whose words they are, and over which channel."""

from datetime import datetime

from msgspec.structs import replace

from flows.assisted.entry import Assist, Conflict
from flows.matters import Answers, Application, Sheet


def stamped(application: Application, assist: Assist, at: datetime) -> Application:
    """The application with its entry on it, and this turn's answers under the typist's name.

    What was there before keeps the name it has. Values of the form's own are nobody's words.
    """
    if not application.entered_by:
        conflicts = (Conflict(assist.by, at, assist.by),) if assist.related else ()
        application = replace(
            application,
            channel=assist.channel,
            entered_by=assist.by,
            branch=assist.branch,
            conflicts=(*application.conflicts, *conflicts),
        )
    intake = _sheet(application.intake, assist, at)
    registration = application.registration and _sheet(application.registration, assist, at)
    return replace(application, intake=intake, registration=registration)


def _sheet(sheet: Sheet, assist: Assist, at: datetime) -> Sheet:
    answers: Answers = {
        path: replace(answer, by=assist.by, said_by=assist.said_by)
        for path, answer in sheet.answers.items()
        if answer.at == at and not answer.by and not answer.origin
    }
    return replace(sheet, answers={**sheet.answers, **answers}) if answers else sheet
