"""What a form's file truly is, judged by its bytes, or a reason not to open it."""

from pathlib import Path
from typing import Literal, NamedTuple

from bot.content.archives import trouble_of
from bot.content.encodings import text_of
from flows.issues import DefinitionErrors, Issue

Format = Literal["md", "csv", "xlsx", "xls", "xml"]
#: The endings of files that hold a form.
SUFFIXES = (".md", ".csv", ".xlsx", ".xls", ".xml")
#: More than any form has, with room.
MOST_BYTES = 10 * 2**20

_ZIP = b"PK"
#: The container of Microsoft's programs before 2007, and of everything they protect.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHEETS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_MACROS = "_VBA_PROJECT_CUR".encode("utf-16-le")

_NAMES = "Write it as .xlsx, .xls, .csv, .md (XLSForm) or .xml (XForm)"


class Content(NamedTuple):
    """What a form's file holds: the bytes of a workbook, or else a text."""

    format: Format
    data: bytes = b""
    text: str = ""


def read_content(path: Path, *, name: str) -> Content:
    """What is in this file. Raises `DefinitionErrors` for what cannot hold a form."""
    if path.is_dir():
        raise _refused(name, "it is a folder", "Name the file of a form in it")
    if path.suffix.lower() == ".xlsm":
        raise _refused(name, "the workbook holds macros", "Save it as .xlsx, which holds none")
    if path.suffix.lower() not in SUFFIXES:
        raise _refused(name, f"{path.suffix or 'a name without an ending'} is no form", _NAMES)
    return content_of(read_bytes(path, name=name), path.suffix.lower(), name)


def read_bytes(path: Path, *, name: str, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file. Raises `DefinitionErrors` where there are too many, or no file."""
    try:
        if path.stat().st_size > most:
            says = f"the file is larger than {most // 2**20} MB"
            raise _refused(name, says, "Keep the form alone in it, without data and pictures")
        # Not by its size alone: a pipe and some devices say 0 and never end.
        with path.open("rb") as file:
            data = file.read(most + 1) if path.is_file() else b""
    except OSError as error:
        says = f"it cannot be read ({error.strerror})"
        raise _refused(name, says, "Either correct the name or allow reading it") from None
    return data


def content_of(data: bytes, suffix: str, name: str) -> Content:
    """What these bytes are, where the name promises `suffix`. Raises `DefinitionErrors`."""
    if not data:
        raise _refused(name, "the file is empty", "Save the form again")
    if data.startswith(_ZIP):
        return _from_archive(data, suffix, name)
    if data.startswith(_COMPOUND):
        return _from_compound(data, suffix, name)
    if suffix in (".xlsx", ".xls"):
        raise _refused(name, "it is no workbook", f"Save it again as a workbook ({suffix})")
    text = text_of(data, name)
    if not text.strip():
        raise _refused(name, "the file is empty", "Save the form again")
    is_xml = text.lstrip().startswith("<")
    if is_xml != (suffix == ".xml"):
        says = f"it is {'an' if is_xml else 'no'} XML file, and its name ends in {suffix}"
        raise _refused(name, says, "Rename it to what it is")
    if is_xml and ("<!DOCTYPE" in text or "<!ENTITY" in text):
        # An XForm needs no document type, and without one there are no entities to explode.
        raise _refused(name, "it has a document type declaration", "Export the XForm again")
    if is_xml:
        return Content("xml", text=undeclared(text))
    return Content("md" if suffix == ".md" else "csv", text=text)


def _from_archive(data: bytes, suffix: str, name: str) -> Content:
    trouble = trouble_of(data)
    if trouble is not None:
        raise _refused(name, trouble.says, trouble.remedy)
    if suffix != ".xlsx":
        raise _refused(name, f"it is an .xlsx workbook named {suffix}", "Rename it to .xlsx")
    return Content("xlsx", data)


def _from_compound(data: bytes, suffix: str, name: str) -> Content:
    if _ENCRYPTED in data:
        raise _refused(name, "the workbook is protected by a password", "Save it without one")
    if not any(one in data for one in _SHEETS):
        raise _refused(name, "it is a file of an older program, and no workbook", _NAMES)
    if suffix != ".xls":
        says = f"it is an .xls workbook named {suffix}"
        raise _refused(name, says, "Either rename it to .xls or save it as a real .xlsx")
    if _MACROS in data:
        raise _refused(name, "the workbook holds macros", "Save it as .xlsx, which holds none")
    return Content("xls", data)


def undeclared(text: str) -> str:
    """An XML text without its declaration: it is decoded already, whatever that says."""
    return text.partition("?>")[2] if text.lstrip().startswith("<?xml") else text


def _refused(name: str, says: str, remedy: str) -> DefinitionErrors:
    return DefinitionErrors([Issue(name, says, remedy)])
