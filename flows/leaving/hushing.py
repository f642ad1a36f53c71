"""After a death nothing is sent of itself: the one gate through which every message passes."""

from dataclasses import replace

from flows.dossier import Dossier
from flows.effects import Effect, Receipt, Say
from flows.events import PersonEvent, StaffActed
from flows.leaving.record import Mourning
from flows.matters import AnyMatter
from flows.outcome import Outcome
from flows.phrases import Composed, Fixed, Voice
from flows.turn import Turn

#: Receipts of a decision: each of them says that it is told, or will be of itself.
_TELLS = ("decided", "decided_and_held", "released")


def hush(turn: Turn, outcome: Outcome) -> Outcome:
    """The outcome without what would ring at the door of a house in mourning.

    What a relative writes is answered, and what staff say goes through. Whatever was begun after
    the death was told is somebody else's matter, and goes its way.
    """
    file = outcome.file
    if not isinstance(file, Dossier) or file.mourning is None:
        return outcome
    kept = tuple(one for one in outcome.effects if _may_be(turn, file, one))
    if len(kept) < len(outcome.effects) or outcome.receipt.code in _TELLS:
        outcome = replace(outcome, receipt=_true(turn, file.mourning, outcome.receipt))
    return replace(outcome, effects=kept)


def _true(turn: Turn, mourning: Mourning, receipt: Receipt) -> Receipt:
    """What staff are answered must not say that somebody was told who was told nothing."""
    acted = turn.event
    matter = turn.matter(acted.reference) if isinstance(acted, StaffActed) else None
    if receipt.outcome != "done" or matter is None or not is_hushed(turn, matter):
        return receipt
    text = turn.phrases.say(
        Voice(),
        "receipt-held-back",
        reference=Fixed(matter.reference),
        ticket=Fixed(mourning.ticket),
        confirmed=Composed("yes" if mourning.confirmed else "no"),
    )
    return Receipt(receipt.outcome, receipt.code, text, receipt.data)


def _may_be(turn: Turn, dossier: Dossier, effect: Effect) -> bool:
    if not isinstance(effect, Say) or effect.to not in dossier.addresses:
        return True
    if effect.purpose == "relay":
        return True
    if effect.purpose == "answer" and isinstance(turn.event, PersonEvent):
        return True
    return _is_later(turn, dossier, effect)


def _is_later(turn: Turn, dossier: Dossier, say: Say) -> bool:
    about = say.about or getattr(turn.event, "reference", None)
    matter = turn.matter(about) if about is not None else None
    return matter is not None and not was_before(dossier, matter)


def is_hushed(turn: Turn, matter: AnyMatter) -> bool:
    """Whether it is a matter of somebody of whom we were told that they have died."""
    return turn.dossier.mourning is not None and was_before(turn.dossier, matter)


def was_before(dossier: Dossier, matter: AnyMatter) -> bool:
    """Whether the matter was there when the news of a death came, if any did."""
    mourning = dossier.mourning
    return mourning is None or matter.opened_at <= mourning.since
