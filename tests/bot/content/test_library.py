"""The library is part of the pack: in its hash, checked, and released only where it says so."""

import shutil
from pathlib import Path
from unittest import mock

import pytest

from bot.content.bundle import decode, encode
from bot.content.office import OfficeSource
from bot.content.pack import hash_of, read_bundle, read_pack
from bot.media import library_file, media_file
from flows.issues import DefinitionErrors
from support.offices import folder_of

INDEX = """
[bylaws]
file = "bylaws.pdf"
public = true

[support_policy_guide]
file = "guide.md"
"""

STATEMENT = """
[membership.statements.y2025]
title = { ar = "القوائم المالية لعام 2025", en = "Financial statements of 2025" }
year = 2025
file = "2025.pdf"
"""


def shelved(folder: Path, index: str = INDEX, **files: bytes) -> Path:
    """The short pack with a library."""
    pack = folder / "pack"
    shutil.copytree(folder_of("short"), pack, dirs_exist_ok=True)
    library = pack / "library"
    library.mkdir(exist_ok=True)
    (library / "library.toml").write_text(index, encoding="utf-8")
    given = files or {"bylaws.pdf": b"%PDF-1.4 one", "guide.md": "# دليل".encode()}
    for name, data in given.items():
        (library / name.replace("__", ".")).write_bytes(data)
    return pack


def with_statement(folder: Path) -> Path:
    """The cooperative's pack, which names a financial statement."""
    pack = folder / "pack"
    shutil.copytree(folder_of("ridha"), pack)
    with (pack / "policy.toml").open("a", encoding="utf-8") as policy:
        policy.write(STATEMENT)
    return pack


def faults(pack: Path) -> str:
    """What is wrong with it."""
    with pytest.raises(DefinitionErrors) as found:
        read_pack(pack)
    return str(found.value)


def test_documents_travel_with_the_version(tmp_path: Path) -> None:
    """They come back from the database as they were, byte by byte."""
    bundle, pack = read_pack(shelved(tmp_path))
    assert decode(encode(bundle)) == bundle
    assert pack.library == {"bylaws.pdf": b"%PDF-1.4 one", "guide.md": "# دليل".encode()}


def test_another_document_is_another_version(tmp_path: Path) -> None:
    """What people are given is as certain as the rules."""
    before = hash_of(read_bundle(shelved(tmp_path)))
    (tmp_path / "pack" / "library" / "guide.md").write_text("# دليل آخر", encoding="utf-8")
    assert hash_of(read_bundle(tmp_path / "pack")) != before


def test_the_public_gets_only_what_is_released(tmp_path: Path) -> None:
    """A document for staff is not found by its name."""
    _, pack = read_pack(shelved(tmp_path))
    released = library_file(pack, "bylaws.pdf")
    assert released is not None
    assert released.type == "application/pdf"
    assert library_file(pack, "guide.md") is None
    assert library_file(pack, "guide.md", public=False) is not None
    assert library_file(pack, "../policy.toml", public=False) is None


def test_a_pack_without_an_index_has_no_library(tmp_path: Path) -> None:
    """A readme in the folder is for whoever keeps the pack."""
    _, pack = read_pack(folder_of("short"))
    assert (pack.shelf, pack.library) == ({}, {})


def test_a_statement_is_for_members_alone(tmp_path: Path) -> None:
    """It needs no index: members are sent it in their talk, and nobody finds it by its name."""
    folder = with_statement(tmp_path)
    (folder / "library" / "2025.pdf").write_bytes(b"%PDF-1.4 statement")
    _, pack = read_pack(folder)
    assert library_file(pack, "2025.pdf") is None
    offices = mock.create_autospec(OfficeSource, instance=True)
    offices.pack.return_value = pack
    sent = media_file(offices, f"{pack.hash}/2025.pdf")
    assert sent is not None
    assert sent.data == b"%PDF-1.4 statement"


def test_a_statement_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Its members would be promised what nobody can send."""
    assert "there is no file library/2025.pdf" in faults(with_statement(tmp_path))


@pytest.mark.parametrize(
    ("index", "says"),
    [
        ('[bylaws]\nfile = "other.pdf"\n', "there is no file library/other.pdf"),
        (INDEX + '\n[spells]\nfile = "guide.md"\n', "the policy has no such tool"),
        ('[bylaws]\nfile = "bylaws.pdf"\n', "library.toml does not name it"),
        ("[bylaws]\npublic = true\n", "file"),
        ("[bylaws\n", "it is no TOML"),
    ],
)
def test_a_mistake_in_the_index_is_told(tmp_path: Path, index: str, says: str) -> None:
    """With the file it stands in, and what would be right."""
    assert says in faults(shelved(tmp_path, index))
