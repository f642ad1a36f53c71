"""The register of incoming letters, as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.letters.book import Letter
from flows.phrases import Composed

#: The newest letters on the page; the command lists all.
SHOWN = 100


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter in words. `about` is the matter it went to; `waits`: it is to be settled here."""

    number: int
    title: str
    printed: str
    summary: str
    state: str
    about: str
    waits: bool


def letter_lines(letters: Iterable[Letter], clerk: Clerk) -> list[LetterLine]:
    """The newest first, what waits before everything else."""
    newest = sorted(letters, key=lambda one: (one.next_at is None, -one.number))
    return [_line(one, clerk) for one in newest[:SHOWN]]


def _line(letter: Letter, clerk: Clerk) -> LetterLine:
    say = clerk.say
    printed = ""
    if letter.theirs or letter.on:
        day = clerk.date(letter.on) if letter.on else Composed("…")
        printed = say("desk-letters-printed", theirs=letter.theirs or "…", on=day)
    return LetterLine(
        number=letter.number,
        title=say(
            "desk-letters-line",
            number=letter.number,
            at=clerk.day(letter.at),
            **{"from": letter.sender},
        ),
        printed=printed,
        summary=letter.summary,
        state=_state(letter, clerk),
        about=str(letter.about or ""),
        waits=letter.next_at is not None,
    )


def _state(letter: Letter, clerk: Clerk) -> str:
    if letter.next_at is not None and letter.owner is not None:
        owner, day = clerk.owner(letter.owner), clerk.day(letter.next_at)
        return clerk.say("desk-letters-open", owner=owner, day=day)
    if letter.settled_at is not None:
        by = clerk.person(letter.settled_by)
        return clerk.say("desk-letters-settled", outcome=letter.outcome, by=by)
    return clerk.say("desk-letters-passed")
