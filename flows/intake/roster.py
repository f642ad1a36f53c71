"""A repeat in the talk: its entries in a line each, «add another?», and a way into each of them."""

from msgspec.structs import replace

from flows.dossier import Filling
from flows.forms.form import Repeat
from flows.forms.sheets.changing import added, completed
from flows.forms.sheets.opensheet import OpenSheet, Spot
from flows.forms.sheets.paths import as_entry, entries_around, entry_path, template_of
from flows.forms.sheets.scope import MOST_ENTRIES
from flows.forms.understanding.folding import clean, fold
from flows.inquiries import inquiring
from flows.intake import answering, entry, naming
from flows.intake.sheets import application_of, form_of, opened
from flows.messages import Option
from flows.phrases import Composed
from flows.said import Said, agrees, pick, words_of
from flows.turn import Turn

#: The most entries that are listed at once: the last ones.
MOST_LISTED = 15


def is_one(turn: Turn, frame: Filling) -> bool:
    """Whether the frame stands at a repeat or at an entry of one, not at a question."""
    if frame.question.endswith("]"):
        return True
    form = form_of(turn, application_of(turn, frame), frame.sheet)
    return bool(form.repeats) and template_of(frame.question) in form.repeats


def show(turn: Turn, frame: Filling) -> None:
    if frame.question.endswith("]"):
        entry.show(turn, frame)
        return
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    path = frame.question
    count = sheet.entries(path)
    number, total = sheet.position(path)
    lines: list[str] = [turn.phrase("progress", number=number, total=total)]
    lines += [naming.noted(turn, sheet, note.path) for note in notes_before(sheet, path)]
    around = entries_around(path)
    if around:
        lines.append(naming.entry_title(turn, sheet, entry_path(*around[-1])))
    lines.append(naming.title(turn, sheet, path))
    if count > MOST_LISTED:
        lines.append(turn.phrase("roster-before", count=count - MOST_LISTED))
    lines += [
        turn.phrase("roster-line", number=one, name=Composed(name))
        for one, name in _names(turn, sheet, path).items()
        if one > count - MOST_LISTED
    ]
    lines.append(_asked(turn, sheet, path))
    turn.ask(
        "\n".join(line for line in lines if line),
        _numbers(turn, count),
        proposed=_main(turn, sheet, path),
        further=_beside(turn),
    )


def notes_before(sheet: OpenSheet, path: str) -> tuple[Spot, ...]:
    """The notes to be shown with a place: those behind the place before it.

    What stands before a list was shown with the list, and not again with its first entry.
    """
    before = sheet.previous(path)
    notes = sheet.notes(before.path if before else None, path)
    around = entries_around(path)
    if not around or _is_counted(sheet, around[-1][0]):
        return notes
    return tuple(one for one in notes if one.path.startswith(f"{entry_path(*around[-1])}/"))


def hear(turn: Turn, frame: Filling, said: Said) -> None:
    """Add, open one, take one out, or go on."""
    if frame.question.endswith("]"):
        entry.hear(turn, frame, said)
        return
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    buttons = [
        *_main(turn, sheet, frame.question),
        *_numbers(turn, sheet.entries(frame.question)),
    ]
    choice = pick(buttons, said) if said.value else _typed(turn, frame, sheet, said)
    if choice is None:
        if not inquiring.answer_in_passing(turn, said.text):
            turn.say("roster-unclear")
            turn.swap(replace(frame, misses=frame.misses + 1))
            turn.repeat()
    elif choice == "add":
        _add(turn, frame, sheet)
    elif choice == "done":
        _done(turn, frame, sheet)
    elif choice.startswith("remove:"):
        entry.open_one(turn, frame, choice.removeprefix("remove:"), removing=True)
    else:
        entry.open_one(turn, frame, choice)


def skip(turn: Turn, frame: Filling) -> None:
    """These are all; on the page of an entry, back to the list."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    if frame.question.endswith("]"):
        back(turn, frame, sheet)
        turn.repeat()
    else:
        _done(turn, frame, sheet)


def edit(turn: Turn, frame: Filling, wanted: str) -> bool:
    """«تعديل ٢» or «تعديل سارة» while a list is shown names what stands in that list."""
    if not is_one(turn, frame):
        return False
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    if frame.question.endswith("]"):
        return entry.edit(turn, frame, sheet, wanted)
    number = _entry_meant(turn, frame, sheet, wanted)
    if not number:
        return False
    entry.open_one(turn, frame, str(number))
    return True


def back(turn: Turn, frame: Filling, sheet: OpenSheet) -> bool:
    """Back from an entry to its list, and from the first question of a new entry out of it.

    False: what is left is left as any question is.
    """
    found = as_entry(frame.question)
    if found is not None:
        turn.swap(_at(frame, found[0]))
        turn.repeat()
        return True
    around = entries_around(frame.question)
    if not around:
        return False
    repeat, number = around[-1]
    page = entry_path(repeat, number)
    previous = sheet.previous(frame.question)
    is_first = previous is None or not previous.path.startswith(f"{page}/")
    if frame.home == page or not is_first or _is_counted(sheet, repeat):
        return False
    if number == sheet.entries(repeat) and not entry.is_begun(sheet, page):
        # Nothing was said of it: it was added by mistake.
        entry.take_out(turn, frame, sheet, repeat, number)
    else:
        turn.swap(_at(frame, repeat))
    turn.repeat()
    return True


def _add(turn: Turn, frame: Filling, sheet: OpenSheet) -> None:
    repeat = frame.question
    if sheet.entries(repeat) >= MOST_ENTRIES:
        turn.say("roster-full", most=MOST_ENTRIES)
        turn.repeat()
        return
    application = application_of(turn, frame)
    after = answering.record(turn, application, frame.sheet, added(sheet, repeat), repeat)
    page = entry_path(repeat, after.entries(repeat))
    spot = after.next(page)
    if spot is None or not spot.path.startswith(f"{page}/"):
        turn.swap(replace(frame, misses=0))
    else:
        turn.swap(replace(_at(frame, spot.path), again=frame.again))
    turn.repeat()


def _done(turn: Turn, frame: Filling, sheet: OpenSheet) -> None:
    repeat = frame.question
    if not sheet.is_growing(repeat):
        answering.go_on(turn, frame, sheet)
        return
    application = application_of(turn, frame)
    after = answering.record(turn, application, frame.sheet, completed(sheet, repeat), repeat)
    answering.go_on(turn, frame, after, entry.reopened(turn, sheet, after, repeat))


def _at(frame: Filling, place: str) -> Filling:
    """Another place; an inner list still goes back to the entry that it was opened from."""
    home = frame.home if place.startswith(f"{frame.home}/") else ""
    return Filling(frame.reference, frame.sheet, place, frame.editing, home=home)


def _typed(turn: Turn, frame: Filling, sheet: OpenSheet, said: Said) -> str | None:
    """What typed words mean here: «إضافة», «هذا الكل», «حذف ٢», a number or a name, a yes or no."""
    text = clean(said.text[:200])
    if fold(text) in words_of(turn.phrases, "roster-add-words"):
        return "add"
    if fold(text) in words_of(turn.phrases, "roster-done-words"):
        return "done"
    if rest := entry.after_remove(turn, text):
        number = _entry_meant(turn, frame, sheet, rest)
        return f"remove:{number}" if number else None
    number = _entry_meant(turn, frame, sheet, text)
    if number:
        return str(number)
    word = agrees(turn, said)
    if word is not None:
        return "add" if word else "done"
    # A number names an entry; where there is none yet, one of the two buttons.
    is_entry = text.isdecimal() and sheet.entries(frame.question)
    return None if is_entry else pick(_main(turn, sheet, frame.question), said)


def _entry_meant(turn: Turn, frame: Filling, sheet: OpenSheet, text: str) -> int:
    """The entry that a number or a name means; 0 if none, or not a single one."""
    text = clean(text)
    count = sheet.entries(frame.question)
    if text.isdecimal():
        return int(text) if len(text) < 4 and 0 < int(text) <= count else 0
    names = {str(one): name for one, name in _names(turn, sheet, frame.question).items() if name}
    found = naming.meant(names, text)
    return int(found[0]) if len(found) == 1 else 0


def _names(turn: Turn, sheet: OpenSheet, repeat: str) -> dict[int, str]:
    return {
        number: naming.entry_name(turn, sheet, entry_path(repeat, number))
        or turn.phrase("entry-unnamed")
        for number in range(1, sheet.entries(repeat) + 1)
    }


def _asked(turn: Turn, sheet: OpenSheet, repeat: str) -> str:
    if _is_counted(sheet, repeat):
        return turn.phrase("roster-counted")
    if not sheet.entries(repeat):
        return turn.phrase("roster-any")
    return turn.phrase("roster-more" if sheet.is_growing(repeat) else "roster-change")


def _main(turn: Turn, sheet: OpenSheet, repeat: str) -> list[Option]:
    if _is_counted(sheet, repeat):
        return [("done", turn.label("roster-back"))]
    if not sheet.entries(repeat):
        return [("add", turn.label("roster-yes")), ("done", turn.label("roster-none"))]
    return [("add", turn.label("roster-add")), ("done", turn.label("roster-all"))]


def _is_counted(sheet: OpenSheet, repeat: str) -> bool:
    item: Repeat | None = sheet.repeat(repeat)
    return item is not None and item.count is not None


def _numbers(turn: Turn, count: int) -> list[Option]:
    first = max(1, count - MOST_LISTED + 1)
    return [(str(one), turn.label("number", number=one)) for one in range(first, count + 1)]


def _beside(turn: Turn) -> list[Option]:
    return [("-back", turn.label("button-back")), ("-save", turn.label("button-save"))]
