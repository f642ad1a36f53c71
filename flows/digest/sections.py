"""What a digest is made of: every open matter in the one section that says most about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

from flows.events import CaseworkLine
from flows.identifiers import Role
from flows.stages import DRAFTS, REPLIED
from flows.tickets.topics import TOPICS

Audience = Literal["committee", "staff"]
#: The sections of the deciding body, in the order in which they are told.
NAMES = ("urgent", "overdue", "due", "new", "waiting", "appeals", "held", "returned")
#: How far ahead «soon» reaches.
SOON = timedelta(days=2)
#: The time of what has none.
NEVER = datetime.max.replace(tzinfo=UTC)
#: What the deciding body has before it, beside appeals and what cannot wait.
BEFORE_IT = ("committee", "decided", "docs_required")


@dataclass(slots=True)
class Share:
    """What one role of the staff has on its desk: what is late first, then the oldest."""

    owner: Role
    lines: list[CaseworkLine] = field(default_factory=list)
    late: int = 0


def shown(lines: Iterable[CaseworkLine], audience: Audience) -> list[CaseworkLine]:
    """What this audience may see, the oldest first. What is told to its owner alone is not there.

    Nor is what somebody has only begun to fill in: that is theirs.
    """
    found = [
        line
        for line in lines
        if line.stage not in DRAFTS
        and not is_private(line)
        and (audience == "staff" or line.stage in BEFORE_IT or line.topic in ("appeal", "urgent"))
    ]
    return sorted(found, key=lambda line: (line.entered_at, line.reference))


def is_private(line: CaseworkLine) -> bool:
    """Whether it is told to its owner alone."""
    topic = TOPICS.get(line.topic)
    return topic is not None and topic.private


def by_section(
    lines: Iterable[CaseworkLine], at: datetime, since: datetime
) -> dict[str, list[CaseworkLine]]:
    """The lines under the headings of the deciding body's digest, each under one."""
    sections: dict[str, list[CaseworkLine]] = {name: [] for name in NAMES}
    for line in lines:
        sections[_section(line, at, since)].append(line)
    return sections


def by_owner(lines: Iterable[CaseworkLine], at: datetime) -> list[Share]:
    """The lines by the role that has them; who has most that is late comes first."""
    shares: dict[Role, Share] = {}
    late: dict[Role, list[CaseworkLine]] = {}
    for line in lines:
        share = shares.setdefault(line.owner, Share(line.owner))
        if is_late(line, at):
            late.setdefault(line.owner, []).append(line)
        else:
            share.lines.append(line)
    for owner, share in shares.items():
        overdue = late.get(owner, [])
        share.late, share.lines = len(overdue), [*overdue, *share.lines]
    return sorted(shares.values(), key=lambda one: (-one.late, -len(one.lines), one.owner))


def _section(line: CaseworkLine, at: datetime, since: datetime) -> str:
    if line.topic == "urgent":
        return "urgent"
    if is_late(line, at):
        return "overdue"
    if line.topic == "appeal":
        return "appeals"
    if line.stage == "decided":
        return "held"
    if line.stage == "docs_required":
        return "returned"
    if is_near(line, at + SOON):
        return "due"
    return "new" if line.entered_at >= since else "waiting"


def is_late(line: CaseworkLine, at: datetime) -> bool:
    """Whether a promise of ours, or the ceiling, has passed."""
    return _limit(line) < at


def is_near(line: CaseworkLine, until: datetime) -> bool:
    """Whether one of them falls before that time."""
    return _limit(line) <= until


def _limit(line: CaseworkLine) -> datetime:
    """What has to happen first by when: a ceiling ends with the reply."""
    limits = [limit for limit in (line.next_at, _ceiling(line)) if limit is not None]
    return min(limits, default=NEVER)


def _ceiling(line: CaseworkLine) -> datetime | None:
    return None if line.stage in REPLIED else line.due_at
