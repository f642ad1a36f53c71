"""What staff are answered after an act: done, refused with the reason, or stale."""

from flows.casework.bulletin import STAFF_VOICE
from flows.effects import Receipt
from flows.matters import AnyMatter
from flows.phrases import Fixed, Value
from flows.turn import Turn


def refuse(turn: Turn, code: str, /, **values: Value) -> None:
    """Say why nothing changed, and what would be right. `code` is stable for scripts."""
    outcome = "stale" if code == "stale" else "refused"
    turn.receipt = Receipt(outcome, code, _text(turn, code, values))


def done(turn: Turn, code: str, matter: AnyMatter, /, **values: Value) -> None:
    """Say what was stored."""
    text = _text(turn, code, {"reference": Fixed(matter.reference), **values})
    if turn.reach() is None:
        text = f"{text}\n{_text(turn, 'person_unreachable', {})}"
    data = {"reference": str(matter.reference), "stage": matter.stage}
    turn.receipt = Receipt("done", code, text, data)


def _text(turn: Turn, code: str, values: dict[str, Value]) -> str:
    return turn.phrases.say(STAFF_VOICE, f"receipt-{code.replace('_', '-')}", **values)
