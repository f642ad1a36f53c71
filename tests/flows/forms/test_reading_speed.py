"""Reading an answer takes no time worth mentioning, however long or odd the text is."""

from time import perf_counter

import pytest

from flows.forms.form import Question
from flows.forms.kinds import KINDS
from support.forms import hear
from support.questions import asking

LABELS = tuple(f"خيار رقم {at} وشيء معه" for at in range(200))
CHOOSING = ("select_one", "select_multiple", "rank")
QUESTIONS = [
    *(asking(name) for name in KINDS if name not in {*CHOOSING, "note"}),
    *(asking(name, *LABELS) for name in CHOOSING),
]
#: Texts that make a careless pattern or loop begin again at each of their signs.
ODD = ["أ", "1 ", "و ", " و1", "1-", "a,", "خمسة ", "ألف ", "9", "24.7 ", "1:1", "°1", "@1,1",
       "\u0301", "\U0001e947", "ﷺ", "(", "' ", "SA", "05 ", "2026-11-20 ", "رمضان ", " x", "\n",
       "+", "😀", "%2C", "من ", "لا "]  # fmt: skip
TYPICAL = {
    "text": "أنا أرملة وعندي خمسة أطفال ونسكن بالإيجار. " * 100,
    "integer": "عندي خمسة وعشرين",
    "money": "أربعة آلاف وخمسمية ريال تقريبا",
    "date": "٧ جمادى الأولى ١٤٤٣ هـ",
    "time": "الساعة تسع ونص صباحا",
    "dateTime": "٢٠ نوفمبر ٢٠٢٦ الساعة ٣ العصر",
    "geopoint": "https://www.google.com/maps/place/X/@24.9,46.9,15z/data=!3m1!3d24.71!4d46.67",
    "full_name": "محمد بن عبد الله بن سعد آل زهير",
    "mobile": "رقمي ٠٥٥ ١٢٣ ٤٥٦٧",
}


def seconds(question: Question, text: str) -> float:
    """How long an answer takes to be read, at its quickest: what is more the machine spent else."""
    taken = []
    for _ in range(5):
        began = perf_counter()
        hear(question, text)
        taken.append(perf_counter() - began)
    return min(taken)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.kind.name)
def test_no_text_is_scanned_over_and_over(question: Question) -> None:
    """As long as the kind reads at all, and as long as anyone may write: far below a blink."""
    for odd in ODD:
        for length in (question.kind.longest, 5000):
            text = (odd * length)[: length - 1] + "x"
            assert seconds(question, text) < 0.05, odd


@pytest.mark.parametrize("kind", TYPICAL)
def test_a_usual_answer_is_read_within_a_millisecond(kind: str) -> None:
    """A turn has other things to do."""
    assert seconds(asking(kind), TYPICAL[kind]) < 0.001
