"""The log of improvements: what was changed after people had said what they think (G1c)."""

from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import refuse
from flows.effects import Receipt
from flows.events import OfficeActed
from flows.feedback.book import Improvement, QualityBook
from flows.forms.understanding.folding import clean
from flows.turn import Turn

RIGHT = "quality"


def improve(turn: Turn, event: OfficeActed) -> None:
    """Write down what was changed, and who looks after it."""
    book = cast(QualityBook, turn.file)
    words, owner = clean(event.text).strip(), clean(event.fields.get("owner", "")).strip()
    if not words:
        refuse(turn, "needs_text")
        return
    if not owner:
        refuse(turn, "needs_owner")
        return
    line = Improvement(words, owner, event.by, turn.at)
    turn.file = replace(book, improvements=(*book.improvements, line))
    turn.receipt = Receipt("done", "improved", str(staff_phrase(turn, "receipt-improved")))
