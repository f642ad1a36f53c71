"""Files that hold no form, or are no safe thing to open: refused with a reason and a remedy."""

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.content import oldworkbook
from bot.content.archives import MOST_CELLS, MOST_UNPACKED
from bot.content.xlsform import form_of
from flows.issues import DefinitionErrors, Issue
from support.formfiles import as_csv, as_xls, as_xlsx

FORM = """
| survey |
| | type | name | label |
| | text | name | ما اسمك الكامل كما في بطاقة الهوية الوطنية؟ |
"""
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
XFORM = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">&lol2;</h:html>
"""


def refused(path: Path) -> tuple[Issue, ...]:
    """What is said of a file. Never a traceback, and always with its name and a remedy."""
    with pytest.raises(DefinitionErrors) as told:
        form_of(path, name=path.name)
    assert told.value.issues
    for issue in told.value.issues:
        assert path.name in issue.where
        assert issue.remedy
        assert len(str(issue)) < 600
    return told.value.issues


def said(path: Path) -> str:
    """The one thing that is said of a file."""
    (issue,) = refused(path)
    return issue.says


def written(path: Path, data: bytes) -> Path:
    """A file with these bytes."""
    path.write_bytes(data)
    return path


def workbook(path: Path, **parts: bytes) -> Path:
    """A real workbook, with parts added or replaced: `__` stands for the slash, `_` for the dot."""
    real = BytesIO()
    as_xlsx(FORM, path)
    names = {name.replace("__", "/").replace("_", "."): data for name, data in parts.items()}
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(real, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in names:
                new.writestr(name, old.read(name))
        for name, data in names.items():
            new.writestr(name, data)
    return written(path, real.getvalue())


def test_a_workbook_with_macros_is_refused(tmp_path: Path) -> None:
    """By its name, and by what is inside, whatever its name says."""
    assert said(as_xlsx(FORM, tmp_path / "form.xlsm")) == "the workbook holds macros"
    assert said(workbook(tmp_path / "form.xlsx", xl__vbaProject_bin=b"x")) == (
        "the workbook holds macros"
    )
    old = as_xls(FORM, tmp_path / "form.xls")
    macros = "_VBA_PROJECT_CUR".encode("utf-16-le")
    assert said(written(old, old.read_bytes() + macros)) == "the workbook holds macros"


def test_a_workbook_of_the_wrong_name_is_refused(tmp_path: Path) -> None:
    """Other programs would open it as something else than we do."""
    old = as_xls(FORM, tmp_path / "old.xls")
    assert said(old.rename(tmp_path / "new.xlsx")) == "it is an .xls workbook named .xlsx"
    new = as_xlsx(FORM, tmp_path / "real.xlsx")
    assert said(new.rename(tmp_path / "real.xls")) == "it is an .xlsx workbook named .xls"
    assert said(as_csv(FORM, tmp_path / "table.xlsx")) == "it is no workbook"
    assert "named .csv" in said(as_xlsx(FORM, tmp_path / "form.csv"))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """By what its directory declares, and by what really comes out of it."""
    bomb = workbook(tmp_path / "a.xlsx", xl__worksheets__sheet9_xml=b" " * (MOST_UNPACKED + 1))
    assert bomb.stat().st_size < 200_000
    assert "unpacks to more than" in said(bomb)
    # A directory that says less than there is: the sizes in it are overwritten.
    data = bomb.read_bytes()
    lie = data.replace((MOST_UNPACKED + 1).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lie != data
    assert refused(written(tmp_path / "b.xlsx", lie))


def test_a_workbook_of_endless_cells_is_not_read(tmp_path: Path) -> None:
    """Small as a file, and hours of work."""
    cells = b"<worksheet><sheetData><row>" + b"<c r='A1'/>" * (MOST_CELLS + 1)
    huge = workbook(tmp_path / "form.xlsx", xl__worksheets__sheet1_xml=cells)
    assert "cells and rows" in said(huge)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    """A billion laughs in an XForm, or in a part of a workbook."""
    bomb = written(tmp_path / "form.xml", XFORM.encode())
    assert said(bomb) == "it has a document type declaration"
    assert said(written(tmp_path / "wide.xml", XFORM.replace('"1.0"', '"1.0" ').encode("utf-16")))
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha">]><sst/>'
    assert "document type" in said(workbook(tmp_path / "b.xlsx", xl__sharedStrings_xml=laughs))


def test_a_part_in_no_known_encoding_is_told(tmp_path: Path) -> None:
    """Nobody can read it, and nobody looks the name up elsewhere."""
    part = b'<?xml version="1.0" encoding="UT"?><workbook/>'
    assert "unknown encoding" in said(workbook(tmp_path / "form.xlsx", xl__workbook_xml=part))


def test_groups_without_end_are_refused(tmp_path: Path) -> None:
    """Whoever walks into them runs out of stack."""
    deep = "<html>" + "<group>" * 5000 + "</group>" * 5000 + "</html>"
    assert "too deeply" in said(written(tmp_path / "form.xml", deep.encode()))
    rows = "".join(f"| | begin_group | g{at} | {at} |\n" for at in range(2000))
    rows += "| | text | q | س |\n" + "| | end_group | | |\n" * 2000
    table = f"| survey |\n| | type | name | label |\n{rows}"
    assert refused(written(tmp_path / "form.md", table.encode()))


def test_a_password_is_told(tmp_path: Path) -> None:
    """An encrypted workbook is a container of the older kind, whatever its name."""
    encrypted = COMPOUND + "EncryptedPackage".encode("utf-16-le")
    for name in ("form.xlsx", "form.xls"):
        assert said(written(tmp_path / name, encrypted)) == (
            "the workbook is protected by a password"
        )


@pytest.mark.parametrize("suffix", ["md", "csv", "xml", "xlsx", "xls"])
def test_an_empty_file_is_told(tmp_path: Path, suffix: str) -> None:
    """Nothing, or nothing but spaces."""
    assert said(written(tmp_path / f"form.{suffix}", b"")) == "the file is empty"
    assert refused(written(tmp_path / f"blank.{suffix}", b" \n\n "))


@pytest.mark.parametrize("suffix", ["md", "csv", "xml", "xlsx", "xls"])
@pytest.mark.parametrize("junk", [b"\x7fELF\x02\x01\x00\x00\xff", b"PK\x03\x04junk", COMPOUND])
def test_junk_is_told(tmp_path: Path, suffix: str, junk: bytes) -> None:
    """A program, a broken archive, a document of an older program."""
    refused(written(tmp_path / f"form.{suffix}", junk))


def test_other_documents_are_named(tmp_path: Path) -> None:
    """With what to save them as."""
    real = BytesIO()
    with zipfile.ZipFile(real, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    (issue,) = refused(written(tmp_path / "form.xlsx", real.getvalue()))
    assert "OpenDocument" in issue.says
    assert "Save it as .xlsx" in issue.remedy
    assert "is no form" in said(written(tmp_path / "form.pdf", b"%PDF-1.7"))


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A folder, or nothing of that name."""
    (tmp_path / "form.xlsx").mkdir()
    assert said(tmp_path / "form.xlsx") == "it is a folder"
    assert "cannot be read" in said(tmp_path / "absent.md")


def test_an_arabic_code_page_is_named(tmp_path: Path) -> None:
    """Excel's plain «CSV» on an Arabic Windows: letters would become others in silence."""
    (issue,) = refused(as_csv(FORM, tmp_path / "form.csv", encoding="cp1256"))
    assert issue.says == "line 3 is no UTF-8: it was saved in the Arabic code page of Windows"
    assert "UTF-8" in issue.remedy
    wide = "| survey |".encode("utf-16-le")
    assert "UTF-16 without its mark" in said(written(tmp_path / "form.md", wide + b"\xd8\xd8"))


def test_a_table_that_is_no_form_is_told(tmp_path: Path) -> None:
    """A list of villages is no form, and a workbook of some other kind is none either."""
    assert "some table" in said(written(tmp_path / "form.csv", b"name,label,region\na,b,c\n"))
    book = Workbook()
    for title in ("Sheet1", "Sheet2"):
        book.create_sheet(title).append(["amount", "date"])
    book.save(tmp_path / "form.xlsx")
    (issue,) = refused(tmp_path / "form.xlsx")
    assert "'survey'" in issue.says


def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    """Wherever it is damaged."""
    for name, write in (("form.xlsx", as_xlsx), ("form.xls", as_xls)):
        whole = write(FORM, tmp_path / name).read_bytes()
        for at in range(0, len(whole), max(1, len(whole) // 10)):
            damaged = whole[:at] + b"\xff\x00\xff\x00" + whole[at + 4 :]
            # Whether it can still be read or not: nothing but issues may come of it.
            with suppress(DefinitionErrors):
                form_of(written(tmp_path / name, damaged), name=name)
        refused(written(tmp_path / name, whole[: len(whole) // 2]))


def test_reading_an_old_workbook_comes_to_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What reads them may go round in circles on a damaged one."""
    monkeypatch.setattr(oldworkbook, "SECONDS", 0.001)
    assert "takes no end" in said(as_xls(FORM, tmp_path / "form.xls"))


def test_what_the_reader_of_old_workbooks_prints_is_not_passed_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It thinks aloud about damaged ones, in the middle of what a command prints."""
    file = as_xls(FORM, tmp_path / "form.xls")
    form_of(written(file, file.read_bytes() + b"\0" * 100), name="form.xls")
    assert capfd.readouterr() == ("", "")
