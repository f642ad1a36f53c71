"""One form is one model, whatever format it is kept in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.containers import read_content
from bot.content.spreadsheet import read_sheets, tables_of
from bot.content.xlsform import form_of, xform_of
from flows.forms.form import Form
from flows.identifiers import ARABIC
from support.formfiles import as_csv, as_markdown, as_xls, as_xlsx
from support.offices import POLICIES

#: A form with a little of everything that a format could damage.
RICH = """
| survey |
| | type | name | label::العربية (ar) | label::English (en) | hint::العربية (ar) | required | relevant | constraint | constraint_message::العربية (ar) | calculation | default | choice_filter | appearance |
| | start | begun | | | | | | | | | | | |
| | begin_group | home | البيت | Home | | | | | | | | | |
| | text | name | ما اسمك «الكامل»؟ | Name, "full" | كما في الهوية، رباعيًّا | yes | | | | | | | |
| | integer | rooms | عدد الغرف | Rooms | | yes | | . > 0 and . < 50 | بين ١ و٤٩ | | 3 | | |
| | end_group | | | | | | | | | | | | |
| | select_one region | region | المنطقة | Region | | yes | | | | | | | minimal |
| | select_one city | city | المدينة | City | | yes | | | | | | region = ${region} | |
| | begin_repeat | child | الأبناء | Children | | | ${rooms} > 1 | | | | | | |
| | text | child_name | اسم الابن | Name | | yes | | | | | | | |
| | date | born | تاريخ الميلاد | Born | | | | . <= today() | لم يأت بعد | | | | |
| | end_repeat | | | | | | | | | | | | |
| | calculate | children | | | | | | | | count(${child}) | | | |
| | note | thanks | شكرًا لك، ${name}: ${children} | Thank you, ${name} | | | | | | | | | |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) | region |
| | region | riyadh | الرياض | Riyadh | |
| | region | qassim | القصيم | Qassim | |
| | city | kharj | الخرج | Kharj | riyadh |
| | city | buraydah | بريدة | Buraydah | qassim |
| | city | 3 | عنيزة | Unaizah | qassim |
| settings |
| | form_title | form_id | version | default_language |
| | تجربة | rich | 7 | العربية (ar) |
"""  # noqa: E501

WRITERS: dict[str, Callable[[str, Path], Path]] = {
    "form.md": as_markdown,
    "form.csv": as_csv,
    "form.xlsx": as_xlsx,
    "form.xls": as_xls,
}


def written_form(markdown: str, folder: Path, name: str) -> Form:
    """The form, read from a file of this name."""
    return form_of(WRITERS[name](markdown, folder / name), name="form")


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "form.md"])
def test_every_format_gives_the_same_model(tmp_path: Path, name: str) -> None:
    """Questions, words, conditions, repeats, lists and calculations: the whole form."""
    assert written_form(RICH, tmp_path, name) == written_form(RICH, tmp_path, "form.md")


@pytest.mark.parametrize("pack", ["sila", "bena"])
def test_the_forms_of_the_packs_are_the_same_in_every_format(tmp_path: Path, pack: str) -> None:
    """Real forms, with columns of our own."""
    markdown = (POLICIES / pack / "forms" / "intake.md").read_text("utf-8")
    forms = [written_form(markdown, tmp_path, name) for name in WRITERS]
    assert all(form == forms[0] for form in forms)


def test_another_form_is_another_model(tmp_path: Path) -> None:
    """The comparison above can fail."""
    other = RICH.replace(". > 0 and", ". >= 0 and")
    assert other != RICH
    assert written_form(other, tmp_path, "form.xlsx") != written_form(RICH, tmp_path, "form.md")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1256"])
def test_an_xform_is_read_as_it_is(tmp_path: Path, encoding: str) -> None:
    """What pyxform or any other program has written, in the encoding that it names."""
    xform = xform_of(as_markdown(RICH, tmp_path / "form.md"), name="form")
    file = tmp_path / "form.xml"
    bare = xform.xml.partition("?>")[2]
    text = f'<?xml version="1.0" encoding="{encoding}"?>{bare}'
    file.write_bytes(text.encode(encoding, "xmlcharrefreplace"))
    assert form_of(file, name="form") == written_form(RICH, tmp_path, "form.md")


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", ";")]
)
def test_csv_is_read_as_programs_write_it(tmp_path: Path, encoding: str, separator: str) -> None:
    """With a mark, as «Unicode text», or with semicolons where the comma is a decimal one."""
    file = as_csv(RICH, tmp_path / "form.csv", encoding=encoding, separator=separator)
    assert form_of(file, name="form") == written_form(RICH, tmp_path, "form.md")


def test_the_text_that_packs_store_is_the_same_form(tmp_path: Path) -> None:
    """Whatever it was read from; with ends of lines within a cell, too."""
    paths = [write(RICH, tmp_path / name) for name, write in WRITERS.items()]
    (text,) = {
        tables_of(read_sheets(read_content(path, name="form"), name="form")) for path in paths
    }
    assert form_of(text, name="form") == written_form(RICH, tmp_path, "form.md")
    shown = text.replace("شكرًا لك، ${name}: ${children}", '"شكرًا لك،\n${name}: ""${children}"""')
    thanks = form_of(shown, name="form").by_path["thanks"]
    assert "شكرًا لك،\n" in thanks.text(ARABIC)


def test_external_choices_are_choices(tmp_path: Path) -> None:
    """`select_one_external` spares old telephones; here it is a list like any."""
    external = RICH.replace("select_one city city", "select_one_external city city")
    city = "".join(line + "\n" for line in RICH.splitlines() if line.startswith("| | city |"))
    header = "| external_choices |\n| | list_name | name | label::العربية (ar) | label::English (en) | region |\n"  # noqa: E501
    external = external.replace(city, "") + header + city
    form = written_form(external, tmp_path, "form.xlsx")
    assert form == written_form(RICH, tmp_path, "form.md")
