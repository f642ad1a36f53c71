"""The pictures and sounds that belong to a form's questions, as channels send them."""

from typing import NamedTuple

from bot.content.mediatypes import MediaKind, shown_type
from bot.content.office import OfficeSource


class MediaFile(NamedTuple):
    """One file: its name, what kind of thing it is and its type, both told by its content."""

    name: str
    kind: MediaKind
    type: str
    data: bytes


def media_file(offices: OfficeSource, reference: str) -> MediaFile | None:
    """The file that a message names as `HASH/NAME`: of that version of the pack.

    None where there is no such file, or where it is neither picture, sound nor film that
    every channel can show.
    """
    hash, _, name = reference.partition("/")
    pack = offices.pack(hash)
    data = pack.media.get(name) if pack is not None else None
    if data is None:
        return None
    shown = shown_type(data)
    return MediaFile(name, *shown, data) if shown is not None else None
