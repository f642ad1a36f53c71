"""What lies inside a workbook's archive, looked at before anything is made of it.

A workbook is a zip of XML files. Its directory says how large they are; no part is unpacked beyond
that, and one that is larger is damaged. What it says is judged first, then every part is looked at.
"""

from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

#: More than any form has: the largest published ones unpack to some two million bytes.
MOST_UNPACKED = 32 * 2**20
MOST_PARTS = 1000
MOST_CELLS = 300_000

_PIECE = 2**16
_WORKBOOK = "xl/workbook.xml"
_DOCTYPE = (b"<!DOCTYPE", b"<!ENTITY")


class Trouble(NamedTuple):
    """Why an archive is not opened, and what to do."""

    says: str
    remedy: str


_DAMAGED = "Open it in a spreadsheet program and save it again as .xlsx"
_SMALLER = "Keep the form alone in the workbook, without data and pictures"


def trouble_of(data: bytes) -> Trouble | None:
    """Why this archive cannot be read as a workbook, or None."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _trouble(archive, archive.infolist())
    except (BadZipFile, EOFError, OSError, RuntimeError, ValueError, ZlibError) as error:
        # RuntimeError is what zipfile raises for ways of packing that it does not know.
        return Trouble(f"the workbook is damaged or packed in an unusual way ({error})", _DAMAGED)


def _trouble(archive: ZipFile, parts: list[ZipInfo]) -> Trouble | None:
    names = {one.filename for one in parts}
    if any(one.flag_bits & 0x1 for one in parts):
        return Trouble("the workbook is protected by a password", "Save it without one")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return Trouble("the workbook holds macros", "Save it as .xlsx, which holds none")
    if _WORKBOOK not in names:
        return _foreign(archive, names)
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > MOST_UNPACKED:
        return _too_large(f"it unpacks to more than {MOST_UNPACKED // 2**20} MB")
    return _unpacked(archive, parts)


def _unpacked(archive: ZipFile, parts: list[ZipInfo]) -> Trouble | None:
    cells = 0
    for one in parts:
        with archive.open(one) as part:
            last = b""
            while piece := part.read(_PIECE):
                seen = last + piece
                # In every part: where the sheets are is the workbook's own affair.
                cells += seen.count(b"<c ") + seen.count(b"<c>") + seen.count(b"<row")
                if any(sign in seen for sign in _DOCTYPE):
                    says = "the workbook has a document type declaration, which none needs"
                    return Trouble(says, _DAMAGED)
                if cells > MOST_CELLS:
                    return _too_large(f"it has more than {MOST_CELLS} cells and rows")
                # What is cut in two is counted with the next piece; too short to count twice.
                last = piece[-3:] if not piece.endswith((b"<c ", b"<c>")) else b""
    return None


def _foreign(archive: ZipFile, names: set[str]) -> Trouble:
    if "mimetype" in names and b"opendocument" in archive.open("mimetype").read(100):
        return Trouble("it is an OpenDocument file", "Save it as .xlsx (Excel 2007 and newer)")
    if "xl/workbook.bin" in names:
        return Trouble("it is a binary workbook (.xlsb)", "Save it as .xlsx")
    return Trouble("it is an archive, and no workbook", "Name the workbook with the form")


def _too_large(says: str) -> Trouble:
    return Trouble(f"the workbook is too large: {says}", _SMALLER)
