"""Names of sheets and columns that XLSForm does not have and that resemble one that it has.

XLSForm passes over what it does not know, so that authors may keep notes of their own. A condition
under a misspelt heading would be lost without a word, and its question asked of everybody.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from pyxform.aliases import settings_header, survey_header

from bot.content.spreadsheet import SHEETS, Sheets
from flows.issues import Issue

#: What is lost when its column is misspelt, and is not missed as a name or a label would be.
_EFFECTIVE = {
    "survey": (
        "appearance", "calculation", "choice_filter", "constraint", "constraint_message", "default",
        "parameters", "read_only", "relevant", "repeat_count", "required", "required_message",
        "trigger",
    ),
    "settings": (
        "default_language", "form_id", "form_title", "instance_name", "namespaces", "version",
    ),
}  # fmt: skip
#: Other names that mean something.
_KNOWN = {
    "survey": {*survey_header, "intent", "hint", "label", "name", "type"},
    "settings": {*settings_header, "id_string", "instance_xmlns", "name", "title"},
}
_ALIKE = 0.8
#: Names of sheets are short: one letter weighs more.
_ALIKE_SHEETS = 0.85


def misspelling_issues(sheets: Sheets, name: str) -> Iterator[Issue]:
    """Every sheet and column that nothing would be made of, and that somebody counts on."""
    there = [str(one).strip() for one in sheets.rows.get("sheet_names") or ()]
    for written, meant in _close(there, SHEETS, frozenset(), _ALIKE_SHEETS):
        remedy = f"Either write {meant!r} or take the sheet out"
        yield Issue(name, f"there is no sheet {written!r}", remedy)
    for sheet, effective in _EFFECTIVE.items():
        headers = [key for row in sheets.rows.get(f"{sheet}_header") or () for key in row if key]
        for written, meant in _close(headers, effective, _KNOWN[sheet], _ALIKE):
            remedy = f"Either write {meant!r} or give the column another name"
            yield Issue(f"{name}, {sheet}", f"there is no column {written!r}", remedy)


def _close(
    written: Iterable[str], meant: Iterable[str], known: Iterable[str], alike: float
) -> Iterator[tuple[str, str]]:
    """Names that are none, each with the one that it resembles and that is not there."""
    names = {one: _plain(one) for one in written}
    absent = [one for one in meant if one not in names.values()]
    for one, plain in names.items():
        if plain not in known and plain not in meant and (
            close := get_close_matches(plain, absent, 1, alike)
        ):  # fmt: skip
            yield one, close[0]


def _plain(header: str) -> str:
    """A heading without its language, as XLSForm compares it."""
    return "_".join(header.lower().removeprefix("bind::").partition(":")[0].split())
