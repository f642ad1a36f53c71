"""Tell the person something of a matter. What cannot be sent becomes a task of the staff."""

from msgspec.structs import replace

from flows.casework import bulletin
from flows.matters import AnyMatter
from flows.messages import Message, Purpose
from flows.phrases import Fixed
from flows.turn import Turn

#: Nobody who looks over a shoulder at a preview learns what these say.
VEILED: frozenset[Purpose] = frozenset({"decision", "notice", "relay"})


def tell(
    turn: Turn,
    matter: AnyMatter,
    message: Message,
    purpose: Purpose = "notice",
    *,
    is_harmless: bool = False,
) -> None:
    """Send it to the first address that takes messages; with none left, its owner is told.

    What comes unasked is veiled, unless the caller knows that it says nothing of anybody's need.
    """
    if not is_harmless and purpose in VEILED:
        message = veiled(turn, matter, message)
    if not turn.send(message, purpose, matter.reference):
        bulletin.tell_owner(turn, matter, "staff-undelivered")


def veiled(turn: Turn, matter: AnyMatter, message: Message) -> Message:
    """The message behind one neutral line, which is all that a preview shows of it."""
    lead = turn.text("notice-lead", reference=Fixed(matter.reference))
    return replace(message, text=f"{lead}\n\n{message.text}", veiled_from=len(lead) + 2)
