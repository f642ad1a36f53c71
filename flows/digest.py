"""The daily digest: what is new, waiting, due and late, by reference and age alone."""

from datetime import datetime, timedelta
from typing import Literal, cast

from msgspec.structs import replace

from flows.casework.bulletin import STAFF_VOICE, staff_phrase
from flows.dates import both_calendars
from flows.dossier import DigestBook
from flows.effects import CountCasework
from flows.events import CaseworkCounted, CaseworkLine
from flows.identifiers import ARABIC, Address
from flows.messages import Message
from flows.office import Office
from flows.phrases import Composed, Fixed, Phrases
from flows.stages import DRAFTS, REPLIED
from flows.turn import Turn

Audience = Literal["committee", "staff"]
AUDIENCES: tuple[Audience, ...] = ("committee", "staff")
SUBJECT = "digest"

#: The most references named under one heading; the rest are counted.
NAMED = 15


def set_next(turn: Turn) -> None:
    """Set the clock to the next digest hour after now."""
    turn.wake("digest", SUBJECT, next_at(turn.office, turn.at))


def next_at(office: Office, after: datetime) -> datetime:
    """The next digest hour on a working day."""
    calendar = office.calendar
    day = calendar.day_of(after)
    while True:
        at = calendar.at(day, office.policy.digest.at)
        if at > after and calendar.is_working_day(day):
            return at
        day += timedelta(days=1)


def previous_at(office: Office, before: datetime) -> datetime:
    """The digest hour of the working day before: what came since then is new."""
    calendar = office.calendar
    day = calendar.day_of(before) - timedelta(days=1)
    while not calendar.is_working_day(day):
        day -= timedelta(days=1)
    return calendar.at(day, office.policy.digest.at)


def ring(turn: Turn) -> None:
    """The hour has come: ask for the figures."""
    turn.want(CountCasework())


def make(turn: Turn, event: CaseworkCounted) -> None:
    """Write the day's digests, once per day and audience, and set the next."""
    book = cast(DigestBook, turn.file)
    day = turn.today.isoformat()
    for audience in AUDIENCES:
        if book.last.get(audience, "") >= day:
            continue
        text = digest_text(turn.office, event.lines, turn.at, audience)
        if _is_late(turn):
            text = f"{staff_phrase(turn, 'digest-late')}\n{text}"
        _post(turn, audience, Message(text))
        book = replace(book, last={**book.last, audience: day})
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


def _is_late(turn: Turn) -> bool:
    planned = turn.office.calendar.at(turn.today, turn.office.policy.digest.at)
    return turn.at > planned + timedelta(hours=2)


def digest_text(
    office: Office, lines: tuple[CaseworkLine, ...], at: datetime, audience: Audience
) -> str:
    """The digest in words. An empty day is told too, so that silence always means a fault."""
    phrases = office.phrases
    day = Composed(both_calendars(office.calendar.day_of(at), ARABIC))
    parts = [phrases.say(STAFF_VOICE, f"digest-{audience}", day=day)]
    sections = _sections(office, lines, at, audience)
    for name, found in sections.items():
        if found:
            parts.append(_section(phrases, name, found, at))
    if not any(sections.values()):
        parts.append(phrases.say(STAFF_VOICE, "digest-empty"))
    return "\n\n".join(parts)


def _sections(
    office: Office, lines: tuple[CaseworkLine, ...], at: datetime, audience: Audience
) -> dict[str, list[CaseworkLine]]:
    stages = ("committee", "decided")
    mine = [
        line
        for line in lines
        if line.stage not in DRAFTS and (audience == "staff" or line.stage in stages)
    ]
    decided = [line for line in mine if line.stage == "decided"]
    waiting = [line for line in mine if line.stage != "decided"]
    late = [line for line in waiting if _is_overdue(line, at)]
    due = [line for line in waiting if line not in late and _is_due(line, at)]
    rest = [line for line in waiting if line not in late and line not in due]
    since = previous_at(office, at)
    fresh = [line for line in rest if line.entered_at >= since]
    return {
        "overdue": late,
        "due": due,
        "new": fresh,
        "waiting": [line for line in rest if line not in fresh],
        "held": decided,
    }


def _limits(line: CaseworkLine) -> list[datetime]:
    """What still has to happen by when: a ceiling ends with the reply."""
    replied = line.stage in REPLIED
    limits = (None if replied else line.due_at, line.next_at)
    return [limit for limit in limits if limit is not None]


def _is_overdue(line: CaseworkLine, at: datetime) -> bool:
    return any(limit < at for limit in _limits(line))


def _is_due(line: CaseworkLine, at: datetime) -> bool:
    """Within two days of the ceiling, or of the internal promise."""
    soon = at + timedelta(days=2)
    return any(limit <= soon for limit in _limits(line))


def _section(phrases: Phrases, name: str, lines: list[CaseworkLine], at: datetime) -> str:
    rows = [phrases.say(STAFF_VOICE, f"digest-{name}", count=len(lines))]
    rows += [
        phrases.say(
            STAFF_VOICE,
            "digest-line",
            reference=Fixed(line.reference),
            days=(at - line.entered_at).days,
        )
        for line in sorted(lines, key=lambda one: one.entered_at)[:NAMED]
    ]
    if len(lines) > NAMED:
        rows.append(phrases.say(STAFF_VOICE, "digest-more", count=len(lines) - NAMED))
    return "\n".join(rows)
