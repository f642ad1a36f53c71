"""Make sense of a pressed button: of this step, of a matter, old, or never ours."""

from collections.abc import Callable

from flows import stack
from flows.casework import notice
from flows.feedback import asking, rating
from flows.identifiers import Reference
from flows.inquiries import inquiring
from flows.intake import documents, drafts, gathering
from flows.leaving import hushing, withdrawing
from flows.outreach import yearly
from flows.phrases import Fixed
from flows.provision import receiving
from flows.redress import appealing, closing
from flows.relay import relaying
from flows.said import Said
from flows.study import visiting, wishing
from flows.turn import Turn

#: What the buttons do that stay under a message for good: `@REFERENCE.ACT`. What an act is about
#: may follow its name after a dash: `slot-202701051000`.
ACTS: dict[str, Callable[[Turn, Reference], None]] = {
    "resume": drafts.resume,
    "correct": drafts.correct,
    "register": drafts.register,
    "resend": documents.resend,
    "seen": notice.acknowledge,
    "reply": relaying.join,
    "same": yearly.same,
    "changed": yearly.changed,
    visiting.SLOT: visiting.choose,
    visiting.NONE: wishing.begin,
    "appeal": appealing.press,
    "over": closing.over,
    "not-over": closing.not_over,
    "withdraw": withdrawing.press,
    "received": receiving.confirm,
    "unreceived": receiving.deny,
    "well": receiving.well,
    "remains": receiving.remains,
    "rate": asking.begin,
    "left": rating.why_left,
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
    matter = turn.matter(reference)
    if matter is not None and act != "reply" and hushing.is_hushed(turn, matter):
        turn.say("status-mourning", reference=Fixed(reference))
        turn.repeat()
        return
    on = ACTS.get(act) or ACTS.get(act.partition("-")[0])
    if on is None:
        turn.say("old-button")
        turn.repeat()
        return
    on(turn, reference)
