"""Ask one question at a time, and hear what came back."""

from dataclasses import dataclass

from msgspec.structs import replace

from flows.dossier import Filling
from flows.forms.form import Media, Question
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import entries_around
from flows.forms.showing import asked, hinted
from flows.forms.showing import show as show_answer
from flows.forms.understanding.folding import clean, fold
from flows.forms.understanding.reading import Accepted, Rejection, Unsure
from flows.forms.understanding.synonyms import NONE
from flows.identifiers import Language
from flows.inquiries import inquiring
from flows.intake import (
    answering,
    documents,
    drafts,
    gathering,
    naming,
    proposals,
    roster,
    understanding,
)
from flows.intake.proposals import Proposal
from flows.intake.sheets import application_of, opened
from flows.matters import Answer, Application
from flows.messages import Option
from flows.phrases import Composed
from flows.said import LONGEST, Said
from flows.tickets import opening
from flows.turn import Turn

#: Answers in a row that could not be used, after which a person is offered.
PATIENCE = 2
#: The most characters of an answer that are shown again while it may be kept.
LONGEST_PROPOSED = 500
#: Kinds whose answer is more than pressing one button or typing one word.
EXPLAINED = ("select_multiple", "rank", "time", "dateTime", "barcode")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the frame stands: the application, its open sheet, and the question asked."""

    application: Application
    sheet: OpenSheet
    question: Question


def place_of(turn: Turn, frame: Filling) -> Place:
    """Look up what the frame names."""
    application = application_of(turn, frame)
    sheet = opened(turn, application, frame.sheet)
    return Place(application, sheet, sheet.question(frame.question))


def show(turn: Turn, frame: Filling) -> None:
    """The place that is open: a question, the list of a repeat, or one of its entries."""
    if roster.is_one(turn, frame):
        roster.show(turn, frame)
    else:
        _show_question(turn, frame)


def hear(turn: Turn, frame: Filling, said: Said) -> None:
    """Take what was said as the answer, or say kindly what would be right."""
    if documents.hear(turn, frame, said):
        return
    if said.value.startswith("-"):
        _navigate(turn, frame, said.value)
        return
    if roster.is_one(turn, frame):
        roster.hear(turn, frame, said)
        return
    place = place_of(turn, frame)
    is_new = not (frame.offered or frame.gathered)
    if said.text and is_new and proposals.keeps(turn, place.question, said):
        proposed = proposals.proposal(turn, frame, place.sheet, place.question)
        if proposed is not None:
            answering.keep(turn, frame, proposed.answer)
            return
    if said.text and gathering.collects(turn, place.question):
        gathering.add(turn, frame, said.text)
        return
    take(turn, frame, said)


def take(turn: Turn, frame: Filling, said: Said) -> None:
    """What was said is the whole answer."""
    place = place_of(turn, frame)
    reading = understanding.understand(turn, place.question, frame, said)
    if isinstance(reading, Unsure):
        reading = understanding.fitting(place.sheet, frame.question, reading)
    if isinstance(reading, Accepted):
        wrong = place.sheet.check(frame.question, reading.value)
        if wrong is None:
            raw = said.text or said.value
            answer = Answer(reading.value, raw, turn.at, reading.calendar)
            if not reading.sure:
                _say_understood(turn, place, answer)
            answering.keep(turn, frame, answer)
            return
        reading = wrong
    elif isinstance(reading, Rejection) and _says_none(place, frame, said):
        skip(turn, frame)
        return
    elif isinstance(reading, Rejection) and inquiring.answer_in_passing(turn, said.text):
        return
    if isinstance(reading, Unsure):
        turn.say(reading.reason, **reading.values)
        turn.swap(replace(frame, offered=reading.options))
    else:
        understanding.say_why(turn, reading)
        turn.swap(replace(frame, offered=(), misses=frame.misses + 1))
    turn.repeat()


def _says_none(place: Place, frame: Filling, said: Said) -> bool:
    """Whether someone has not got what they need not give: «ما عندي» for another number."""
    is_none = fold(clean(said.text[:LONGEST])) in NONE
    return is_none and not place.sheet.is_required(frame.question)


def skip(turn: Turn, frame: Filling) -> None:
    """Leave a question unanswered, where the form allows it."""
    if roster.is_one(turn, frame):
        roster.skip(turn, frame)
        return
    place = place_of(turn, frame)
    if place.sheet.is_required(frame.question):
        turn.say("cannot-skip")
        turn.repeat()
        return
    answering.keep(turn, frame, Answer("", "", turn.at))


def back(turn: Turn, frame: Filling) -> None:
    """The place this one was opened from, or the one before it; while editing, the read-back."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    if roster.back(turn, frame, sheet):
        return
    if frame.home:
        turn.swap(Filling(frame.reference, frame.sheet, frame.home, frame.editing))
    elif frame.editing:
        answering.to_review(turn, frame)
    else:
        previous = sheet.previous(frame.question)
        if previous is None:
            turn.say("first-question")
        else:
            turn.swap(Filling(frame.reference, frame.sheet, previous.path))
    turn.repeat()


def recall(turn: Turn, frame: Filling) -> None:
    """Tell someone who comes back what they answered last, if anything."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    answers = sheet.relevant_answers()
    given = [path for path, one in answers.items() if one.value]
    if not given:
        return
    path = max(reversed(given), key=lambda one: answers[one].at)
    shown = show_answer(sheet.question(path), answers[path], turn.voice.language, turn.phrases)
    label = naming.named(turn, sheet, path)
    turn.say("last-answer", question=Composed(label), answer=Composed(shown))


def wants_phone(turn: Turn, frame: Filling) -> bool:
    """Whether the question asked last is for a mobile number."""
    return not roster.is_one(turn, frame) and place_of(turn, frame).question.kind.name == "mobile"


def wants_words(turn: Turn, frame: Filling) -> bool:
    """Whether the question asked last is answered in the person's own words."""
    return not roster.is_one(turn, frame) and place_of(turn, frame).question.kind.name == "text"


def wants_location(turn: Turn, frame: Filling) -> bool:
    """Whether the question asked last is for a place on the map."""
    return not roster.is_one(turn, frame) and place_of(turn, frame).question.kind.takes == (
        "location"
    )


def _show_question(turn: Turn, frame: Filling) -> None:
    """The question with its place in the form, its hint, and its choices as buttons."""
    place = place_of(turn, frame)
    sheet, question, path = place.sheet, place.question, frame.question
    language = turn.voice.language
    number, total = sheet.position(path)
    notes = roster.notes_before(sheet, path)
    lines: list[str] = [turn.phrase("progress", number=number, total=total)]
    lines += [naming.noted(turn, sheet, note.path) for note in notes]
    around = entries_around(path)
    if around:
        repeat, entry = around[-1]
        lines.append(naming.entry_title(turn, sheet, f"{repeat}[{entry}]"))
    lines.append(asked(sheet, path, language))
    proposed = None
    if not frame.offered:
        lines.append(_hint(turn, sheet, question, path))
        lines.append(understanding.listed(turn, question, frame))
        proposed = proposals.proposal(turn, frame, sheet, question)
    if proposed is not None:
        lines.append(_proposed(turn, question, proposed))
    turn.ask(
        "\n".join(line for line in lines if line),
        understanding.options(turn, question, frame),
        proposed=[("-keep", turn.label(f"keep-{proposed.source}"))] if proposed else [],
        further=_further(turn, place, frame),
        wants_phone=question.kind.name == "mobile",
        media=tuple(
            f"{application_of(turn, frame).pack}/{name}"
            for each in (*(sheet.form.question(note.path) for note in notes), question)
            for name in files_of(each, language)
        ),
    )


def _hint(turn: Turn, sheet: OpenSheet, question: Question, path: str) -> str:
    """The author's hint; where there is none and the way to answer is not plain, the usual one."""
    hint = hinted(sheet, path, turn.voice.language)
    kind = question.kind
    if hint or not kind.hint or (kind.takes == "text" and kind.name not in EXPLAINED):
        return hint
    return turn.phrase(kind.hint)


def _proposed(turn: Turn, question: Question, proposed: Proposal) -> str:
    answer = proposed.answer
    if len(answer.value) > LONGEST_PROPOSED and question.kind.name == "text":
        answer = replace(answer, value=f"{answer.value[:LONGEST_PROPOSED]}…")
    shown = show_answer(question, answer, turn.voice.language, turn.phrases)
    return turn.phrase(f"proposed-{proposed.source}", answer=Composed(shown))


def files_of(question: Question, language: Language) -> list[str]:
    """The files of a question and of its choices, in the language or else in the first one."""
    return [
        name
        for media in (question.media, *(one.media for one in question.choices))
        for _, name in _in(media, language)
    ]


def _in(media: Media, language: Language) -> tuple[tuple[str, str], ...]:
    return media.get(language) or next(iter(media.values()), ())


def _say_understood(turn: Turn, place: Place, answer: Answer) -> None:
    """What was read from a part of a longer text is shown, so that it can be put right."""
    shown = show_answer(place.question, answer, turn.voice.language, turn.phrases)
    turn.say("understood-as", answer=Composed(shown))


def _further(turn: Turn, place: Place, frame: Filling) -> list[Option]:
    options: list[Option] = [("-back", turn.label("button-back"))]
    instead = documents.options(turn, frame)
    options += instead
    if not instead and not place.sheet.is_required(frame.question):
        options.append(("-skip", turn.label("button-skip")))
    options.append(("-save", turn.label("button-save")))
    if frame.misses >= PATIENCE:
        options.append(("-lost", turn.label("button-lost")))
    return options


def _navigate(turn: Turn, frame: Filling, value: str) -> None:
    match value:
        case "-back":
            back(turn, frame)
        case "-skip":
            skip(turn, frame)
        case "-save":
            drafts.keep(turn)
            turn.clear()
            turn.repeat()
        case "-lost":
            opening.open_ticket(turn, "referral")
        case "-keep":
            _keep(turn, frame)
        case _:
            turn.say("choose-one")
            turn.repeat()


def _keep(turn: Turn, frame: Filling) -> None:
    proposed = None
    if not roster.is_one(turn, frame):
        place = place_of(turn, frame)
        proposed = proposals.proposal(turn, frame, place.sheet, place.question)
    if proposed is None:
        turn.say("choose-one")
        turn.repeat()
        return
    answering.keep(turn, frame, proposed.answer)
