"""XForms that were not made from a spreadsheet: other programs write the same things otherwise."""

from datetime import timedelta

import pytest

from flows.forms.definition.xform import read_xform
from flows.forms.form import Form
from flows.forms.sheets.changing import sealed
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.showing import asked
from flows.identifiers import ARABIC
from flows.issues import DefinitionErrors
from support.forms import AT
from support.pens import Pen

_HEAD = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"'
    ' xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"'
    ' xmlns:odk="http://www.opendatakit.org/xforms">'
)


def form_of(instance: str, model: str, body: str, head: str = _HEAD) -> Form:
    """The form of an XForm of these parts."""
    return read_xform(
        f"{head}<h:head><h:title>t</h:title><model><instance>{instance}</instance>{model}</model>"
        f"</h:head><h:body>{body}</h:body></h:html>",
        name="form.xml",
    )


def test_a_control_may_name_its_place_from_where_it_lies() -> None:
    """Relative to the group or repeat around it, in whatever attribute."""
    form = form_of(
        '<data id="d"><g><name/><child><age/></child></g></data>',
        '<bind nodeset="/data/g/child/age" type="integer"/>',
        '<group ref="/data/g"><input ref="name"><label>الاسم</label></input>'
        '<group nodeset="child"><label>طفل</label><repeat nodeset="/data/g/child">'
        '<input ref="age"><label>العمر</label></input></repeat></group></group>',
    )
    assert list(form.by_path) == ["g/name", "g/child/age"]
    assert form.by_path["g/child/age"].kind.name == "integer"
    assert list(form.repeats) == ["g/child"]


def test_a_control_may_name_its_bind() -> None:
    """By its id; and one place may have several binds."""
    form = form_of(
        '<data id="d"><a/></data>',
        '<bind id="one" nodeset="a" type="int"/><bind nodeset="/data/a" constraint=". &gt; 3"/>',
        '<input bind="one"><label>أ</label></input>',
    )
    pen = Pen(form)
    assert pen.sheet.check("a", "3") is not None
    assert pen.sheet.check("a", "4") is None
    assert form.by_path["a"].kind.name == "integer"


def test_namespaces_make_no_difference_to_where_a_place_is() -> None:
    """Some write them, some leave them out altogether."""
    form = form_of(
        '<data id="d"><a/><orx:meta><orx:instanceID/></orx:meta></data>',
        '<bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid"/>',
        '<input ref="/data/a"><label>أ</label></input>',
    )
    assert form.preloads == {"meta/instanceID": "uid"}
    bare = _HEAD.replace(' xmlns="http://www.w3.org/2002/xforms"', "")
    assert list(form_of("<d><a/></d>", "", '<input ref="/d/a"><label>أ</label></input>', bare)
                .by_path) == ["a"]  # fmt: skip


def test_a_repeat_that_forbids_adding_has_the_entries_of_the_form() -> None:
    """Its template is none of them."""
    form = form_of(
        '<data id="d"><r jr:template=""><a/></r><r><a/></r><r><a/><b/></r></data>',
        "",
        '<repeat nodeset="/data/r" jr:noAddRemove="true()"><input ref="/data/r/a">'
        '<label>أ</label></input><input ref="/data/r/b"><label>ب</label></input></repeat>',
    )
    assert Pen(form).spots() == ["r[1]/a", "r[1]/b", "r[2]/a", "r[2]/b"]


def test_a_question_without_a_label_is_asked_by_its_hint() -> None:
    """One without either is refused; the head of a table asks nothing."""
    form = form_of(
        '<data id="d"><a/><head/></data>',
        "",
        '<input ref="/data/a"><hint>أ؟</hint></input><input ref="/data/head" appearance="label"/>',
    )
    pen = Pen(form)
    assert pen.spots() == ["a"]
    assert asked(pen.sheet, "a", ARABIC) == "أ؟"
    with pytest.raises(DefinitionErrors, match="no label"):
        form_of('<data id="d"><a/></data>', "", '<input ref="/data/a"/>')


def test_an_action_may_hold_its_value_in_words() -> None:
    """And set several things off; `no` is no condition."""
    form = form_of(
        '<data id="d"><a/><b/><c/></data>',
        '<bind nodeset="/data/a" required="false()" readonly="false()"/>'
        '<setvalue ref="/data/b" event="odk-instance-first-load">it\'s begun</setvalue>',
        '<input ref="/data/a"><label>أ</label>'
        '<setvalue ref="/data/c" event="odk-instance-first-load xforms-value-changed">x</setvalue>'
        "</input>",
    )
    pen = Pen(form)
    assert (pen.value("b"), pen.value("c")) == ("it's begun", "x")
    assert form.by_path["a"].required is None
    assert {one.when for one in form.triggers["a"]} == {"changed"}


def test_what_is_set_at_the_beginning_within_a_repeat_is_set_in_its_first_entry() -> None:
    """Where the form does not set it in each new one as well."""
    form = form_of(
        '<data id="d"><r><a/></r></data>',
        '<setvalue ref="/data/r/a" event="odk-instance-first-load" value="1 + 1"/>',
        '<repeat nodeset="/data/r"><input ref="/data/r/a"><label>أ</label></input></repeat>',
    )
    pen = Pen(form)
    assert pen.given() == {}
    entries = [pen.add("r") for _ in range(2)]
    assert [pen.sheet.offered(f"{entry}/a") for entry in entries] == ["2", ""]


def test_what_a_form_writes_on_its_elements_is_kept_for_the_submission() -> None:
    """The marks of a template aside."""
    form = form_of(
        '<data id="d" version="3" odk:own="x">'
        '<r jr:template=""><a kind="k"/></r><r><a/></r></data>',
        "",
        '<repeat nodeset="/data/r"><input ref="/data/r/a"><label>أ</label></input></repeat>',
    )
    assert dict(form.tree.attributes) == {
        "id": "d",
        "version": "3",
        "{http://www.opendatakit.org/xforms}own": "x",
    }
    assert form.tree.children[0].attributes == ()
    assert form.tree.children[0].children[0].attributes == (("kind", "k"),)


def test_an_entry_without_an_answer_is_no_choice() -> None:
    """Where the form does not leave it out itself."""
    form = form_of(
        '<data id="d"><m><name/></m><head/></data>',
        "",
        '<repeat nodeset="/data/m"><input ref="/data/m/name"><label>أ</label></input></repeat>'
        '<select1 ref="/data/head"><label>ب</label><itemset nodeset="/data/m">'
        '<value ref="name"/><label ref="name"/></itemset></select1>',
    )
    pen = Pen(form)
    pen.add("m")
    pen.put(f"{pen.add('m')}/name", "سعد")
    assert [one.name for one in pen.sheet.question("head").choices] == ["سعد"]


def test_a_number_of_entries_stays_as_it_was_sealed() -> None:
    """Even if it goes by the day on which the sheet is looked at."""
    form = form_of(
        '<data id="d"><a/><r><b/></r></data>',
        "",
        '<input ref="/data/a"><label>أ</label></input><repeat nodeset="/data/r"'
        ' jr:count="int(format-date(today(), \'%Y\')) - 2024"><input ref="/data/r/b">'
        "<label>ب</label></input></repeat>",
    )
    later = Moment(AT + timedelta(days=366))
    assert Pen(form, later).sheet.entries("r") == 3
    assert OpenSheet(form, sealed(Pen(form).sheet), later).entries("r") == 2


def test_an_order_of_choices_may_be_written_in_any_namespace() -> None:
    """`rank` is ODK's own."""
    form = form_of(
        '<data id="d"><a/></data>',
        '<bind nodeset="/data/a" type="rank"/>',
        '<rank ref="/data/a"><label>أ</label><item><label>١</label><value>x</value></item>'
        "<item><label>٢</label><value>y</value></item></rank>",
    )
    assert form.by_path["a"].kind.name == "rank"
    assert [one.name for one in form.by_path["a"].choices] == ["x", "y"]


@pytest.mark.parametrize("scale", ['start="1" end="1"', 'step="0"', 'start="x"', 'step="20"'])
def test_a_scale_without_values_is_refused(scale: str) -> None:
    """Nothing could ever be answered."""
    with pytest.raises(DefinitionErrors, match="a, parameters: its scale has no values"):
        form_of(
            '<data id="d"><a/></data>',
            '<bind nodeset="/data/a" type="int"/>',
            f'<range ref="/data/a" {scale}><label>أ</label></range>',
        )
