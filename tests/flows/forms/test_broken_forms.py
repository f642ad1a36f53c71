"""A form that cannot be used says everything that is wrong with it, at once."""

from pathlib import Path

import pytest

from bot.content.xlsform import form_of, xform_of
from flows.forms.definition.xform import read_xform
from flows.issues import DefinitionErrors, Issue

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
| | geotrace | tenth | سؤال | | regex(., '[a') | | |
| | text | 2eleventh | سؤال | | | | |
| choices |
| | list_name | name | label::العربية (ar) |
| | list | x | خيار |
| | list | | خيار |
"""  # noqa: E501


#: A question to refer to, and a list to choose from.
FIRST = """
| survey |
| | type | name | label | repeat_count | calculation | default | appearance | relevant |
| | text | a | س | | | | | |
"""
LIST = """
| choices |
| | list_name | name | label |
| | l | x | خيار |
"""


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
        ("line 15, tenth, type", "a line on a map cannot be drawn"),
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
        ("| | geotrace | q | س | | | | | |", "a line on a map"),
        ("| | geoshape | q | س | | | | | |", "an area on a map"),
        ("| | osm | q | س | | | | | |", "a map cannot be edited"),
        ("| | background-audio | q | | | | | | |", "record what is said, without asking"),
        ("| | start-geopoint | q | | | | | | |", "note where it is, without asking"),
        ("| | select_one l | q | س | | | | search('towns') | |", "search() looks its choices up"),
        ("| | select_one_from_file no.csv | q | س | | | | | |", "'no.csv' is not there"),
        ("| | text | q | س | | | ${last-saved#a} | | |", "the form that was filled before"),
        (
            "| | begin_repeat | r | س | | | | | |\n| | text | n | س | | | | | |\n"
            "| | end_repeat | | | | | | | |\n| | rank ${n} | q | س | | | | | |",
            "several of a repeat's answers",
        ),
    ],
)
def test_what_a_conversation_cannot_ask_is_refused_not_dropped(row: str, says: str) -> None:
    """A form that means more than it would do here must not start."""
    issues = issues_of(FIRST + row + LIST)
    assert any(says in one.says for one in issues), issues
    assert all(one.remedy for one in issues)


@pytest.mark.parametrize(
    ("row", "says", "where"),
    [
        ("| | calculate | q | | | ${q} + 1 | | | |", "itself: q → q", "line 5, q, calculation"),
        (
            "| | calculate | q | | | ${z} + 1 | | | |\n| | calculate | z | | | ${q} + 1 | | | |",
            "itself: q → z → q",
            "line 5, q, calculation",
        ),
        (
            "| | calculate | q | | | ${z} + 1 | | | |\n| | text | z | س | | | | | ${q} > 1 |",
            "itself: q → z → q",
            "line 5, q, calculation",
        ),
        (
            "| | begin_repeat | r | س | | | | | sum(${q}) > 3 |\n"
            "| | integer | q | س | | | | | |\n| | end_repeat | | | | | | | |",
            "itself: r → r/q → r",
            "line 5, r, relevant",
        ),
        (
            "| | begin_repeat | r | س | count(${r}) + 1 | | | | |\n"
            "| | integer | q | س | | | | | |\n| | end_repeat | | | | | | | |",
            "the repeat would never end",
            "line 5, r, repeat_count",
        ),
    ],
)
def test_what_depends_on_itself_is_refused_with_the_circle(row: str, says: str, where: str) -> None:
    """Whether by its value, its condition or its number of entries, near or far."""
    (issue,) = issues_of(FIRST + row + LIST)
    assert says in issue.says
    assert issue.where == f"forms/intake.md, {where}"


def test_entities_are_for_a_server_to_keep() -> None:
    """They are refused once, whatever refers to them."""
    issues = issues_of(FIRST + LIST + "| entities |\n| | list_name | label |\n| | t | ${a} |\n")
    assert [one.where for one in issues] == ["forms/intake.md"]
    assert "entities" in issues[0].says


def test_every_mistake_in_the_logic_is_told_at_once() -> None:
    """Defaults, counts, triggers, filters, texts of choices: all of them are read."""
    issues = issues_of("""
| survey |
| | type | name | label | choice_filter | calculation | default | repeat_count | read_only | trigger |
| | text | a | س | | | | | | |
| | text | b | س | | | today( | | | |
| | text | c | س | | 1 + | | | | ${a} |
| | begin_repeat | r | س | | | | nope(1) | | |
| | text | d | س | | | | | frob(1) | |
| | end_repeat | | | | | | | | |
| | select_one l | e | س | town = 'x' | | | | | |
| | calculate | f | | | ${g} | | | | |
| | calculate | g | | | ${f} | | | | |
| choices |
| | list_name | name | label | city |
| | l | x | خيار | x |
""")  # noqa: E501
    found = {one.where.removeprefix("forms/intake.md, ") for one in issues}
    assert found == {
        "line 5, b, default",
        "line 6, c, calculation",
        "line 7, r, repeat_count",
        "line 8, d, read_only",
        "line 10, e, choice_filter",
        "line 11, f, calculation",
    }
    assert all(one.remedy for one in issues)


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
