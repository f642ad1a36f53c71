"""Bytes become text, whatever program wrote them, or a reason why they do not."""

import codecs
import re

from flows.issues import DefinitionErrors, Issue

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: An XML text names its encoding itself. No other names are followed: some of Python's unpack.
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_KNOWN = {
    "utf-8", "utf-16", "us-ascii", "ascii", "windows-1256", "cp1256", "windows-1252", "cp1252",
    "iso-8859-1", "iso-8859-6", "iso-8859-15",
}  # fmt: skip
_ARABIC = re.compile(r"[\u0621-\u064a]")
#: Signs that no text holds and every program file does.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")

_REMEDY = "Save it as UTF-8 («CSV UTF-8» in Excel), or as an .xlsx workbook"


def text_of(data: bytes, name: str) -> str:
    """The text of a file, without marks of encoding and with `\\n` at the end of lines.

    Raises `DefinitionErrors` for what is no text.
    """
    text = _decoded(data, name)
    if _BINARY.search(text):
        raise DefinitionErrors([Issue(name, "it is no text but a file of some program", _REMEDY)])
    # Programs on Windows put a mark and other line ends; neither makes another version.
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, name: str) -> str:
    mark, encoding = next((one for one in _MARKS if data.startswith(one[0])), (b"", ""))
    if not encoding and (found := _DECLARED.match(data)):
        declared = found[1].decode("ascii").lower()
        encoding = declared if declared in _KNOWN else ""
    try:
        return data[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        raise DefinitionErrors([Issue(name, _why(data, error), _REMEDY)]) from None


def _why(data: bytes, error: UnicodeDecodeError) -> str:
    if b"\x00" in data[:1000]:
        return "it is no text but a file of some program, or UTF-16 without its mark"
    line = data.count(b"\n", 0, error.start) + 1
    # More than a few Arabic letters are no accident: then it is what Excel calls «CSV».
    if len(_ARABIC.findall(data.decode("cp1256", "replace"))) > len(data) // 20:
        return f"line {line} is no UTF-8: it was saved in the Arabic code page of Windows"
    return f"line {line} is no UTF-8 text"
