"""The lines of a dossier: what it knows of its own matters and addresses, without loading any."""

from typing import Literal

from flows.dossier import Dossier, MatterLine
from flows.identifiers import Address
from flows.matters import AnyMatter, Application, Ticket, is_contestable, is_untold
from flows.notices.contact import ways


def listed(lines: tuple[MatterLine, ...], matter: AnyMatter) -> tuple[MatterLine, ...]:
    """The lines with that of this matter as it is now: the same lines where nothing shows."""
    kind: Literal["application", "ticket"]
    kind = "application" if isinstance(matter, Application) else "ticket"
    line = MatterLine(
        matter.reference,
        kind,
        matter.stage,
        untold=is_untold(matter),
        contestable=is_contestable(matter),
        topic=matter.topic if isinstance(matter, Ticket) else "",
    )
    if line in lines:
        return lines
    # In its old place: the order must not tell that something moved which is held.
    known = [one.reference for one in lines]
    if matter.reference not in known:
        return (*lines, line)
    at = known.index(matter.reference)
    return (*lines[:at], line, *lines[at + 1 :])


def reached_at(dossier: Dossier) -> Address | None:
    """The address of the person's own that is written to: see `flows.notices.contact.ways`."""
    return next(iter(ways(dossier)), None)
