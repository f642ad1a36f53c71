"""Ask one question at a time, and understand what came back."""

from dataclasses import dataclass

from msgspec.structs import replace

from flows.dossier import Filling, Reviewing
from flows.forms.filling import (
    check_answer,
    is_required,
    next_question,
    notes,
    position,
    previous_question,
)
from flows.forms.form import Form, Question
from flows.forms.reading import Accepted, Reading, Rejection, Unsure, read
from flows.forms.showing import asked, hinted, offered
from flows.forms.showing import show as show_answer
from flows.inquiries import inquiring
from flows.intake import correcting, drafts
from flows.intake.sheets import application_of, form_of, identifying, sheet_of, with_answer
from flows.matters import Answer, Answers, Application
from flows.messages import Option
from flows.phrases import Composed, plain
from flows.said import Said, agrees, pick
from flows.tickets import opening
from flows.turn import Turn

#: Answers in a row that could not be used, after which a person is offered.
PATIENCE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where the frame stands: the form, what is answered on its sheet, and the question asked."""

    application: Application
    form: Form
    answers: Answers
    question: Question


def place_of(turn: Turn, frame: Filling) -> Place:
    """Look up what the frame names."""
    application = application_of(turn, frame)
    form = form_of(turn, application, frame.sheet)
    answers = sheet_of(application, frame.sheet).answers
    return Place(application, form, answers, form.by_path[frame.question])


def show(turn: Turn, frame: Filling) -> None:
    """The question with its place in the form, its hint, and its choices as buttons."""
    place = place_of(turn, frame)
    form, answers, question = place.form, place.answers, place.question
    language, today = turn.voice.language, turn.today
    number, total = position(form, answers, question.path, today=today)
    before = previous_question(form, answers, question.path, today=today)
    after = before.path if before else None
    lines: list[str] = [turn.phrase("progress", number=number, total=total)]
    lines += [
        asked(form, note, answers, language, today=today)
        for note in notes(form, answers, after, question.path, today=today)
    ]
    lines.append(asked(form, question, answers, language, today=today))
    hint = hinted(form, question, answers, language, today=today)
    if hint and not frame.offered:
        lines.append(hint)
    options: list[Option] = [(one.name, one.label.text(language)) for one in question.choices]
    if frame.offered:
        options = _offers(turn, question, frame)
    turn.ask(
        "\n".join(lines),
        options,
        further=_further(turn, place, frame),
        wants_phone=question.kind.name == "mobile",
    )


def hear(turn: Turn, frame: Filling, said: Said) -> None:
    """Take what was said as the answer, or say kindly what would be right."""
    if said.value.startswith("-"):
        _navigate(turn, frame, said.value)
        return
    place = place_of(turn, frame)
    reading = _read(turn, place.question, frame, said)
    if isinstance(reading, Accepted):
        wrong = check_answer(
            place.form, place.question, reading.value, place.answers, today=turn.today
        )
        if wrong is None:
            raw = said.text or said.value
            answer = Answer(reading.value, raw, turn.at, reading.calendar)
            _store(turn, frame, place, answer)
            return
        reading = wrong
    elif isinstance(reading, Rejection) and inquiring.answer_in_passing(turn, said.text):
        return
    if isinstance(reading, Unsure):
        turn.say(reading.reason, **reading.values)
        turn.swap(replace(frame, offered=reading.options))
    else:
        _say_why(turn, reading)
        turn.swap(replace(frame, offered=(), misses=frame.misses + 1))
    turn.repeat()


def skip(turn: Turn, frame: Filling) -> None:
    """Leave a question unanswered, where the form allows it."""
    place = place_of(turn, frame)
    if is_required(place.form, place.question, place.answers, today=turn.today):
        turn.say("cannot-skip")
        turn.repeat()
        return
    _store(turn, frame, place, Answer("", "", turn.at))


def back(turn: Turn, frame: Filling) -> None:
    """The question before this one; while editing, the read-back."""
    if frame.editing:
        _to_review(turn, frame)
        turn.repeat()
        return
    place = place_of(turn, frame)
    previous = previous_question(place.form, place.answers, frame.question, today=turn.today)
    if previous is None:
        turn.say("first-question")
        turn.repeat()
        return
    turn.swap(Filling(frame.reference, frame.sheet, previous.path))
    given = place.answers.get(previous.path)
    if given is not None and given.value:
        shown = show_answer(previous, given, turn.voice.language, turn.phrases)
        turn.say("your-answer-was", answer=Composed(shown))
    turn.repeat()


def recall(turn: Turn, frame: Filling) -> None:
    """Tell someone who comes back what they answered last, if anything."""
    place = place_of(turn, frame)
    given = [path for path, one in place.answers.items() if one.value]
    if not given:
        return
    path = max(reversed(given), key=lambda one: place.answers[one].at)
    language = turn.voice.language
    question = place.form.by_path[path]
    shown = show_answer(question, place.answers[question.path], language, turn.phrases)
    label = asked(place.form, question, place.answers, language, today=turn.today)
    turn.say("last-answer", question=Composed(label), answer=Composed(shown))


def wants_phone(turn: Turn, frame: Filling) -> bool:
    """Whether the question asked last is for a mobile number."""
    return place_of(turn, frame).question.kind.name == "mobile"


def _read(turn: Turn, question: Question, frame: Filling, said: Said) -> Reading:
    if said.value.startswith("="):
        at = said.value[1:]
        if at.isdecimal() and int(at) < len(frame.offered):
            offer = frame.offered[int(at)]
            return Accepted(offer.value, offer.calendar)
        return Rejection("choose-one")
    if said.value:
        return Accepted(said.value) if question.choice(said.value) else Rejection("choose-one")
    reading = read(question, said.text, today=turn.today, language=turn.voice.language)
    if isinstance(reading, Accepted) or not frame.offered:
        return reading
    return _taken_offer(turn, question, frame, said, reading) or reading


def _taken_offer(
    turn: Turn, question: Question, frame: Filling, said: Said, reading: Reading
) -> Accepted | None:
    """The offer meant by its number, its words, a yes, or by writing the same thing again."""
    options = _offers(turn, question, frame)
    choice = pick(options, said)
    if choice is None and len(options) == 1:
        same = isinstance(reading, Unsure) and reading.options == frame.offered
        choice = options[0][0] if same or agrees(turn, said) else None
    if choice is None:
        return None
    offer = frame.offered[int(choice[1:])]
    return Accepted(offer.value, offer.calendar)


def _offers(turn: Turn, question: Question, frame: Filling) -> list[Option]:
    language = turn.voice.language
    return [
        (f"={at}", plain(turn.digits(offered(question, offer, language, turn.phrases))))
        for at, offer in enumerate(frame.offered)
    ]


def _say_why(turn: Turn, rejection: Rejection) -> None:
    """The form author's own words win over ours."""
    language = turn.voice.language
    if language in rejection.says:
        turn.say_as_written(rejection.says[language])
    else:
        turn.say(rejection.reason, **rejection.values)


def _store(turn: Turn, frame: Filling, place: Place, answer: Answer) -> None:
    known = place.answers.get(frame.question)
    application = place.application
    # The same again is no change: it voids no signature, and restarts no floor.
    if known is None or known.value != answer.value:
        application = with_answer(application, frame.sheet, frame.question, answer)
        if frame.sheet == "intake":
            application = correcting.changed(turn, application, place.question)
            if place.question == identifying(place.form):
                application = replace(application, identity=answer.value)
        turn.put(application)
    answers = sheet_of(application, frame.sheet).answers
    following = None
    if not frame.editing:
        following = next_question(place.form, answers, frame.question, today=turn.today)
    if following is None:
        following = next_question(place.form, answers, None, today=turn.today)
    if following is None:
        _to_review(turn, frame)
    else:
        turn.swap(replace(frame, question=following.path, offered=(), misses=0))
    turn.repeat()


def _to_review(turn: Turn, frame: Filling) -> None:
    """To the read-back: the one the question was opened from, where it was."""
    turn.pop()
    turn.push(Reviewing(frame.reference, frame.sheet))


def _further(turn: Turn, place: Place, frame: Filling) -> list[Option]:
    options: list[Option] = [("-back", turn.label("button-back"))]
    if not is_required(place.form, place.question, place.answers, today=turn.today):
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
        case _:
            turn.say("choose-one")
            turn.repeat()
