"""A digest in words that fit one screen: what is not named is counted, and said where it is."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from flows.casework.bulletin import STAFF_VOICE
from flows.dates import both_calendars
from flows.digest.bars import chart_of
from flows.digest.sections import Audience, by_owner, by_section, is_late, shown
from flows.events import CaseworkLine
from flows.identifiers import ARABIC
from flows.messages import Message
from flows.office import Office
from flows.phrases import Composed, Fixed, Value
from flows.stages import BENEFICIARY, REPLIED

#: In UTF-16 code units, as Telegram counts: a telephone's screen or two, far below its limit.
LONGEST = 1500
#: How many references are named under one heading, tried in this order until the text fits.
NAMED = (12, 8, 5, 3, 1)

#: A heading with the rows under it.
Block = tuple[str, list[CaseworkLine]]


def digest_message(
    office: Office,
    lines: Iterable[CaseworkLine],
    at: datetime,
    since: datetime,
    audience: Audience,
    decided: int = 0,
) -> Message:
    """The digest with its picture. An empty day is told too: silence always means a fault."""
    mine = shown(lines, audience)
    blocks = list(_blocks(office, mine, at, since, audience))
    tail = []
    fresh = sum(line.entered_at >= since for line in mine)
    if audience == "staff" and fresh:
        # The deciding body has a heading for it.
        tail.append(_say(office, "digest-fresh", count=fresh))
    if decided:
        tail.append(_say(office, "digest-decided", count=decided))
    for named in NAMED:
        text = _text(office, blocks, tail, at, audience, named)
        if len(text.encode("utf-16-le")) // 2 <= LONGEST:
            break
    return Message(text, chart=chart_of(office.phrases, mine, at) if mine else None)


def _text(
    office: Office,
    blocks: list[Block],
    tail: list[str],
    at: datetime,
    audience: Audience,
    named: int,
) -> str:
    parts = [_say(office, f"digest-{audience}", day=day_in_words(office, at))]
    for title, lines in blocks:
        parts.append("\n".join([title, *rows_of(office, lines, at, named)]))
    if not blocks:
        parts.append(_say(office, "digest-empty"))
    if tail:
        parts.append("\n".join(tail))
    if any(len(lines) > named for _, lines in blocks):
        parts.append(_whole_list(office, audience))
    return "\n\n".join(parts)


def _blocks(
    office: Office, lines: list[CaseworkLine], at: datetime, since: datetime, audience: Audience
) -> Iterator[Block]:
    if audience == "committee":
        for name, found in by_section(lines, at, since).items():
            if found:
                yield _say(office, f"digest-{name}", count=len(found)), found
        return
    urgent = [line for line in lines if line.topic == "urgent"]
    if urgent:
        yield _say(office, "digest-urgent", count=len(urgent)), urgent
    for share in by_owner((line for line in lines if line.topic != "urgent"), at):
        rule = office.policy.roles.get(share.owner)
        is_theirs = share.owner == BENEFICIARY
        owner = _say(office, "desk-owner-beneficiary")
        if rule is not None and not is_theirs:
            # Not set apart: a line takes its direction from its first word.
            owner = Composed(rule.title.ar)
        count = len(share.lines)
        yield _say(office, "digest-owner", owner=owner, count=count, late=share.late), share.lines


def rows_of(office: Office, lines: list[CaseworkLine], at: datetime, named: int) -> Iterator[str]:
    """The first lines, and how many more there are."""
    for line in lines[:named]:
        row = _say(
            office,
            "digest-line",
            reference=Fixed(line.reference),
            days=(at - line.entered_at).days,
            late=int(is_late(line, at)),
        )
        yield row + _period(office, line, at)
    if len(lines) > named:
        yield _say(office, "digest-more", count=len(lines) - named)


def _period(office: Office, line: CaseworkLine, at: datetime) -> str:
    """What the policy's period means for it today: the release, the floor, or the ceiling."""
    calendar = office.calendar
    if line.stage == "decided" and line.next_at is not None:
        return _say(office, "digest-line-held", day=day_in_words(office, line.next_at))
    if line.stage in REPLIED:
        return ""
    if line.due_at is not None:
        left = (calendar.day_of(line.due_at) - calendar.day_of(at)).days
        return _say(office, "digest-line-ceiling", days=left) if left >= 0 else ""
    if line.opens_at is not None and line.opens_at > at:
        left = (calendar.day_of(line.opens_at) - calendar.day_of(at)).days
        return _say(office, "digest-line-floor", days=left)
    return ""


def _whole_list(office: Office, audience: Audience) -> str:
    if not office.website:
        return _say(office, "digest-list")
    address = Fixed(f"{office.website}/desk/digest/{audience}.csv")
    return _say(office, "digest-list-at", address=address)


def day_in_words(office: Office, at: datetime) -> Composed:
    """The day in both calendars, as staff read it."""
    return Composed(both_calendars(office.calendar.day_of(at), ARABIC))


def _say(office: Office, id: str, /, **values: Value) -> str:
    return Composed(office.phrases.say(STAFF_VOICE, id, **values))
