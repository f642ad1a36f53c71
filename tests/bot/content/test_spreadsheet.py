"""A form kept as a spreadsheet is the same form."""

from pathlib import Path

import pytest

from bot.content.bundle import POLICY, read_bundle
from bot.content.pack import load_pack
from bot.content.xlsform import form_of
from flows.issues import DefinitionErrors
from support.formfiles import as_xlsx
from support.offices import POLICIES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hajer's pack with its form as a spreadsheet."""
    bundle = read_bundle(POLICIES / "hajer")
    for path, text in bundle.items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        if path == "forms/intake.md":
            as_xlsx(text, file.with_suffix(".xlsx"))
        else:
            file.write_text(text, "utf-8")
    return tmp_path


def test_a_pack_may_keep_its_form_as_a_spreadsheet(folder: Path) -> None:
    """Staff edit it where they are used to."""
    read = load_pack(read_bundle(folder)).forms["intake"]
    written = form_of(POLICIES / "hajer" / "forms" / "intake.md", name="forms/intake.md")
    assert [(one.path, one.label.texts(), one.choices) for one in read.questions] == [
        (one.path, one.label.texts(), one.choices) for one in written.questions
    ]


def test_a_form_that_exists_twice_is_told(folder: Path) -> None:
    """Nobody knows which of the two is meant."""
    (folder / "forms" / "intake.md").write_text("| survey |", "utf-8")
    with pytest.raises(DefinitionErrors, match="Take one of the two out"):
        read_bundle(folder)


def test_mistakes_of_a_spreadsheet_are_told_by_its_rows(tmp_path: Path) -> None:
    """Row 2 is the first below the header, as the spreadsheet shows it."""
    (tmp_path / POLICY).write_text("", "utf-8")
    form = (
        "| survey |\n"
        "| | type | name | label::العربية (ar) |\n"
        "| | text | subject | الموضوع |\n"
        "| | texts | details | التفاصيل |\n"
    )
    as_xlsx(form, tmp_path / "forms" / "intake.xlsx")
    with pytest.raises(DefinitionErrors) as refused:
        read_bundle(tmp_path)
    (issue,) = refused.value.issues
    assert issue.where == "forms/intake.xlsx, survey row 3"
