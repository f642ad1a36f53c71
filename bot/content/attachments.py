"""What a form names by file: lists and tables it looks things up in, pictures and sounds it shows.

A form finds them as ODK does: beside itself, in `media/`, or in a folder `<form>-media/`.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bot.content.containers import read_bytes, undeclared
from bot.content.encodings import text_of
from bot.content.maps import table_of_map
from bot.content.mediatypes import shown_type
from flows.issues import DefinitionErrors, Issue

MOST_DATA_BYTES = 10 * 2**20
MOST_MEDIA_BYTES = 5 * 2**20
MOST_MEDIA_BYTES_IN_ALL = 25 * 2**20

_NAMED = re.compile(r"jr://(file-csv|file|images|audio|video)/([^\"'<>&]+)")
_DATA = ("file-csv", "file")


class References(NamedTuple):
    """The names of the files that a form refers to."""

    data: tuple[str, ...]
    media: tuple[str, ...]


class Attachments(NamedTuple):
    """Those of the files that are there. `missing` are names of media that are not."""

    files: dict[str, str]
    media: dict[str, bytes]
    missing: tuple[str, ...]
    issues: tuple[Issue, ...]


def references_of(xml: str) -> References:
    """The files that an XForm refers to, each once, in its order."""
    found = dict.fromkeys((kind, name.strip()) for kind, name in _NAMED.findall(xml))
    return References(
        tuple(name for kind, name in found if kind in _DATA),
        tuple(dict.fromkeys(name for kind, name in found if kind not in _DATA)),
    )


def attachments_of(form: Path, xml: str, *, name: str) -> Attachments:
    """What a form's file refers to, read from beside it. Nothing else is opened.

    Whoever reads the form complains of a table that is not there. A picture that is not there is
    `missing`: the question stands in words as well.
    """
    references = references_of(xml)
    files: dict[str, str] = {}
    media: dict[str, bytes] = {}
    issues: list[Issue] = []
    for one in references.data:
        path = _find(form, one)
        if path is None:
            continue
        try:
            text = text_of(read_bytes(path, name=one, most=MOST_DATA_BYTES), one)
            files[one] = _as_read(one, text)
        except DefinitionErrors as errors:
            issues += errors.issues
    missing = tuple(one for one in references.media if _find(form, one) is None)
    for one in references.media:
        path = _find(form, one)
        if path is None:
            continue
        try:
            data = read_bytes(path, name=one, most=MOST_MEDIA_BYTES)
        except DefinitionErrors as errors:
            issues += errors.issues
            continue
        if shown_type(data) is None:
            remedy = "Save it as JPEG, PNG, WebP, MP3, M4A, OGG or MP4"
            issues.append(Issue(one, "it is no picture, sound or film that a chat shows", remedy))
        media[one] = data
    if sum(map(len, media.values())) > MOST_MEDIA_BYTES_IN_ALL:
        says = f"its pictures and sounds are more than {MOST_MEDIA_BYTES_IN_ALL // 2**20} MB in all"
        issues.append(Issue(name, says, "Save them smaller, as people load them on telephones"))
    return Attachments(files, media, missing, tuple(issues))


def _as_read(name: str, text: str) -> str:
    """The text of a data file as readers of forms take it."""
    if name.lower().endswith(".geojson"):
        return table_of_map(text, name)
    return undeclared(text) if name.lower().endswith(".xml") else text


def _find(form: Path, name: str) -> Path | None:
    return next((path for path in _places(form, name) if path.is_file()), None)


def _places(form: Path, name: str) -> Iterator[Path]:
    # A name that leads elsewhere is no name of a file that belongs to the form.
    if PurePosixPath(name).name != name or "\\" in name:
        return
    for folder in (form.parent, form.parent / "media", form.parent / f"{form.stem}-media"):
        yield folder / name
