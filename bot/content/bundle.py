"""A policy pack as it is stored: the texts of its folder, and the hash that names this version."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from bot.content.spreadsheet import markdown_of
from bot.content.xlsform import form_of
from flows.issues import DefinitionErrors, Issue

#: The texts of a pack by their path within its folder. The library and the readmes stay outside:
#: they are for staff, and changing them is not a new version of the rules.
Bundle = Mapping[str, str]

POLICY = "policy.toml"
FORMS = "forms/*.md"
SPREADSHEETS = "forms/*.xlsx"
ANSWERS = "answers/*.toml"


class Gathered(NamedTuple):
    """The texts of a folder, the mistakes of what cannot be read, and the names of those files."""

    bundle: Bundle
    issues: tuple[Issue, ...]
    unread: frozenset[str]


def read_bundle(folder: Path) -> Bundle:
    """Read a pack's folder. A form may be a spreadsheet: it is stored as Markdown tables.

    Raises `DefinitionErrors` for what cannot be read.
    """
    gathered = gather(folder)
    if gathered.issues:
        raise DefinitionErrors(gathered.issues)
    return gathered.bundle


def gather(folder: Path) -> Gathered:
    """What can be read of a pack's folder, and what cannot."""
    bundle: dict[str, str] = {}
    issues: list[Issue] = []
    unread: set[str] = set()
    if not (folder / POLICY).is_file():
        unread.add(POLICY)
        issues.append(
            Issue(
                str(folder),
                f"there is no {POLICY}",
                "Either name the folder of a policy pack or write the file",
            )
        )
    for path in sorted(path for part in (POLICY, FORMS, ANSWERS) for path in folder.glob(part)):
        name = path.relative_to(folder).as_posix()
        try:
            # Editors on Windows put a mark and other line ends; neither makes another version.
            bundle[name] = path.read_text("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            issues.append(Issue(name, f"it is no UTF-8 text ({error})", "Save it as UTF-8"))
            unread.add(name)
    for path in sorted(folder.glob(SPREADSHEETS)):
        name = path.relative_to(folder).as_posix()
        stored = name.removesuffix(".xlsx") + ".md"
        if stored in bundle:
            issues.append(Issue(name, f"{stored} is the same form", "Take one of the two out"))
            continue
        try:
            form_of(path, name=name)  # for mistakes by the rows of the spreadsheet
            bundle[stored] = markdown_of(path)
        except DefinitionErrors as errors:
            issues += errors.issues
            unread.add(stored)
    return Gathered(bundle, tuple(issues), frozenset(unread))


def encode(bundle: Bundle) -> bytes:
    """The bundle as bytes for the database, the same for the same texts."""
    return msgspec.json.encode(dict(bundle), order="sorted")


def decode(stored: bytes) -> Bundle:
    """The bundle that `encode` stored."""
    return msgspec.json.decode(stored, type=dict[str, str])


def hash_of(bundle: Bundle) -> str:
    """What names this version: SHA-256, hex, over all of its texts and their paths."""
    return sha256(encode(bundle)).hexdigest()
