"""The pictures and sounds of a form's questions, and public documents, as channels send them."""

from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from bot.content.mediatypes import MediaKind, shown_type
from bot.content.office import OfficeSource
from flows.office import Pack

#: The documents of a library, by how their names end.
_DOCUMENTS = {
    ".pdf": "application/pdf",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


class MediaFile(NamedTuple):
    """One file: its name, what kind of thing it is and its type, both told by its content."""

    name: str
    kind: MediaKind | Literal["document"]
    type: str
    data: bytes


def media_file(offices: OfficeSource, reference: str) -> MediaFile | None:
    """The file that a message names as `HASH/NAME`: of that version of the pack.

    None where there is no such file, or where it is neither picture, sound nor film that
    every channel can show, nor a document of the library that the public or members may have.
    """
    hash, _, name = reference.partition("/")
    pack = offices.pack(hash)
    if pack is not None and name in pack.library:
        return library_file(pack, name, public=not _is_statement(pack, name))
    data = pack.media.get(name) if pack is not None else None
    if data is None:
        return None
    shown = shown_type(data)
    return MediaFile(name, *shown, data) if shown is not None else None


def library_file(pack: Pack, name: str, *, public: bool = True) -> MediaFile | None:
    """A document of a pack's library; with `public`, only one that anybody may have."""
    named = [one for one in pack.shelf.values() if one.file == name]
    data = pack.library.get(name)
    if data is None or (public and not any(one.public for one in named)):
        return None
    return MediaFile(name, "document", _DOCUMENTS[PurePosixPath(name).suffix], data)


def _is_statement(pack: Pack, name: str) -> bool:
    """Whether it is a financial statement, which members are sent in their own talk."""
    rule = pack.policy.membership
    return rule is not None and any(one.file == name for one in rule.statements.values())
