"""Copies of documents that an application holds: one for each upload question, page by page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from flows.document import CollectionMode
from flows.uploads import upload_ids

#: `missing` is a document that is still to come; the last two are the person's own word.
State = Literal[
    "missing", "received", "readable", "matched", "rejected", "not_available", "not_applicable"
]


class Viewed(msgspec.Struct, frozen=True):
    """Who of the staff opened a page, and when first."""

    by: str
    at: datetime


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """One upload. `group` is that of the album it came with; `told`: the person was answered.

    `destroyed_at`: the file is gone; that it was there stays, and who had `viewed` it.
    """

    id: str
    media: str
    extension: str
    sha256: str
    at: datetime
    count: int = 1  #: pages of a PDF
    findings: tuple[str, ...] = ()
    group: str = ""
    told: bool = False
    destroyed_at: datetime | None = None
    viewed: tuple[Viewed, ...] = ()

    @property
    def name(self) -> str:
        """Its name within an answer."""
        return f"{self.id}.{self.extension}"


class Copy(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was sent for one question, and what became of it.

    `question` is its place in the sheet; `document` its name in the pack, empty where the pack has
    none. `tries` counts pages that could not be read. `troubles` are the parts of an album that
    were not taken, until the person is told. `flags`: accepted all the same, and why that is worth
    a look: `unclear`, `cleaned`, `expired`, `too_old`.
    """

    question: str
    document: str = ""
    sheet: Literal["intake", "registration"] = "intake"
    state: State = "missing"
    pages: tuple[Page, ...] = ()
    flags: tuple[str, ...] = ()
    tries: int = 0
    troubles: tuple[str, ...] = ()
    issued_on: str = ""
    expires_on: str = ""
    reason: str = ""  #: why staff rejected it
    matched_by: str = ""
    matched_at: datetime | None = None
    mode: CollectionMode = "view_then_destroy"
    destroy_at: datetime | None = None

    @property
    def kept(self) -> tuple[Page, ...]:
        """The pages that are still there."""
        return tuple(one for one in self.pages if one.destroyed_at is None)

    def is_viewed_by(self, name: str) -> bool:
        """Whether this member of staff has opened every page that is there."""
        return all(any(one.by == name for one in page.viewed) for page in self.kept)

    def with_viewed(self, id: str, viewed: Viewed) -> "Copy":
        """The copy with a page opened by someone; the first time counts."""
        pages = tuple(
            msgspec.structs.replace(page, viewed=(*page.viewed, viewed))
            if page.id == id and all(one.by != viewed.by for one in page.viewed)
            else page
            for page in self.pages
        )
        return msgspec.structs.replace(self, pages=pages)


Copies = tuple[Copy, ...]


def copy_at(copies: Copies, question: str, sheet: str = "intake") -> Copy | None:
    """What is held for a place of a sheet."""
    return next((one for one in copies if (one.question, one.sheet) == (question, sheet)), None)


def with_copy(copies: Copies, copy: Copy) -> Copies:
    """The copies with this one in the place of the one for the same question, or at the end."""
    known = copy_at(copies, copy.question, copy.sheet)
    if known is None:
        return (*copies, copy)
    return tuple(copy if one is known else one for one in copies)


def aligned(copies: Copies, sheets: Mapping[str, Mapping[str, str]]) -> Copies:
    """The copies under the places at which their names stand now: entries may have moved up.

    `sheets` are the values of the answers by place, of each sheet by its name.
    """
    moved = []
    for copy in copies:
        values = sheets.get(copy.sheet, {})
        if copy.pages and not _names(values.get(copy.question, ""), copy):
            place = next((path for path, value in values.items() if _names(value, copy)), "")
            copy = msgspec.structs.replace(copy, question=place or copy.question)
        moved.append(copy)
    return tuple(moved)


def is_answer(copy: Copy, sheets: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether an answer names the copy still."""
    return any(_names(value, copy) for value in sheets.get(copy.sheet, {}).values())


def _names(value: str, copy: Copy) -> bool:
    ids = {page.id for page in copy.pages}
    return bool(value) and not ids.isdisjoint(upload_ids(value))
