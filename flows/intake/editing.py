"""«تعديل», from any step: to the read-back, or straight to what is named by number or by name."""

from flows import stages
from flows.dossier import EVERYTHING, Attesting, Filling, Picking, Reviewing
from flows.forms.form import Repeat
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import entry_path
from flows.forms.understanding.folding import clean, fold
from flows.forms.understanding.synonyms import ORDINALS
from flows.identifiers import Reference
from flows.intake import drafts, gathering, naming, reopening, roster
from flows.intake.readback import Line, lines_of
from flows.intake.sheets import opened
from flows.matters import SheetName
from flows.messages import Option
from flows.phrases import plain
from flows.said import Said, pick, words_of
from flows.turn import Turn

#: More answers than this that fit one name are no choice any more.
MOST_OFFERED = 8
#: Nobody names an answer in more words.
MOST_WORDS = 8


def edit(turn: Turn) -> None:
    """«Edit», from wherever it is written: to the read-back of what is answered.

    After signing, to the correction of what was signed, while that is still possible.
    """
    frame = turn.top
    if isinstance(frame, Filling | Picking):
        turn.swap(Reviewing(frame.reference, frame.sheet))
    elif isinstance(frame, Attesting):
        turn.swap(Reviewing(frame.reference, "intake", right=(EVERYTHING,)))
    elif not isinstance(frame, Reviewing):
        drafts.edit_newest(turn)
        return
    turn.repeat()


def edit_named(turn: Turn, wanted: str) -> bool:
    """«تعديل الجوال», «تعديل ٣»: to that answer. False: it is no such wish, but an answer."""
    frame = turn.top
    if not wanted or len(wanted.split()) > MOST_WORDS:
        return False
    if isinstance(frame, Filling) and roster.edit(turn, frame, wanted):
        return True
    if isinstance(frame, Filling | Picking | Reviewing | Attesting):
        return change(turn, wanted)
    return frame is None and _from_menu(turn, wanted)


def change(turn: Turn, wanted: str) -> bool:
    """Open the answer that a number or a name means; ask which, where it may be several.

    False: it means none, and is no number either.
    """
    found = _standing(turn)
    if found is None:
        return False
    reference, name, sheet = found
    places = _meant(turn, sheet, wanted)
    if not places:
        return _say_no_such_number(turn, wanted)
    may_change = reopening.gate(turn, reference, name, sheet.form)
    if may_change is not None:
        places = [one for one in places if may_change(one)]
        if not places:
            turn.say("asked-only")
            turn.repeat()
            return True
    gathering.flush(turn)
    if len(places) == 1:
        _open(turn, reference, name, places[0])
    elif len(places) <= MOST_OFFERED:
        turn.push(Picking(reference, name, tuple(places)))
    else:
        turn.say("edit-many", count=len(places))
    turn.repeat()
    return True


def _say_no_such_number(turn: Turn, wanted: str) -> bool:
    """A number alone is never an answer after «edit». False: it is no number."""
    number = clean(wanted).strip(" .")
    if not number.isdecimal() or len(number) > 3:
        return False
    turn.say("edit-no-number", number=int(number))
    turn.repeat()
    return True


def show(turn: Turn, frame: Picking) -> None:
    """Which of those that fit?"""
    turn.ask(turn.phrase("edit-which"), _options(turn, frame), further=_further(turn))


def hear(turn: Turn, frame: Picking, said: Said) -> None:
    choice = pick([*_options(turn, frame), *_further(turn)], said)
    if choice is None:
        turn.say("choose-one")
    else:
        turn.pop()
        if choice != "-no":
            _open(turn, frame.reference, frame.sheet, frame.places[int(choice)])
    turn.repeat()


def _from_menu(turn: Turn, wanted: str) -> bool:
    """The same where nothing is open: in the newest draft, or in what was signed last."""
    newest = drafts.newest(turn)
    reference = newest.reference if newest is not None else drafts.signed(turn)
    application = turn.application(reference) if reference is not None else None
    if application is None or not stages.may_write(turn.office, application, "intake"):
        return False
    if not _meant(turn, opened(turn, application, "intake"), wanted):
        return False
    drafts.edit_newest(turn)
    return change(turn, wanted)


def _standing(turn: Turn) -> tuple[Reference, SheetName, OpenSheet] | None:
    """The sheet that the person is in."""
    frame = turn.top
    if not isinstance(frame, Filling | Picking | Reviewing | Attesting):
        return None
    name: SheetName = "intake" if isinstance(frame, Attesting) else frame.sheet
    application = turn.application(frame.reference)
    if application is None or not stages.may_write(turn.office, application, name):
        return None
    return frame.reference, name, opened(turn, application, name)


def _open(turn: Turn, reference: Reference, sheet: SheetName, place: str) -> None:
    """Stand at a place, to go back to where the person is now."""
    frame = turn.top
    if isinstance(frame, Filling) and not frame.editing:
        home = frame.home or frame.question
        turn.swap(Filling(reference, sheet, place, home=home if home != place else ""))
        return
    if isinstance(frame, Attesting):
        turn.swap(Reviewing(reference, "intake", right=(EVERYTHING,)))
    if isinstance(frame, Filling):
        turn.pop()
    turn.push(Filling(reference, sheet, place, editing=True))


def _meant(turn: Turn, sheet: OpenSheet, wanted: str) -> list[str]:
    """The places that a number, an ordinal or a name means."""
    lines = lines_of(sheet)
    wanted = clean(wanted[:200])
    number = _number(turn, wanted)
    if number:
        return [line.spot.path for line in lines if line.number == number]
    return naming.meant(dict(_names(turn, sheet, lines)), _without_before(turn, wanted))


def _number(turn: Turn, wanted: str) -> int:
    """The number that «٣», «رقم ٣», «السؤال الثالث» says; 0 for anything else."""
    rest = _without_before(turn, wanted)
    if rest.isdecimal() and len(rest) < 4:
        return int(rest)
    return ORDINALS.get(rest, 0)


def _without_before(turn: Turn, wanted: str) -> str:
    words = fold(wanted).split()
    before = words_of(turn.phrases, "edit-before-words")
    while len(words) > 1 and words[0] in before:
        del words[0]
    while len(words) > 1 and words[-1] in before and words[0] in ORDINALS:
        del words[-1]
    return " ".join(words)


def _names(turn: Turn, sheet: OpenSheet, lines: list[Line]) -> list[tuple[str, str]]:
    """What every answer, repeat and entry is called."""
    names: list[tuple[str, str]] = []
    for line in lines:
        path = line.spot.path
        names.append((path, plain(naming.named(turn, sheet, path))))
        if isinstance(line.spot.item, Repeat):
            for number in range(1, sheet.entries(path) + 1):
                page = entry_path(path, number)
                called = naming.entry_name(turn, sheet, page)
                if called:
                    names.append((page, plain(called)))
    return names


def _options(turn: Turn, frame: Picking) -> list[Option]:
    found = _standing(turn)
    if found is None:
        return []
    _, _, sheet = found
    options: list[Option] = []
    for at, place in enumerate(frame.places):
        options.append((str(at), plain(naming.named(turn, sheet, place))))
    return options


def _further(turn: Turn) -> list[Option]:
    return [("-no", turn.label("button-back"))]
