"""Enter the rows of a table as their delegate would type them, each into a file of its own.

Nothing here knows the form's rules: every cell goes through the same conversation as typed words,
so that a row is accepted or refused for the same reasons. A row that fails leaves no draft behind.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.content.tables import Line
from bot.tours.headings import CONSENT, GENDER, Headings
from bot.tours.talking import Talk
from flows.assisted.assisting import DELEGATE
from flows.assisted.entry import AssistChannel, assist_address
from flows.dossier import (
    Cancelling,
    ChoosingGender,
    Consenting,
    Filling,
    Frame,
    HandingOver,
    Reviewing,
)
from flows.forms.form import Form, Repeat
from flows.forms.sheets.paths import entry_path, template_of
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import ARABIC
from flows.office import Office
from flows.phrases import Value, Voice, plain
from flows.said import words_of
from storage.database import Database
from storage.door import Door

#: The most rows of one table: what a delegate brings home from a round.
MOST_ROWS = 200
#: A row that needs more steps than this goes round in circles.
MOST_STEPS = 2000


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a row: its reference and the code its family confirms with, or the reason.

    `column` is the heading of the cell that was at fault. `again`: it was entered before.
    """

    number: int
    reference: str = ""
    code: str = ""
    fault: str = ""
    column: str = ""
    again: bool = False


class NotEnterable(Exception):
    """The table as a whole cannot be entered; the message is for whoever sent it."""


class Tour:
    """The tables of one member of staff."""

    def __init__(
        self, door: Door, database: Database, office: Office, now: Callable[[], datetime], by: str
    ) -> None:
        self._house = (door, database, now, by)
        self._office = office
        self._by = by

    async def enter(self, lines: Sequence[Line]) -> list[Entered]:
        """All rows, in order. Raises NotEnterable where a heading is none of the form's."""
        if len(lines) > MOST_ROWS:
            raise NotEnterable(_say(self._office, "tour-too-long", most=MOST_ROWS))
        headings = Headings(self._office.pack.forms["intake"])
        places = {head: headings.place_of(head) for line in lines[:1] for head in line.cells}
        unknown = "، ".join(head for head, place in places.items() if place is None)
        if unknown:
            raise NotEnterable(_say(self._office, "tour-unknown-columns", columns=unknown))
        heads = {place: head for head, place in places.items() if place is not None}
        member = self._office.member(self._by)
        is_delegate = member is not None and member.role == DELEGATE
        channel: AssistChannel = "delegate" if is_delegate else "interview"
        return [await self._row(line, heads, channel) for line in lines]

    async def _row(self, line: Line, heads: Mapping[str, str], channel: AssistChannel) -> Entered:
        cells = {place: line.cells.get(head, "").strip() for place, head in heads.items()}
        cells = {place: cell for place, cell in cells.items() if cell}
        content = "\n".join(f"{place}={cells[place]}" for place in sorted(cells))
        # The same row sent again comes to the same file, and is not entered twice.
        mark = f"t-{hashlib.sha256(content.encode()).hexdigest()[:16]}"
        talk = Talk(*self._house, assist_address(self._by, mark))
        return await _Row(self._office, talk, cells, heads, line.number).enter(channel)


class _Row:
    """One row on its way through the conversation."""

    def __init__(
        self,
        office: Office,
        talk: Talk,
        cells: Mapping[str, str],
        heads: Mapping[str, str],
        number: int,
    ) -> None:
        self._office = office
        self._form: Form = office.pack.forms["intake"]
        self._talk = talk
        self._cells = cells
        self._heads = heads
        self._number = number

    async def enter(self, channel: AssistChannel) -> Entered:
        """To the code by which the family confirms; or back to nothing, with the reason."""
        again = isinstance(await self._talk.top(), HandingOver)
        receipt = await self._talk.begin(channel)
        if receipt.outcome != "done":
            return Entered(self._number, fault=plain(receipt.text))
        for _ in range(MOST_STEPS):
            frame = await self._talk.top()
            if done := await self._done(frame, again=again):
                return done
            if fault := await self._go_on(frame):
                return await self._give_up(frame, fault)
        return await self._give_up(None, _say(self._office, "tour-stuck"))

    async def _go_on(self, frame: Frame | None) -> str:
        """One step; what is wrong, or nothing."""
        match frame:
            case Consenting():
                if not self._agreed():
                    return _say(self._office, "tour-no-consent")
                await self._talk.press("yes")
            case ChoosingGender():
                await self._talk.press(self._gender())
            case Filling(question=place):
                return await self._answer(place)
            case Reviewing():
                await self._talk.press("-right")
            case HandingOver():
                await self._talk.press("chat")
            case _:
                return _say(self._office, "tour-stuck")
        return ""

    async def _answer(self, place: str) -> str:
        if isinstance(self._form.by_path[template_of(place)], Repeat):
            await self._talk.press("add" if await self._has_more(place) else "done")
            return ""
        cell = self._cells.get(place, "")
        await self._talk.write(cell or self._word("skip"))
        after = await self._talk.top()
        if not isinstance(after, Filling) or after.question != place:
            return ""
        return await self._talk.heard() if cell else _say(self._office, "tour-missing")

    async def _has_more(self, repeat: str) -> bool:
        """Whether the row has another entry of a list than those that are entered already."""
        application = await self._talk.application()
        answer = application.intake.answers.get(repeat) if application is not None else None
        entered = int(answer.value.rstrip("+") or 0) if answer is not None else 0
        following = f"{entry_path(repeat, entered + 1)}/"
        return any(place.startswith(following) for place in self._cells)

    async def _done(self, frame: Frame | None, *, again: bool) -> Entered | None:
        if not isinstance(frame, HandingOver):
            return None
        application = await self._talk.application()
        offer = application.offer if application is not None else None
        if application is None or offer is None or offer.expires_at <= self._talk.now():
            return None
        return Entered(self._number, str(application.reference), offer.code, again=again)

    async def _give_up(self, frame: Frame | None, fault: str) -> Entered:
        """The draft goes, so that the row may be corrected and sent again."""
        await self._talk.write(self._word("cancel"))
        if isinstance(await self._talk.top(), Cancelling):
            await self._talk.press("delete")
        place = frame.question if isinstance(frame, Filling) else ""
        column = self._heads.get(place) or self._label(place)
        return Entered(self._number, fault=fault, column=column)

    def _label(self, place: str) -> str:
        item = self._form.by_path.get(template_of(place)) if place else None
        return plain(item.label.text(ARABIC)) if item is not None else ""

    def _gender(self) -> str:
        wanted = fold(clean(self._cells.get(GENDER, "")))
        for gender in ("m", "f", "n"):
            words = words_of(self._office.phrases, f"gender-words-{gender}")
            if wanted and (wanted == gender or wanted in words):
                return gender
        return "n"

    def _agreed(self) -> bool:
        said = fold(clean(self._cells.get(CONSENT, "")))
        return bool(said) and said in words_of(self._office.phrases, "yes-words")

    def _word(self, command: str) -> str:
        return self._office.phrases.words(ARABIC, f"command-{command}")[0]


def _say(office: Office, id: str, /, **values: Value) -> str:
    return plain(office.phrases.say(Voice(), id, **values))
