"""What of a long matter fits one card of the staff bot: one act of theirs is one short answer."""

from collections.abc import Iterable, Sequence

from bot.desk.telegram.render import units

#: In UTF-16 code units: one message of Telegram, with room for what stands around it.
ROOM = 3500


def first_that_fit(lines: Sequence[str], rest: str, room: int = ROOM) -> list[str]:
    """The lines from the beginning; `rest` stands for those that found no room."""
    kept = _taken(lines, room)
    return kept if kept == list(lines) else [*kept, rest]


def last_that_fit(lines: Sequence[str], rest: str, room: int = ROOM) -> list[str]:
    """The newest lines, the newest at the end; `rest` stands for what was before them."""
    kept = _taken(reversed(lines), room)[::-1]
    return kept if kept == list(lines) else [rest, *kept]


def _taken(lines: Iterable[str], room: int) -> list[str]:
    """As many as fit. Of a first one that is longer than the whole card, its beginning."""
    taken: list[str] = []
    for line in lines:
        if units(line) > room:
            return taken or [_cut(line, room)]
        taken.append(line)
        room -= units(line) + 1
    return taken


def _cut(line: str, room: int) -> str:
    # Half as many letters as code units always fit, whatever script or sign they are of.
    return f"{line[: room // 2]}…"
