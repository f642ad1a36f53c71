"""What is sent to someone, before any channel has rendered it."""

from collections.abc import Sequence
from typing import Literal

import msgspec

#: Why a message is sent: whether it may ride in a webhook's response, and what silence voids.
Purpose = Literal[
    "answer", "reminder", "notice", "decision", "alarm", "digest", "relay", "outreach"
]

#: The longest id a button may carry, in bytes: Telegram's limit on callback data.
MAX_BUTTON_BYTES = 64


class Button(msgspec.Struct, frozen=True):
    """A choice that can be pressed.

    `id` is `STEP.VALUE` for the question asked at that step of the conversation, or
    `@REFERENCE.ACT` for something that stays open, such as acknowledging a decision.
    """

    id: str
    label: str


class Bar(msgspec.Struct, frozen=True):
    """One bar of a picture. `value` is its figure in words; `late` of its `count` are late."""

    label: str
    count: int
    late: int
    value: str


class Bars(msgspec.Struct, frozen=True):
    """Bars that are compared with each other, under a title."""

    title: str
    bars: tuple[Bar, ...]


class Chart(msgspec.Struct, frozen=True):
    """A picture of figures: a channel draws it from these, and nothing of it is stored as one.

    `caption` says the same in words, for whoever does not see it. `late` and `on_time` name the two
    shades.
    """

    title: str
    late: str
    on_time: str
    groups: tuple[Bars, ...]
    caption: str


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message in plain text, with the choices under it.

    `rows` are rows of buttons. `wants_phone` asks the channel for its own way of sharing the
    person's number, where it has one. `media` are files of a version of the pack, each `HASH/NAME`,
    to be sent before the text. Text from people stands between Unicode isolates. From the character
    `veiled_from` on, a channel that can veil a text does: what stands before shows in a preview.
    A `chart` is drawn and goes before the text, where the channel shows pictures.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    wants_phone: bool = False
    media: tuple[str, ...] = ()
    veiled_from: int | None = None
    chart: Chart | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons in reading order: the numbers a person may type count along this."""
        return tuple(button for row in self.rows for button in row)


#: One choice of a question the conversation itself asks: its value, and the label on its button.
Option = tuple[str, str]


def in_rows(options: Sequence[Option], step: int) -> list[tuple[Button, ...]]:
    """Lay buttons out: short labels share a row, long ones have it to themselves."""
    buttons = [Button(f"{step}.{value}", label) for value, label in options]
    longest = max((len(button.label) for button in buttons), default=0)
    across = 5 if longest <= 3 else 3 if longest <= 9 else 2 if longest <= 16 else 1
    return [tuple(buttons[at : at + across]) for at in range(0, len(buttons), across)]
