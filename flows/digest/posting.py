"""When a digest is made, and whom it goes to: once per working day and audience."""

from datetime import date, datetime, timedelta
from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import staff_phrase
from flows.digest.book import DigestBook
from flows.digest.private import private_digests
from flows.digest.sections import Audience
from flows.digest.wording import digest_message
from flows.effects import CountCasework
from flows.events import CaseworkCounted
from flows.feedback.headline import headline
from flows.identifiers import Address
from flows.messages import Message
from flows.office import Office
from flows.turn import Turn

AUDIENCES: tuple[Audience, ...] = ("committee", "staff")
SUBJECT = "digest"
#: The owner's own digest of what is told to nobody else.
PRIVATE = "private"
#: From here on a digest says that it is late.
LATE_AFTER = timedelta(hours=2)
FRIDAY = 4


def set_next(turn: Turn) -> None:
    """Set the clock to the next digest hour after now."""
    turn.wake("digest", SUBJECT, next_at(turn.office, turn.at))


def hour_on(office: Office, day: date) -> datetime:
    """The digest's hour on a day: in Ramadan another one, where the pack has it."""
    rule, calendar = office.policy.digest, office.calendar
    hour = rule.ramadan if rule.ramadan and calendar.is_ramadan(day) else rule.at
    return calendar.at(day, hour)


def next_at(office: Office, after: datetime) -> datetime:
    """The next digest hour on a working day."""
    calendar = office.calendar
    day = calendar.day_of(after)
    while True:
        at = hour_on(office, day)
        if at > after and calendar.is_working_day(day):
            return at
        day += timedelta(days=1)


def previous_at(office: Office, before: datetime) -> datetime:
    """The digest hour of the working day before: what came since then is new."""
    calendar = office.calendar
    day = calendar.day_of(before) - timedelta(days=1)
    while not calendar.is_working_day(day):
        day -= timedelta(days=1)
    return hour_on(office, day)


def ring(turn: Turn) -> None:
    """The hour has come: ask for the figures."""
    turn.want(CountCasework(previous_at(turn.office, turn.at)))


def make(turn: Turn, event: CaseworkCounted) -> None:
    """Write the day's digests, once per day and audience, and set the next."""
    book = cast(DigestBook, turn.file)
    day = turn.today.isoformat()
    office, since = turn.office, previous_at(turn.office, turn.at)
    for audience in AUDIENCES:
        if book.last.get(audience, "") >= day:
            continue
        message = digest_message(office, event.lines, turn.at, since, audience, event.decided)
        if audience == "staff" and _begins_week(office, turn.today, since):
            message = _with(message, [headline(office, event)])
        if turn.at > hour_on(office, turn.today) + LATE_AFTER:
            message = replace(message, text=f"{staff_phrase(turn, 'digest-late')}\n{message.text}")
        _post(turn, audience, message)
        book = replace(book, last={**book.last, audience: day})
    if book.last.get(PRIVATE, "") < day:
        for role, message in private_digests(office, event.lines, turn.at):
            for member in office.members(role):
                turn.post(member.address, message, "digest")
        book = replace(book, last={**book.last, PRIVATE: day})
    turn.file = book
    set_next(turn)


def _post(turn: Turn, audience: Audience, message: Message) -> None:
    """On the desk, and in the audience's chat; a committee without one is written to in private."""
    office = turn.office
    turn.post(Address(f"board:{audience}"), message, "digest")
    chat = office.committee_chat if audience == "committee" else office.staff_chat
    turn.post(chat, message, "digest")
    if chat is None and audience == "committee":
        for role in office.policy.digest.roles:
            for member in office.members(role):
                turn.post(member.address, message, "digest")


def _with(message: Message, lines: list[str]) -> Message:
    told = [line for line in lines if line]
    return replace(message, text="\n\n".join([message.text, *told]))


def _begins_week(office: Office, today: date, since: datetime) -> bool:
    """Whether a Friday lies between the digest before and this one."""
    friday = today - timedelta(days=(today.weekday() - FRIDAY) % 7 or 7)
    return office.calendar.day_of(since) <= friday
