"""Whatever is typed: no exception, and nothing accepted or offered that does not hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.texts import load_phrases
from flows.forms.form import Question
from flows.forms.kinds import KINDS
from flows.forms.showing import offered, show
from flows.forms.understanding.reading import Accepted, Offer, Rejection, Unsure, read
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import Voice, plain
from support.forms import AT, TODAY, hear
from support.questions import asking

PHRASES = load_phrases()
LABELS = ("أرملة", "شقة ملك", "شقة إيجار وأثاث", "نعم", "12", "لا شيء مما سبق", "أخرى (تُذكر)")
HALVES = {"start": "-1", "end": "3", "step": "0.5"}
CHOOSING = {"select_one", "select_multiple", "rank"}
QUESTIONS = [
    *(asking(name) for name in KINDS if name not in {*CHOOSING, "money", "note"}),
    *(asking(name, *LABELS) for name in sorted(CHOOSING)),
    *(asking(name) for name in sorted(CHOOSING)),
    asking("range", parameters=HALVES),
    asking("date", appearance="year"),
    asking("date", appearance="month-year"),
    asking("range", parameters={"start": "x"}),
    asking("money", type="decimal"),
    asking("money", type="integer"),
]

_PIECES = """
١ 2 12 ٣٫٥ 4,500 و و٣ ، - / . + : أرملة شقة ملك نعم لا ألف آلاف نص ونص مئة خمسة ريال سنويا ما
عندي رمضان رجب محرم يناير 1443 1990 هـ م اليوم الموافق عبد الله بن محمد آل أم SA IBAN RRRD 2929
0380000000608010167519 1012345672 0551234567 +20 00966 ٬ ـ ﷺ 𝟗 ² Ⅳ إلا ربع ثلث عشر وعشرين مليون
ألفين ولد بنتين الساعة صباحا العصر بالليل 15:30 9:05 قبل بعد سنتين سنة شهور أمس ago years الكل
كلها شيء من إلى ثم T 2026-11-20 T09:00:00.000+03:00 24.71 46.67 ° N E شمالا geo: @ ?q= https:// 😀
🇸🇦 👨‍👩‍👧 % %2C !3d !4d OK
"""
_MARKS = ("\u200f", "\u202e", "\u2068", "\x00", "\ud800", "\u0301" * 40, "\n", "\u2028")
_WORDS = st.sampled_from([*_PIECES.split(), *_MARKS])
_TYPED = st.one_of(
    st.text(max_size=60),
    st.lists(_WORDS, max_size=7).map(" ".join),
    st.lists(_WORDS, max_size=7).map("".join),
    st.text("0123456789٠١٢٣٤٥٦٧٨٩۵/-.,+: ", max_size=24),
    st.text("و ١23،-", max_size=300),
    st.builds(lambda text, times: (text * times)[:5000], st.text(min_size=1, max_size=9),
              st.integers(1, 5000)),
)  # fmt: skip


def named(question: Question) -> str:
    """What tells one question of this page from another."""
    parts = (question.kind.name, question.type, str(len(question.choices) or ""))
    return "-".join((*dict.fromkeys(parts), *question.parameters.values(), question.appearance))


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
@settings(max_examples=150, deadline=None)
@given(typed=_TYPED)
def test_any_text_is_read_without_harm(question: Question, typed: str) -> None:
    """Accepted values hold, are shown, encode; offers likewise; reasons are phrases that exist."""
    reading = hear(question, typed)
    if not isinstance(reading, Accepted):
        assert PHRASES.say(Voice(ARABIC, "n"), reading.reason, **reading.values)
        assert PHRASES.say(Voice(ENGLISH, "n"), reading.reason, **reading.values)
    if isinstance(reading, Rejection):
        return
    options = reading.options if isinstance(reading, Unsure) else (reading,)
    assert options
    assert len(set(options)) == len(options)
    for one in options:
        assert one.value
        assert question.kind.holds(question, one.value)
        one.value.encode()
        assert plain(one.value) == one.value
        for language in (ARABIC, ENGLISH):
            answer = Answer(one.value, typed, AT, one.calendar)
            assert plain(show(question, answer, language, PHRASES))
    if isinstance(reading, Unsure):
        assert all(offered(question, one, ENGLISH, PHRASES) for one in reading.options)


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
@settings(max_examples=60, deadline=None)
@given(typed=_TYPED)
def test_an_accepted_value_reads_back_as_itself(question: Question, typed: str) -> None:
    """What is stored means the same when it is typed."""
    reading = hear(question, typed)
    if not isinstance(reading, Accepted) or question.choices:
        # A choice's label may be another one's number.
        return
    if question.appearance and reading.calendar:
        # The first day of a Hijri year lies in the middle of a Gregorian one.
        return
    assert hear(question, reading.value) in (
        Accepted(reading.value),
        Accepted(reading.value, sure=False),
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
@settings(max_examples=100, deadline=None)
@given(value=_TYPED)
def test_a_value_from_elsewhere_holds_only_if_it_can_be_shown(
    question: Question, value: str
) -> None:
    """First values, files and older versions of a form bring values that nobody typed here."""
    if question.kind.holds(question, value):
        for language in (ARABIC, ENGLISH):
            assert plain(question.kind.show(question, value, "", language, PHRASES))


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_buttons_hold_and_are_shown(question: Question) -> None:
    """Whoever presses one has answered."""
    for one in question.kind.buttons(question):
        assert question.kind.holds(question, one.value)
        assert plain(offered(question, one, ARABIC, PHRASES))
        assert Offer.of(one.code) == one


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_texts_of_any_length_are_answered(question: Question) -> None:
    """Five thousand characters are the most a text may have; other kinds take far fewer."""
    for typed in ("", " \n ", "\u202e\u200f", "أ" * 5000, "أ" * 5001, "9" * 100_000, "ﷺ" * 4000):
        reading = read(question, typed, today=TODAY, language=ARABIC)
        if len(typed) <= 5000 and question.kind.name == "text" and typed.startswith("أ"):
            assert reading == Accepted(typed)
        else:
            assert isinstance(reading, Rejection)
            assert PHRASES.say(Voice(ARABIC, "n"), reading.reason, **reading.values)


def test_every_kind_is_tried_here_and_every_hint_exists() -> None:
    """A new kind must come with its wording."""
    assert {one.kind.name for one in QUESTIONS} == KINDS.keys() - {"note"}
    for kind in KINDS.values():
        if kind.hint:
            assert PHRASES.say(Voice(ARABIC, "n"), kind.hint)
            assert PHRASES.say(Voice(ENGLISH, "n"), kind.hint)
