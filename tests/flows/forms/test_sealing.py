"""What is submitted: all that applies and has a value, and nothing else."""

from datetime import timedelta

from flows.forms.sheets.changing import answered, sealed
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.matters import Answer
from support.forms import AT, form_from
from support.pens import Pen

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | default | relevant | repeat_count |
| | end | end | | | | | |
| | hidden | source | | | محادثة | | |
| | integer | born | سنة الميلاد | | | | |
| | calculate | age | | int(format-date(today(), '%Y')) - ${born} | | | |
| | text | school | المدرسة | | | ${age} < 18 | |
| | text | proposal | اقتراح | ${age} + 1 | | | |
| | begin_repeat | year | سنة | | | | min(3, ${age}) |
| | calculate | number | | position(..) | | | |
| | text | event | ما حدث | | | | |
| | end_repeat | | | | | | |
| | begin_repeat | friend | صاحب | | | | |
| | text | name | الاسم | | | | |
| | end_repeat | | | | | | |
""")


def filled() -> Pen:
    """Someone of sixteen, with a friend."""
    pen = Pen(FORM)
    pen.put(f"{pen.add('friend')}/name", "سعد")
    pen.put("born", "2010")
    pen.put("school", "")
    pen.put("year[2]/event", "سفر")
    return pen


def test_a_submission_stands_in_the_forms_order_with_all_calculated_values() -> None:
    """Whatever order it was answered in; a skipped answer is among it, a proposal is not."""
    assert list(filled().sealed().items()) == [
        ("end", "2026-11-20T12:00:00.000+03:00"),
        ("source", "محادثة"),
        ("born", "2010"),
        ("age", "16"),
        ("school", ""),
        ("year_count", "3"),
        ("year", "3"),
        ("year[1]/number", "1"),
        ("year[2]/number", "2"),
        ("year[2]/event", "سفر"),
        ("year[3]/number", "3"),
        ("friend", "1+"),
        ("friend[1]/name", "سعد"),
    ]


def test_a_submission_says_where_each_value_is_from() -> None:
    """The person's own words are marked as nobody else's."""
    origins = {path: one.origin for path, one in sealed(filled().sheet).items()}
    assert {path for path, one in origins.items() if not one} == {
        "born", "school", "year[2]/event", "friend", "friend[1]/name",
    }  # fmt: skip
    assert origins["age"] == origins["year"] == origins["source"] == "calculated"


def test_what_was_sealed_stays_so_whenever_it_is_looked_at() -> None:
    """Seven years later the person is still as old as they were."""
    once = sealed(filled().sheet)
    later = OpenSheet(FORM, once, Moment(AT + timedelta(days=7 * 366)))
    assert sealed(later) == once
    assert later.scope.value("age") == "16"
    assert later.is_relevant("school")


def test_a_sealed_sheet_that_is_changed_is_calculated_anew() -> None:
    """Nothing that was worked out for the signature stays."""
    later = Moment(AT + timedelta(days=366))
    once = OpenSheet(FORM, sealed(filled().sheet), later)
    answers = answered(once, "born", Answer("2024", "2024", later.at))
    again = OpenSheet(FORM, answers, later)
    assert again.scope.value("age") == "3"
    assert again.entries("year") == 3
    assert {path for path, one in answers.items() if one.origin == "calculated"} == set()
    assert sealed(again)["end"].value.startswith("2027-11-21")


def test_sealing_twice_changes_nothing() -> None:
    """What was read back is what is signed."""
    once = sealed(filled().sheet)
    assert sealed(OpenSheet(FORM, once, Moment(AT))) == once
