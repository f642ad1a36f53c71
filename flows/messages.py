"""What is sent to someone, before any channel has rendered it."""

from collections.abc import Sequence
from typing import Literal

import msgspec

#: Why a message is sent: whether it may ride in a webhook's response, and what silence voids.
Purpose = Literal["answer", "reminder", "notice", "decision", "alarm", "digest", "relay"]

#: The longest id a button may carry, in bytes: Telegram's limit on callback data.
MAX_BUTTON_BYTES = 64


class Button(msgspec.Struct, frozen=True):
    """A choice that can be pressed.

    `id` is `STEP.VALUE` for the question asked at that step of the conversation, or
    `@REFERENCE.ACT` for something that stays open, such as acknowledging a decision.
    """

    id: str
    label: str


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """One message in plain text, with the choices under it.

    `rows` are rows of buttons. `wants_phone` asks the channel for its own way of sharing the
    person's number, where it has one. `media` are files of a version of the pack, each `HASH/NAME`,
    to be sent before the text. Text from people stands between Unicode isolates.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    wants_phone: bool = False
    media: tuple[str, ...] = ()

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
