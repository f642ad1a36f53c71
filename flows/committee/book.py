"""The committee's book: sittings, what each concluded, and the minutes that were signed."""

from datetime import date, datetime
from typing import Literal

import msgspec

from flows.committee.round import How
from flows.identifiers import COMMITTEE_FILE, FileId, Reference


class Said(msgspec.Struct, frozen=True, omit_defaults=True):
    """One vote as the minutes have it: who, and what."""

    name: str
    outcome: str


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One application that was concluded, by its reference alone: nothing of the person.

    `reason` is the code. What was written to the person stays with the application.
    """

    reference: Reference
    outcome: str
    how: How
    at: datetime
    reason: str = ""
    by: str = ""  #: who stands for what a sitting said; nobody where votes did
    votes: tuple[Said, ...] = ()
    recused: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()  #: seats that did not vote
    present: tuple[str, ...] = ()  #: who sat, where a sitting concluded it


class Sitting(msgspec.Struct, frozen=True, omit_defaults=True):
    """One sitting, or what was concluded by circulation on a day that had none.

    `number` counts within its year. Signed minutes never change; `digest` is SHA-256, hex, over
    their canonical JSON.
    """

    number: int
    day: date
    kind: Literal["sitting", "circulation"]
    opened_at: datetime
    opened_by: str = ""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    signed_by: str = ""
    signed_at: datetime | None = None
    digest: str = ""


class SittingBook(msgspec.Struct, frozen=True, tag_field="file", tag="sitting_book"):
    """The sittings of one year, in order: an office file, `o:committee:2026`."""

    id: FileId
    schema: int = 1
    sittings: tuple[Sitting, ...] = ()


def book_of(day: date) -> FileId:
    """The book of that day's year: no turn ever opens the sittings of all years."""
    return book_of_year(day.year)


def book_of_year(year: int) -> FileId:
    """The same by the number of the year."""
    return FileId(f"{COMMITTEE_FILE}:{year}")


def is_book(id: FileId) -> bool:
    """Whether this office file is one of the committee's: the meetings' clock, or a year."""
    return id == COMMITTEE_FILE or id.startswith(f"{COMMITTEE_FILE}:")
