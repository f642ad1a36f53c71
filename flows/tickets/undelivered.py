"""An address refuses us: a decision nobody saw goes to the next one, or becomes a task."""

from flows.casework import notice
from flows.identifiers import Address
from flows.turn import Turn


def refuse(turn: Turn, address: Address) -> None:
    """Remember it until the person writes from there again, and send a decision again elsewhere."""
    dossier = turn.dossier
    if address in dossier.unreachable:
        return
    turn.change(unreachable=(*dossier.unreachable, address))
    send_again(turn)


def send_again(turn: Turn) -> None:
    """Send every decision that was given and not acknowledged to the address that is left now."""
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        if application is None or application.decision is None:
            continue
        decision = application.decision
        if decision.released_at is not None and decision.seen_at is None:
            notice.send(turn, application)
