"""What a file really is, by its first bytes. Its name and what the sender says do not count."""

from typing import Literal

import filetype

from bot.documents.specimen import Refused
from flows.uploads import Refusal

Type = Literal["jpeg", "png", "webp", "heic", "pdf", "ogg", "mp3", "m4a", "mp4"]

#: As many bytes as the longest of the signatures needs.
HEAD = 8192

_TAKEN: dict[str, Type] = {
    "jpg": "jpeg",
    "png": "png",
    "webp": "webp",
    "heic": "heic",
    "pdf": "pdf",
    "ogg": "ogg",
    "opus": "ogg",
    "mp3": "mp3",
    "m4a": "m4a",
    "mp4": "mp4",
    "m4v": "mp4",
    "mov": "mp4",
    "3gp": "mp4",
}
_REFUSED: dict[str, Refusal] = {
    **dict.fromkeys(("exe", "elf", "dex", "dey", "swf", "wasm", "class", "nes"), "program"),
    **dict.fromkeys(("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp"), "office"),
    **dict.fromkeys(("rtf", "epub"), "office"),
    **dict.fromkeys(("zip", "tar", "rar", "gz", "bz2", "7z", "xz", "Z", "lz", "zst"), "archive"),
    **dict.fromkeys(("cab", "ar", "deb", "rpm", "crx", "iso", "cpio", "dmg"), "archive"),
}
#: Signatures that the library does not know, or knows too late.
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<?xml", b"<?php", b"<svg")
#: Brands of the container that telephones put pictures into. AVIF is not among them.
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def real_type(data: bytes) -> Type:
    """The type on the list of those that are taken. Raises Refused with what it is instead."""
    if not data:
        raise Refused("empty")
    head = data[:HEAD]
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return "heic"
    if head.startswith(_PROGRAMS):
        raise Refused("program")
    if head.startswith(_OLD_OFFICE):
        raise Refused("office")
    found = filetype.guess_extension(head)
    if found in _TAKEN:
        return _TAKEN[found]
    if found in _REFUSED:
        raise Refused(_REFUSED[found])
    if head[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise Refused("markup")
    raise Refused("unknown")
