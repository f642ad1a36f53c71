"""XLSForms become XForms, through pyxform. The only file that knows pyxform."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

from pyxform.errors import PyXFormError
from pyxform.xls2json_backends import get_xlsform
from pyxform.xls2xform import convert

from bot.content.xlsrows import Workbook, rows_of
from flows.forms.form import Form
from flows.forms.itext import NAMESPACE
from flows.forms.xform import read_xform
from flows.issues import DefinitionErrors, Issue

#: More mistakes than anyone corrects in one go.
_MOST_MISTAKES = 50
_ROW = re.compile(r"^\[row : (\d+)\]\s*")
_SHEET = re.compile(r"On the '(\w+)' sheet,?\s*")

_DECLARED = re.compile(r'\sxmlns:istiqbal="([^"]*)"')
_REMEDIES = {
    "Could not find the name": "Either correct the name or add a question of that name",
    "Unknown question type": "Either correct the type or see https://xlsform.org for the types",
    "List name not in choices": "Either correct the name of the list or add it to the choices",
    "must be unique": "Either rename one of the two or take it out",
    "No matching": "Either add the row that is missing or take this one out",
    "no label": "Write in its label column what is to be asked",
    "must start with '${'": "Write it as ${name}, with both braces",
}
_REMEDY = "Either correct it as https://xlsform.org describes or take the row out"


class XFormText(NamedTuple):
    """An XForm, what pyxform would mention, and where in its source each question stands."""

    xml: str
    warnings: tuple[str, ...]
    rows: Mapping[str, str]


class _Converted(NamedTuple):
    xform: XFormText | None
    issues: tuple[Issue, ...]


def xform_of(source: Path | str, *, name: str) -> XFormText:
    """The XForm of an XLSForm: the text of a Markdown table, or a file (.md, .xlsx, .xls, .csv).

    Raises `DefinitionErrors` with all the mistakes that can be told without reading expressions.
    """
    converted = _converted(source, name)
    if converted.issues or converted.xform is None:
        raise DefinitionErrors(converted.issues)
    return converted.xform


def form_of(source: Path | str, *, name: str) -> Form:
    """The form that an XLSForm describes. Raises `DefinitionErrors` with every mistake in it."""
    converted = _converted(source, name)
    issues = list(converted.issues)
    if converted.xform is not None:
        try:
            form = read_xform(converted.xform.xml, name=name, rows=converted.xform.rows)
        except DefinitionErrors as errors:
            issues += errors.issues
        else:
            if not issues:
                return form
    raise DefinitionErrors(issues)


def _converted(source: Path | str, name: str) -> _Converted:
    """Convert as often as it takes: each time, what pyxform stopped at is put out of its way."""
    try:
        workbook, rows = _workbook(source)
    except (PyXFormError, OSError, ValueError, KeyError, BadZipFile) as error:
        remedy = "Either save it again as .xlsx or write it as a Markdown table"
        return _Converted(None, (Issue(name, f"it is no XLSForm ({_one_line(error)})", remedy),))
    issues: list[Issue] = []
    for _ in range(_MOST_MISTAKES):
        warnings: list[str] = []
        try:
            # pyxform changes what it is given.
            converted = convert(rows.copied(workbook), warnings=warnings)
        except PyXFormError as error:
            issues.append(_issue(str(error), name, rows))
            if not rows.neutralise(workbook, str(error)):
                return _Converted(None, tuple(issues))
            continue
        xml, undeclared = _declared(converted.xform, name)
        issues += undeclared
        text = XFormText(xml, tuple(warnings), rows.by_path)
        return _Converted(text, tuple(dict.fromkeys(issues)))
    return _Converted(None, tuple(dict.fromkeys(issues)))


def _declared(xml: str, name: str) -> tuple[str, list[Issue]]:
    """The XForm with our namespace declared, and what is wrong if the form did not declare it."""
    declared = _DECLARED.search(xml)
    if (declared and declared[1] == NAMESPACE) or " istiqbal:" not in xml:
        return xml, []
    says = "the columns named istiqbal: belong to a namespace that the settings do not give"
    remedy = f'Write istiqbal="{NAMESPACE}" in the namespaces column of the settings'
    xml = _DECLARED.sub("", xml)
    xml = xml.replace("<h:html", f'<h:html xmlns:istiqbal="{NAMESPACE}"', 1)
    return xml, [Issue(f"{name}, settings, namespaces", says, remedy)]


def _workbook(source: Path | str) -> tuple[dict[str, Any], Workbook]:
    if isinstance(source, Path) and source.suffix == ".md":
        source = source.read_text(encoding="utf-8")
    if isinstance(source, str):
        data = get_xlsform(source.encode(), file_type=".md")
        return rows_of(data, source)
    data = get_xlsform(source.read_bytes(), file_type=source.suffix or None)
    return rows_of(data, None)


def _issue(message: str, name: str, rows: Workbook) -> Issue:
    place = rows.place(message)
    where = f"{name}, {place}" if place else name
    says = _SHEET.sub("", _ROW.sub("", _one_line(message))).strip().rstrip(".")
    remedy = next((one for part, one in _REMEDIES.items() if part in message), _REMEDY)
    return Issue(where, says, remedy)


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
