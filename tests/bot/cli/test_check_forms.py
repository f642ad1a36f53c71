"""`istiqbal check` of forms alone: every mistake at once, exit code 1, no traceback."""

import json
from pathlib import Path

import pytest

from support.formfiles import as_csv, as_markdown, as_xls, as_xlsx
from support.shell import Shell

#: An unknown type, a misspelt name, a circle, a name twice, a list that is missing, a column twice.
BROKEN = """
| survey |
| | type | name | label | relevant | calculation |
| | text | name | الاسم | ${nme} = 'x' | |
| | txt | street | الشارع | | |
| | calculate | a | | | ${b} + 1 |
| | calculate | b | | | ${a} + 1 |
| | text | name | الاسم مرة أخرى | | |
| | select_one absent | town | المدينة | | |
| | integer | age | العمر | sums(${age}) > 1 | |
"""
WRITERS = {"form.md": as_markdown, "form.csv": as_csv, "form.xlsx": as_xlsx, "form.xls": as_xls}
SAID = {
    2: "'nme'",
    3: "Unknown question type 'txt'",
    6: "unique",
    7: "List name not in choices",
    8: "there is no function sums()",
}


@pytest.mark.parametrize("name", WRITERS)
def test_all_mistakes_of_a_form_are_told_at_once(shell: Shell, name: str) -> None:
    """Each with its row as the program shows it in which the form is kept, and with a remedy."""
    WRITERS[name](BROKEN, Path(name))
    checked = shell("check", name, "--json")
    assert checked.exit_code == 1
    issues = json.loads(checked.stdout)[0]["issues"]
    first = {"form.md": 2, "form.csv": 1}.get(name)
    for row, says in SAID.items():
        place = f"survey row {row}" if first is None else f"line {row + first}"
        assert any(place in one["where"] and says in one["says"] for one in issues), (place, says)
    assert any("depends on itself: a → b → a" in one["says"] for one in issues)
    assert all(one["remedy"] for one in issues)
    assert len(issues) == len(SAID) + 1


def test_what_cannot_be_opened_is_one_line(shell: Shell) -> None:
    """Beside forms that can; all are looked at."""
    as_xlsx(BROKEN.replace("txt", "text"), Path("macros.xlsm"))
    Path("junk.xls").write_bytes(b"\x00\x01\x02" * 99)
    Path("form.csv").write_bytes(b"\xff\xfe\x00")
    as_markdown("| survey |\n| | type | name | label |\n| | text | a | س |\n", Path("good.md"))
    checked = shell("check", "macros.xlsm", "junk.xls", "form.csv", "good.md", "absent.md")
    assert checked.exit_code == 1
    assert len(checked.stderr.splitlines()) == 4
    assert "good.md: 0 issues" in checked.stdout


def test_an_xform_is_checked(shell: Shell) -> None:
    """Its places are lines of the file."""
    from bot.content.xlsform import xform_of

    good = "| survey |\n| | type | name | label |\n| | text | a | س |\n| | integer | b | ع |\n"
    xform = xform_of(as_markdown(good, Path("good.md")), name="good").xml
    Path("form.xml").write_text(xform, "utf-8")
    assert shell("check", "form.xml").exit_code == 0
    Path("form.xml").write_text(xform.replace('type="int"', 'type="int" relevant="nope()"'))
    checked = shell("check", "form.xml")
    assert checked.exit_code == 1
    assert "there is no function nope()" in checked.stderr
    line = next(at for at, one in enumerate(xform.splitlines(), 1) if 'type="int"' in one)
    assert f"form.xml, line {line}, b, relevant" in checked.stderr


def test_a_form_is_checked_with_the_tables_beside_it(shell: Shell) -> None:
    """As `chat --form` takes them; a table that is not there is a mistake."""
    form = (
        "| survey |\n| | type | name | label | calculation |\n"
        "| | select_one_from_file towns.csv | town | المدينة | |\n"
        "| | calculate | fee | | pulldata('fees', 'fee', 'town', ${town}) |\n"
    )
    as_markdown(form, Path("form.md"))
    Path("towns.csv").write_text("name,label\nriyadh,الرياض\n", "utf-8")
    missing = shell("check", "form.md")
    assert (missing.exit_code, missing.stderr.count("is not there")) == (1, 1)
    Path("form-media").mkdir()
    Path("form-media/fees.csv").write_text("town,fee\nriyadh,5\n", "utf-8")
    assert shell("check", "form.md").exit_code == 0


def test_a_picture_that_is_not_there_is_mentioned(shell: Shell) -> None:
    """The form can be used: its question stands in words as well."""
    form = "| survey |\n| | type | name | label | media::image |\n| | text | a | س | a.png |\n"
    as_markdown(form, Path("form.md"))
    checked = shell("check", "form.md")
    assert checked.exit_code == 0
    assert "'a.png'" in checked.stderr
    assert shell("check", "form.md", "--json").stderr == checked.stderr


def test_a_misspelt_name_of_a_file_is_told(shell: Shell) -> None:
    """And not that it is a pack without its rules."""
    checked = shell("check", "fromm.md")
    assert checked.exit_code == 1
    assert "fromm.md: there is no such file or folder" in checked.stderr


def test_several_of_a_repeats_answers_are_refused_by_their_row(shell: Shell) -> None:
    """Beside whatever else is wrong; one of them may be chosen."""
    form = (
        "| survey |\n| | type | name | label |\n| | begin_repeat | child | طفل |\n"
        "| | text | called | اسمه |\n| | end_repeat | | |\n"
        "| | select_one ${called} | eldest | أكبرهم |\n"
        "| | select_multiple ${called} | ill | المرضى |\n| | txt | town | المدينة |\n"
    )
    as_markdown(form, Path("form.md"))
    checked = shell("check", "form.md")
    assert "line 7: several of a repeat's answers cannot be chosen" in checked.stderr
    assert "line 8: Unknown question type 'txt'" in checked.stderr
    assert len(checked.stderr.splitlines()) == 2
