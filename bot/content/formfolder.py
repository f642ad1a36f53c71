"""The forms of a pack's folder, with everything they refer to."""

from pathlib import Path
from typing import NamedTuple

from bot.content.attachments import attachments_of
from bot.content.containers import SUFFIXES, Content, read_content
from bot.content.spreadsheet import is_form, read_sheets, tables_of
from bot.content.xlsform import converted_form, read_converted
from flows.issues import DefinitionErrors, Issue

_SPREADSHEETS = ("xlsx", "xls", "csv")
#: Everything that is looked at: forms, tables, and what somebody may take for a form.
_LOOKED_AT = {*SUFFIXES, ".geojson", ".xlsm", ".xlsb", ".ods"}


class FormFolder(NamedTuple):
    """What was read. `texts` are the forms by the path they are stored under (`forms/intake.md`),
    `names` the paths of the author's files by that path where the two differ, `unread` the stored
    paths of forms that cannot be used.
    """

    texts: dict[str, str]
    files: dict[str, str]
    media: dict[str, bytes]
    issues: tuple[Issue, ...]
    unread: frozenset[str]
    names: dict[str, str]


def gather_forms(folder: Path) -> FormFolder:
    """Read every form of a folder, and of the other files those that a form refers to."""
    found = FormFolder({}, {}, {}, (), frozenset(), {})
    issues: list[Issue] = []
    unread: set[str] = set()
    strays: list[Path] = []
    for path in sorted(path for path in folder.glob("*") if _is_meant(path)):
        name = f"forms/{path.name}"
        try:
            if _is_data(path):
                strays.append(path)
                continue
            content = read_content(path, name=name)
        except DefinitionErrors as errors:
            issues += errors.issues
            unread.add(name)
            continue
        stored = f"forms/{path.stem}.{_stored_as(content)}"
        double = next((one for one in found.texts if Path(one).stem == path.stem), None)
        if double is not None:
            shown = found.names.get(double, double)
            issues.append(Issue(name, f"{shown} is the same form", "Take one of the two out"))
            continue
        issues += _add(found, path, content, stored, unread)
        if stored != name:
            found.names[stored] = name
    issues += _unused(found, folder, strays)
    return found._replace(issues=tuple(dict.fromkeys(issues)), unread=frozenset(unread))


def _is_meant(path: Path) -> bool:
    """Whether a file is there on purpose: spreadsheet programs leave others while one is open."""
    return path.suffix.lower() in _LOOKED_AT and not path.name.startswith(("~$", "."))


def _add(
    found: FormFolder, path: Path, content: Content, stored: str, unread: set[str]
) -> list[Issue]:
    """Put one form and its attachments to what was found; what is wrong with it."""
    name = f"forms/{path.name}"
    converted = converted_form(path, name=name)
    issues: list[Issue] = []
    files: dict[str, str] = {}
    if converted.xform is not None:
        attached = attachments_of(path, converted.xform.xml, name=name)
        files = attached.files
        issues += attached.issues
        remedy = "Either put the file into forms/media or correct its name"
        issues += [Issue(name, f"there is no file {one!r}", remedy) for one in attached.missing]
        found.files.update(files)
        found.media.update(attached.media)
    if content.format not in _SPREADSHEETS:
        found.texts[stored] = content.text
        return issues
    try:
        # For mistakes by the rows of the spreadsheet: what is stored has no empty ones.
        read_converted(converted, name=name, files=files)
    except DefinitionErrors as errors:
        unread.add(stored)
        return [*issues, *errors.issues]
    found.texts[stored] = tables_of(read_sheets(content, name=name))
    return issues


def _stored_as(content: Content) -> str:
    return "csv" if content.format in _SPREADSHEETS else content.format


def _is_data(path: Path) -> bool:
    """Whether a file is no form but something that forms look things up in."""
    if path.suffix.lower() == ".geojson":
        return True
    if path.suffix.lower() not in (".csv", ".xml") or not path.is_file():
        return False
    content = read_content(path, name=f"forms/{path.name}")
    if content.format == "xml":
        return "http://www.w3.org/2002/xforms" not in content.text
    return not is_form(content.text)


def _unused(found: FormFolder, folder: Path, strays: list[Path]) -> list[Issue]:
    """Files that no form refers to: somebody thinks that they are used."""
    media = sorted(path for path in folder.glob("media/*") if path.is_file())
    names = [f"forms/{one.name}" for one in strays if one.name not in found.files]
    names += [f"forms/media/{one.name}" for one in media if one.name not in found.media]
    remedy = "Either correct the name in the form or take the file out"
    # A form that cannot be read may well refer to them.
    if any(one.suffix.lower() in SUFFIXES and f"forms/{one.name}" in names for one in strays):
        remedy = "Either correct the name in the form or, if it is a form, write «survey» above it"
    return [Issue(name, "no form refers to this file", remedy) for name in names]
