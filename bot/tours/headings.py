"""Which place of the form a column is about, by its heading; and a table with all of them."""

import re
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from flows.forms.form import Form, Item, Question, Repeat
from flows.forms.sheets.paths import entry_path, template_of
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import ARABIC

#: The column that says that the notice was read out and agreed to, and that of the address.
CONSENT = "consent"
GENDER = "gender"
#: How many entries of a list the empty table has columns for.
ENTRIES = 4
#: What nobody types into a table: files, and what is only shown.
_UNTYPED = ("note", "image", "audio", "video", "file", "acknowledge")

_NAMED = re.compile(r".*\((?P<path>[\w/\[\].-]+)\)\s*$", re.DOTALL)
_ENTRY = re.compile(r"\[(\d+)\]")


class Headings:
    """The columns of one form: `full_name`, `identity/full_name`, or a label with it behind."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._by_name: dict[str, set[str]] = {}
        for path, item in form.by_path.items():
            if isinstance(item, Question):
                self._by_name.setdefault(path.rpartition("/")[2], set()).add(path)
                self._by_name.setdefault(fold(clean(item.text(ARABIC))), set()).add(path)

    def place_of(self, heading: str) -> str | None:
        """The concrete path, `family/member[2]/name`; CONSENT, GENDER, or None for none of ours."""
        named = _NAMED.fullmatch(heading)
        wanted = (named["path"] if named else heading).strip()
        if wanted in (CONSENT, GENDER) or template_of(wanted) in self._form.by_path:
            return wanted
        found = self._by_name.get(wanted) or self._by_name.get(fold(clean(wanted))) or set()
        return next(iter(found)) if len(found) == 1 else None


def empty_table(form: Form, consent: str, gender: str) -> bytes:
    """An .xlsx workbook with a column for every answer that can be typed, read right to left."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 (a new workbook has one)
    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    headings = [f"{consent} ({CONSENT})", f"{gender} ({GENDER})"]
    headings += [heading for item in form.items for heading in _headings(item, "")]
    for column, heading in enumerate(headings, 1):
        cell = sheet.cell(1, column, heading)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = 24
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def entries_in(place: str) -> int:
    """The number of the innermost entry that a place lies in; 0 for none."""
    found = _ENTRY.findall(place)
    return int(found[-1]) if found else 0


def _headings(item: Item, within: str) -> list[str]:
    own = f"{within}/{item.path.rpartition('/')[2]}" if within else item.path
    if isinstance(item, Repeat):
        return [
            heading
            for number in range(1, ENTRIES + 1)
            for child in item.items
            for heading in _headings(child, entry_path(own, number))
        ]
    if not isinstance(item, Question):
        return [heading for child in item.items for heading in _headings(child, own)]
    if item.type in _UNTYPED or not item.asks:
        return []
    return [f"{item.text(ARABIC)} ({own})"]
