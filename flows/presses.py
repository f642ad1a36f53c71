"""Make sense of a pressed button: of this step, of a matter, old, or never ours."""

from collections.abc import Callable

from flows import stack
from flows.casework import notice
from flows.identifiers import Reference
from flows.inquiries import inquiring
from flows.intake import documents, drafts, gathering
from flows.relay import relaying
from flows.said import Said
from flows.turn import Turn

#: What the buttons do that stay under a message for good: `@REFERENCE.ACT`.
ACTS: dict[str, Callable[[Turn, Reference], None]] = {
    "resume": drafts.resume,
    "correct": drafts.correct,
    "register": drafts.register,
    "resend": documents.resend,
    "seen": notice.acknowledge,
    "reply": relaying.join,
}


def press(turn: Turn, button: str) -> None:
    """A current button is what it says. An old or forged one is answered, and changes nothing."""
    if button.startswith("@"):
        gathering.flush(turn)
        reference, _, act = button[1:].rpartition(".")
        _act_on(turn, Reference(reference), act)
        return
    step, _, value = button.partition(".")
    if step != str(turn.conversation.step) or not value:
        turn.say("old-button")
        turn.repeat()
        return
    if value == "-skip" and gathering.conclude(turn):
        return
    gathering.flush(turn)
    stack.hear(turn, Said(value=value))


def _act_on(turn: Turn, reference: Reference, act: str) -> None:
    """Only for matters of this very dossier: another one's reference leads nowhere."""
    inquiring.let_go(turn)
    if turn.matter(reference) is None:
        turn.say("old-button")
        turn.repeat()
        return
    on = ACTS.get(act)
    if on is None:
        turn.say("old-button")
        turn.repeat()
        return
    on(turn, reference)
