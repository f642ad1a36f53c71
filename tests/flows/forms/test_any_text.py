"""Whatever is typed: no exception, and nothing accepted that would be refused afterwards."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.texts import load_phrases
from flows.forms.filling import check_answer
from flows.forms.form import Form, Question
from flows.forms.kinds import KINDS
from flows.forms.reading import Accepted, Rejection, Unsure, read
from flows.forms.showing import offered, show
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import Voice, plain
from support.forms import AT, TODAY, form_from, hear

PHRASES = load_phrases()
FORM: Form = form_from("""
| survey |
| | type | name | label::العربية (ar) | bind::istiqbal:kind |
| | text | text | س | |
| | integer | integer | س | |
| | decimal | decimal | س | |
| | date | date | س | |
| | select_one list | select_one | س | |
| | select_multiple list | select_multiple | س | |
| | text | national_id | س | national_id |
| | text | mobile | س | mobile |
| | text | iban | س | iban |
| | text | short_address | س | short_address |
| | text | full_name | س | full_name |
| | decimal | money | س | money |
| | integer | riyals | س | money |
| choices |
| | list_name | name | label::العربية (ar) |
| | list | a | أرملة |
| | list | b | شقة ملك |
| | list | c | شقة إيجار وأثاث |
| | list | d | نعم |
| | list | e | ١٢ |
""")

_PIECES = """
١ 2 12 ٣٫٥ 4,500 و و٣ ، - / . + : أرملة شقة ملك نعم لا ألف آلاف نص ونص مئة خمسة ريال سنويا ما
عندي رمضان رجب محرم يناير 1443 1990 هـ م اليوم الموافق عبد الله بن محمد آل أم SA IBAN RRRD 2929
0380000000608010167519 1012345672 0551234567 +20 00966 ٬ ـ ﷺ 𝟗 ² Ⅳ
"""
_WORDS = st.sampled_from([*_PIECES.split(), "\u200f", "\u202e", "\x00", "\ud800"])
_TYPED = st.one_of(
    st.text(max_size=60),
    st.lists(_WORDS, max_size=7).map(" ".join),
    st.lists(_WORDS, max_size=7).map("".join),
    st.text("0123456789٠١٢٣٤٥٦٧٨٩۵/-.,+ ", max_size=24),
)


@pytest.mark.parametrize("question", FORM.questions, ids=lambda one: one.path)
@settings(max_examples=150, deadline=None)
@given(typed=_TYPED)
def test_any_text_is_read_without_harm(question: Question, typed: str) -> None:
    """Accepted values hold, are shown, encode; offers likewise; reasons are phrases that exist."""
    reading = hear(question, typed)
    if isinstance(reading, Rejection):
        assert PHRASES.say(Voice(ARABIC, "n"), reading.reason, **reading.values)
        assert PHRASES.say(Voice(ENGLISH, "n"), reading.reason, **reading.values)
        return
    options = reading.options if isinstance(reading, Unsure) else (reading,)
    assert options
    for one in options:
        assert one.value
        assert check_answer(FORM, question, one.value, {}, today=TODAY) is None
        one.value.encode()
        assert plain(one.value) == one.value
        for language in (ARABIC, ENGLISH):
            answer = Answer(one.value, typed, AT, one.calendar)
            assert plain(show(question, answer, language, PHRASES))
    if isinstance(reading, Unsure):
        assert PHRASES.say(Voice(ARABIC, "n"), reading.reason, **reading.values)
        assert all(offered(question, one, ENGLISH, PHRASES) for one in reading.options)


@pytest.mark.parametrize("question", FORM.questions, ids=lambda one: one.path)
@settings(max_examples=60, deadline=None)
@given(typed=_TYPED)
def test_an_accepted_value_reads_back_as_itself(question: Question, typed: str) -> None:
    """What is stored means the same when it is typed."""
    reading = hear(question, typed)
    if not isinstance(reading, Accepted) or reading.calendar or " " in reading.value:
        return
    if question.kind.name.startswith("select"):
        # A choice's label may be another one's number.
        return
    again = hear(question, reading.value)
    assert again == Accepted(reading.value)


@pytest.mark.parametrize("question", FORM.questions, ids=lambda one: one.path)
def test_texts_of_any_length_are_answered(question: Question) -> None:
    """Five thousand characters are the most a text may have; other kinds take far fewer."""
    for typed in ("", " \n ", "\u202e\u200f", "أ" * 5000, "أ" * 5001, "9" * 100_000, "ﷺ" * 4000):
        reading = read(question, typed, today=TODAY, language=ARABIC)
        if len(typed) <= 5000 and question.path == "text" and typed.startswith("أ"):
            assert reading == Accepted(typed)
        else:
            assert isinstance(reading, Rejection)
            assert PHRASES.say(Voice(ARABIC, "n"), reading.reason, **reading.values)


def test_every_kind_is_tried_here_and_every_hint_exists() -> None:
    """A new kind must come with its wording."""
    assert {one.kind.name for one in FORM.questions} == KINDS.keys() - {"note"}
    for kind in KINDS.values():
        if kind.hint:
            assert PHRASES.say(Voice(ARABIC, "n"), kind.hint)
            assert PHRASES.say(Voice(ENGLISH, "n"), kind.hint)
