"""Choices that lie in files of their own, as spreadsheet programs save them."""

import pytest

from bot.content.xlsform import form_of
from flows.identifiers import Language
from flows.issues import DefinitionErrors

FORM = """
| survey |
| | type | name | label |
| | select_one_from_file towns.csv | town | المدينة |
"""


def choices(towns: str) -> list[tuple[str, str]]:
    """The names and labels that a file gives."""
    form = form_of(FORM, name="form", files={"towns.csv": towns})
    return [(one.name, one.label.text(Language("ar"))) for one in form.by_path["town"].choices]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_usual_separator_is_read(separator: str) -> None:
    """Where the comma is a decimal point, programs put semicolons."""
    towns = "name,label\nr,الرياض\nj,جدة\n".replace(",", separator)
    assert choices(towns) == [("r", "الرياض"), ("j", "جدة")]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_only_an_end_of_line_ends_a_row(sign: str) -> None:
    """Other signs that some take for one are pasted into cells and not seen."""
    assert choices(f"name,label\nr,الرياض{sign}العاصمة\n") == [("r", f"الرياض{sign}العاصمة")]


def test_rows_without_anything_are_no_choices() -> None:
    """Programs leave them behind where something was deleted."""
    assert choices("name,label\nr,الرياض\n,\n , \n") == [("r", "الرياض")]


def test_a_quotation_mark_that_is_not_closed_is_told() -> None:
    """It would swallow every row that follows."""
    with pytest.raises(DefinitionErrors, match=r"'towns\.csv' cannot be read"):
        choices('name,label\nr,"الرياض\nj,جدة\n')
