"""What an edit does to answers given before: which no longer apply, which are asked for again."""

from support.forms import form_from
from support.pens import Pen

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | relevant | constraint | required | choice_filter |
| | integer | age | العمر | | . < 120 | yes | |
| | select_one status | status | الحالة | ${age} >= 18 | | yes | |
| | begin_group | divorce | الطلاق | ${status} = 'divorced' | | | |
| | date | day | تاريخ الصك | | . <= today() | | |
| | text | court | المحكمة | ${day} != '' | | | |
| | end_group | | | | | | |
| | integer | children | عدد الأبناء | | . <= ${age} | ${age} > 30 | |
| | text | other | شيء آخر | | | | |
| | begin_repeat | child | طفل | | | | |
| | integer | years | عمره | | . < ${age} | | |
| | text | school | مدرسته | ${years} > 6 and ${age} > 20 | | | |
| | end_repeat | | | | | | |
| | text | total | المجموع | count(${child}) > 1 | | | |
| choices |
| | list_name | name | label::العربية (ar) |
| | status | single | عزباء |
| | status | divorced | مطلقة |
""")


def filled() -> Pen:
    """Everything answered."""
    pen = Pen(FORM)
    for path, value in (
        ("age", "40"),
        ("status", "divorced"),
        ("divorce/day", "2020-01-01"),
        ("divorce/court", "الأحساء"),
        ("children", "2"),
        ("other", "لا"),
    ):
        pen.put(path, value)
    for years in ("9", "19"):
        entry = pen.add("child")
        pen.put(f"{entry}/years", years)
        pen.put(f"{entry}/school", "ابتدائية")
    pen.complete("child")
    pen.put("total", "اثنان")
    return pen


def test_an_edit_that_concerns_nothing_else_says_nothing() -> None:
    """And asks for nothing."""
    pen = filled()
    did = pen.put("other", "نعم")
    assert (did.dropped, did.reopened) == ((), ())
    assert pen.next() is None


def test_an_edit_names_everything_that_no_longer_applies() -> None:
    """Near and far, in the form's order; the answers are kept."""
    pen = filled()
    did = pen.put("age", "17")
    assert did.dropped == (
        "status",
        "divorce/day",
        "divorce/court",
        "child[1]/school",
        "child[2]/school",
    )
    assert did.reopened == ("child[2]/years",)
    assert pen.given()["divorce/court"] == "الأحساء"
    assert list(pen.sealed()) == ["age", "children", "other", "child", "child[1]/years",
                                  "child[2]/years", "total"]  # fmt: skip


def test_an_answer_hidden_and_shown_again_has_kept_its_value() -> None:
    """As in ODK: nothing of it is asked again."""
    pen = filled()
    known = pen.sealed()
    pen.put("age", "17")
    pen.put("age", "40")
    assert pen.sealed() == known
    assert pen.next() is None


def test_an_answer_that_broke_its_limits_by_an_edit_elsewhere_is_reopened() -> None:
    """It still stands in the sheet, and is found when all are judged."""
    pen = filled()
    pen.put("children", "38")
    did = pen.put("age", "35")
    assert did.reopened == ("children",)
    assert list(pen.sheet.refused()) == ["children"]


def test_the_answers_to_be_judged_may_be_named() -> None:
    """By their questions, entries and all."""
    pen = filled()
    pen.put("children", "38")
    pen.put("age", "15")
    assert list(pen.sheet.refused()) == ["children", "child[2]/years"]
    assert list(pen.sheet.refused(frozenset({"child/years"}))) == ["child[2]/years"]


def test_a_question_that_was_skipped_and_must_be_answered_now_is_reopened() -> None:
    """It had been optional."""
    pen = Pen(FORM)
    pen.put("age", "20")
    pen.put("children", "")
    assert pen.put("age", "31").reopened == ("children",)
    assert "children" in [one.path for one in pen.sheet.missing()]


def test_what_was_skipped_and_applies_no_longer_is_not_spoken_of() -> None:
    """Nobody misses what they never said."""
    pen = Pen(FORM)
    pen.put("age", "20")
    pen.put("status", "divorced")
    pen.put("divorce/day", "")
    assert pen.put("status", "single").dropped == ()


def test_an_entry_that_goes_concerns_what_lies_outside_its_repeat() -> None:
    """Of the entries themselves nothing is said: they have moved up."""
    pen = filled()
    did = pen.remove("child", 1)
    assert did.dropped == ("total",)
    assert did.reopened == ()
    assert pen.value("child[1]/years") == "19"


def test_the_edited_answer_itself_is_no_consequence() -> None:
    """It was judged before it was stored."""
    pen = filled()
    assert "age" not in pen.put("age", "41").reopened
