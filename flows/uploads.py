"""Something that was sent, as the house found it before the core heard of it."""

from typing import Literal

import msgspec

Media = Literal["image", "pdf", "audio", "video", "other"]

#: What makes a picture hard to read. Each has one tip of its own.
UNREADABLE = ("small", "dark", "blurred")

#: Why nothing was kept: what was sent is too big, of a type that is not taken, locked with a
#: password, damaged, of too many pages, larger inside than it looks, infected, or one too many for
#: a day.
Refusal = Literal[
    "too_big",
    "empty",
    "program",
    "archive",
    "office",
    "markup",
    "unknown",
    "locked",
    "broken",
    "too_long",
    "bomb",
    "infected",
    "too_many",
]


class Upload(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file: staged under `id`, or refused, and then nothing of it was kept.

    `media` and `extension` are those of what is kept, by its content. `findings` are what was seen
    of it: why it is hard to read, and `cleaned` where something that acts was taken out.
    """

    id: str = ""
    media: Media = "other"
    extension: str = ""
    size: int = 0
    pages: int = 1
    sha256: str = ""
    findings: tuple[str, ...] = ()
    refused: Refusal | Literal[""] = ""

    @property
    def name(self) -> str:
        """The name it has as an answer. What the sender called it is never used."""
        return f"{self.id}.{self.extension}"

    @property
    def trouble(self) -> str:
        """The first reason why it is hard to read; empty where it is readable."""
        return next((one for one in UNREADABLE if one in self.findings), "")


def upload_ids(value: str) -> tuple[str, ...]:
    """The uploads that the answer to an upload question names."""
    return tuple(name.partition(".")[0] for name in value.split())
