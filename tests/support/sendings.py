"""What a person sends in a transcript: files that are made here and looked at as in real life.

`photo.jpg «الهوية»` is a file with a caption, several files are sent at once, and a kind alone
(`sticker`) says only that something came.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import get_args

import msgspec

from bot.documents.inspection import inspect
from bot.documents.limits import MAX_BYTES
from bot.documents.specimen import Refused
from flows.events import Attachment
from flows.uploads import Upload
from support import pictures

_FILES: dict[str, Callable[[], bytes]] = {
    "photo.jpg": pictures.photo,
    "dark.jpg": pictures.dark_photo,
    "blurred.jpg": pictures.blurred_photo,
    "small.jpg": pictures.small_photo,
    "pages.pdf": pictures.pdf,
    "voice.ogg": pictures.voice,
    "film.mp4": pictures.film,
    "tool.exe": lambda: b"MZ\x90\x00 a program",
    "letter.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "huge.pdf": lambda: bytes(MAX_BYTES + 1),
}
_KINDS: dict[str, Attachment] = {".jpg": "photo", ".ogg": "voice", ".mp4": "video"}
_PART = re.compile(r"(\S+)(?:\s+«([^»]*)»)?")


@dataclass(frozen=True)
class Sending:
    """One part of what was sent."""

    attachment: Attachment
    caption: str = ""
    upload: Upload | None = None


def sendings(line: str, first_id: int) -> Iterator[Sending]:
    """The parts that a line names, with ids from this number on."""
    if line.startswith("location "):
        line = "location"
    for number, (name, caption) in enumerate(_PART.findall(line), first_id):
        if name in get_args(Attachment):
            yield Sending(name, caption)
        else:
            kind = _KINDS.get(PurePath(name).suffix, "file")
            upload = _looked_at(name)
            if not upload.refused:
                upload = msgspec.structs.replace(upload, id=f"u{number}")
            yield Sending(kind, caption, upload)


@cache
def _looked_at(name: str) -> Upload:
    data = _FILES[name]()
    try:
        return inspect(data).as_upload("")
    except Refused as refused:
        return Upload(refused=refused.code, size=len(data))
