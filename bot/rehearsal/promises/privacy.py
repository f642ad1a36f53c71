"""Nothing personal in digests, group chats and alarms."""

from collections.abc import Iterator

from bot.rehearsal.evidence import Broken, Record


def impersonal(record: Record) -> Iterator[Broken]:
    """No name, ID or telephone of anybody in what is pushed to staff or to their groups."""
    groups = {*record.groups, *record.staff}
    for told in record.told:
        if told.to not in groups and not told.to.startswith("board:"):
            continue
        if any(one in told.text for one in record.telling):
            yield Broken("privacy", told.to, told.at, f"{told.purpose} names somebody")
