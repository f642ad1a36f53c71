"""Two ways in which staff end an application that stays needed: another body, or another file."""

from flows import stages
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.effects import FindHolder
from flows.events import HolderFound, StaffActed
from flows.identifiers import Reference
from flows.leaving.ending import leave
from flows.matters import Application
from flows.messages import Message
from flows.phrases import Fixed
from flows.turn import Turn

#: The field that names the application which goes on: `istiqbal act REF duplicate --set of=REF`.
OF = "of"


def transfer(turn: Turn, application: Application, event: StaffActed) -> None:
    """To another body, named in words that the person reads."""
    words = event.text.strip()
    if not words:
        refuse(turn, "needs_text")
        return
    left = leave(turn, application, "transferred", by=event.by, note=words)
    told = turn.text("transferred", reference=stages.quote(left.reference), words=words)
    tell(turn, left, Message(told))
    done(turn, "transferred", left)


def duplicate(turn: Turn, application: Application, event: StaffActed) -> None:
    """The same need stands in another application, which goes on.

    Its number is told to nobody else: in another file it may be a husband's, or a neighbour's.
    """
    other = Reference(event.fields.get(OF, "").strip().upper())
    prefix = f"{turn.office.policy.association.prefix}-"
    if not other.startswith(prefix) or other == application.reference:
        refuse(turn, "needs_other")
        return
    own = next((line for line in turn.dossier.matters if line.reference == other), None)
    if own is not None and own.kind != "application":
        refuse(turn, "needs_other")
        return
    if not isinstance(turn.found, HolderFound):
        turn.want(FindHolder(other))
        return
    goes_on = turn.application(other) if own is not None else turn.found.about
    if goes_on is None or goes_on.stage in stages.ENDED:
        # A slip of the pen must not end what nothing goes on for.
        refuse(turn, "unknown_other", other=Fixed(other))
        return
    left = leave(turn, application, "duplicate", by=event.by, note=str(other))
    quoted = stages.quote(left.reference)
    if own is not None:
        told = turn.text("duplicate-own", reference=quoted, other=Fixed(other))
    else:
        told = turn.text("duplicate-ended", reference=quoted)
    tell(turn, left, Message(told))
    done(turn, "marked_duplicate", left, other=Fixed(other))
