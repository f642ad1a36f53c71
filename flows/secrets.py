"""Words that must not be kept: card numbers, one-time codes, passwords, other people's numbers.

Pure, and asked before anything is stored: what is found is replaced by an event that says what it
was and holds none of it.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec.structs import replace

from flows.dossier import Dossier, File, HandingOver
from flows.events import (
    AnyEvent,
    AssistBegun,
    AttachmentSent,
    PhoneShared,
    StaffActed,
    TextEdited,
    TextSent,
    Withheld,
    WordsWithheld,
)
from flows.forms.understanding.folding import clean, fold

#: After speaking of a code, a bare number within this time is that code.
CODE_FOLLOWS_WITHIN = timedelta(minutes=10)
#: What an act of staff becomes that held a secret: it is refused, and nothing of it is left.
WITHHELD = "withheld"
#: So many different mobile numbers are no longer somebody's own.
MANY_PEOPLE = 3
#: Staff may pass on the numbers of branches and of those in charge.
_MAY_STAND = (None, "people")

#: Digits as cards are written: together, or in groups of three and more.
_RUN = re.compile(r"(?<![A-Za-z0-9_+])\d{3,}(?:[ \-.]\d{3,})*(?![A-Za-z0-9_])")
#: Or as they are printed, with anything between the groups, or as they are read out.
_PRINTED = re.compile(
    r"(?<![A-Za-z0-9_+])(?:\d{4}(?:[\W_]{1,3}\d{4}){3}(?:[\W_]{1,3}\d{3})?"
    r"|\d{4}[\W_]{1,3}\d{6}[\W_]{1,3}\d{5}|\d(?:[ \-.]\d){12,18}|\d\d(?:[ \-.]\d\d){6,8})"
    r"(?![A-Za-z0-9_])"
)
_DIGITS = re.compile(r"\d{3}|\d\W\d")
#: Some part of all the words below: without one of them nothing needs a closer look.
_HINT = re.compile(r"رمز|كود|رقم|كلم|باس|(?i:otp|code|pass|pin|cvv|cvc|time)")
_IBAN = re.compile(
    r"(?i)\bSA ?\d{2}(?:[ \-]?\d){20}\b|\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b"
    r"|(?<!\d)\d{4}(?:[ \-]\d{4}){4}[ \-]\d{2}(?!\d)"
)
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)?966|0)?\s?(5\d(?:[ \-]?\d){7})(?!\d)")
_BARE = re.compile(r"\D{0,3}(\d[\d \-]{2,9}\d)\D{0,3}")
_CODE = re.compile(r"(?<!\d)(?<!\d )\d(?:[ \-]?\d){3,7}(?![ \-]?\d)")

#: As `fold` leaves them. A code is sent to prove who someone is.
_CODE_WORDS = re.compile(
    r"(?:رمز|كود|رقم) (?:ال)?(?:تحقق|تحقيق|تفعيل|توثيق|تاكيد|مؤقت|موقت|دخول)"
    r"|(?:رمز|كود) (?:ال)?(?:ابشر|نفاذ|توكلنا|واتس|بنك)"
    r"|\b(?:otp|one[- ]time (?:code|password|pin)|verification code|activation code|login code)\b"
)
#: What calls itself a code and nothing else, with the digits that such codes have.
_NAMED_CODE = re.compile(
    r"\b(?:ال)?(?:(?:رمز|كود)[كيه]? (?:هو |is )?(?:\d{4}|\d{6})|code (?:is )?\d{6})(?! ?\d)"
)
_PASSWORD_WORDS = re.compile(
    r"(?:كلمه|كلمات|رمز) (?:ال)?(?:مرور|سر)|(?:ال)?(?:رقم|رمز)ي? (?:ال)?سري"
    r"|(?:ال)?باسو?ورد|باس وورد"
    r"|\b(?:password|passcode|pass word|pin(?: code| number)?|cvv2?|cvc)\b"
)
#: What says that the secret itself comes next, and what may stand before it all the same.
_GIVING = frozenset(["هو", "هي", "is"])
_LINKING = _GIVING | frozenset(["هذا", "هذه", "حقي", "حقتي", "حقه", "حقها", "my", "the", "code"])
_APART = re.compile(r"(?<=\b\d) (?=\d\b)")
_YEAR = re.compile(r"(?:13|14|19|20)\d\d")
_NEAR = 30

#: Digits in the number of a card; and in a Saudi IBAN, which some write without its letters.
_SHORTEST, _LONGEST = 13, 19
_IBAN_DIGITS = 22

#: First digits of card schemes, with the lengths that their numbers have.
_SCHEMES = (
    (re.compile(r"4"), (13, 16, 19)),
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720"), (16,)),
    (re.compile(r"3[47]"), (15,)),
    (re.compile(r"3(?:0[0-5]|6|[89])"), (14, 16)),
    (re.compile(r"35(?:2[89]|[3-8])"), (16, 17, 18, 19)),
    (re.compile(r"5[06-9]|6"), (16, 17, 18, 19)),
    (re.compile(r"9682"), (16,)),
)


def screened(file: File | None, event: AnyEvent) -> AnyEvent:
    """The event as it may be kept: itself, or what is left when the words are withheld.

    `file` tells what was said before; without one the words alone decide.
    """
    dossier = file if isinstance(file, Dossier) else None
    match event:
        case TextSent() | TextEdited():
            why = withheld(event.text) or _by_what_went_before(dossier, event.text, event.at)
        case AttachmentSent():
            why = withheld(event.caption)
            if why == "people":
                why = None
        case PhoneShared() if not event.own:
            # Somebody else's card: that one came is all that is kept of it.
            return replace(event, phone="")
        case StaffActed():
            return _act(event)
        case AssistBegun() if withheld(event.said_by) not in _MAY_STAND:
            return replace(event, said_by="")
        case _:
            return event
    if why is None:
        return event
    upload = event.upload if isinstance(event, AttachmentSent) else None
    origin = (event.key, event.at, event.seed, event.address)
    return WordsWithheld(*origin, why, event.by, upload)


def _act(event: StaffActed) -> StaffActed:
    """What staff type is kept and sent like what people write."""
    typed = (event.text, event.reason, event.name, *(one.where for one in event.documents))
    if all(withheld(text) in _MAY_STAND for text in typed):
        return event
    origin = (event.key, event.at, event.seed, event.reference)
    return StaffActed(*origin, WITHHELD, event.by, seen=event.seen)


def withheld(text: str) -> Withheld | None:
    """Why a text must not be kept; None for one that may be."""
    plain = clean(text)
    names_a_secret = _HINT.search(plain) is not None
    if _DIGITS.search(plain):
        if any(_is_card(digits) for digits in _long_numbers(plain)):
            return "card"
        numbers = {re.sub(r"\D", "", found) for found in _MOBILE.findall(plain)}
        if len(numbers) >= MANY_PEOPLE:
            return "people"
    if not names_a_secret:
        return None
    folded = _folded(plain)
    if _has_password(folded):
        return "password"
    return "code" if _has_code(folded) else None


def speaks_of_code(text: str) -> bool:
    """Whether a text says that a one-time code or a password is there, or comes next."""
    plain = clean(text)
    if not _HINT.search(plain):
        return False
    folded = fold(plain)
    return _CODE_WORDS.search(folded) is not None or _PASSWORD_WORDS.search(folded) is not None


def _by_what_went_before(dossier: Dossier | None, text: str, at: datetime) -> Withheld | None:
    """A bare number is a code only where the words before it said so."""
    spoken_at = dossier.spoke_of_code_at if dossier else None
    if dossier is None or spoken_at is None or at - spoken_at > CODE_FOLLOWS_WITHIN:
        return None
    if any(isinstance(frame, HandingOver) for frame in dossier.conversation.frames[-1:]):
        return None  # our own code is what is asked for here
    found = _BARE.fullmatch(clean(text).strip())
    digits = re.sub(r"\D", "", found[1]) if found else ""
    return "code" if 4 <= len(digits) <= 8 else None


def _long_numbers(plain: str) -> Iterator[str]:
    """Every number of a card's length that the groups of digits make; not within an IBAN."""
    plain = _IBAN.sub(" ", plain)
    for found in _PRINTED.finditer(plain):
        yield re.sub(r"\D", "", found[0])
    for found in _RUN.finditer(plain):
        groups = re.split(r"\D", found[0])
        if sum(map(len, groups)) == _IBAN_DIGITS:
            continue
        for first in range(len(groups)):
            number = ""
            for group in groups[first:]:
                number += group
                if len(number) > _LONGEST:
                    break
                if len(number) >= _SHORTEST:
                    yield number


def _is_card(digits: str) -> bool:
    if not any(first.match(digits) and len(digits) in sizes for first, sizes in _SCHEMES):
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _has_password(folded: str) -> bool:
    """A password itself: what follows its name and is no ordinary word."""
    for found in _PASSWORD_WORDS.finditer(folded):
        is_given = False
        near = _APART.sub("", folded[found.end() : found.end() + _NEAR])
        for place, token in enumerate(near.split()[:4]):
            digits = sum(one.isdigit() for one in token)
            if digits >= 3 and not (place and _YEAR.fullmatch(token)):
                return True
            if place == 0 and digits and len(token) >= 4:
                return True
            if is_given and token not in _LINKING and (digits or token.isascii()):
                if len(token) >= 4:
                    return True
                continue  # «abc@123»: folding parts it, and what follows belongs to it
            is_given = token in _GIVING or (is_given and token in _LINKING)
    return False


def _folded(plain: str) -> str:
    """Folded for matching, with the sign that says «is» kept as a word."""
    return fold(re.sub("[:=]", " is ", plain))


def _has_code(folded: str) -> bool:
    """A one-time code itself: a short number near its name, before or after it."""
    for found in _CODE_WORDS.finditer(folded):
        near = folded[max(found.start() - _NEAR // 2, 0) : found.end() + _NEAR]
        if _CODE.search(near):
            return True
    return _NAMED_CODE.search(folded) is not None
