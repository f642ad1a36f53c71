"""How many entries a repeat has, where that is not asked entry by entry."""

from flows.forms.sheets.scope import MOST_ENTRIES
from support.forms import form_from
from support.pens import Pen


def test_there_are_never_more_entries_than_a_conversation_bears() -> None:
    """However often someone asks for another."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | begin_repeat | thing | شيء |
| | text | name | الاسم |
| | end_repeat | | |
""")
    pen = Pen(form)
    for _ in range(MOST_ENTRIES + 2):
        pen.add("thing")
    assert pen.sheet.entries("thing") == MOST_ENTRIES


def test_a_number_written_into_the_form_is_a_number_of_entries() -> None:
    """`repeat_count` may be a constant, and an XForm may forbid adding."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | repeat_count |
| | begin_repeat | witness | شاهد | 2 |
| | text | name | اسم الشاهد | |
| | end_repeat | | | |
""")
    pen = Pen(form)
    assert pen.spots() == ["witness[1]/name", "witness[2]/name"]
    assert not pen.sheet.is_growing("witness")


#: ODK's way to say «as long as the answer is yes».
ANOTHER = form_from("""
| survey |
| | type | name | label::العربية (ar) | repeat_count | calculation |
| | calculate | many | | | count(${flat}) |
| | begin_repeat | flat | شقة | if(${many} = 0 or indexed-repeat(${more}, ${flat}, ${many}) = 'y', ${many} + 1, ${many}) | |
| | text | more | أخرى؟ | | |
| | end_repeat | | | | |
""")  # noqa: E501


def test_a_repeat_may_grow_as_long_as_its_last_entry_says_so() -> None:
    """Its number depends on itself, and on what was answered in it."""
    pen = Pen(ANOTHER)
    assert pen.spots() == ["flat[1]/more"]
    pen.put("flat[1]/more", "y")
    pen.put("flat[2]/more", "y")
    assert pen.next() == "flat[3]/more"
    pen.put("flat[3]/more", "n")
    assert pen.next() is None
    assert pen.sealed()["flat"] == "3"
    pen.put("flat[1]/more", "n")
    assert pen.spots() == ["flat[1]/more"]
    assert pen.value("many") == "1"
