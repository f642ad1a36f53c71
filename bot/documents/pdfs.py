"""PDFs: counted and measured within limits, and written anew without anything that acts.

The pages alone are taken over. Scripts, actions, embedded files, forms of the XFA kind, sound and
film, what the writer noted about itself, and bytes behind the end stay behind, as does a digital
signature: a copy is evidence of what was shown, the original is what staff look at.
"""

import io
import logging
import zlib
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    StreamObject,
)

from bot.documents.limits import (
    MAX_BYTES,
    MAX_OBJECTS,
    MAX_PAGES,
    MAX_PIXELS,
    MAX_STREAM,
    MAX_STREAMS,
)
from bot.documents.photographs import without_labels
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
#: What a page is drawn from. Whatever else hangs on it acts, or says more than the page shows.
_PAGE = (
    *("/Type", "/Parent", "/Contents", "/Resources", "/Annots", "/Group", "/Rotate", "/UserUnit"),
    *("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"),
)
#: What a note is drawn from.
_NOTE = (
    *("/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/Border", "/BS", "/C", "/IC", "/CA"),
    *("/QuadPoints", "/InkList", "/L", "/Vertices", "/DA", "/Q", "/Contents"),
)
#: What a picture or a drawing says of itself, and where it came from.
_SAYING = ("/Metadata", "/PieceInfo", "/AF", "/OPI", "/Ref")
#: Notes on a page that hold files, sound, film or anything else that plays.
_PLAYING = ("/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D", "/Projection")

#: Ways of packing bytes that are no picture; a stream is packed by so many at the most.
_PACKINGS = frozenset(
    f"/{one}"
    for one in (
        *("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL"),
        *("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85"),
    )
)
MAX_FILTERS = 3


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
    _hush(writer._objects)
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
    _keep(page, _PAGE)
    notes = page.get("/Annots")
    if notes is None:
        return acts
    kept = ArrayObject()
    for note in notes.get_object():
        drawn = note.get_object()
        if not isinstance(drawn, DictionaryObject) or drawn.get("/Subtype") in _PLAYING:
            acts = True
            continue
        acts = acts or "/A" in drawn or "/AA" in drawn
        _keep(drawn, _NOTE)
        kept.append(note)
    page[NameObject("/Annots")] = kept
    return acts


def _keep(part: DictionaryObject, names: tuple[str, ...]) -> None:
    for name in [one for one in part if one not in names]:
        del part[name]


def _hush(objects: Iterable[Any]) -> None:
    """Empty what pictures and drawings say beside what they show."""
    for one in list(objects):
        if not isinstance(one, StreamObject):
            continue
        for name in _SAYING:
            said = one.pop(NameObject(name), None)
            said = said.get_object() if said is not None else None
            if isinstance(said, StreamObject):
                said._data = b""
        if one.get("/Type") in ("/Metadata", "/EmbeddedFile"):
            one._data = b""
        if _filters(one) == ["/DCTDecode"]:
            one._data = without_labels(one._data)


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


def _filters(stream: StreamObject) -> list[str]:
    """How a stream is packed, the last way first."""
    named = stream.get("/Filter")
    named = named.get_object() if named is not None else []
    return [one.get_object() for one in named] if isinstance(named, list) else [named]


def _unpacked(stream: StreamObject, most: int) -> int:
    """How many bytes a packed stream comes to. Raises Refused beyond `most`; keeps none of them."""
    filters = _filters(stream)
    if len(filters) > MAX_FILTERS:
        raise Refused("bomb")
    packed: bytes = stream._data
    if filters in (["/FlateDecode"], ["/Fl"]):
        return _inflated(packed, most)
    # What holds a picture after all this was measured by its points.
    ways = list(takewhile(_PACKINGS.__contains__, filters))
    if not ways:
        return len(packed)
    plain = EncodedStreamObject()
    plain._data = packed
    plain[NameObject("/Filter")] = ArrayObject(map(NameObject, ways))
    try:
        size = len(plain.get_data())
    except (LimitReachedError, MemoryError):
        raise Refused("bomb") from None
    if size > most:
        raise Refused("bomb")
    return size


def _inflated(packed: bytes, most: int) -> int:
    unpacking, size = zlib.decompressobj(), 0
    while packed and not unpacking.eof:
        size += len(unpacking.decompress(packed, 1 << 20))
        packed = unpacking.unconsumed_tail
        if size > most:
            raise Refused("bomb")
    return size
