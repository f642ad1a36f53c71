"""Choices that depend on other answers, on chance, on files and on entries of a repeat."""

from datetime import timedelta

import pytest

from bot.content.texts import load_phrases
from bot.content.xlsform import form_of
from flows.forms.form import Form
from flows.forms.sheets.changing import sealed
from flows.forms.sheets.moment import Moment
from flows.forms.showing import show
from flows.forms.understanding.reading import Accepted, Rejection
from flows.identifiers import ARABIC, ENGLISH
from flows.issues import DefinitionErrors
from support.forms import AT, answers_of, form_from, hear, sheet
from support.pens import Pen

PLACES = form_from("""
| survey |
| | type | name | label::العربية (ar) | label::English (en) | choice_filter | required | relevant |
| | select_one region | region | المنطقة | Region | | yes | |
| | select_one town | town | المدينة | Town | region = ${region} | yes | |
| | select_multiple quarter | quarters | الأحياء | Quarters | town = ${town} | | |
| | text | who | الاسم | Name | | | |
| | select_one said | said | من قال؟ | Who said so? | | | |
| choices |
| | list_name | name | label::العربية (ar) | label::English (en) | region | town |
| | region | east | الشرقية | East | | |
| | region | west | مكة | Makkah | | |
| | region | empty | لا شيء | Nothing | | |
| | town | hofuf | الهفوف | Hofuf | east | |
| | town | dammam | الدمام | Dammam | east | |
| | town | jeddah | جدة | Jeddah | west | |
| | quarter | centre | الوسط | Centre | | hofuf |
| | quarter | south | الجنوب | South | | hofuf |
| | quarter | sea | البحر | Sea | | jeddah |
| | said | me | ${who} | ${who} | | |
| | said | other | غيره | Another | | |
""")


def names(pen: Pen, path: str) -> list[str]:
    """What a question offers now."""
    return [one.name for one in pen.sheet.question(path).choices]


def test_a_choice_narrows_what_the_next_question_offers() -> None:
    """What belongs elsewhere is neither shown nor accepted."""
    pen = Pen(PLACES)
    pen.put("region", "east")
    assert names(pen, "town") == ["hofuf", "dammam"]
    assert pen.sheet.check("town", "jeddah") == Rejection("reject-unknown")
    question = pen.sheet.question("town")
    assert hear(question, "٢") == Accepted("dammam")
    assert isinstance(hear(question, "جدة"), Rejection)


def test_a_changed_choice_asks_again_for_what_it_no_longer_offers() -> None:
    """All the way down, one after the other."""
    pen = Pen(PLACES)
    pen.put("region", "east")
    pen.put("town", "hofuf")
    pen.put("quarters", "centre south")
    assert pen.put("region", "west").reopened == ("town",)
    assert pen.value("quarters") == "centre south"
    assert pen.put("town", "jeddah").reopened == ("quarters",)
    pen.put("quarters", "sea")
    assert pen.sealed() == {"region": "west", "town": "jeddah", "quarters": "sea"}


def test_where_no_choice_is_left_nothing_is_asked() -> None:
    """Nor is it missing, nor is an older answer submitted."""
    pen = Pen(PLACES)
    pen.put("region", "east")
    pen.put("town", "hofuf")
    pen.put("quarters", "south")
    assert pen.put("region", "empty").dropped == ("town", "quarters")
    assert names(pen, "town") == []
    assert pen.next("region") == "who"
    assert pen.sheet.missing() == ()
    assert pen.sheet.refused() == {}
    assert "town" not in pen.sealed()


def test_a_question_without_choices_is_no_note() -> None:
    """Its words alone would be a riddle above the question that follows."""
    pen = Pen(PLACES)
    pen.put("region", "east")
    pen.put("town", "dammam")
    assert pen.sheet.notes("town", "who") == ()


def test_an_answer_that_no_choice_is_left_for_is_not_submitted() -> None:
    """However it came onto the sheet."""
    stale = sheet(PLACES, answers_of(region="empty", town="hofuf", who="هند"))
    assert list(sealed(stale)) == ["region", "who"]


def test_a_first_value_that_is_not_among_the_choices_counts_as_none() -> None:
    """As in ODK; it is there again when they have it."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | choice_filter | default |
| | text | of | س | | |
| | select_one l | one | س | of = ${of} | x |
| | select_multiple l | some | س | of = ${of} | x z |
| | select_one m | early | س | not(selected(${late}, name)) | a |
| | select_one m | late | س | not(selected(${early}, name)) | a |
| choices |
| | list_name | name | label::العربية (ar) | of |
| | l | x | س | 1 |
| | l | y | ص | 2 |
| | l | z | ع | 2 |
| | m | a | أ | |
| | m | b | ب | |
""")
    pen = Pen(form)
    assert (pen.value("one"), pen.value("some")) == ("", "")
    pen.put("of", "1")
    assert (pen.sheet.offered("one"), pen.sheet.offered("some")) == ("x", "x")
    pen.put("of", "2")
    assert (pen.value("one"), pen.value("some")) == ("", "z")
    # Two that exclude each other do not go round for ever.
    assert (pen.sheet.offered("early"), pen.sheet.offered("late")) == ("", "a")


def test_the_label_of_a_choice_may_hold_an_answer() -> None:
    """And is found by it."""
    pen = Pen(PLACES)
    pen.put("who", "هند")
    question = pen.sheet.question("said")
    assert [one.label.text(ARABIC) for one in question.choices] == ["هند", "غيره"]
    assert hear(question, "هند") == Accepted("me")


def test_the_choices_of_every_question_are_there_for_those_who_judge_the_form() -> None:
    """All that may ever be offered."""
    assert [one.name for one in PLACES.by_path["town"].choices] == ["hofuf", "dammam", "jeddah"]
    assert PLACES.by_path["town"].choices[2].label.text(ENGLISH) == "Jeddah"


MIXED = """
| survey |
| | type | name | label | parameters |
| | start | start | | |
| | text | seed | س | |
| | select_one l | by_chance | س | randomize=true |
| | select_one l | by_seed | س | randomize=true, seed=42 |
| choices |
| | list_name | name | label |
"""


@pytest.fixture(scope="module")
def mixed() -> Form:
    """Six choices in an order by chance."""
    return form_of(MIXED + "".join(f"| | l | {one} | خ{one} |\n" for one in "abcdef"), name="m")


def test_an_order_by_chance_stays_as_long_as_the_question_is_open(mixed: Form) -> None:
    """A number typed in the next turn must mean what was shown in this one."""
    pen = Pen(mixed, Moment(AT, seed=1))
    shown = names(pen, "by_chance")
    assert sorted(shown) == list("abcdef") != shown
    pen.put("seed", "x")
    assert names(pen, "by_chance") == shown
    later = Pen(mixed, Moment(AT, seed=2))
    later.sheet = later.sheet.with_(pen.sheet.answers)
    assert names(later, "by_chance") == shown
    other = Pen(mixed, Moment(AT + timedelta(hours=1), seed=1))
    assert names(other, "by_chance") != shown


def test_an_order_by_seed_is_the_same_for_everyone(mixed: Form) -> None:
    """It is the order that ODK's own programs give these six."""
    assert "".join(names(Pen(mixed), "by_seed")) == "afcbde"


TOWNS = """
| survey |
| | type | name | label | choice_filter |
| | text | region | س | |
| | select_one_from_file towns.csv | town | س | region = ${region} |
"""


def test_choices_may_come_from_a_file() -> None:
    """With all its columns to filter by; a name may have spaces where one is chosen."""
    towns = "name,label,region\nal hofuf,الهفوف,east\ndammam,,east\njeddah,جدة,west\n"
    pen = Pen(form_of(TOWNS, name="towns.md", files={"towns.csv": towns}))
    pen.put("region", "east")
    choices = pen.sheet.question("town").choices
    assert [(one.name, one.label.text(ARABIC)) for one in choices] == [
        ("al hofuf", "الهفوف"),
        ("dammam", "dammam"),
    ]
    pen.put("town", "al hofuf")
    assert pen.sealed() == {"region": "east", "town": "al hofuf"}


@pytest.mark.parametrize(
    ("towns", "says"),
    [
        ("", "has no rows"),
        ("name,label,region\n", "has no rows"),
        ("name,label,city\na,أ,b\n", "no column 'region'"),
        ("code,label,region\na,أ,b\n", "no usable name"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(towns: str, says: str) -> None:
    """With what is wrong with it, and that alone."""
    with pytest.raises(DefinitionErrors, match=says) as refused:
        form_of(TOWNS, name="towns.md", files={"towns.csv": towns})
    assert len(refused.value.issues) == 1


def test_a_name_may_stand_for_another_choice_elsewhere() -> None:
    """Where the form allows it: the one is meant that is offered."""
    form = form_of(
        """
| survey |
| | type | name | label | choice_filter |
| | text | region | س | |
| | select_one town | town | س | region = ${region} |
| choices |
| | list_name | name | label | region |
| | town | centre | وسط الرياض | riyadh |
| | town | centre | وسط جدة | jeddah |
| settings |
| | form_id | allow_choice_duplicates |
| | f | yes |
""",
        name="towns.md",
    )
    pen = Pen(form)
    pen.put("region", "jeddah")
    (choice,) = pen.sheet.question("town").choices
    assert choice.label.text(ARABIC) == "وسط جدة"


def test_a_button_carries_any_choice() -> None:
    """Also one whose name is too long for it, or reads like another button."""
    form = form_from(f"""
| survey |
| | type | name | label::العربية (ar) |
| | select_one l | a | سؤال |
| choices |
| | list_name | name | label::العربية (ar) |
| | l | {"x" * 60} | طويل |
| | l | -99 | لا أعرف |
| | l | yes | نعم |
""")
    question = form.by_path["a"]
    codes = [one.code for one in question.choices]
    assert codes[2] == "yes"
    assert all(len(one.encode()) <= 48 and one[0] not in "-=" for one in codes)
    assert [question.coded(one) for one in codes] == list(question.choices)
    assert question.coded("-99") is None


HEAD = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | begin_repeat | member | فرد |
| | text | name | الاسم |
| | integer | age | العمر |
| | select_one ${name} | friend | صاحبه |
| | end_repeat | | |
| | select_one ${name} | head | رب الأسرة |
""")


def test_answers_of_a_repeat_may_be_choices() -> None:
    """Those that there are, by their own words."""
    pen = Pen(HEAD)
    for name in ("سارة", "هند بنت سعد", "سارة"):
        pen.put(f"{pen.add('member')}/name", name)
    pen.add("member")
    assert names(pen, "head") == ["سارة", "هند بنت سعد"]
    assert names(pen, "member[1]/friend") == ["سارة", "هند بنت سعد"]
    question = pen.sheet.question("head")
    assert hear(question, "هند بنت سعد") == Accepted("هند بنت سعد")
    pen.put("head", "هند بنت سعد")
    shown = show(question, pen.sheet.answers["head"], ENGLISH, load_phrases())
    assert "هند بنت سعد" in shown
    assert pen.put("member[2]/name", "هند").reopened == ("head",)
    pen.put("head", "هند")
    assert pen.remove("member", 2).reopened == ("head",)
