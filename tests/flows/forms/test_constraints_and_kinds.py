"""Nothing that a form's constraint refuses can be stored, whatever was typed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.forms.understanding.reading import Accepted, Unsure
from support.forms import TODAY, form_from, hear, sheet

FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) | constraint | bind::istiqbal:kind | parameters |
| | text | text | س | string-length(.) <= 8 and not(contains(., '@')) | | |
| | integer | integer | س | . >= 1 and . < 20 | | |
| | decimal | decimal | س | . > 0.5 | | |
| | range | range | س | . != 3 | | start=0 end=10 step=0.5 |
| | date | date | س | . <= today() | | |
| | dateTime | dateTime | س | . > '2026-11-20T00:00:00.000+03:00' | | |
| | select_one list | select_one | س | . != 'b' | | |
| | select_multiple list | select_multiple | س | count-selected(.)<3 and not(selected(., 'c')) | | |
| | rank list | rank | س | selected-at(., 0) = 'a' | | |
| | barcode | barcode | س | regex(., '^[0-9]+$') | | |
| | decimal | money | س | . >= 100 | money | |
| | text | national_id | س | starts-with(., '1') | national_id | |
| | text | mobile | س | starts-with(., '+966') | mobile | |
| choices |
| | list_name | name | label::العربية (ar) |
| | list | a | أرملة |
| | list | b | شقة ملك |
| | list | c | نعم |
""")

#: What the constraints above say, said again without them.
ALLOWED: dict[str, Callable[[str], bool]] = {
    "text": lambda value: len(value) <= 8 and "@" not in value,
    "integer": lambda value: 1 <= int(value) < 20,
    "decimal": lambda value: float(value) > 0.5,
    "range": lambda value: float(value) != 3,
    "date": lambda value: date.fromisoformat(value) <= TODAY,
    "dateTime": lambda value: date.fromisoformat(value[:10]) >= TODAY,
    "select_one": lambda value: value != "b",
    "select_multiple": lambda value: len(value.split()) <= 2 and "c" not in value.split(),
    "rank": lambda value: value.startswith("a"),
    "barcode": lambda value: value.isascii() and value.isdecimal(),
    "money": lambda value: float(value) >= 100,
    "national_id": lambda value: value.startswith("1"),
    "mobile": lambda value: value.startswith("+966"),
}

_PIECES = """
١ 2 3 12 ٣٫٥ 25 99.5 100 4,500 و و٣ ، - أرملة شقة ملك نعم الكل ألف نص خمسة ريال رمضان 1443 1990
2027 1/1/2027 20/11/2026 اليوم أمس بكرة الساعة صباحا العصر 15:30 9:05 1012345672 2000000006
0551234567 +201001234567 @ كلام 628100
"""
_TYPED = st.one_of(
    st.sampled_from(_PIECES.split()),
    st.lists(st.sampled_from(_PIECES.split()), min_size=2, max_size=4).map(" ".join),
    st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)).map(str),
    st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)).map("{} 10:00 ص".format),
    st.integers(-5, 30).map(str),
    st.text(max_size=20),
)


@pytest.mark.parametrize("path", ALLOWED)
@settings(max_examples=150, deadline=None)
@given(typed=_TYPED)
def test_what_a_constraint_refuses_is_not_stored(path: str, typed: str) -> None:
    """Taken at once or picked from the offers: the sheet lets in what is allowed, and only that."""
    reading = hear(FORM.by_path[path], typed)
    if isinstance(reading, Accepted):
        values = [reading.value]
    else:
        values = [one.value for one in reading.options] if isinstance(reading, Unsure) else []
    for value in values:
        refused = sheet(FORM).check(path, value)
        assert (refused is None) == ALLOWED[path](value)


@pytest.mark.parametrize("path", ALLOWED)
@given(value=_TYPED)
def test_a_value_that_its_kind_does_not_know_is_never_stored(path: str, value: str) -> None:
    """Not even one that was never read: a button made up, an answer of another version."""
    question = FORM.by_path[path]
    if value and sheet(FORM).check(path, value) is None:
        assert question.kind.holds(question, value)
        assert ALLOWED[path](value)
