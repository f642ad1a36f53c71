"""Register a letter that came in, and see that somebody answers it (C4)."""

from datetime import date, datetime
from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import STAFF_VOICE, staff_phrase
from flows.casework.receipts import refuse
from flows.contacts.events import HolderFound
from flows.effects import FindHolder, Raise, Receipt
from flows.events import OfficeActed
from flows.forms.understanding.folding import clean
from flows.identifiers import FileId, Reference
from flows.letters.book import Letter, LetterBook
from flows.letters.events import LetterArrived
from flows.messages import Message
from flows.notices.contact import LETTERS, contacting
from flows.phrases import Value
from flows.redress import barring
from flows.tickets import opening
from flows.turn import Turn

#: What a role's `may` must name to keep the register.
RIGHT = "letters"

#: The clock of the letters that are nobody's file.
SUBJECT = "letters"

#: The most characters of a number or a sender.
_LONGEST = 200


def register(turn: Turn, event: OfficeActed) -> None:
    """Enter a letter. One about a known matter becomes a ticket of that person's file."""
    if LETTERS not in turn.office.policy.channels:
        refuse(turn, "not_offered")
        return
    summary, sender = event.text.strip(), _line(event, "from")
    if not summary:
        refuse(turn, "needs_text")
        return
    if not sender:
        refuse(turn, "needs_sender")
        return
    day = _line(event, "on")
    if day and not _is_past_day(turn, day):
        refuse(turn, "needs_letter_day")
        return
    about = _line(event, "about").upper()
    if about and not isinstance(turn.found, HolderFound):
        turn.want(FindHolder(Reference(about)))
        return
    holder = turn.found.file if isinstance(turn.found, HolderFound) else None
    ticket = turn.found.ticket if isinstance(turn.found, HolderFound) else None
    if ticket is not None and not barring.may_name(
        turn.office, barring.role_of(turn.office, event.by), ticket
    ):
        holder = None
    if about and holder is None:
        refuse(turn, "unknown_reference")
        return
    book = cast(LetterBook, turn.file)
    letter = Letter(
        number=len(book.letters) + 1,
        sender=sender,
        summary=summary,
        by=event.by,
        at=turn.at,
        theirs=_line(event, "number"),
        on=day,
        about=Reference(about) if about else None,
    )
    if holder is None:
        policy = turn.office.policy
        due = turn.office.calendar.add_working_days(turn.at, contacting(policy).call_within_days)
        letter = replace(letter, owner=contacting(policy).role, next_at=due)
    else:
        turn.want(Raise(_arrived(letter, holder, event)))
    turn.file = replace(book, letters=(*book.letters, letter))
    _set(turn)
    _done(turn, "letter_passed_on" if holder else "letter_registered", letter)


def settle(turn: Turn, event: OfficeActed) -> None:
    """What became of a letter that belongs to no file, in words."""
    book = cast(LetterBook, turn.file)
    outcome, named = event.text.strip(), event.fields.get("letter", "")
    number = int(named) if named.isascii() and named.isdigit() and len(named) < 9 else 0
    letter = next((one for one in book.letters if one.number == number), None)
    if letter is None or letter.next_at is None:
        refuse(turn, "no_such_letter")
        return
    if not outcome:
        refuse(turn, "needs_text")
        return
    settled = replace(
        letter, next_at=None, settled_at=turn.at, settled_by=event.by, outcome=outcome
    )
    _keep(turn, {number: settled})
    _set(turn)
    _done(turn, "letter_settled", settled)


def ring(turn: Turn) -> None:
    """Letters lie unanswered: their owners are told, every working day until it is settled."""
    book = cast(LetterBook, turn.file)
    due = [one for one in book.letters if one.next_at is not None and one.next_at <= turn.at]
    again = turn.office.calendar.add_working_days(turn.at, 1)
    for role in dict.fromkeys(one.owner for one in due if one.owner is not None):
        count = sum(one.owner == role for one in due)
        text = turn.phrases.say(STAFF_VOICE, "staff-letters-wait", count=count)
        turn.tell(role, Message(text))
    _keep(turn, {one.number: replace(one, next_at=again) for one in due})
    _set(turn)


def arrive(turn: Turn, event: LetterArrived) -> None:
    """In the file of the person: a ticket, to be answered like anything they wrote."""
    details = {"number": str(event.number), "from": event.sender}
    details |= {"theirs": event.theirs} if event.theirs else {}
    details |= {"on": event.on} if event.on else {}
    opening.file(turn, "letter", words=event.summary, about=event.reference, details=details)


def _arrived(letter: Letter, holder: FileId, event: OfficeActed) -> LetterArrived:
    return LetterArrived(
        key="",
        at=event.at,
        seed=0,
        file=holder,
        reference=letter.about or Reference(""),
        number=letter.number,
        sender=letter.sender,
        summary=letter.summary,
        theirs=letter.theirs,
        on=letter.on,
    )


def _line(event: OfficeActed, name: str) -> str:
    return clean(event.fields.get(name, "")).strip()[:_LONGEST]


def _is_past_day(turn: Turn, day: str) -> bool:
    try:
        return date.fromisoformat(day) <= turn.today
    except ValueError:
        return False


def _keep(turn: Turn, changed: dict[int, Letter]) -> None:
    book = cast(LetterBook, turn.file)
    letters = tuple(changed.get(one.number, one) for one in book.letters)
    turn.file = replace(book, letters=letters)


def _set(turn: Turn) -> None:
    """Ring for the letter that is due first; with none left, not at all."""
    book = cast(LetterBook, turn.file)
    dates: list[datetime] = [one.next_at for one in book.letters if one.next_at is not None]
    if dates:
        turn.wake(SUBJECT, SUBJECT, min(dates))
    else:
        turn.settle(SUBJECT)


def _done(turn: Turn, code: str, letter: Letter) -> None:
    values: dict[str, Value] = {"number": letter.number}
    text = staff_phrase(turn, f"receipt-{code.replace('_', '-')}", **values)
    turn.receipt = Receipt("done", code, str(text), {"number": str(letter.number)})
