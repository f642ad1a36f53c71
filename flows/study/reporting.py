"""The report of the study: a form that staff fill, judged as any other form, kept as a sheet."""

from msgspec.structs import replace

from flows import stages
from flows.casework.bulletin import STAFF_VOICE, staff_phrase
from flows.casework.receipts import done, refuse
from flows.events import StaffActed
from flows.forms.form import Question
from flows.forms.kind import Accepted, Rejection
from flows.forms.sheets.changing import answered, begun, sealed
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.folding import clean
from flows.forms.understanding.reading import read
from flows.identifiers import ARABIC
from flows.matters import Answer, Application, Sheet
from flows.office import Pack
from flows.study import visiting
from flows.turn import Turn

FORM = "study"


def report(turn: Turn, application: Application, event: StaffActed) -> None:
    """Keep what was filled in, whole; or refuse with a word at each question, and keep nothing.

    `fields` are answers by their place. What an earlier report said and this one does not name
    stays as it was.
    """
    pack = turn.office.pack_of(application.pack)
    form = pack.forms[FORM]
    unknown = next((one for one in event.fields if one not in form.by_path), None)
    if unknown is not None:
        refuse(turn, "unknown_place", place=unknown)
        return
    earlier = application.study.answers if application.study is not None else None
    sheet = OpenSheet(form, earlier or begun(form, turn.moment), turn.moment)
    wrong: dict[str, str] = {}
    for question in form.questions:
        if question.path in event.fields and question.asks:
            sheet = _filled(turn, sheet, question, event, wrong)
    for spot in sheet.spots():
        given = sheet.answers.get(spot.path)
        fault = sheet.check(spot.path, given.value if given is not None else "")
        if fault is not None:
            wrong.setdefault(spot.path, _why(turn, fault))
    if wrong:
        _refuse(turn, pack, wrong)
        return
    research = replace(application.research, reported_by=event.by, reported_at=turn.at)
    kept = Sheet(form.id, form.version, sealed(sheet))
    application = replace(application, study=kept, research=research)
    application = visiting.call_off(turn, application)
    reported = stages.note(turn, application, str(staff_phrase(turn, "study-reported")), event.by)
    turn.put(reported)
    done(turn, "reported", reported)


def _filled(
    turn: Turn, sheet: OpenSheet, question: Question, event: StaffActed, wrong: dict[str, str]
) -> OpenSheet:
    """The sheet with one answer as it was typed; what cannot be read is told and left open."""
    typed = clean(event.fields[question.path]).strip()
    known = sheet.answers.get(question.path)
    if not typed:
        return sheet.with_({**sheet.answers, question.path: _answer(turn, event, "", "")})
    reading = _read(turn, sheet, question, typed)
    if isinstance(reading, Rejection):
        wrong[question.path] = _why(turn, reading)
        return sheet
    if known is not None and known.value == reading.value:
        return sheet
    answer = _answer(turn, event, reading.value, reading.calendar, typed)
    return sheet.with_(answered(sheet, question.path, answer))


def _read(turn: Turn, sheet: OpenSheet, question: Question, typed: str) -> Accepted | Rejection:
    choices = {one.name for one in sheet.question(question.path).choices}
    if choices:
        named = typed.split()
        if not choices.issuperset(named) or (len(named) > 1 and not _is_several(question)):
            return Rejection("choose-one")
        return Accepted(" ".join(named))
    reading = read(question, typed, today=turn.today, language=ARABIC)
    if isinstance(reading, Accepted | Rejection):
        return reading
    return Rejection(reading.reason, reading.values)


def _is_several(question: Question) -> bool:
    return question.kind.name == "select_multiple"


def _answer(turn: Turn, event: StaffActed, value: str, calendar: str, raw: str = "") -> Answer:
    return Answer(value, raw or value, turn.at, calendar, by=event.by)


def _why(turn: Turn, fault: Rejection) -> str:
    """What would be right: the form author's own words win over ours."""
    if ARABIC in fault.says:
        return fault.says[ARABIC]
    return turn.phrases.say(STAFF_VOICE, fault.reason, **fault.values)


def _refuse(turn: Turn, pack: Pack, wrong: dict[str, str]) -> None:
    form = pack.forms[FORM]
    lines = "\n".join(f"• {form.by_path[path].text(ARABIC)}: {why}" for path, why in wrong.items())
    refuse(turn, "report_incomplete", lines=lines)
    turn.receipt = replace(turn.receipt, data=wrong)
