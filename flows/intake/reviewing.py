"""Read every answer back before it is signed, each with a way to change it."""

from msgspec.structs import replace

from flows.casework import receiving
from flows.dossier import EVERYTHING, Filling, Reviewing
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.understanding.folding import clean
from flows.inquiries import inquiring
from flows.intake import (
    attesting,
    drafts,
    editing,
    explaining,
    lapsing,
    readback,
    registering,
    reopening,
)
from flows.intake.readback import Section
from flows.intake.sheets import application_of, first_unfit, opened
from flows.messages import Option
from flows.phrases import Composed
from flows.said import Said, agrees, pick
from flows.scripts import running
from flows.turn import Turn


def show(turn: Turn, frame: Reviewing) -> None:
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    sections = _sections(turn, frame, sheet)
    if len(sections) == 1:
        _show_whole(turn, sheet, sections[0])
    elif frame.listing:
        turn.ask(turn.phrase("review-sections"), _list(turn, sheet, sections))
    else:
        _show_section(turn, frame, sheet, sections)


def hear(turn: Turn, frame: Reviewing, said: Said) -> None:
    """All is right, or one answer is not."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    sections = _sections(turn, frame, sheet)
    if frame.listing and len(sections) > 1:
        _jump(turn, frame, sheet, sections, said)
        return
    text = clean(said.text[:200])
    options = [*_first(turn, frame, sections), *_further(turn, frame, sections)]
    choice = said.value if said.value.isdecimal() else None
    if choice is None and not text.isdecimal():
        choice = pick(options, said)
        choice = "-right" if choice is None and agrees(turn, said) else choice
    match choice:
        case "-right":
            _confirm(turn, frame, sections)
        case "-back":
            back(turn, frame)
        case "-list":
            turn.swap(replace(frame, listing=True))
            turn.repeat()
        case "-save":
            turn.say("draft-kept")
            turn.clear()
            turn.repeat()
        case _:
            if not editing.change(turn, choice or text) and not (
                said.text and inquiring.answer_in_passing(turn, said.text)
            ):
                turn.say("review-unclear")
                turn.repeat()


def back(turn: Turn, frame: Reviewing) -> None:
    """The section before this one; from the first one, out of the read-back, and all is kept."""
    sheet = opened(turn, application_of(turn, frame), frame.sheet)
    sections = _sections(turn, frame, sheet)
    at = _at(frame, sections)
    if frame.listing:
        turn.swap(replace(frame, listing=False))
    elif at:
        turn.swap(replace(frame, section=sections[at - 1].key))
    else:
        drafts.keep(turn)
        turn.pop()
    turn.repeat()


def confirm(turn: Turn, frame: Reviewing) -> None:
    """On to the signature, unless something is open or no longer right."""
    application = application_of(turn, frame)
    path = first_unfit(opened(turn, application, frame.sheet))
    if path is not None:
        turn.say("review-incomplete")
        turn.push(Filling(frame.reference, frame.sheet, path, editing=True))
    elif frame.sheet == "intake" and (lapse := lapsing.first_lapse(turn, application)):
        lapsing.say(turn, lapse)
        turn.push(Filling(frame.reference, frame.sheet, lapse.place, editing=True))
    elif frame.sheet == "intake" and reopening.is_waiting(turn, application):
        turn.say("asked-still")
        reopening.go(turn, application)
    elif frame.sheet == "registration":
        registering.complete(turn, application)
    elif application.attestation is not None and application.stage == "docs_required":
        turn.pop()
        receiving.take_back(turn, application)
    elif application.attestation is not None:
        turn.pop()
        turn.say("already-signed")
    elif explaining.is_due(application):
        running.begin(turn, explaining.CORRECTING, about=application.reference)
    else:
        attesting.begin(turn, application)
    turn.repeat()


def _sections(turn: Turn, frame: Reviewing, sheet: OpenSheet) -> list[Section]:
    """What is read back: all of it, or what staff asked for and what depends on that."""
    may_change = reopening.gate(turn, frame.reference, frame.sheet, sheet.form)
    return readback.sections_of(sheet, may_change)


def _confirm(turn: Turn, frame: Reviewing, sections: list[Section]) -> None:
    """This section is right: on to the next one that was not confirmed, or to the signature."""
    at = _at(frame, sections)
    right = (*(one for one in frame.right if one != sections[at].key), sections[at].key)
    after = [*sections[at + 1 :], *sections[:at]]
    left = next((one for one in after if one.key not in right), None)
    if left is None or EVERYTHING in right:
        confirm(turn, frame)
        return
    turn.swap(replace(frame, section=left.key, right=right))
    turn.repeat()


def _jump(
    turn: Turn, frame: Reviewing, sheet: OpenSheet, sections: list[Section], said: Said
) -> None:
    choice = pick(_list(turn, sheet, sections), said)
    if choice is None:
        turn.say("choose-one")
    else:
        turn.swap(replace(frame, section=sections[int(choice)].key, listing=False))
    turn.repeat()


def _show_whole(turn: Turn, sheet: OpenSheet, section: Section) -> None:
    parts = (
        turn.phrase("review"),
        readback.text_of(turn, sheet, section.lines),
        turn.phrase("review-how"),
    )
    turn.ask(
        "\n".join(part for part in parts if part),
        _numbers(turn, section),
        further=[("-right", turn.label("review-right")), ("-save", turn.label("button-save"))],
    )


def _show_section(turn: Turn, frame: Reviewing, sheet: OpenSheet, sections: list[Section]) -> None:
    at = _at(frame, sections)
    section = sections[at]
    title = readback.title_of(turn, sheet, section)
    first = _first(turn, frame, sections)
    lines: list[str] = []
    if not frame.right and not at:
        lines.append(turn.phrase("review-in-sections", count=len(sections)))
    heading = "section" if title else "section-only"
    lines += [
        turn.phrase(heading, number=at + 1, total=len(sections), title=Composed(title)),
        readback.text_of(turn, sheet, section.lines),
        turn.phrase("review-how-section", button=Composed(first[0][1])),
    ]
    turn.ask(
        "\n".join(lines),
        _numbers(turn, section),
        proposed=first,
        further=_further(turn, frame, sections),
    )


def _at(frame: Reviewing, sections: list[Section]) -> int:
    return next((at for at, one in enumerate(sections) if one.key == frame.section), 0)


def _first(turn: Turn, frame: Reviewing, sections: list[Section]) -> list[Option]:
    left = {one.key for one in sections} - {*frame.right, sections[_at(frame, sections)].key}
    left = set() if EVERYTHING in frame.right else left
    return [("-right", turn.label("review-next" if left else "review-right"))]


def _further(turn: Turn, frame: Reviewing, sections: list[Section]) -> list[Option]:
    options: list[Option] = []
    if _at(frame, sections):
        options.append(("-back", turn.label("review-previous")))
    if len(sections) > 1:
        options.append(("-list", turn.label("review-list")))
    options.append(("-save", turn.label("button-save")))
    return options


def _numbers(turn: Turn, section: Section) -> list[Option]:
    return [(str(line.number), turn.label("number", number=line.number)) for line in section.lines]


def _list(turn: Turn, sheet: OpenSheet, sections: list[Section]) -> list[Option]:
    options: list[Option] = []
    for at, section in enumerate(sections):
        title = readback.title_of(turn, sheet, section)
        id = "section-button" if title else "section-button-only"
        options.append((str(at), turn.label(id, number=at + 1, title=Composed(title))))
    return options
