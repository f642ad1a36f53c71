"""XLSForms become XForms, through pyxform, and XForms become forms."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from bot.content.containers import Content, read_content, undeclared
from bot.content.misspellings import misspelling_issues
from bot.content.other import with_our_words
from bot.content.spreadsheet import UNREADABLE, read_sheets, with_all_choices
from bot.content.xformtext import xform_issues, xform_rows
from bot.content.xlsrows import Workbook, rows_of
from flows.forms.definition.itext import NAMESPACE
from flows.forms.definition.xform import read_xform
from flows.forms.form import Form
from flows.issues import DefinitionErrors, Issue

#: More mistakes than anyone corrects in one go.
_MOST_MISTAKES = 50
_ROW = re.compile(r"^\[row : (\d+)\]\s*")
_SHEET = re.compile(r"On the '(\w+)' sheet,?\s*")

_NO_CHOICES = "There should be a choices sheet"
#: What pyxform adds for those who call it from programs of their own.
_FOR_PROGRAMS = " For internal API usage"

_SEVERAL = "several of a repeat's answers cannot be chosen"

_DECLARED = re.compile(r'\sxmlns:istiqbal="([^"]*)"')
_REMEDIES = {
    "Could not find the name": "Either correct the name or add a question of that name",
    "Unknown question type": "Either correct the type or see https://xlsform.org for the types",
    "List name not in choices": "Either correct the name of the list or add it to the choices",
    "must be unique": "Either rename one of the two or take it out",
    "No matching": "Either add the row that is missing or take this one out",
    "no label": "Write in its label column what is to be asked",
    "must start with '${'": "Write it as ${name}, with both braces",
    "sheet named 'survey'": "Either name the sheet with the questions «survey» or add it",
    "Invalid headers": "Name each column once, as https://xlsform.org/en/ref-table/ lists them",
    "has not been included": "Copy the rows of the other form into this one",
    "Missing calculation": "Write what is to be worked out into its calculation column",
    _SEVERAL: "Either let one be chosen or list the choices",
    "with no name": "Write a name into its name column",
}
_REMEDY = "Either correct it as https://xlsform.org describes or take the row out"


class XFormText(NamedTuple):
    """An XForm, and where in its source each question stands."""

    xml: str
    rows: Mapping[str, str]


class Converted(NamedTuple):
    """What converting came to: an XForm if there is any, and what is wrong with its source."""

    xform: XFormText | None
    issues: tuple[Issue, ...]


def xform_of(source: Path | str, *, name: str) -> XFormText:
    """The XForm of a form: the text of one (Markdown tables, CSV, XForm), or its file.

    Raises `DefinitionErrors` with all the mistakes that can be told without reading expressions.
    """
    converted = converted_form(source, name=name)
    if converted.issues or converted.xform is None:
        raise DefinitionErrors(converted.issues)
    return converted.xform


def form_of(source: Path | str, *, name: str, files: Mapping[str, str] | None = None) -> Form:
    """The form that this text or file describes. Raises `DefinitionErrors` with every mistake.

    `files` are the texts of the data files that it looks things up in, by name.
    """
    return read_converted(converted_form(source, name=name), name=name, files=files or {})


def read_converted(converted: Converted, *, name: str, files: Mapping[str, str]) -> Form:
    """The form, or `DefinitionErrors` with its mistakes and those of its source."""
    issues = list(converted.issues)
    if converted.xform is not None:
        xml, rows = converted.xform
        try:
            form = read_xform(xml, name=name, rows=rows, files=files)
        except DefinitionErrors as errors:
            issues += errors.issues
        else:
            if not issues:
                return form
    raise DefinitionErrors(issues)


def converted_form(source: Path | str, *, name: str) -> Converted:
    """The XForm of a form's text or file, and everything that is wrong so far. Never raises."""
    try:
        content = read_content(source, name=name) if isinstance(source, Path) else _text(source)
    except DefinitionErrors as errors:
        return Converted(None, errors.issues)
    return _converted(content, name)


def _text(text: str) -> Content:
    """A text whose name says nothing: it begins as what it is."""
    first = text.lstrip()
    if first.startswith("<"):
        return Content("xml", text=undeclared(text))
    tables = first.startswith(("|", "#")) or "\n|" in first or "," not in first
    return Content("md" if tables else "csv", text=text)


# A form is judged, marked and compiled in three places, and converting it is what takes longest.
@lru_cache(maxsize=32)
def _converted(content: Content, name: str) -> Converted:
    if content.format == "xml":
        xml, issues = content.text, xform_issues(content.text, name)
        return Converted(None if issues else XFormText(xml, xform_rows(xml)), issues)
    try:
        sheets = read_sheets(content, name=name)
    except DefinitionErrors as errors:
        return Converted(None, errors.issues)
    workbook = with_all_choices(sheets.rows)
    misspelt = list(misspelling_issues(sheets, name))
    return _from_rows(workbook, rows_of(sheets, content.text), name, misspelt)


def _from_rows(
    workbook: dict[str, Any], rows: Workbook, name: str, issues: list[Issue]
) -> Converted:
    """Convert as often as it takes: each time, what pyxform stopped at is put out of its way."""
    for _ in range(_MOST_MISTAKES):
        try:
            # pyxform changes what it is given.
            converted = convert(rows.copied(workbook))
        except PyXFormError as error:
            if _NO_CHOICES in str(error) and not workbook.get("choices"):
                # With some list there, it is told of each question that its own is missing.
                workbook["choices"] = [{"list_name": "…", "name": "…", "label": "…"}]
                continue
            issues.append(_issue(str(error), name, rows))
            if not rows.neutralise(workbook, str(error)):
                break
            continue
        except UNREADABLE as error:
            complaint = _of_several(error, rows)
            if complaint:
                issues.append(_issue(complaint, name, rows))
                if rows.neutralise(workbook, complaint):
                    continue
                break
            says = f"the form cannot be read ({_one_line(error)[:200]})"
            issues.append(Issue(name, says, "Either nest its groups less or take out what is new"))
            break
        xml, undeclared = _declared(converted.xform, name)
        issues += undeclared
        text = XFormText(with_our_words(xml), rows.by_path)
        return Converted(text, tuple(dict.fromkeys(issues)))
    return Converted(None, tuple(dict.fromkeys(issues)))


def _of_several(error: Exception, rows: Workbook) -> str:
    """What is wrong where pyxform looks for a list that is a question; empty if that is not it."""
    sought = str(error.args[0]) if isinstance(error, KeyError) else ""
    row = rows.row_choosing_several(sought) if sought.startswith("${") else 0
    return f"[row : {row}] {_SEVERAL}: an answer may have spaces" if row else ""


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


def _issue(message: str, name: str, rows: Workbook) -> Issue:
    place = rows.place(message)
    where = f"{name}, {place}" if place else name
    told = _one_line(message).partition(_FOR_PROGRAMS)[0]
    says = _SHEET.sub("", _ROW.sub("", told)).strip().rstrip(".")
    remedy = next((one for part, one in _REMEDIES.items() if part in message), _REMEDY)
    return Issue(where, says, remedy)


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
