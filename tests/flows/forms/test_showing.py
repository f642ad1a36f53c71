"""Answers as people read them, in both languages."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.form import Question
from flows.forms.reading import HIJRI, Offer
from flows.forms.showing import offered, show
from flows.identifiers import ARABIC, ENGLISH, Language
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, choosing, form_from, question_of

PHRASES = load_phrases()
FORM = form_from("""
| survey |
| | type | name | label::العربية (ar) |
| | text | words | نص |
| | integer | whole | عدد |
| | decimal | exact | رقم |
| | date | day | يوم |
""")


def shown(question: Question, value: str, language: Language, calendar: str = "") -> str:
    """An answer without the marks that nobody sees."""
    return plain(show(question, Answer(value, value, AT, calendar), language, PHRASES))


@pytest.mark.parametrize(
    ("question", "value", "arabic", "english"),
    [
        (FORM.by_path["words"], "بيتي 5", "بيتي 5", "بيتي 5"),
        (FORM.by_path["whole"], "12", "١٢", "12"),
        (FORM.by_path["exact"], "3.5", "٣٫٥", "3.5"),
        (question_of("money", "decimal"), "4500", "٤٬٥٠٠ ريال", "4,500 riyals"),
        (question_of("money", "decimal"), "4500.5", "٤٬٥٠٠٫٥٠ ريال", "4,500.50 riyals"),
        (question_of("money", "decimal"), "0", "٠ ريال", "0 riyals"),
        (question_of("national_id"), "1012345672", "1*****5672", "1*****5672"),
        (question_of("mobile"), "+966551234567", "+966551234567", "+966551234567"),
        (
            question_of("iban"),
            "SA0380000000608010167519",
            "SA03 8000 0000 6080 1016 7519",
            "SA03 8000 0000 6080 1016 7519",
        ),
        (question_of("short_address"), "RRRD2929", "RRRD2929", "RRRD2929"),
        (choosing("select_one", "أرملة", "مطلقة"), "c2", "مطلقة", "مطلقة"),
        (choosing("select_multiple", "أ", "ب", "ج"), "c1 c3", "أ، ج", "أ, ج"),
        (FORM.by_path["whole"], "", "لم يُجب عنه", "not answered"),
    ],
)
def test_an_answer_is_shown_in_words(
    question: Question, value: str, arabic: str, english: str
) -> None:
    """Digits of the language for numbers; numbers that name something stay as they are."""
    assert shown(question, value, ARABIC) == arabic
    assert shown(question, value, ENGLISH) == english


def test_a_date_is_shown_in_both_calendars_the_persons_own_first() -> None:
    """The one it was given in."""
    day = FORM.by_path["day"]
    assert shown(day, "2021-12-11", ARABIC) == "١١ ديسمبر ٢٠٢١م الموافق ٧ جمادى الأولى ١٤٤٣هـ"
    assert (
        shown(day, "2021-12-11", ARABIC, HIJRI) == "٧ جمادى الأولى ١٤٤٣هـ الموافق ١١ ديسمبر ٢٠٢١م"
    )
    assert shown(day, "2021-12-11", ENGLISH, HIJRI).startswith(
        "7 Jumada al-Ula 1443 AH, that is 11"
    )


def test_a_date_beyond_the_hijri_tables_is_shown_in_one_calendar() -> None:
    """Nothing is invented."""
    assert shown(FORM.by_path["day"], "1920-01-05", ARABIC) == "٥ يناير ١٩٢٠م"


def test_a_number_keeps_its_direction_within_a_sentence() -> None:
    """Between isolates, left to right."""
    mobile = question_of("mobile")
    answer = Answer("+966551234567", "", AT)
    assert show(mobile, answer, ARABIC, PHRASES) == "\u2066+966551234567\u2069"


def test_an_offer_is_shown_like_the_answer_it_would_be() -> None:
    """On its button."""
    day = FORM.by_path["day"]
    text = offered(day, Offer("2021-12-11", HIJRI), ARABIC, PHRASES)
    assert plain(text).startswith("٧ جمادى الأولى")


@pytest.mark.parametrize("offer", [Offer("4500"), Offer("2021-12-11", HIJRI), Offer("a~b c")])
def test_an_offer_survives_being_put_on_a_button(offer: Offer) -> None:
    """Its code says all of it."""
    assert Offer.of(offer.code) == offer
