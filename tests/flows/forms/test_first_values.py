"""Values that the form itself puts on a sheet: at its beginning, in an entry, after a change."""

from datetime import timedelta

from flows.forms.sheets.changing import begun
from flows.forms.sheets.moment import Moment
from support.forms import AT, form_from
from support.pens import Pen

FIRST = form_from("""
| survey |
| | type | name | label::العربية (ar) | default | calculation | relevant | trigger | repeat_count |
| | start | start | | | | | | |
| | end | end | | | | | | |
| | today | today | | | | | | |
| | username | username | | | | | | |
| | deviceid | deviceid | | | | | | |
| | text | city | المدينة | الرياض | | | | |
| | date | day | اليوم | today() | | | | |
| | hidden | source | | محادثة | | | | |
| | integer | number | العدد | | | | | |
| | text | district | الحي | | | | ${city} | |
| | calculate | changed | | | now() | | ${number} | |
| | text | greeting | التحية | | concat('أهل ', ${city}) | | ${city} | |
| | begin_repeat | visit | زيارة | | | | | |
| | text | place | المكان | ${city} | | | | |
| | text | mood | المزاج | جيدٌ | | | | |
| | text | note | ملاحظة | | concat(${place}, '؟') | | ${place} | |
| | end_repeat | | | | | | | |
| | begin_repeat | guest | ضيف | | | | | ${number} |
| | text | name | الاسم | concat('ضيف ', position(..)) | | | | |
| | end_repeat | | | | | | | |
""")


def test_a_first_value_is_seen_and_still_asked_for() -> None:
    """The person sees it as a proposal and keeps it with one press."""
    pen = Pen(FIRST)
    assert pen.value("city") == "الرياض"
    assert pen.next() == "city"
    assert pen.sheet.offered("city") == "الرياض"
    assert not pen.sheet.is_answered("city")
    pen.put("city", "جدة")
    assert pen.sheet.offered("city") == ""
    assert pen.value("city") == "جدة"


def test_a_first_value_may_be_skipped() -> None:
    """Whoever clears it gets no proposal in its place."""
    pen = Pen(FIRST)
    pen.put("city", "")
    assert pen.value("city") == ""
    assert pen.sheet.is_answered("city")


def test_a_calculated_first_value_is_that_of_the_beginning() -> None:
    """It is worked out once, when the sheet is begun."""
    pen = Pen(FIRST)
    assert pen.sheet.offered("day") == "2026-11-20"
    later = Moment(AT + timedelta(days=2))
    assert pen.sheet.answers["day"].origin == "default"
    other = Pen(FIRST, later)
    other.sheet = other.sheet.with_(pen.sheet.answers)
    assert other.sheet.offered("day") == "2026-11-20"


def test_a_hidden_first_value_is_submitted() -> None:
    """Nobody is asked for it."""
    pen = Pen(FIRST)
    assert "source" not in pen.spots()
    assert pen.sealed()["source"] == "محادثة"


def test_what_the_office_knows_is_filled_in_and_what_a_telephone_would_know_is_not() -> None:
    """When it was begun and ended, on which day, and which of the staff typed."""
    moment = Moment(AT, user="هدى")
    answers = begun(FIRST, moment)
    assert {path: one.value for path, one in answers.items() if one.origin == "fixed"} == {
        "start": "2026-11-20T12:00:00.000+03:00",
        "today": "2026-11-20",
        "username": "هدى",
    }
    sealed = Pen(FIRST, moment).sealed()
    assert sealed["end"] == "2026-11-20T12:00:00.000+03:00"
    assert "deviceid" not in sealed
    assert "username" not in Pen(FIRST).sealed()


def test_an_entry_begins_with_its_own_first_values() -> None:
    """Those of the moment it was added."""
    pen = Pen(FIRST)
    assert set(pen.given()) == {"start", "today", "day"}
    first = pen.add("visit")
    pen.put("city", "جدة")
    second = pen.add("visit")
    assert [pen.sheet.offered(f"{one}/place") for one in (first, second)] == ["الرياض", "جدة"]
    # Written as the form's author wrote it; offered as an answer is kept.
    assert pen.value(f"{second}/mood") == "جيدٌ"
    assert pen.sheet.offered(f"{second}/mood") == "جيد"
    pen.remove("visit", 1)
    assert pen.sheet.offered("visit[1]/place") == "جدة"
    assert not pen.sheet.answers.keys() & {"visit[2]/place"}


def test_an_entry_that_a_number_brings_about_has_first_values_too() -> None:
    """Once: what the person says stays when the number falls and rises."""
    pen = Pen(FIRST)
    pen.put("number", "2")
    assert [pen.sheet.offered(f"guest[{at}]/name") for at in (1, 2)] == ["ضيف 1", "ضيف 2"]
    pen.put("guest[2]/name", "سعد")
    pen.put("number", "1")
    pen.put("number", "3")
    assert pen.value("guest[2]/name") == "سعد"
    assert pen.sheet.offered("guest[3]/name") == "ضيف 3"


def test_a_change_sets_off_what_hangs_on_it() -> None:
    """A value that nobody sees is set; one that is asked for is proposed."""
    pen = Pen(FIRST)
    assert pen.value("changed") == ""
    pen.put("number", "1")
    assert pen.value("changed").startswith("2026-11-20T12:00")
    assert pen.sheet.answers["changed"].origin == "triggered"
    pen.put("city", "جدة")
    assert pen.sheet.offered("greeting") == "أهل جدة"
    assert not pen.sheet.is_answered("greeting")


def test_an_answer_that_a_change_overwrites_is_asked_for_again() -> None:
    """And one that a change empties."""
    pen = Pen(FIRST)
    pen.put("city", "جدة")
    pen.put("district", "الصفا")
    pen.put("greeting", "سلام")
    did = pen.put("city", "أبها")
    assert did.reopened == ("district", "greeting")
    assert pen.sheet.offered("district") == ""
    assert pen.sheet.offered("greeting") == "أهل أبها"


def test_the_same_answer_again_sets_nothing_off() -> None:
    """Nor does keeping what was proposed."""
    pen = Pen(FIRST)
    pen.put("city", "الرياض")
    assert pen.value("greeting") == ""
    pen.put("city", "جدة")
    pen.put("greeting", "سلام")
    assert pen.put("city", "جدة").reopened == ()
    assert pen.value("greeting") == "سلام"


def test_a_change_that_comes_to_the_same_leaves_an_answer_alone() -> None:
    """And what a change sets may set something off in its turn."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | trigger |
| | integer | age | العمر | | |
| | text | group | الفئة | if(${age} >= 18, 'كبير', 'صغير') | ${age} |
| | calculate | told | | concat(${group}, '!') | ${group} |
| | text | end | الختام | ${told} | ${group} |
""")
    pen = Pen(form)
    pen.put("age", "20")
    assert (pen.value("group"), pen.value("told")) == ("كبير", "كبير!")
    pen.put("group", "كبير")
    assert pen.put("age", "30").reopened == ()
    assert pen.sheet.is_answered("group")
    assert pen.put("age", "7").reopened == ("group",)
    assert pen.value("told") == "صغير!"
    assert pen.sheet.offered("end") == "صغير!"


def test_within_an_entry_a_change_concerns_that_entry_alone() -> None:
    """The others keep what they have."""
    pen = Pen(FIRST)
    first, second = pen.add("visit"), pen.add("visit")
    pen.put(f"{second}/place", "السوق")
    assert pen.sheet.offered(f"{second}/note") == "السوق؟"
    assert pen.sheet.offered(f"{first}/note") == ""


def test_changes_that_set_each_other_off_come_to_an_end() -> None:
    """Whatever the form's author meant by them."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | trigger |
| | text | one | أ | concat(${two}, 'x') | ${two} |
| | text | two | ب | concat(${one}, 'x') | ${one} |
""")
    pen = Pen(form)
    pen.put("one", "a")
    assert pen.value("two").startswith("a")
    assert len(pen.value("two")) < 200


def test_what_is_filled_in_by_itself_is_so_in_each_entry() -> None:
    """Where the form asks for it within a repeat."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | begin_repeat | visit | زيارة |
| | today | day | |
| | text | note | ملاحظة |
| | end_repeat | | |
""")
    pen = Pen(form)
    assert pen.given() == {}
    pen.add("visit")
    assert pen.sealed() == {"visit": "1+", "visit[1]/day": "2026-11-20"}


def test_a_change_outside_a_repeat_concerns_all_its_entries() -> None:
    """Each sees its own values."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | trigger |
| | text | unit | الوحدة | | |
| | begin_repeat | thing | شيء | | |
| | integer | size | الحجم | | |
| | calculate | text | | concat(${size}, ${unit}) | ${unit} |
| | end_repeat | | | | |
""")
    pen = Pen(form)
    for size in ("1", "2"):
        pen.put(f"{pen.add('thing')}/size", size)
    pen.put("unit", "م")
    assert [pen.value(f"thing[{at}]/text") for at in (1, 2)] == ["1م", "2م"]
