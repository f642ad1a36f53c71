"""A policy pack as it is stored: the texts of its folder, and the hash that names this version."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from bot.content.containers import MOST_BYTES, read_bytes
from bot.content.encodings import text_of
from bot.content.formfolder import gather_forms
from flows.issues import DefinitionErrors, Issue

#: The texts of a pack by their path within its folder, files that are no text in base64. The
#: readmes stay outside: they are for staff, and changing them is not a new version of the rules.
Bundle = Mapping[str, str]

POLICY = "policy.toml"
ANSWERS = "answers/*.toml"
#: Where the bundle holds what its forms refer to: data as text, pictures and sounds in base64.
FILES = "forms/files/"
MEDIA = "forms/media/"
#: What lies in the library, and the folder in which the bundle holds its files.
SHELF = "library/library.toml"
LIBRARY = "library/files/"
#: What may lie there: documents that every device can open.
DOCUMENTS = (".pdf", ".md", ".txt")


class Gathered(NamedTuple):
    """The texts of a folder, the mistakes of what cannot be read, and the names of those files.

    `names` are what the author's files are called where the bundle stores them by another name.
    """

    bundle: Bundle
    issues: tuple[Issue, ...]
    unread: frozenset[str]
    names: Mapping[str, str]


def read_bundle(folder: Path) -> Bundle:
    """Read a pack's folder. A form may be a spreadsheet: it is stored as the text of its tables.

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
        remedy = "Either name the folder of a policy pack or write the file"
        issues.append(Issue(str(folder), f"there is no {POLICY}", remedy))
    for path in sorted(path for part in (POLICY, ANSWERS) for path in folder.glob(part)):
        name = path.relative_to(folder).as_posix()
        try:
            bundle[name] = text_of(read_bytes(path, name=name, most=MOST_BYTES), name)
        except DefinitionErrors as errors:
            issues += errors.issues
            unread.add(name)
    library, faults = _library(folder)
    bundle |= library
    issues += faults
    forms = gather_forms(folder / "forms")
    bundle |= forms.texts
    bundle |= {FILES + name: text for name, text in forms.files.items()}
    bundle |= {MEDIA + name: b64encode(data).decode() for name, data in forms.media.items()}
    return Gathered(bundle, (*issues, *forms.issues), frozenset(unread | forms.unread), forms.names)


def _library(folder: Path) -> tuple[dict[str, str], list[Issue]]:
    """The index of the library and its documents: financial statements stand in no index."""
    index = folder / SHELF
    if not index.parent.is_dir():
        return {}, []
    texts: dict[str, str] = {}
    issues: list[Issue] = []
    for path in sorted(index.parent.iterdir()):
        name = path.relative_to(folder).as_posix()
        is_document = path.suffix in DOCUMENTS and path.name != "README.md"
        if path != index and not is_document:
            continue
        try:
            data = read_bytes(path, name=name, most=MOST_BYTES)
            if path == index:
                texts[SHELF] = text_of(data, name)
            else:
                texts[LIBRARY + path.name] = b64encode(data).decode()
        except DefinitionErrors as errors:
            issues += errors.issues
    return texts, issues


def library_of(bundle: Bundle) -> dict[str, bytes]:
    """The documents of the bundle's library, by name."""
    return {
        path.removeprefix(LIBRARY): b64decode(text)
        for path, text in bundle.items()
        if path.startswith(LIBRARY)
    }


def files_of(bundle: Bundle) -> dict[str, str]:
    """The texts of the data files that the bundle's forms look things up in, by name."""
    return {
        path.removeprefix(FILES): text for path, text in bundle.items() if path.startswith(FILES)
    }


def media_of(bundle: Bundle) -> dict[str, bytes]:
    """The pictures and sounds that the bundle's forms show, by name."""
    return {
        path.removeprefix(MEDIA): b64decode(text)
        for path, text in bundle.items()
        if path.startswith(MEDIA)
    }


def encode(bundle: Bundle) -> bytes:
    """The bundle as bytes for the database, the same for the same texts."""
    return msgspec.json.encode(dict(bundle), order="sorted")


def decode(stored: bytes) -> Bundle:
    """The bundle that `encode` stored."""
    return msgspec.json.decode(stored, type=dict[str, str])


def hash_of(bundle: Bundle) -> str:
    """What names this version: SHA-256, hex, over all of its texts and their paths."""
    return sha256(encode(bundle)).hexdigest()
