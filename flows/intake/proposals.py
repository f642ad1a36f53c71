"""What may stand as the answer with one press: the person's own, the form's, or an earlier one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from flows.dossier import Filling, MatterLine
from flows.forms.form import Question
from flows.forms.sheets.opensheet import OpenSheet, is_voice
from flows.forms.understanding.folding import clean, fold
from flows.matters import Answer, Answers, Application, Sheet, SheetName
from flows.said import Said, agrees, words_of
from flows.turn import Turn

#: Nobody says «keep it» in more characters.
LONGEST_WORD = 40

Source = Literal["own", "form", "told", "earlier"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The answer as it would be kept, and where it is from."""

    answer: Answer
    source: Source


def proposal(turn: Turn, frame: Filling, sheet: OpenSheet, question: Question) -> Proposal | None:
    """What the person may keep at the place that is open, if it would be accepted there.

    Nothing is taken over without a press: an answer of an earlier application least of all, and
    a sensitive one or a document not even offered.
    """
    path = frame.question
    given = sheet.answers.get(path)
    if given is not None and sheet.is_answered(path):
        if _is_rejected(turn, frame):
            return None
        return Proposal(given, "own") if _fits(sheet, path, given) else None
    if question.kind.takes == "upload":
        return None
    value = sheet.offered(path)
    if value:
        answer = Answer(value, "", turn.at)
        return Proposal(answer, "form") if _fits(sheet, path, answer) else None
    if turn.dossier.told and is_told(question):
        answer = Answer(clean(turn.dossier.told), turn.dossier.told, turn.at)
        if _fits(sheet, path, answer):
            return Proposal(answer, "told")
    earlier = _earlier(turn, frame, question)
    if earlier is None or not _fits(sheet, path, earlier):
        return None
    return Proposal(replace(earlier, at=turn.at, origin="earlier"), "earlier")


def _is_rejected(turn: Turn, frame: Filling) -> bool:
    """Whether staff asked for this very document again: what was sent is not what is needed."""
    application = turn.application(frame.reference)
    copies = application.documents if application is not None else ()
    return any(one.state == "rejected" and one.question == frame.question for one in copies)


def keeps(turn: Turn, question: Question, said: Said) -> bool:
    """Whether words mean «keep it»: these very words, or a yes where a yes is no answer."""
    if len(said.text) > LONGEST_WORD:
        return False
    if fold(clean(said.text)) in words_of(turn.phrases, "keep-words"):
        return True
    is_plain = not question.choices and not question.kind.buttons(question)
    return is_plain and agrees(turn, said) is True


def is_told(question: Question) -> bool:
    """Whether a question wants to be answered at length, in the person's own words."""
    return question.kind.name == "text" and "multiline" in question.appearance.split()


def earlier_line(lines: tuple[MatterLine, ...]) -> MatterLine | None:
    """The newest application whose answers may be offered again: a signed one first."""
    kept = [
        line
        for line in reversed(lines)
        if line.kind == "application" and line.stage not in ("draft", "cancelled", "deceased")
    ]
    signed = [line for line in kept if line.stage != "archived"]
    return next(iter((*signed, *kept)), None)


def _fits(sheet: OpenSheet, path: str, answer: Answer) -> bool:
    if is_voice(answer):
        return True
    return bool(answer.value) and sheet.check(path, answer.value) is None


def _earlier(turn: Turn, frame: Filling, question: Question) -> Answer | None:
    """The answer to the question of this name in an earlier application of the same person."""
    if question.sensitivity == "sensitive" or "[" in frame.question:
        return None
    if turn.dossier.assist is not None:
        # What a member of staff typed before was of other people.
        return None
    line = earlier_line(turn.dossier.matters)
    if line is None or line.reference == frame.reference:
        return None
    application = turn.application(line.reference)
    # Where two people share a conversation, what one answered is nobody else's.
    own = turn.application(frame.reference)
    if application is None or application.apart or (own is not None and own.apart):
        return None
    found = (
        _answer_named(turn, application, name, sheet, question)
        for name, sheet in _sheets(application)
    )
    return next((one for one in found if one is not None), None)


def _sheets(application: Application) -> Iterator[tuple[SheetName, Sheet]]:
    yield "intake", application.intake
    if application.registration is not None:
        yield "registration", application.registration


def _answer_named(
    turn: Turn, application: Application, name: SheetName, sheet: Sheet, question: Question
) -> Answer | None:
    form = turn.office.pack_of(application.pack).forms[name]
    answers: Answers = sheet.answers
    paths = [question.path] if question.path in answers else []
    paths = paths or [one for one in answers if one.rpartition("/")[2] == question.name]
    for path in paths:
        asked = form.by_path.get(path)
        answer = answers[path]
        if asked is None or asked.kind.name != question.kind.name or is_voice(answer):
            continue
        if answer.value and answer.origin in ("", "earlier"):
            return answer
    return None
