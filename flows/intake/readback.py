"""What is read back before a signature: a numbered line each answer, long forms in parts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flows.forms.form import Group, Item, Repeat, Wording
from flows.forms.sheets.opensheet import OpenSheet, Spot
from flows.forms.sheets.paths import entries_around, entry_path, template_of
from flows.intake import entry, naming
from flows.phrases import Composed
from flows.turn import Turn

#: Forms of more answers are read back section by section.
MOST_AT_ONCE = 12
#: A form or section of more answers than this is cut into parts of as many as go on a screen.
LONGEST = 20
PART = 12

Among = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """One answer. `number` is its place in the whole form."""

    number: int
    spot: Spot


@dataclass(frozen=True, slots=True)
class Section:
    """Some of the answers. `key` names it as long as the form stays the same."""

    key: str
    title: Wording
    lines: tuple[Line, ...]


def lines_of(sheet: OpenSheet, among: Among | None = None) -> list[Line]:
    """All that was answered, numbered as it was asked; `among` leaves out other places."""
    return [
        Line(number, spot)
        for number, spot in enumerate(sheet.spots(), 1)
        if (among is None or among(spot.path))
        and (
            sheet.is_answered(spot.path)
            or (isinstance(spot.item, Repeat) and spot.path in sheet.answers)
        )
    ]


def sections_of(sheet: OpenSheet, among: Among | None = None) -> list[Section]:
    """The answers in the parts in which they are read back; a single one for a short form."""
    lines = lines_of(sheet, among)
    whole = Section("", Wording({}), tuple(lines))
    if len(lines) <= MOST_AT_ONCE:
        return [whole]
    found = list(_by_group(sheet, lines))
    if len(found) == 1 and len(lines) <= LONGEST:
        return [whole]
    return [part for section in found for part in _parts(section)]


def text_of(turn: Turn, sheet: OpenSheet, lines: tuple[Line, ...]) -> str:
    """The lines as people read them; each entry of a repeat under its own heading."""
    written: list[str] = []
    entry_now = ""
    for line in lines:
        path = line.spot.path
        around = entries_around(path)
        page = entry_path(*around[-1]) if around else ""
        if page and page != entry_now:
            written.append(turn.phrase("review-entry", entry=Composed(_title(turn, sheet, page))))
        entry_now = page
        written.append(
            turn.phrase(
                "review-line",
                number=line.number,
                question=Composed(naming.label(turn, sheet, path)),
                answer=Composed(entry.shown(turn, sheet, line.spot)),
            )
        )
    return "\n".join(written)


def title_of(turn: Turn, sheet: OpenSheet, section: Section) -> str:
    """The heading of a section by its author, if it has one."""
    first = section.lines[0].spot.path if section.lines else ""
    return sheet.text(section.title, turn.voice.language, first) if section.title else ""


def _title(turn: Turn, sheet: OpenSheet, page: str) -> str:
    return naming.entry_title(turn, sheet, page)


def _by_group(sheet: OpenSheet, lines: list[Line]) -> Iterator[Section]:
    """A section for each group and repeat at the top; what lies between two of them together."""
    tops = dict(_tops(_unwrapped(sheet.form.items)))
    none = Wording({})
    waiting: list[Line] = []
    title, key = none, ""
    for line in lines:
        item = tops.get(template_of(line.spot.path))
        at = item.path or str(id(item)) if item is not None else ""
        if waiting and at != key:
            yield Section(_key(key, waiting), title, tuple(waiting))
            waiting = []
        title, key = (item.label if item is not None else none), at
        waiting.append(line)
    if waiting:
        yield Section(_key(key, waiting), title, tuple(waiting))


def _key(top: str, lines: list[Line]) -> str:
    return template_of(lines[0].spot.path) if not top or top.isdecimal() else top


def _parts(section: Section) -> Iterator[Section]:
    if len(section.lines) <= LONGEST:
        yield section
        return
    for at in range(0, len(section.lines), PART):
        lines = section.lines[at : at + PART]
        yield Section(f"{section.key}#{at}" if at else section.key, section.title, lines)


def _unwrapped(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Past a group that holds the whole form."""
    while len(items) == 1 and isinstance(items[0], Group):
        items = items[0].items
    return items


def _tops(items: tuple[Item, ...]) -> Iterator[tuple[str, Group | Repeat]]:
    """Which group or repeat at the top each place lies in."""
    for item in items:
        if isinstance(item, Group | Repeat):
            for path in _paths(item):
                yield path, item


def _paths(item: Item) -> Iterator[str]:
    if not isinstance(item, Group):
        yield item.path
    if isinstance(item, Group | Repeat):
        for one in item.items:
            yield from _paths(one)
