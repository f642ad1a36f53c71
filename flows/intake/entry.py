"""One entry of a repeat: its answers with a number each, to be changed, or the entry taken out."""

from flows.dossier import Filling
from flows.forms.form import Question
from flows.forms.sheets.changing import consequences, removed
from flows.forms.sheets.opensheet import OpenSheet, Spot
from flows.forms.sheets.paths import as_entry, entry_path
from flows.forms.showing import show as show_answer
from flows.forms.understanding.folding import clean, fold
from flows.inquiries import inquiring
from flows.intake import answering, naming
from flows.intake.sheets import application_of, opened
from flows.messages import Option
from flows.phrases import Composed
from flows.said import Said, agrees, pick, words_of
from flows.turn import Turn


def open_one(turn: Turn, frame: Filling, number: str, *, removing: bool = False) -> None:
    """From the list to the page of one entry."""
    page = entry_path(frame.question, int(number))
    turn.swap(Filling(frame.reference, frame.sheet, page, frame.editing, removing=removing))
    turn.repeat()


def show(turn: Turn, frame: Filling) -> None:
    """The answers of the entry; or whether it is really to be taken out."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    heading = naming.entry_title(turn, sheet, frame.question)
    if frame.removing:
        turn.ask(turn.phrase("ask-remove", entry=Composed(heading)), _removing(turn))
        return
    lines = [heading]
    for number, spot in enumerate(_spots(sheet, frame.question), 1):
        lines.append(
            turn.phrase(
                "review-line",
                number=number,
                question=Composed(naming.label(turn, sheet, spot.path)),
                answer=Composed(shown(turn, sheet, spot)),
            )
        )
    lines.append(turn.phrase("entry-how"))
    turn.ask(
        "\n".join(lines),
        _numbers(turn, sheet, frame.question),
        further=_further(turn, sheet, frame.question),
    )


def hear(turn: Turn, frame: Filling, said: Said) -> None:
    """Change one answer, take the entry out, or go back to the list."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    if frame.removing:
        _confirm(turn, frame, sheet, said)
        return
    options = _further(turn, sheet, frame.question)
    if said.value:
        options += _numbers(turn, sheet, frame.question)
    choice = pick(options, said) if not clean(said.text[:9]).isdecimal() else None
    if choice is None and after_remove(turn, clean(said.text[:200])) is not None:
        choice = "remove" if ("remove", turn.label("entry-remove")) in options else None
    if choice == "-back":
        turn.swap(_at_list(frame))
        turn.repeat()
    elif choice == "remove":
        open_one(turn, _at_list(frame), str(_number(frame)), removing=True)
    elif choice == "open":
        answering.go_on(turn, _with_home(frame), sheet)
    elif choice is not None:
        _open(turn, frame, _spots(sheet, frame.question)[int(choice) - 1])
    elif not edit(turn, frame, sheet, said.text) and not (
        said.text and inquiring.answer_in_passing(turn, said.text)
    ):
        turn.say("entry-unclear")
        turn.repeat()


def edit(turn: Turn, frame: Filling, sheet: OpenSheet, wanted: str) -> bool:
    """To the answer of this entry that a number or a name means. False: to none."""
    spots = _spots(sheet, frame.question)
    wanted = clean(wanted[:200])
    if wanted.isdecimal():
        number = int(wanted) if len(wanted) < 4 else 0
        found = [spots[number - 1]] if 0 < number <= len(spots) else []
    else:
        names = {str(at): naming.label(turn, sheet, spot.path) for at, spot in enumerate(spots)}
        found = [spots[int(at)] for at in naming.meant(names, wanted)]
    if len(found) != 1:
        return False
    _open(turn, frame, found[0])
    return True


def take_out(turn: Turn, frame: Filling, sheet: OpenSheet, repeat: str, number: int) -> None:
    """Remove an entry, and stand at its list."""
    application = application_of(turn, frame)
    answers = removed(sheet, repeat, number)
    after = answering.record(turn, application, frame.sheet, answers, repeat)
    again = reopened(turn, sheet, after, repeat)
    home = frame.home if frame.home and repeat.startswith(f"{frame.home}/") else ""
    turn.swap(Filling(frame.reference, frame.sheet, repeat, frame.editing, home=home, again=again))


def reopened(turn: Turn, before: OpenSheet, after: OpenSheet, repeat: str) -> tuple[str, ...]:
    """What has to be looked at again since the entries of a repeat changed; it is told."""
    found = consequences(before, after, repeat)
    answering.tell(turn, before, found)
    return found.reopened


def is_begun(sheet: OpenSheet, page: str) -> bool:
    """Whether anything was answered in an entry."""
    inside = f"{page}/"
    return any(path.startswith(inside) and sheet.is_answered(path) for path in sheet.answers)


def after_remove(turn: Turn, text: str) -> str | None:
    """What stands behind a word for taking out; None where there is no such word."""
    first, _, rest = fold(text).partition(" ")
    return rest if first in words_of(turn.phrases, "roster-remove-words") else None


def shown(turn: Turn, sheet: OpenSheet, spot: Spot) -> str:
    """The answer at a place in words; of a repeat, the number of its entries."""
    if not isinstance(spot.item, Question):
        return turn.phrase("roster-count", count=sheet.entries(spot.path))
    answer = sheet.answers.get(spot.path)
    if answer is None or not sheet.is_answered(spot.path):
        return turn.phrase("not-yet")
    return show_answer(sheet.question(spot.path), answer, turn.voice.language, turn.phrases)


def _confirm(turn: Turn, frame: Filling, sheet: OpenSheet, said: Said) -> None:
    choice = pick(_removing(turn), said)
    word = agrees(turn, said) if choice is None else choice == "yes"
    found = as_entry(frame.question)
    if word is None or found is None:
        turn.say("choose-one")
    elif word:
        name = naming.entry_title(turn, sheet, frame.question)
        turn.say("entry-removed", entry=Composed(name))
        take_out(turn, frame, sheet, *found)
    else:
        turn.swap(_at_list(frame))
    turn.repeat()


def _at_list(frame: Filling) -> Filling:
    found = as_entry(frame.question)
    repeat = found[0] if found is not None else frame.question
    return Filling(frame.reference, frame.sheet, repeat, frame.editing)


def _with_home(frame: Filling) -> Filling:
    return Filling(frame.reference, frame.sheet, frame.question, frame.editing, home=frame.question)


def _number(frame: Filling) -> int:
    found = as_entry(frame.question)
    return found[1] if found is not None else 0


def _open(turn: Turn, frame: Filling, spot: Spot) -> None:
    turn.swap(Filling(frame.reference, frame.sheet, spot.path, frame.editing, home=frame.question))
    turn.repeat()


def _spots(sheet: OpenSheet, page: str) -> list[Spot]:
    """The places of the entry itself; an inner repeat is one of them, its entries are not."""
    inside = f"{page}/"
    return [
        spot
        for spot in sheet.spots()
        if spot.path.startswith(inside) and "[" not in spot.path[len(inside) :]
    ]


def _numbers(turn: Turn, sheet: OpenSheet, page: str) -> list[Option]:
    count = len(_spots(sheet, page))
    return [(str(one), turn.label("number", number=one)) for one in range(1, count + 1)]


def _further(turn: Turn, sheet: OpenSheet, page: str) -> list[Option]:
    options: list[Option] = []
    spot = sheet.next(page)
    if spot is not None and spot.path.startswith(f"{page}/"):
        options.append(("open", turn.label("entry-go-on")))
    repeat = sheet.repeat(page)
    if repeat is not None and repeat.count is None:
        options.append(("remove", turn.label("entry-remove")))
    options.append(("-back", turn.label("entry-back")))
    return options


def _removing(turn: Turn) -> list[Option]:
    return [("yes", turn.label("remove-yes")), ("no", turn.label("remove-no"))]
