"""The talk so far, as the page shows it when it opens."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from flows.dossier import Dossier
from flows.events import (
    AnyEvent,
    AttachmentSent,
    ButtonPressed,
    TextEdited,
    TextSent,
    WordsWithheld,
)
from flows.identifiers import ARABIC, Language
from flows.messages import Button, Message
from storage.outbox import Outgoing
from storage.views import Sent

#: How many lines a page opens with: more than a whole intake.
LINES = 200


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One bubble. `row` numbers ours, so that the stream can continue after it.

    `sent` names what was sent instead of words: a photo, a voice note, a place. `media` are the
    pictures and sounds of a question, as `Message` names them.
    """

    who: Literal["us", "you"]
    text: str
    row: int = 0
    rows: tuple[tuple[Button, ...], ...] = ()
    sent: str = ""
    media: tuple[str, ...] = ()


class History(msgspec.Struct, frozen=True):
    """What `GET /history` answers. The stream continues after row `after`.

    `proved` is the newest row that a page has acknowledged already.
    """

    language: Language
    lines: tuple[Line, ...]
    after: int
    proved: int


def read_history(language: Language, talk: Sequence[AnyEvent | Sent]) -> History:
    """Put the stored talk into lines, oldest first. What was voided was never said."""
    said = [one for one in talk if isinstance(one, Sent) and one.state != "void"]
    labels = {
        button.id: button.label for one in said if one.message for button in one.message.buttons
    }
    return History(
        language,
        tuple(_lines(_in_order(talk), labels)),
        max((one.row for one in said), default=0),
        max((one.row for one in said if one.state == "delivered"), default=0),
    )


def _in_order(talk: Sequence[AnyEvent | Sent]) -> list[AnyEvent | Sent]:
    """Our messages by their rows, and what a person said right before what it led to.

    Times alone do not tell: a rehearsal's clock may stand still.
    """
    led_to: dict[str, int] = {}
    for one in talk:
        if isinstance(one, Sent):
            event = one.key.rpartition("/")[0]
            led_to[event] = min(one.row, led_to.get(event, one.row))
    placed: list[tuple[float, int, AnyEvent | Sent]] = []
    latest = 0
    for place, one in enumerate(talk):
        if isinstance(one, Sent):
            latest = max(latest, one.row)
            placed.append((one.row, place, one))
        else:
            before = led_to.get(one.key)
            placed.append((latest + 0.5 if before is None else before - 0.5, place, one))
    return [one for *_, one in sorted(placed, key=lambda one: one[:2])]


def language_of(dossier: Dossier | None) -> Language:
    """The language of the talk; Arabic before anything was said."""
    return dossier.language if dossier else ARABIC


def line_of(outgoing: Outgoing) -> Line:
    """One message of the outbox as a bubble."""
    return _ours(outgoing.row, outgoing.message)


def _lines(talk: Iterable[AnyEvent | Sent], labels: dict[str, str]) -> Iterable[Line]:
    for one in talk:
        match one:
            case Sent(message=Message() as message, state=state) if state != "void":
                yield _ours(one.row, message)
            case TextSent() | TextEdited():
                yield Line("you", one.text)
            case AttachmentSent():
                yield Line("you", one.caption, sent=one.attachment)
            case WordsWithheld():
                yield Line("you", "", sent="withheld")
            case ButtonPressed() if one.button in labels:
                yield Line("you", labels[one.button])
            case _:
                # Opening, acknowledging, a forged button: nothing anybody said.
                pass


def _ours(row: int, message: Message) -> Line:
    return Line("us", message.text, row, message.rows, media=message.media)
