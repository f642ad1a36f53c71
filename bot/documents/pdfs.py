"""PDFs: counted and measured within limits, and written anew without anything that acts.

The pages alone are taken over. Scripts, actions, embedded files, forms of the XFA kind, sound and
film, what the writer noted about itself, and bytes behind the end stay behind, as does a digital
signature: a copy is evidence of what was shown, the original is what staff look at.
"""

import io
import logging
import zlib
from collections.abc import Iterable
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from bot.documents.limits import (
    MAX_BYTES,
    MAX_OBJECTS,
    MAX_PAGES,
    MAX_PIXELS,
    MAX_STREAM,
    MAX_STREAMS,
)
from bot.documents.specimen import Refused, Specimen

#: What a damaged file can make the library stumble over; none of it is a bug of ours.
_BROKEN = (
    PyPdfError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    OSError,
    ArithmeticError,
    RecursionError,
    MemoryError,
    zlib.error,
)
#: Parts of a page that act, or that say more than the page shows.
_UNWANTED = ("/AA", "/PieceInfo", "/Metadata", "/B", "/Thumb", "/StructParents", "/AF", "/Trans")
#: Notes on a page that hold files, sound, film or anything else that plays.
_PLAYING = ("/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D", "/Projection")


def clean_pdf(data: bytes) -> Specimen:
    """The pages in a new file. Raises Refused."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _rewritten(data)
    except _BROKEN:
        raise Refused("broken") from None


def _rewritten(data: bytes) -> Specimen:
    reader = PdfReader(io.BytesIO(data), strict=False)
    # Many official documents are locked against changes only: the empty password opens them.
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("locked")
    pages = len(reader.pages)
    if not pages:
        raise Refused("broken")
    if pages > MAX_PAGES:
        raise Refused("too_long")
    acts = _acts(reader.root_object)
    writer = PdfWriter()
    for page in reader.pages:
        acts = _tamed(page) or acts
        writer.add_page(page)
    writer.metadata = None
    _measure(writer._objects)
    out = io.BytesIO()
    writer.write(out)
    if out.tell() > MAX_BYTES:
        raise Refused("too_big")
    return Specimen(
        data=out.getvalue(),
        media="pdf",
        extension="pdf",
        pages=pages,
        findings=("cleaned",) if acts else (),
    )


def _acts(root: DictionaryObject) -> bool:
    """Whether the document as a whole does something or carries files."""
    names = root.get("/Names")
    inside = names.get_object() if names is not None else {}
    return any(key in root for key in ("/OpenAction", "/AA", "/AF", "/Collection")) or any(
        key in inside for key in ("/JavaScript", "/EmbeddedFiles")
    )


def _tamed(page: DictionaryObject) -> bool:
    """Take from a page what acts. Whether there was anything."""
    acts = "/AA" in page
    for key in _UNWANTED:
        page.pop(NameObject(key), None)
    notes = page.get("/Annots")
    if notes is None:
        return acts
    kept = ArrayObject()
    for note in notes.get_object():
        drawn = note.get_object()
        if not isinstance(drawn, DictionaryObject) or drawn.get("/Subtype") in _PLAYING:
            acts = True
            continue
        for key in ("/A", "/AA", "/FS", "/Popup", "/Parent", "/P"):
            acts = (drawn.pop(NameObject(key), None) is not None and key in ("/A", "/AA")) or acts
        kept.append(note)
    page[NameObject("/Annots")] = kept
    return acts


def _measure(objects: Iterable[Any]) -> None:
    """Raises Refused for what would burst in the reader of whoever opens it."""
    total = 0
    for count, one in enumerate(objects):
        if count > MAX_OBJECTS:
            raise Refused("bomb")
        if not isinstance(one, StreamObject):
            continue
        if _number(one, "/Width") * _number(one, "/Height") > MAX_PIXELS:
            raise Refused("bomb")
        total += _unpacked(one, min(MAX_STREAM, MAX_STREAMS - total))


def _number(stream: StreamObject, key: str) -> int:
    value = stream.get(key, 0)
    value = value.get_object() if hasattr(value, "get_object") else value
    return int(value) if isinstance(value, int | float) else 0


def _unpacked(stream: StreamObject, most: int) -> int:
    """How many bytes a packed stream comes to. Raises Refused beyond `most`; keeps none of them."""
    filters = stream.get("/Filter")
    filters = filters.get_object() if filters is not None else None
    first = filters[0] if isinstance(filters, list) and filters else filters
    if isinstance(filters, list) and len(filters) > 3:
        raise Refused("bomb")
    packed: bytes = stream._data
    if first not in ("/FlateDecode", "/Fl"):
        return len(packed)
    unpacking, size = zlib.decompressobj(), 0
    while packed and not unpacking.eof:
        size += len(unpacking.decompress(packed, 1 << 20))
        packed = unpacking.unconsumed_tail
        if size > most:
            raise Refused("bomb")
    return size
