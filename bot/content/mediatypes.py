"""Which pictures and sounds may stand with a question: those that every channel can show."""

from typing import Literal

from bot.documents.specimen import Refused
from bot.documents.types import Type, real_type

MediaKind = Literal["image", "audio", "video"]

_SHOWN: dict[Type, tuple[MediaKind, str]] = {
    "jpeg": ("image", "image/jpeg"),
    "png": ("image", "image/png"),
    "webp": ("image", "image/webp"),
    "ogg": ("audio", "audio/ogg"),
    "mp3": ("audio", "audio/mpeg"),
    "m4a": ("audio", "audio/mp4"),
    "mp4": ("video", "video/mp4"),
}


def shown_type(data: bytes) -> tuple[MediaKind, str] | None:
    """What kind of thing a file is and its media type, by its content; None where it is neither."""
    try:
        return _SHOWN.get(real_type(data))
    except Refused:
        return None
