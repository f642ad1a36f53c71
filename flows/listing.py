"""The lines of a dossier: what it knows of its own matters and addresses, without loading any."""

from typing import Literal

from flows.assisted.entry import ASSIST
from flows.dossier import Dossier, MatterLine
from flows.identifiers import Address, channel_of
from flows.matters import AnyMatter, Application, is_untold


def listed(lines: tuple[MatterLine, ...], matter: AnyMatter) -> tuple[MatterLine, ...]:
    """The lines with that of this matter as it is now: the same lines where nothing shows."""
    kind: Literal["application", "ticket"]
    kind = "application" if isinstance(matter, Application) else "ticket"
    line = MatterLine(matter.reference, kind, matter.stage, is_untold(matter))
    if line in lines:
        return lines
    # In its old place: the order must not tell that something moved which is held.
    known = [one.reference for one in lines]
    if matter.reference not in known:
        return (*lines, line)
    at = known.index(matter.reference)
    return (*lines[:at], line, *lines[at + 1 :])


def reached_at(dossier: Dossier) -> Address | None:
    """The first address of the person's own that has not refused us."""
    return next(
        (
            one
            for one in dossier.addresses
            if one not in dossier.unreachable and channel_of(one) != ASSIST
        ),
        None,
    )
