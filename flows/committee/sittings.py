"""Sittings of the committee: opened with who is present, filled by what is concluded, signed."""

import hashlib
from datetime import date
from typing import cast

import msgspec
from msgspec.structs import replace

from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import refuse
from flows.committee.book import Item, Sitting, SittingBook
from flows.committee.events import Concluded
from flows.committee.seating import seats_of
from flows.effects import Receipt
from flows.events import OPERATOR, OfficeActed
from flows.phrases import Fixed
from flows.turn import Turn

#: What a role's `may` names for opening and signing.
RIGHT = "sittings"
#: What separates names in one field.
COMMA = "،"


def open_sitting(turn: Turn, event: OfficeActed) -> None:
    """Begin today's sitting; while it is not signed, say anew who is present."""
    rules = turn.office.policy.committee
    book = cast(SittingBook, turn.file)
    named = event.fields.get("present", "").replace(",", COMMA).split(COMMA)
    present = tuple(dict.fromkeys(name.strip() for name in named if name.strip()))
    unknown = [name for name in present if turn.office.member(name) is None]
    if rules is None or not book.id.endswith(f":{turn.today.year}"):
        refuse(turn, "no_sittings")
    elif unknown:
        refuse(turn, "unknown_staff", name=unknown[0])
    elif not present:
        refuse(turn, "needs_present")
    else:
        seats = [seat.name for seat in seats_of(turn.office, rules)]
        absent = tuple(name for name in seats if name not in present)
        begun = _of_today(book, turn.today, "sitting")
        if begun is None:
            number = len(book.sittings) + 1
            begun = Sitting(number, turn.today, "sitting", turn.at, event.by)
        _put(turn, book, replace(begun, present=present, absent=absent))
        _done(turn, "sitting_opened", begun)


def enter(turn: Turn, event: Concluded) -> None:
    """Put what was concluded into today's sitting; without one, among what went by circulation."""
    book = cast(SittingBook, turn.file)
    item: Item = event.item
    begun = _of_today(book, turn.today, "sitting") or _of_today(book, turn.today, "circulation")
    if begun is None:
        begun = Sitting(len(book.sittings) + 1, turn.today, "circulation", turn.at)
    _put(turn, book, replace(begun, items=(*begun.items, item)))


def sign(turn: Turn, event: OfficeActed) -> None:
    """Sign the oldest minutes that are not, or those of a number. They never change again."""
    book = cast(SittingBook, turn.file)
    wanted = event.fields.get("number", "").strip()
    signer = event.fields.get("name", "").strip() if event.by == OPERATOR else event.by
    open_ones = [one for one in book.sittings if one.signed_at is None]
    if wanted:
        open_ones = [one for one in open_ones if str(one.number) == wanted]
    if not open_ones:
        refuse(turn, "nothing_to_sign")
    elif not signer:
        refuse(turn, "needs_name")
    else:
        signed = replace(open_ones[0], signed_by=signer, signed_at=turn.at)
        signed = replace(signed, digest=digest_of(signed))
        _put(turn, book, signed)
        _done(turn, "sitting_signed", signed)


def digest_of(sitting: Sitting) -> str:
    """The SHA-256 of all that the minutes say, signature included: of anything else it differs."""
    return hashlib.sha256(msgspec.json.encode(replace(sitting, digest=""))).hexdigest()


def number_of(sitting: Sitting) -> str:
    """The number as it is quoted: within its year."""
    return f"{sitting.number}/{sitting.day.year}"


def _of_today(book: SittingBook, day: date, kind: str) -> Sitting | None:
    return next(
        (
            one
            for one in book.sittings
            if one.day == day and one.kind == kind and one.signed_at is None
        ),
        None,
    )


def _put(turn: Turn, book: SittingBook, sitting: Sitting) -> None:
    others = [one for one in book.sittings if one.number != sitting.number]
    ordered = sorted([*others, sitting], key=lambda one: one.number)
    turn.file = replace(book, sittings=tuple(ordered))


def _done(turn: Turn, code: str, sitting: Sitting) -> None:
    number = number_of(sitting)
    text = str(staff_phrase(turn, f"receipt-{code.replace('_', '-')}", number=Fixed(number)))
    turn.receipt = Receipt("done", code, text, {"number": str(sitting.number)})
