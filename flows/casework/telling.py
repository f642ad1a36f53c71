"""Tell the person something of a matter. What cannot be sent becomes a task of the staff."""

from flows.casework import bulletin
from flows.matters import AnyMatter
from flows.messages import Message, Purpose
from flows.turn import Turn


def tell(turn: Turn, matter: AnyMatter, message: Message, purpose: Purpose = "notice") -> None:
    """Send it to the first address that takes messages; with none left, its owner is told."""
    if not turn.send(message, purpose, matter.reference):
        bulletin.tell_owner(turn, matter, "staff-undelivered")
