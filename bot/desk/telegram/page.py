"""One answer of the staff bot, before python-telegram-bot has rendered it."""

from dataclasses import dataclass
from typing import Literal

from flows.messages import Button


@dataclass(frozen=True, slots=True)
class Page:
    """Text with buttons under it; or, as a `prompt`, a question whose reply quotes it.

    `hint` is the grey text in the field of a prompt.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    kind: Literal["page", "prompt"] = "page"
    hint: str = ""
