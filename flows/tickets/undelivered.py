"""An address refuses us: what may not have arrived goes to the next one, or becomes a task."""

from flows.casework import informing, notice, returning
from flows.identifiers import Address
from flows.matters import Application, Ticket
from flows.tickets import answering
from flows.turn import Turn


def refuse(turn: Turn, address: Address) -> None:
    """Remember it until the person writes from there again, and send again elsewhere."""
    dossier = turn.dossier
    if address in dossier.unreachable:
        return
    turn.change(unreachable=(*dossier.unreachable, address))
    send_again(turn, address)


def send_again(turn: Turn, refused: Address | None = None) -> None:
    """Send what may not have arrived to the address that is left now; else it is a task of staff.

    That is a decision which nothing proves, what was asked for on return, an answer, and the
    written reply of a ceiling's last day.
    """
    for line in turn.dossier.matters:
        matter = turn.matter(line.reference)
        if isinstance(matter, Application) and line.untold:
            if refused is None:
                notice.send(turn, matter)
            else:
                notice.refused(turn, matter, refused)
        elif isinstance(matter, Application) and matter.stage == "docs_required":
            returning.send(turn, matter)
        elif isinstance(matter, Ticket) and matter.stage == "answered":
            answering.send(turn, matter)
        elif matter is not None and refused is not None and turn.reach() is None:
            informing.not_arrived(turn, matter)
