"""How places of a sheet are called when they are spoken of: questions, repeats, entries."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.forms.form import Group, Item, Question, Repeat
from flows.forms.sheets.opensheet import OpenSheet, is_voice
from flows.forms.sheets.paths import entries_around, parent_of, placed, template_of
from flows.forms.showing import asked
from flows.forms.showing import show as show_answer
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import ARABIC
from flows.matters import Answer
from flows.phrases import AS_WRITTEN, END, Composed
from flows.turn import Turn

#: The most characters of an answer that stand for an entry.
LONGEST_NAME = 60


def label(turn: Turn, sheet: OpenSheet, path: str) -> str:
    """What a question or a repeat is called, with the values of other answers in their places."""
    repeat = sheet.repeat(path)
    if repeat is not None:
        return title(turn, sheet, path)
    return asked(sheet, path, turn.voice.language)


def title(turn: Turn, sheet: OpenSheet, repeat: str) -> str:
    """What a repeat is called: its label, that of the group around it, or its first question's."""
    language = turn.voice.language
    item = sheet.repeat(repeat)
    if item is None:
        return ""
    if item.label:
        return sheet.text(item.label, language, repeat)
    above = parent_of(template_of(repeat))
    for group in _groups(sheet.form.items):
        if above and group.path == above and group.label:
            return sheet.text(group.label, language, repeat)
    first = next((one for one in item.items if isinstance(one, Question)), None)
    return first.label.text(language) if first is not None else ""


def entry_name(turn: Turn, sheet: OpenSheet, entry: str) -> str:
    """An entry by what was answered in it first, in words if any were; empty if nothing was."""
    repeat = sheet.repeat(entry)
    shown = ""
    for question in _asked_in(repeat.items) if repeat is not None else ():
        path = placed(question.path, entry)
        answer = sheet.answers.get(path)
        if answer is None or not sheet.answer_value(path) or is_voice(answer):
            continue
        if not sheet.is_relevant(path) or question.kind.takes != "text":
            continue
        said = show_answer(sheet.question(path), answer, turn.voice.language, turn.phrases)
        if question.type == "text":
            return _short(said)
        shown = shown or said
    return _short(shown)


def named(turn: Turn, sheet: OpenSheet, path: str) -> str:
    """A place in a sentence: its label, and within a repeat the entry it belongs to."""
    around = entries_around(path)
    if path.endswith("]"):
        return entry_title(turn, sheet, path)
    if not around:
        return label(turn, sheet, path)
    repeat, number = around[-1]
    entry = entry_name(turn, sheet, f"{repeat}[{number}]") or turn.phrase("number", number=number)
    return turn.phrase(
        "within-entry", answer=Composed(label(turn, sheet, path)), entry=Composed(entry)
    )


def entry_title(turn: Turn, sheet: OpenSheet, entry: str) -> str:
    """An entry with the name of its repeat, its number and what it is known by."""
    repeat, _, number = entry.removesuffix("]").rpartition("[")
    name = entry_name(turn, sheet, entry)
    return turn.phrase(
        "entry-title" if name else "entry-title-only",
        title=Composed(title(turn, sheet, repeat)),
        number=int(number),
        name=Composed(name),
    )


def noted(turn: Turn, sheet: OpenSheet, path: str) -> str:
    """A note, with its value where it has one that its words do not hold yet."""
    words = asked(sheet, path, turn.voice.language)
    value = sheet.scope.value(path)
    question = sheet.question(path)
    if value and question.kind.asks:
        # It may be read and not changed: shown as an answer is.
        answer = sheet.answers.get(path) or Answer(value, "", turn.at)
        value = show_answer(
            question, replace(answer, value=value), turn.voice.language, turn.phrases
        )
    if not value or value in words:
        return words
    return turn.phrase("note-value", note=Composed(words), value=Composed(value))


def joined(turn: Turn, sheet: OpenSheet, paths: Iterable[str]) -> str:
    """Several places in one sentence."""
    between = "، " if turn.voice.language == ARABIC else ", "
    return between.join(
        turn.phrase("quoted", name=Composed(named(turn, sheet, path))) for path in paths
    )


def meant(names: dict[str, str], typed: str) -> list[str]:
    """The keys whose name a text says whole, or else in part: «الجوال» for «رقم الجوال»."""
    wanted = _words(typed)
    if not wanted:
        return []
    words = {key: _words(name) for key, name in names.items()}
    whole = [key for key, one in words.items() if one == wanted]
    return whole or [key for key, one in words.items() if set(wanted) <= set(one)]


def _words(text: str) -> list[str]:
    """The words of a text for comparison: «الجوال», «جوالي» and «جوال» are one word."""
    found = fold(clean(text)).split()
    bare = (one.removeprefix("ال") if len(one) > 4 else one for one in found)
    return [one.removesuffix("ي") if len(one) > 4 else one for one in bare]


def _short(shown: str) -> str:
    if len(shown) <= LONGEST_NAME:
        return shown
    return f"{AS_WRITTEN}{shown.strip(AS_WRITTEN + END)[:LONGEST_NAME]}…{END}"


def _asked_in(items: tuple[Item, ...]) -> Iterable[Question]:
    for item in items:
        if isinstance(item, Group):
            yield from _asked_in(item.items)
        elif isinstance(item, Question) and item.kind.asks:
            yield item


def _groups(items: tuple[Item, ...]) -> Iterable[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
        if isinstance(item, Group | Repeat):
            yield from _groups(item.items)
