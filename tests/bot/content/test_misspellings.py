"""Columns and sheets that would be passed over because one letter of their name is wrong."""

import pytest

from bot.content.xlsform import form_of
from flows.issues import DefinitionErrors


def told(form: str) -> list[str]:
    """What is wrong with a form."""
    try:
        form_of(form, name="form")
    except DefinitionErrors as errors:
        return [str(issue) for issue in errors.issues]
    return []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("relevent", "relevant"),
        ("Constrain", "constraint"),
        ("constraint_mesage::العربية (ar)", "constraint_message"),
        ("choice filter s", "choice_filter"),
        ("bind::relevent", "relevant"),
        ("repeat_counts", "repeat_count"),
    ],
)
def test_a_misspelt_column_is_told(written: str, meant: str) -> None:
    """Otherwise a question would be asked of everybody, and any answer taken."""
    form = f"| survey |\n| | type | name | label | {written} |\n| | text | a | س | 1 |\n"
    (issue,) = told(form)
    assert f"form, survey: there is no column {written!r}" in issue
    assert f"Either write {meant!r}" in issue


@pytest.mark.parametrize(
    "column", ["relevance", "Relevant", "read only", "jr:count", "requiredMsg", "note", "$kuid"]
)
def test_other_names_of_columns_and_notes_of_the_author_stand(column: str) -> None:
    """XLSForm has several names for some columns, and leaves room for columns of one's own."""
    assert not told(f"| survey |\n| | type | name | label | {column} |\n| | text | a | س | |\n")


def test_a_column_beside_the_one_that_it_resembles_stands() -> None:
    """Somebody keeps what it held before."""
    form = (
        "| survey |\n| | type | name | label | relevant | relevant2 |\n| | text | a | س | | 1 |\n"
    )
    assert not told(form)


def test_a_misspelt_setting_is_told() -> None:
    """A version without effect would be noticed when it is too late."""
    form = "| survey |\n| | type | name | label |\n| | text | a | س |\n"
    (issue,) = told(f"{form}| settings |\n| | verion |\n| | 2 |\n")
    assert "form, settings: there is no column 'verion'" in issue
    assert not told(f"{form}| settings |\n| | version | id_string |\n| | 2 | x |\n")


def test_a_misspelt_sheet_is_told() -> None:
    """If the sheet that it resembles is not there."""
    form = "| survey |\n| | type | name | label |\n| | text | a | س |\n"
    (issue,) = told(f"{form}| setting |\n| | version |\n| | 2 |\n")
    assert "form: there is no sheet 'setting'" in issue
    assert not told(
        f"{form}| settings |\n| | version |\n| | 2 |\n| settings2 |\n| | a |\n| | b |\n"
    )
