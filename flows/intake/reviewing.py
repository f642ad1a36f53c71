"""Read every answer back before it is signed, each with a way to change it."""

from flows.casework import receiving
from flows.dossier import Attesting, Filling, Reviewing
from flows.forms.filling import relevant_answers
from flows.forms.showing import asked
from flows.forms.showing import show as show_answer
from flows.inquiries import inquiring
from flows.intake import registering
from flows.intake.sheets import application_of, first_unfit, form_of, sheet_of
from flows.matters import Answers
from flows.messages import Option
from flows.phrases import Composed
from flows.said import Said, pick
from flows.turn import Turn


def show(turn: Turn, frame: Reviewing) -> None:
    application = application_of(turn, frame)
    form = form_of(turn, application, frame.sheet)
    answers = sheet_of(application, frame.sheet).answers
    language, today = turn.voice.language, turn.today
    lines = [turn.phrase("review")]
    for number, (path, answer) in enumerate(_shown(turn, frame).items(), 1):
        question = form.by_path[path]
        lines.append(
            turn.phrase(
                "review-line",
                number=number,
                question=Composed(asked(form, question, answers, language, today=today)),
                answer=Composed(show_answer(question, answer, language, turn.phrases)),
            )
        )
    lines.append(turn.phrase("review-how"))
    turn.ask("\n".join(lines), _numbers(turn, frame), further=_further(turn))


def hear(turn: Turn, frame: Reviewing, said: Said) -> None:
    choice = pick([*_numbers(turn, frame), *_further(turn)], said) or _named(turn, frame, said)
    if choice == "-right":
        confirm(turn, frame)
    elif choice == "-save":
        turn.say("draft-kept")
        turn.clear()
        turn.repeat()
    elif choice is not None:
        path = list(_shown(turn, frame))[int(choice) - 1]
        turn.push(Filling(frame.reference, frame.sheet, path, editing=True))
        turn.repeat()
    elif not inquiring.answer_in_passing(turn, said.text):
        turn.say("review-unclear")
        turn.repeat()


def confirm(turn: Turn, frame: Reviewing) -> None:
    """On to the signature, unless something is open or no longer right."""
    application = application_of(turn, frame)
    form = form_of(turn, application, frame.sheet)
    answers = sheet_of(application, frame.sheet).answers
    path = first_unfit(form, answers, today=turn.today)
    if path is not None:
        turn.say("review-incomplete")
        turn.push(Filling(frame.reference, frame.sheet, path, editing=True))
    elif frame.sheet == "registration":
        registering.complete(turn, application)
    elif application.attestation is not None and application.stage == "docs_required":
        turn.pop()
        receiving.take_back(turn, application)
    elif application.attestation is not None:
        turn.pop()
        turn.say("already-signed")
    else:
        turn.swap(Attesting(frame.reference))
    turn.repeat()


def _shown(turn: Turn, frame: Reviewing) -> Answers:
    application = application_of(turn, frame)
    form = form_of(turn, application, frame.sheet)
    answers = sheet_of(application, frame.sheet).answers
    return relevant_answers(form, answers, today=turn.today)


def _numbers(turn: Turn, frame: Reviewing) -> list[Option]:
    return [
        (str(number), turn.label("number", number=number))
        for number in range(1, len(_shown(turn, frame)) + 1)
    ]


def _further(turn: Turn) -> list[Option]:
    return [("-right", turn.label("review-right")), ("-save", turn.label("button-save"))]


def _named(turn: Turn, frame: Reviewing, said: Said) -> str | None:
    """A question meant by its name: «الجوال» for the one whose label holds that word."""
    application = application_of(turn, frame)
    form = form_of(turn, application, frame.sheet)
    language = turn.voice.language
    options = [
        (str(number), form.by_path[path].text(language))
        for number, path in enumerate(_shown(turn, frame), 1)
    ]
    return pick(options, said)
