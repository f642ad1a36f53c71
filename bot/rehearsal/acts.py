"""What a simulated person does next: words, a press, something sent, or nothing for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from flows.events import (
    AnyEvent,
    Attachment,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    TextSent,
)
from flows.identifiers import Address
from flows.uploads import Media, Upload


@dataclass(frozen=True, slots=True)
class Words:
    """A message."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Send:
    """Something that is no text. With `media`, a file of that kind."""

    attachment: Attachment
    media: Media | None = None
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing, for this long."""

    span: timedelta


Act = Words | Press | Send
START = "/start"


def event_of(act: Act, address: Address, key: str, at: datetime, random: Random) -> AnyEvent:
    """The event that a channel would make of it."""
    seed = random.getrandbits(63)
    match act:
        case Words(text) if text == START:
            return ConversationOpened(key, at, seed, address)
        case Words(text):
            return TextSent(key, at, seed, address, text)
        case Press(id):
            return ButtonPressed(key, at, seed, address, id)
        case Send(attachment, media, extension):
            upload = None
            if media is not None:
                id = f"u{random.getrandbits(80):020x}"
                upload = Upload(id, media, extension, size=200, sha256=f"{seed:064x}")
            return AttachmentSent(key, at, seed, address, attachment, upload=upload)
