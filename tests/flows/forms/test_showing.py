"""Answers as people read them, in both languages."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.form import Question
from flows.forms.sheets.opensheet import VOICE
from flows.forms.showing import offered, show
from flows.forms.understanding.reading import HIJRI, Offer
from flows.identifiers import ARABIC, ENGLISH, Language
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT
from support.questions import asking

PHRASES = load_phrases()
DAY, WHOLE = asking("date"), asking("integer")


def shown(question: Question, value: str, language: Language, calendar: str = "") -> str:
    """An answer without the marks that nobody sees."""
    return plain(show(question, Answer(value, value, AT, calendar), language, PHRASES))


@pytest.mark.parametrize(
    ("question", "value", "arabic", "english"),
    [
        (asking("text"), "بيتي 5", "بيتي 5", "بيتي 5"),
        (WHOLE, "12", "١٢", "12"),
        (asking("decimal"), "3.5", "٣٫٥", "3.5"),
        (asking("integer", appearance="thousands-sep"), "-1234567", "-١٬٢٣٤٬٥٦٧", "-1,234,567"),
        (asking("decimal", appearance="thousands-sep"), "1234.5", "١٬٢٣٤٫٥", "1,234.5"),
        (asking("decimal", appearance="thousands-sep"), "-0.25", "-٠٫٢٥", "-0.25"),
        (asking("integer"), "1234567", "١٢٣٤٥٦٧", "1234567"),
        (asking("money"), "4500", "٤٬٥٠٠ ريال", "4,500 riyals"),
        (asking("money"), "4500.5", "٤٬٥٠٠٫٥٠ ريال", "4,500.50 riyals"),
        (asking("money"), "0", "٠ ريال", "0 riyals"),
        (asking("national_id"), "1012345672", "1*****5672", "1*****5672"),
        (asking("mobile"), "+966551234567", "+966551234567", "+966551234567"),
        (
            asking("iban"),
            "SA0380000000608010167519",
            "SA03 8000 0000 6080 1016 7519",
            "SA03 8000 0000 6080 1016 7519",
        ),
        (asking("short_address"), "RRRD2929", "RRRD2929", "RRRD2929"),
        (asking("select_one", "أرملة", "مطلقة"), "c2", "مطلقة", "مطلقة"),
        (asking("select_multiple", "أ", "ب", "ج"), "c1 c3", "أ، ج", "أ, ج"),
        (WHOLE, "", "لم يُجب عنه", "not answered"),
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
    assert shown(DAY, "2021-12-11", ARABIC) == "١١ ديسمبر ٢٠٢١م الموافق ٧ جمادى الأولى ١٤٤٣هـ"
    assert (
        shown(DAY, "2021-12-11", ARABIC, HIJRI) == "٧ جمادى الأولى ١٤٤٣هـ الموافق ١١ ديسمبر ٢٠٢١م"
    )
    assert shown(DAY, "2021-12-11", ENGLISH, HIJRI).startswith(
        "7 Jumada al-Ula 1443 AH, that is 11"
    )


def test_a_date_beyond_the_hijri_tables_is_shown_in_one_calendar() -> None:
    """Nothing is invented."""
    assert shown(DAY, "1920-01-05", ARABIC) == "٥ يناير ١٩٢٠م"


def test_a_number_keeps_its_direction_within_a_sentence() -> None:
    """Between isolates, left to right."""
    mobile = asking("mobile")
    answer = Answer("+966551234567", "", AT)
    assert show(mobile, answer, ARABIC, PHRASES) == "\u2066+966551234567\u2069"


def test_an_offer_is_shown_like_the_answer_it_would_be() -> None:
    """On its button."""
    text = offered(DAY, Offer("2021-12-11", HIJRI), ARABIC, PHRASES)
    assert plain(text).startswith("٧ جمادى الأولى")


@pytest.mark.parametrize("offer", [Offer("4500"), Offer("2021-12-11", HIJRI), Offer("a~b c")])
def test_an_offer_survives_being_put_on_a_button(offer: Offer) -> None:
    """Its code says all of it."""
    assert Offer.of(offer.code) == offer


def test_a_voice_message_is_shown_as_one() -> None:
    """Its file's name means nothing to people."""
    answer = Answer("a1b2.ogg", VOICE, AT)
    assert plain(show(asking("text"), answer, ARABIC, PHRASES)) == "رسالة صوتية"
    assert plain(show(asking("text"), answer, ENGLISH, PHRASES)) == "a voice message"


@pytest.mark.parametrize(
    ("appearance", "value", "calendar", "arabic", "english"),
    [
        ("year", "1990-01-01", "", "١٩٩٠م", "1990"),
        ("year", "1989-08-02", HIJRI, "١٤١٠هـ", "1410 AH"),
        ("month-year", "2022-04-02", HIJRI, "رمضان ١٤٤٣هـ", "Ramadan 1443 AH"),
        ("month-year", "1990-02-01", "", "فبراير ١٩٩٠م", "February 1990"),
        ("year", "1910-01-01", HIJRI, "١٩١٠م", "1910"),
    ],
)
def test_a_month_or_a_year_is_shown_in_its_own_calendar(
    appearance: str, value: str, calendar: str, arabic: str, english: str
) -> None:
    """No year of the other calendar is the same year."""
    question = asking("date", appearance=appearance)
    assert shown(question, value, ARABIC, calendar) == arabic
    assert shown(question, value, ENGLISH, calendar) == english
