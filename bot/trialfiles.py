"""What `^ …` sends in a trial: a file as the house would find it, a place, or a mere kind."""

import asyncio
import secrets
from pathlib import Path, PurePath
from typing import Literal, NamedTuple, cast, get_args

from bot.documents.laboratory import Laboratory
from bot.documents.limits import MAX_BYTES
from bot.documents.specimen import Refused
from flows.uploads import Media, Upload

Kind = Literal["photo", "voice", "audio", "video", "file", "sticker", "location", "other"]

_OF_MEDIA: dict[Media, Kind] = {
    "image": "photo",
    "pdf": "file",
    "audio": "audio",
    "video": "video",
    "other": "file",
}
#: What a telephone records when its button is held.
_VOICES = (".ogg", ".oga", ".opus")


class Attachment(NamedTuple):
    """What an `AttachmentSent` says of it."""

    kind: Kind
    upload: Upload | None = None
    point: str = ""


async def attachment_of(named: str) -> Attachment:
    """A file by its path; `location LAT LON [ALTITUDE [ACCURACY]]`; or a kind alone: `photo`."""
    first, *rest = named.replace(",", " ").split() or [""]
    if first == "location":
        point = [*rest, "0", "0"][:4] if len(rest) >= 2 else []
        return Attachment("location", point=" ".join(point))
    if named in get_args(Kind):
        return Attachment(cast(Kind, named))
    data = await asyncio.to_thread(_read, named)
    if data is None:
        return Attachment("file")
    try:
        specimen = await Laboratory().inspect(data)
    except Refused as refused:
        return Attachment("file", Upload(refused=refused.code))
    upload = specimen.as_upload(secrets.token_hex(8))
    is_voice = PurePath(named).suffix.lower() in _VOICES and specimen.media == "audio"
    return Attachment("voice" if is_voice else _OF_MEDIA[specimen.media], upload)


def _read(named: str) -> bytes | None:
    """The file's bytes, as many as are looked at; None where there is no such file."""
    try:
        with Path(named).expanduser().open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return None
