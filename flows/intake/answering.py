"""An answer is kept: what it changed elsewhere is told, and what is to be asked next follows."""

from msgspec.structs import replace

from flows.dossier import Filling, Reviewing
from flows.forms.sheets.changing import Consequences, answered, consequences
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.identifiers import Reference
from flows.intake import correcting, naming, proposals, reopening
from flows.intake.sheets import application_of, identifying, opened, with_answers
from flows.matters import Answer, Answers, Application, SheetName
from flows.phrases import Composed
from flows.tickets import urgent
from flows.turn import Turn

#: The most answers that are named when a change concerns them.
MOST_NAMED = 5


def keep(turn: Turn, frame: Filling, answer: Answer) -> None:
    """Store the answer to the question that is open, and go on."""
    go_on(turn, frame, *store(turn, frame, answer))


def store(turn: Turn, frame: Filling, answer: Answer) -> tuple[OpenSheet, tuple[str, ...]]:
    """Store the answer; the sheet as it is then, and the answers to be asked for again.

    The same again is no change: it voids no signature, and restarts no floor.
    """
    application = application_of(turn, frame)
    before = opened(turn, application, frame.sheet)
    known = before.answers.get(frame.question)
    if known is not None and known.value == answer.value and known.origin != "default":
        return before, ()
    if turn.dossier.told and proposals.is_told(before.question(frame.question)):
        turn.change(told="")
    answers = answered(before, frame.question, answer)
    after = record(turn, application, frame.sheet, answers, frame.question)
    if known is None and not (frame.editing or frame.home or frame.again):
        # On the first way through a form nothing behind it was answered yet.
        return after, ()
    found = consequences(before, after, frame.question)
    tell(turn, before, found)
    return after, found.reopened


def record(
    turn: Turn, application: Application, name: SheetName, answers: Answers, path: str
) -> OpenSheet:
    """Store the answers of a sheet once the one at a place changed: a signature under it falls."""
    before = application
    application = with_answers(application, name, answers)
    if name == "intake":
        form = turn.office.pack_of(application.pack).forms[name]
        application = correcting.changed(turn, before, application, template_of(path))
        question = form.by_path.get(path)
        is_number = question is not None and question.kind.name == "national_id"
        if is_number and question is identifying(form):
            application = replace(application, identity=answers[path].value)
        urgent.hear(turn, before, application)
    turn.put(application)
    return opened(turn, application, name)


def tell(turn: Turn, sheet: OpenSheet, found: Consequences) -> None:
    """Say which answers no longer apply, and which have to be looked at again."""
    for id, paths in (("answers-dropped", found.dropped), ("answers-reopened", found.reopened)):
        if paths:
            names = naming.joined(turn, sheet, paths[:MOST_NAMED])
            turn.say(id, answers=Composed(names), more=max(0, len(paths) - MOST_NAMED))


def go_on(turn: Turn, frame: Filling, sheet: OpenSheet, reopened: tuple[str, ...] = ()) -> None:
    """To what is asked next: what the change concerns, then what is open, then the read-back."""
    reopening.settle(turn, frame)
    again = tuple(one for one in dict.fromkeys((*frame.again, *reopened)) if one != frame.question)
    place, home = _following(sheet, frame, again)
    place = place or reopening.next_place(turn, frame)
    if place:
        turn.swap(
            Filling(frame.reference, frame.sheet, place, frame.editing, home=home, again=again)
        )
    else:
        to_review(turn, frame, sheet)
    turn.repeat()


def to_review(turn: Turn, frame: Filling, sheet: OpenSheet | None = None) -> None:
    """To the read-back: the one the question was opened from, where it was.

    With a `sheet`, its last notes are said on the way.
    """
    if sheet is not None and not frame.editing:
        last = next(iter(list(sheet.spots())[-1:]), None)
        for note in sheet.notes(last.path if last else None, None):
            turn.say_as_written(naming.noted(turn, sheet, note.path))
    turn.pop()
    if not _is_read_back(turn, frame.reference, frame.sheet):
        turn.push(Reviewing(frame.reference, frame.sheet))


def _is_read_back(turn: Turn, reference: Reference, sheet: SheetName) -> bool:
    top = turn.top
    return isinstance(top, Reviewing) and (top.reference, top.sheet) == (reference, sheet)


def _following(sheet: OpenSheet, frame: Filling, again: tuple[str, ...]) -> tuple[str, str]:
    """The next place and where it goes back to; empty where nothing is open any more."""
    entry = frame.home if frame.home.endswith("]") and sheet.is_relevant(frame.home) else ""
    if entry:
        spot = sheet.next(entry)
        if spot is not None and spot.path.startswith(f"{entry}/"):
            return spot.path, entry
    wrong = next((one for one in again if _is_wrong(sheet, one)), "")
    if wrong or entry:
        return (wrong, entry) if wrong else (entry, "")
    spot = None if frame.editing else sheet.next(frame.question)
    spot = spot or sheet.next()
    return (spot.path, "") if spot is not None else ("", "")


def _is_wrong(sheet: OpenSheet, path: str) -> bool:
    answer = sheet.answers.get(path)
    return (
        answer is not None
        and sheet.is_relevant(path)
        and sheet.check(path, answer.value) is not None
    )
