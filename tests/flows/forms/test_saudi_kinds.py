"""Identity numbers, phones, accounts, addresses and names, with their specified vectors."""

import pytest

from flows.forms.kinds.full_name import count_parts
from flows.forms.kinds.iban import is_well_formed
from flows.forms.kinds.national_id import masked
from flows.forms.understanding.reading import Accepted, Offer, Rejection, Unsure
from support.forms import hear
from support.questions import asking

NATIONAL_ID = asking("national_id")
MOBILE = asking("mobile")
IBAN = asking("iban")
ADDRESS = asking("short_address")
NAME = asking("full_name")


@pytest.mark.parametrize(
    "number",
    ["1000000008", "2000000006", "1012345672", "1109876548", "2100000005", "2999999994"],
)
def test_a_well_formed_id_is_accepted(number: str) -> None:
    """In any digits, with spaces or dashes."""
    eastern = number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    persian = number.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    for typed in (number, eastern, persian, f"{number[:4]} {number[4:7]}-{number[7:]}"):
        assert hear(NATIONAL_ID, typed) == Accepted(number)


@pytest.mark.parametrize("number", ["1000000000", "1071724369", "1012345678"])
def test_an_id_that_fails_the_check_is_asked_again(number: str) -> None:
    """The reason speaks of digits, never of forgery."""
    assert hear(NATIONAL_ID, number) == Rejection("reject-national-id")


def test_an_id_of_another_length_or_beginning_is_told_apart() -> None:
    """Each slip gets its own remedy."""
    assert hear(NATIONAL_ID, "100000000") == Rejection("reject-national-id-length", {"count": 9})
    assert hear(NATIONAL_ID, "10000000081") == Rejection("reject-national-id-length", {"count": 11})
    assert hear(NATIONAL_ID, "3000000000") == Rejection("reject-national-id-first")
    assert hear(NATIONAL_ID, "ما أعرفه") == Rejection("reject-national-id-digits")
    assert hear(NATIONAL_ID, "1000000008 أو 2000000006") == Rejection("reject-national-id-digits")


def test_an_id_within_a_sentence_is_found() -> None:
    """It is worth showing back, so it is not sure."""
    assert hear(NATIONAL_ID, "رقم هويتي ١٠١٢٣٤٥٦٧٢ يا أخي") == Accepted("1012345672", sure=False)


def test_every_single_wrong_digit_of_an_id_is_caught() -> None:
    """That is what the check digit is for."""
    for place in range(1, 10):
        for digit in "0123456789":
            wrong = "1012345672"[:place] + digit + "1012345672"[place + 1 :]
            accepted = hear(NATIONAL_ID, wrong) == Accepted(wrong)
            assert accepted == (wrong == "1012345672")


def test_an_id_is_never_shown_in_full() -> None:
    """Enough to recognise one's own."""
    assert masked("1012345672") == "1*****5672"


@pytest.mark.parametrize(
    "typed",
    [
        "0551234567",
        "٠٥٥١٢٣٤٥٦٧",
        "٠٥٥-123٤٥٦٧",
        "551234567",
        "966551234567",
        "00966551234567",
        "+966551234567",
        "+9660551234567",
        "+966 55 123 4567",
        "055-123-4567",
        "(055) 1234567",
        "966551234567+",
        "\u202a+966551234567\u202c",
    ],
)
def test_a_saudi_mobile_number_is_kept_in_one_form(typed: str) -> None:
    """However it was typed."""
    assert hear(MOBILE, typed) == Accepted("+966551234567")


@pytest.mark.parametrize("typed", ["0096651056560", "055123456", "05512345678", "123", "جوالي"])
def test_what_is_no_mobile_number_is_asked_again(typed: str) -> None:
    """The damaged number of one of the policies is among them."""
    assert hear(MOBILE, typed) == Rejection("reject-mobile")


def test_a_landline_is_named_as_one() -> None:
    """A message could not reach it."""
    assert hear(MOBILE, "0173212345") == Rejection("reject-mobile-landline")
    assert hear(MOBILE, "+966 11 234 5678") == Rejection("reject-mobile-landline")


def test_a_number_of_another_country_is_asked_back() -> None:
    """Pilgrims and people abroad have one."""
    asked = hear(MOBILE, "+20 100 123 4567")
    assert asked == Unsure((Offer("+201001234567"),), "unsure-mobile-abroad")
    assert hear(MOBILE, "+2012") == Rejection("reject-mobile")


@pytest.mark.parametrize(
    "number",
    [
        "SA0380000000608010167519",
        "SA4420000001234567891234",
        "SA9480000000000000000001",
        "SA9305000000000000000001",
    ],
)
def test_a_saudi_iban_is_accepted(number: str) -> None:
    """With spaces, small letters and Eastern digits too."""
    spaced = " ".join(number[at : at + 4] for at in range(0, 24, 4)).lower()
    eastern = number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for typed in (number, spaced, eastern, f"IBAN: {number}"):
        assert hear(IBAN, typed) == Accepted(number)


def test_every_single_wrong_digit_of_an_iban_is_caught() -> None:
    """Each of the 22 places, each of the nine other digits."""
    good = "SA0380000000608010167519"
    for place in range(2, 24):
        for digit in "0123456789":
            changed = good[:place] + digit + good[place + 1 :]
            assert is_well_formed(changed) == (changed == good)


def test_what_is_no_saudi_iban_gets_its_own_remedy() -> None:
    """Too short, too long, foreign, an account number, an IBAN that only lacks its country."""
    good = "SA0380000000608010167519"
    assert hear(IBAN, good[:-1]) == Rejection("reject-iban-length", {"count": 23})
    assert hear(IBAN, f"{good}1") == Rejection("reject-iban-length", {"count": 25})
    assert hear(IBAN, "GB82WEST12345698765432") == Rejection("reject-iban-country")
    assert hear(IBAN, "608010167519") == Rejection("reject-iban-account")
    assert hear(IBAN, good[2:]) == Unsure((Offer(good),), "unsure-iban-country")
    assert hear(IBAN, "SA0380000000608010167518") == Rejection("reject-iban")


@pytest.mark.parametrize("typed", ["RRRD2929", "rrrd2929", "RRRD 2929", "rrrd-٢٩٢٩"])
def test_a_short_address_is_accepted(typed: str) -> None:
    """In small letters and with spaces too."""
    assert hear(ADDRESS, typed) == Accepted("RRRD2929")


def test_a_short_address_typed_on_an_arabic_keyboard_is_asked_again() -> None:
    """It is not guessed back."""
    assert hear(ADDRESS, "ققق2929ي") == Rejection("reject-short-address-letters")
    assert hear(ADDRESS, "RRR2929") == Rejection("reject-short-address")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("محمد بن عبد الله بن سعد آل زهير", 4),
        ("محمد عبدالله سعد الحربي", 4),
        ("عبد الله", 1),
        ("عبد الرحمن أبو بكر نور الدين القرني", 4),
        ("نورة بنت سعد", 2),
        ("محمد علي", 2),
        ("عبدالعزيز أبو بكر", 2),
        ("سيف الإسلام محمد آل الشيخ", 3),
        ("أمة الله بنت عبد رب النبي", 2),
        ("Abdul Rahman bin Ali Al Harbi", 3),
    ],
)
def test_the_parts_of_a_name_are_counted_as_people_count_them(name: str, parts: int) -> None:
    """Compounds are one, words between names none."""
    assert count_parts(name) == parts


def test_a_full_name_is_accepted_as_typed() -> None:
    """Only marks that nobody sees are taken out."""
    read = hear(NAME, "  محمّد بن عبد الله  بن سعد آل زهير ")
    assert read == Accepted("محمد بن عبد الله بن سعد آل زهير")


def test_a_short_or_latin_name_is_asked_back() -> None:
    """Residents may have it so on their iqama."""
    short = hear(NAME, "محمد علي")
    assert short == Unsure((Offer("محمد علي"),), "unsure-full-name-short", {"count": 2})
    three = hear(NAME, "محمد إقبال خان")
    assert three == Unsure((Offer("محمد إقبال خان"),), "unsure-full-name-short", {"count": 3})
    latin = hear(NAME, "John Peter Paul Smith")
    assert latin == Unsure((Offer("John Peter Paul Smith"),), "unsure-full-name-latin")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("محمد", "reject-full-name"),
        ("أم محمد", "reject-full-name-nickname"),
        ("ام محمد", "reject-full-name-nickname"),
        ("أبو خالد", "reject-full-name-nickname"),
        ("محمد 5 علي", "reject-full-name-signs"),
        ("محمد 🌹 علي سعد الحربي", "reject-full-name-signs"),
        ("---", "reject-full-name-signs"),
        ("محمد علی John", "reject-full-name-signs"),
        ("umm Khalid", "reject-full-name-nickname"),
    ],
)
def test_what_is_no_full_name_is_asked_again(typed: str, reason: str) -> None:
    """A single word, a nickname, digits, emoji."""
    assert hear(NAME, typed) == Rejection(reason)
