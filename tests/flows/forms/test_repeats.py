"""Repeats: entries that come and go, one inside the other, asked for or counted."""

import pytest

from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.scope import MOST_ENTRIES
from flows.forms.showing import asked
from flows.identifiers import ARABIC
from support.forms import answers_of, form_from, sheet
from support.pens import Pen

#: Children, each with toys; the toys are counted, the children added by hand.
FAMILY = form_from("""
| survey |
| | type | name | label::العربية (ar) | repeat_count | calculation | relevant | constraint |
| | text | guardian | الولي | | | | |
| | begin_group | family | الأسرة | | | ${guardian} != 'لا أحد' | |
| | begin_repeat | child | الطفل ${place}: ${name} | | | | |
| | calculate | place | | | position(..) | | |
| | text | name | الاسم | | | | count(${child}[name = current()/.]) <= 1 |
| | integer | toys | كم لعبة عند ${name}؟ | | | | |
| | begin_repeat | toy | لعبة ${toy_name} | ${toys} | | | |
| | text | toy_name | اسم لعبة ${name} | | | | |
| | end_repeat | | | | | | |
| | note | done | انتهينا من ${name} | | | | |
| | end_repeat | | | | | | |
| | end_group | | | | | | |
| | calculate | all_toys | | | sum(${toys}) | | |
| | text | last | الختام | | | count(${child}) > 1 | |
""")
CHILD = "family/child"


def family() -> Pen:
    """Two children, the second with two toys."""
    pen = Pen(FAMILY)
    pen.put("guardian", "سعد")
    for name, toys in (("سارة", "0"), ("هند", "2")):
        entry = pen.add(CHILD)
        pen.put(f"{entry}/name", name)
        pen.put(f"{entry}/toys", toys)
    pen.put("family/child[2]/toy[1]/toy_name", "كرة")
    pen.put("family/child[2]/toy[2]/toy_name", "دمية")
    return pen


def test_entries_are_asked_for_one_after_the_other() -> None:
    """After the questions of the last one comes whether there is another."""
    pen = Pen(FAMILY)
    pen.put("guardian", "سعد")
    assert pen.next("guardian") == CHILD
    assert pen.add(CHILD) == "family/child[1]"
    assert pen.next("family/child[1]") == "family/child[1]/name"
    pen.put("family/child[1]/name", "سارة")
    assert pen.next() == "family/child[1]/toys"
    pen.put("family/child[1]/toys", "1")
    assert pen.next("family/child[1]/toys") == "family/child[1]/toy[1]/toy_name"
    pen.put("family/child[1]/toy[1]/toy_name", "كرة")
    assert pen.next() == CHILD
    assert pen.sheet.is_growing(CHILD)
    pen.complete(CHILD)
    assert not pen.sheet.is_growing(CHILD)
    assert pen.next() is None


def test_nobody_has_to_have_an_entry() -> None:
    """«None» is the number 0, and that is an answer."""
    pen = Pen(FAMILY)
    pen.put("guardian", "سعد")
    assert [one.path for one in pen.sheet.missing()] == [CHILD]
    pen.complete(CHILD)
    assert pen.sealed() == {"guardian": "سعد", CHILD: "0", "all_toys": "0"}
    assert pen.sheet.missing() == ()


def test_every_place_is_walked_entry_by_entry() -> None:
    """A repeat comes after its entries; one whose number is calculated is not asked for."""
    assert family().spots() == [
        "guardian",
        "family/child[1]/name",
        "family/child[1]/toys",
        "family/child[2]/name",
        "family/child[2]/toys",
        "family/child[2]/toy[1]/toy_name",
        "family/child[2]/toy[2]/toy_name",
        CHILD,
        "last",
    ]


def test_the_way_back_leads_through_the_entries() -> None:
    """From the first question of an entry to the last of the one before."""
    pen = family()

    def before(path: str) -> str | None:
        spot = pen.sheet.previous(path)
        return spot.path if spot else None

    assert before("last") == CHILD
    assert before("family/child[2]/name") == "family/child[1]/toys"
    assert before("family/child[2]") == "family/child[1]/toys"
    assert before("family/child[1]") == "guardian"


def test_notes_of_an_entry_are_shown_after_its_questions() -> None:
    """And say the values of that very entry."""
    pen = family()
    between = pen.sheet.notes("family/child[1]/toys", "family/child[2]/name")
    assert [one.path for one in between] == ["family/child[1]/done"]
    assert asked(pen.sheet, "family/child[1]/done", ARABIC) == "انتهينا من سارة"


def test_labels_speak_of_their_own_entry() -> None:
    """The label of a repeat is that of each entry; as a whole it has no values in it."""
    pen = family()
    assert asked(pen.sheet, "family/child[1]", ARABIC) == "الطفل 1: سارة"
    assert asked(pen.sheet, "family/child[2]", ARABIC) == "الطفل 2: هند"
    assert "سارة" not in asked(pen.sheet, CHILD, ARABIC)
    assert asked(pen.sheet, "family/child[2]/toy[2]", ARABIC) == "لعبة دمية"
    assert asked(pen.sheet, "family/child[2]/toys", ARABIC) == "كم لعبة عند هند؟"
    assert asked(pen.sheet, "family/child[2]/toy[2]/toy_name", ARABIC) == "اسم لعبة هند"


def test_progress_counts_the_places_of_all_entries() -> None:
    """And whether there is another one."""
    pen = family()
    assert pen.sheet.position("guardian") == (1, 9)
    assert pen.sheet.position("family/child[2]/toy[2]/toy_name") == (7, 9)
    assert pen.sheet.position(CHILD) == (8, 9)


def test_a_constraint_may_look_at_all_entries() -> None:
    """No name twice."""
    pen = family()
    entry = pen.add(CHILD)
    assert pen.sheet.check(f"{entry}/name", "سارة") is not None
    assert pen.sheet.check(f"{entry}/name", "نورة") is None
    assert pen.sheet.refused() == {}


def test_whoever_takes_an_entry_out_moves_those_behind_it_up() -> None:
    """With everything in them, entries within entries too."""
    pen = family()
    pen.complete(CHILD)
    pen.remove(CHILD, 1)
    assert pen.given() == {
        "guardian": "سعد",
        CHILD: "1",
        "family/child[1]/name": "هند",
        "family/child[1]/toys": "2",
        "family/child[1]/toy[1]/toy_name": "كرة",
        "family/child[1]/toy[2]/toy_name": "دمية",
    }
    assert not pen.sheet.is_growing(CHILD)
    assert pen.value("all_toys") == "2"
    assert asked(pen.sheet, "family/child[1]", ARABIC) == "الطفل 1: هند"
    assert "last" not in pen.spots()


def test_an_entry_taken_out_while_others_may_come_leaves_that_open() -> None:
    """The person has not said that these are all."""
    pen = family()
    pen.remove(CHILD, 2)
    assert pen.given()[CHILD] == "1+"
    assert pen.sheet.is_growing(CHILD)


@pytest.mark.parametrize("number", [0, 3, 99, -1])
def test_an_entry_that_is_not_there_cannot_be_taken_out(number: int) -> None:
    """An old button changes nothing."""
    pen = family()
    known = pen.given()
    pen.remove(CHILD, number)
    assert pen.given() == known


def test_what_is_counted_by_the_form_is_not_added_to_by_hand() -> None:
    """An old button changes nothing here, either."""
    pen = family()
    known = pen.given()
    pen.add("family/child[2]/toy")
    pen.remove("family/child[2]/toy", 1)
    assert pen.given() == known


def test_an_answer_from_a_version_without_the_repeat_is_no_number_of_entries() -> None:
    """A question of that name may have stood there."""
    assert sheet(FAMILY, answers_of(family__child="ثلاثة")).entries(CHILD) == 0
    assert sheet(FAMILY, answers_of(family__child="999999999")).entries(CHILD) == MOST_ENTRIES


def test_a_calculated_number_of_entries_grows_and_shrinks() -> None:
    """What is no longer counted is kept, and is there again when it counts again."""
    pen = family()
    toys = "family/child[2]/toy"
    did = pen.put("family/child[2]/toys", "1")
    assert did.dropped == ("family/child[2]/toy[2]/toy_name",)
    assert pen.sheet.entries(toys) == 1
    assert f"{toys}[2]/toy_name" not in pen.spots()
    assert f"{toys}[2]/toy_name" not in pen.sealed()
    assert pen.put("family/child[2]/toys", "3").dropped == ()
    assert pen.next() == f"{toys}[3]/toy_name"
    assert pen.sheet.answer_value(f"{toys}[2]/toy_name") == "دمية"


@pytest.mark.parametrize(
    ("said", "entries"), [("-3", 0), ("0", 0), ("", 0), ("2", 2), ("100000", 200)]
)
def test_a_calculated_number_of_entries_stays_within_reason(said: str, entries: int) -> None:
    """Neither below none nor beyond what a conversation can bear."""
    pen = Pen(FAMILY)
    entry = pen.add(CHILD)
    pen.put(f"{entry}/toys", said)
    assert pen.sheet.entries(f"{entry}/toy") == entries


def test_a_repeat_that_does_not_apply_takes_its_entries_along() -> None:
    """They are kept, and come back with it."""
    pen = family()
    did = pen.put("guardian", "لا أحد")
    assert "family/child[2]/toy[1]/toy_name" in did.dropped
    assert pen.spots() == ["guardian"]
    assert pen.value("all_toys") == "0"
    assert pen.sealed() == {"guardian": "لا أحد", "all_toys": "0"}
    pen.put("guardian", "سعد")
    assert pen.value("all_toys") == "2"
    assert pen.value("family/child[1]/name") == "سارة"


def test_the_number_of_entries_is_no_value() -> None:
    """An expression that looks at the repeat itself does not see how we count."""
    pen = family()
    assert pen.value(CHILD) == ""


def test_a_blood_group_is_no_open_repeat() -> None:
    """A text may end like the number of entries does while others may come."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | text | blood | فصيلة الدم |
""")
    pen = Pen(form)
    pen.put("blood", "O+")
    assert pen.next() is None
    assert pen.sheet.answer_value("blood") == "O+"


def test_where_nothing_is_known_of_a_place_the_walk_begins_anew() -> None:
    """An entry that is gone, a question of another version."""
    opened: OpenSheet = sheet(FAMILY, family().sheet.answers)
    assert opened.next("family/child[7]", unanswered=False) == opened.next(unanswered=False)
    assert opened.previous("family/child[7]/name") is None
