"""A submission is the form's instance, filled: what ODK Collect would send."""

from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bot.content.xlsform import form_of
from flows.forms.sheets.instance import OPENROSA, instance_of
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from support.forms import answers_of, form_from

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
FORM = """
| survey |
| | type | name | label | relevant | calculation |
| | text | name | الاسم | | |
| | begin_group | home | البيت | | |
| | integer | rooms | الغرف | | |
| | text | why | لماذا؟ | ${rooms} > 9 | |
| | end_group | | | | |
| | begin_repeat | child | الأبناء | ${rooms} > 1 | |
| | text | child_name | الاسم | | |
| | begin_repeat | toy | اللعب | | |
| | text | toy_name | اسمها | | |
| | end_repeat | | | | |
| | end_repeat | | | | |
| | calculate | twice | | | ${rooms} * 2 |
"""


def root_of(table: str = FORM, **values: str) -> Element:
    """The submission of a form with these answers, read as XML; `__` stands for the slash."""
    return ElementTree.fromstring(written(table, **values))  # noqa: S314


def written(table: str, **values: str) -> str:
    """The submission as a text."""
    form = form_from(table)
    scope = OpenSheet(form, answers_of(**values), Moment(AT)).scope
    return instance_of(form, scope, instance_id="uuid:1")


def test_an_element_for_each_place_that_applies() -> None:
    """An answer, an empty element for a question left open, and nothing for what does not apply."""
    root = root_of(name="هند", home__rooms="1")
    assert (root.tag, root.get("id"), root.get("version")) == ("data", "trial", "1")
    assert [child.tag for child in root] == ["name", "home", "twice", "meta"]
    assert root.findtext("home/rooms") == "1"
    assert root.find("home/why") is None
    assert root.findtext("twice") == "2"
    assert root.findtext("meta/instanceID") == "uuid:1"
    assert root_of(home__rooms="12").findtext("home/why") == ""


def test_an_entry_of_a_repeat_is_an_element() -> None:
    """In the place of the repeat and in their order, entries within entries too."""
    entries = {
        "child": "2",
        "child[1]__child_name": "سعد",
        "child[2]__child_name": "هند",
        "child[2]__toy": "2",
        "child[2]__toy[1]__toy_name": "كرة",
        "child[2]__toy[2]__toy_name": "دمية",
    }
    root = root_of(home__rooms="3", **entries)
    assert [one.findtext("child_name") for one in root.findall("child")] == ["سعد", "هند"]
    toys = [[toy.text for toy in one.findall("toy/toy_name")] for one in root.findall("child")]
    assert toys == [[], ["كرة", "دمية"]]
    assert not root_of(home__rooms="1", **entries).findall("child")


@pytest.mark.parametrize(
    "text", ["<b>&amp; ]]> \"'", "سطر\nآخر", "a\rb", "\u202eعكس", "🙂", "a\x00b\x0bc"]
)
def test_whatever_people_wrote_is_read_back(text: str) -> None:
    """But for signs that XML cannot hold."""
    found = root_of(name=text).findtext("name")
    assert found == text.replace("\x00", "").replace("\x0b", "")


def test_a_form_without_metadata_gets_a_name_for_its_submission() -> None:
    """Servers tell submissions apart by it."""
    xform = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>t</h:title><model><instance><data xmlns="http://example.org/d" id="d"><q/></data>
</instance><bind nodeset="/data/q" type="string"/></model></h:head>
<h:body><input ref="/data/q"><label>q</label></input></h:body></h:html>"""
    form = form_of(xform, name="d.xml")
    scope = OpenSheet(form, {}, Moment(AT)).scope
    root = ElementTree.fromstring(instance_of(form, scope, instance_id="uuid:7"))  # noqa: S314
    assert root.tag == "{http://example.org/d}data"
    assert root.findtext(f"{{{OPENROSA}}}meta/{{{OPENROSA}}}instanceID") == "uuid:7"


def test_attributes_of_the_author_are_kept() -> None:
    """Those of settings (`attribute::…`), with their namespaces."""
    table = (
        FORM
        + "| settings |\n| | form_id | version | namespaces | attribute::x:place |\n"
        + '| | trial | 2 | x="http://example.org/x" | "هجر" & أكثر |\n'
    )
    root = root_of(table)
    assert root.get("{http://example.org/x}place") == '"هجر" & أكثر'
    assert (root.get("id"), root.get("version")) == ("trial", "2")
