"""A form that cannot be used says everything that is wrong with it, at once."""

from pathlib import Path

import pytest

from bot.content.xlsform import form_of, xform_of
from flows.forms.xform import read_xform
from flows.issues import DefinitionErrors, Issue
from support.forms import form_from

BROKEN = """# نموذج فيه أخطاء

| survey |
| | type | name | label::العربية (ar) | relevant | constraint | bind::istiqbal:kind | bind::istiqbal:sensitivity |
| | text | first | سؤال | ${missing} = 1 | | | |
| | txt | second | سؤال | | | | |
| | integer | third | قيمة ${absent} | ${first} >= 1 and (${first} < 3 | nope(.) | | |
| | integer | third | سؤال | | | | |
| | select_one absent | fourth | سؤال | | | | |
| | text | fifth | سؤال | | | national | secret |
| | text | sixth | | | | | |
| | text | seventh | سؤال | ${eighth} = 1 | | | |
| | text | eighth | سؤال | ${seventh} = 1 | | | |
| | select_one list | ninth | سؤال | ${first} + | . = 'q' | | |
| | image | tenth | سؤال | | regex(., '[a') | | |
| | text | 2eleventh | سؤال | | | | |
| choices |
| | list_name | name | label::العربية (ar) |
| | list | x | خيار |
| | list | | خيار |
"""  # noqa: E501


def issues_of(text: str) -> tuple[Issue, ...]:
    """What is wrong with a form."""
    with pytest.raises(DefinitionErrors) as refused:
        form_of(text, name="forms/intake.md")
    return refused.value.issues


def test_every_mistake_is_listed_at_once_with_its_line_and_a_remedy() -> None:
    """Nobody corrects a form one start at a time."""
    issues = issues_of(BROKEN)
    expected = [
        ("line 5", "Could not find the name 'missing'"),
        ("line 6", "Unknown question type 'txt'"),
        ("line 7", "Could not find the name 'absent'"),
        ("line 7, third, relevant", "a parenthesis is opened and never closed"),
        ("line 7, third, constraint", "there is no function nope()"),
        ("line 8", "must be unique"),
        ("line 9", "List name not in choices"),
        ("line 10, fifth, istiqbal:kind", "'national' is no kind"),
        ("line 10, fifth, istiqbal:sensitivity", "'secret' is no sensitivity"),
        ("line 11", "no label"),
        ("line 12, seventh, relevant", "depends on itself: seventh → eighth → seventh"),
        ("line 14, ninth, relevant", "cannot be read"),
        ("line 14, ninth, constraint", "no choice 'q'"),
        ("line 15, tenth, type", "cannot ask for 'binary'"),
        ("line 15, tenth, constraint", "no regular expression"),
        ("line 16", "Names must begin with a letter"),
        ("line 20", "Choices must have a name"),
        ("settings, namespaces", "the settings do not give"),
    ]
    for where, says in expected:
        assert any(
            one.where == f"forms/intake.md, {where}" and says in one.says for one in issues
        ), (where, says)
    assert len(issues) == len(expected)
    assert all(one.remedy for one in issues)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("| | begin_repeat | r | أ | | | |\n| | text | q | س | | | |\n| | end_repeat | | | | | |",
         "it repeats"),
        ("| | calculate | c | | | 1 + 1 | |", "it is calculated"),
        ("| | image | i | صورة | | | |", "cannot ask for 'binary'"),
        ("| | time | t | وقت | | | |", "cannot ask for 'time'"),
        ("| | today | t | | | | |", "the device would fill it in"),
        ("| | acknowledge | k | موافق | | | |", "cannot ask for"),
        ("| | text | d | س | | | نص |", "it has a first value"),
        ("| | date | d | س | | | today() |", "its first value is calculated"),
        ("| | select_one l | s | س | name != ${a} | | |", "the list of choices depends"),
    ],
)  # fmt: skip
def test_what_a_conversation_cannot_ask_is_refused_not_dropped(row: str, says: str) -> None:
    """A form that means more than it would do here must not start."""
    table = f"""
| survey |
| | type | name | label | choice_filter | calculation | default |
| | text | a | س | | | |
{row}
| choices |
| | list_name | name | label |
| | l | x | خيار |
"""
    issues = issues_of(table)
    assert any(says in one.says for one in issues), issues


@pytest.mark.parametrize("text", ["", "كلام", "| survey |\n", "| survey |\n| | type | name |\n"])
def test_what_is_no_form_at_all_is_an_issue_too(text: str) -> None:
    """Never a traceback."""
    assert issues_of(text)


def test_a_misspelt_column_of_ours_is_a_mistake() -> None:
    """It would be ignored in silence otherwise."""
    issues = issues_of("""
| survey |
| | type | name | label | bind::istiqbal:purpos |
| | text | a | س | identity |
| settings |
| | form_id | namespaces |
| | f | istiqbal="urn:istiqbal:xforms" |
""")
    assert [one.where for one in issues] == ["forms/intake.md, line 4, a, istiqbal:purpos"]


def test_a_namespace_that_is_not_ours_is_a_mistake() -> None:
    """Its kinds would be ignored otherwise."""
    issues = issues_of("""
| survey |
| | type | name | label | bind::istiqbal:kind |
| | text | a | س | mobile |
| settings |
| | form_id | namespaces |
| | f | istiqbal="http://example.org/other" |
""")
    assert [one.where for one in issues] == ["forms/intake.md, settings, namespaces"]


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<a/>",
        "no xml",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head/><h:body/></h:html>',
    ],
)
def test_xml_that_is_no_xform_is_refused(xml: str) -> None:
    """Entities and all."""
    with pytest.raises(DefinitionErrors):
        read_xform(xml, name="form.xml")


def test_a_file_that_cannot_be_read_is_an_issue(tmp_path: Path) -> None:
    """Missing, damaged, or not what its name says."""
    damaged = tmp_path / "form.xlsx"
    damaged.write_bytes(b"PK\x03\x04 not really")
    latin = tmp_path / "form.md"
    latin.write_bytes("| survey |\n| | type | é |".encode("latin-1"))
    for path in (damaged, latin, tmp_path / "absent.xlsx", tmp_path):
        with pytest.raises(DefinitionErrors):
            xform_of(path, name=path.name)


def test_a_markdown_table_and_a_csv_file_of_one_form_give_the_same_xform(tmp_path: Path) -> None:
    """The spreadsheet is a matter of taste."""
    csv = tmp_path / "form.csv"
    csv.write_text(
        "survey,,,\n,type,name,label\n,text,a,سؤال\nsettings,,,\n,form_id,form_title,\n,f,t,\n",
        encoding="utf-8",
    )
    table = """
| survey |
| | type | name | label |
| | text | a | سؤال |
| settings |
| | form_id | form_title |
| | f | t |
"""
    assert xform_of(csv, name="f").xml == xform_of(table, name="f").xml


def test_a_form_may_have_one_language_and_no_settings() -> None:
    """As the simplest forms do."""
    form = form_of("| survey |\n| | type | name | label |\n| | text | a | سؤال |\n", name="f")
    assert form.by_path["a"].label.texts() == {form.languages[0]: "سؤال"}


def test_choices_too_long_for_a_button_are_refused() -> None:
    """Found when the form is read, not when someone presses."""
    table = f"""
| survey |
| | type | name | label::العربية (ar) |
| | select_one l | a | سؤال |
| choices |
| | list_name | name | label::العربية (ar) |
| | l | {"x" * 60} | خيار |
"""
    with pytest.raises(DefinitionErrors, match="too long a name"):
        form_from(table)
