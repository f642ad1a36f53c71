"""What is told to its owner alone, such as a request about data, as its clock comes near."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from flows.casework.bulletin import STAFF_VOICE
from flows.digest.sections import is_near, is_private
from flows.digest.wording import day_in_words, rows_of
from flows.events import CaseworkLine
from flows.identifiers import Role
from flows.messages import Message
from flows.office import Office

#: From so long before its day on, every digest of the owner tells of it.
NEAR = timedelta(days=5)
NAMED = 15


def private_digests(
    office: Office, lines: Iterable[CaseworkLine], at: datetime
) -> Iterator[tuple[Role, Message]]:
    """A message for each role that has something of its own which is late or nearly due."""
    mine: dict[Role, list[CaseworkLine]] = {}
    for line in lines:
        if is_private(line) and is_near(line, at + NEAR):
            mine.setdefault(line.owner, []).append(line)
    for role in sorted(mine):
        found = sorted(mine[role], key=lambda line: (line.next_at or at, line.reference))
        parts = [
            office.phrases.say(STAFF_VOICE, "digest-private", day=day_in_words(office, at)),
            "\n".join(rows_of(office, found, at, NAMED)),
        ]
        yield role, Message("\n\n".join(parts))
