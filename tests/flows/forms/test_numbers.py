"""Whole numbers, decimals and money."""

import pytest

from flows.forms.understanding.reading import Accepted, Offer, Rejection, Unsure
from support.forms import hear
from support.questions import asking

WHOLE, EXACT = asking("integer"), asking("decimal")
MONEY = asking("money", type="decimal")
RIYALS = asking("money", type="integer")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("5", "5"), ("٥", "5"), ("۱۲", "12"), ("-3", "-3"), ("005", "5"), ("5.0", "5"),
     ("1,200", "1200"), ("٤٬٥٠٠", "4500"), ("-0", "0"), ("+7", "7")],
)  # fmt: skip
def test_a_whole_number_is_accepted(typed: str, value: str) -> None:
    """In any digits, with thousands marked or not."""
    assert hear(WHOLE, typed) == Accepted(value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("خمسة", "5"), ("عندي ٥ أطفال", "5"), ("خمسة وعشرين", "25"), ("five", "5"), ("ألفين", "2000"),
     ("مئة", "100"), ("ثلاثمئة وخمسة", "305"), ("ثلاث عيال", "3"), ("اثنين وعشرين", "22"),
     ("عندي خمسة أولاد والحمد لله", "5"), ("ولدين", "2"), ("عندي ولد واحد", "1"), ("بنت", "1"),
     ("ستطعش", "16"), ("ثلاثة عشر", "13"), ("ألف وتسعمية وتسعة وتسعين", "1999"),
     ("مية وخمسين", "150"),
     ("خمسة وعشرين ألف وثلاثمية", "25300"), ("ألف ومية", "1100"), ("خمسة ومية", "105"),
     ("ما عندي عيال", "0"),
     ("لا يوجد", "0"), ("twenty five", "25"), ("عشرين طفل", "20")],
)  # fmt: skip
def test_a_number_in_words_is_asked_back(typed: str, value: str) -> None:
    """It is offered, not taken."""
    assert hear(WHOLE, typed) == Unsure((Offer(value),), "unsure-number")


@pytest.mark.parametrize(
    "typed",
    ["5.5", "كثير", "3 أو 4", "٥٬٥", "١/٢", "1e5", "0x10", "نص", "خمسة ستة", "عشرة خمسة",
     "ولد وبنتين", "ثلاث بنات وولد", "مليون ألف مليون", "خمسة إلا", "ما عندي الا ٣ او ٤"],
)  # fmt: skip
def test_what_is_no_whole_number_is_asked_again(typed: str) -> None:
    """Fractions and vague words."""
    assert hear(WHOLE, typed) == Rejection("reject-integer")


def test_a_number_too_long_to_be_meant_is_asked_again() -> None:
    """An ID number typed into the wrong place is not a count; twenty digits are nothing."""
    assert hear(WHOLE, "1" * 16) == Rejection("reject-integer-long")
    assert isinstance(hear(WHOLE, "1" * 90), Rejection)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3.5", "3.5"), ("٣٫٥", "3.5"), ("3.50", "3.5"), (".5", "0.5"), ("12", "12"), ("-0.0", "0")],
)
def test_a_decimal_number_is_accepted(typed: str, value: str) -> None:
    """With either decimal mark, kept in one form."""
    assert hear(EXACT, typed) == Accepted(value)


def test_a_decimal_comma_is_asked_back() -> None:
    """It might be a list."""
    assert hear(EXACT, "3,5") == Unsure((Offer("3.5"),), "unsure-number")
    assert hear(EXACT, "نص") == Unsure((Offer("0.5"),), "unsure-number")
    assert hear(EXACT, "ثلاث وربع") == Unsure((Offer("3.25"),), "unsure-number")
    assert hear(EXACT, "خمسة إلا ربع") == Unsure((Offer("4.75"),), "unsure-number")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("٤٥٠٠", "4500"), ("4,500", "4500"), ("٤٬٥٠٠", "4500"), ("4500 ريال", "4500"),
     ("4500.50", "4500.5"), ("٤٥٠٠ ر.س", "4500"), ("SAR 4500", "4500"), ("0", "0"),
     ("٤٥٠٠ ريال سعودي", "4500"), ("4500ر.س.", "4500")],
)  # fmt: skip
def test_an_amount_is_accepted(typed: str, value: str) -> None:
    """In riyals, with or without saying so."""
    assert hear(MONEY, typed) == Accepted(value)


@pytest.mark.parametrize(
    ("typed", "values", "reason"),
    [
        ("٤ الاف ونص", ("4500",), "unsure-money"),
        ("٤ آلاف ونص", ("4500",), "unsure-money"),
        ("ألف وخمسمية", ("1500",), "unsure-money"),
        ("أربعة آلاف وخمسمية", ("4500",), "unsure-money"),
        ("ألفين", ("2000",), "unsure-money"),
        ("ألفين ونص", ("2500",), "unsure-money"),
        ("٤ الاف الا ربع", ("3750",), "unsure-money"),
        ("حدود ٣٠٠٠", ("3000",), "unsure-money"),
        ("أدفع ٣٠٠٠ كل شهر", ("3000",), "unsure-money"),
        ("ما عندي إلا ٥٠٠", ("500",), "unsure-money"),
        ("ما عندي دخل شهري", ("0",), "unsure-money-none"),
        ("50001", ("50001",), "unsure-money-large"),
        ("سنوي ٣٦٠٠٠", ("3000", "36000"), "unsure-money-annual"),
        ("36,000 سنوي", ("3000", "36000"), "unsure-money-annual"),
        ("ستة وثلاثين ألف بالسنة", ("3000", "36000"), "unsure-money-annual"),
        ("ثلاثة آلاف ريال تقريبا", ("3000",), "unsure-money"),
        ("خمس مئة", ("500",), "unsure-money"),
        ("4.500", ("4500", "4.5"), "unsure-money"),
        ("ما عندي دخل", ("0",), "unsure-money-none"),
        ("لا يوجد", ("0",), "unsure-money-none"),
        ("60000", ("60000",), "unsure-money-large"),
        ("48000 سنويا", ("4000", "48000"), "unsure-money-annual"),
        ("٤٨٠٠٠ ريال في السنة", ("4000", "48000"), "unsure-money-annual"),
    ],
)
def test_an_amount_read_loosely_is_asked_back(
    typed: str, values: tuple[str, ...], reason: str
) -> None:
    """Words, nothing, large amounts, yearly ones."""
    assert hear(MONEY, typed) == Unsure(tuple(map(Offer, values)), reason)


def test_fifty_thousand_is_not_yet_large() -> None:
    """Only what is more is asked back."""
    assert hear(MONEY, "50000") == Accepted("50000")


@pytest.mark.parametrize(
    "typed",
    ["-500", "-500 تقريبا", "45 ريال 50", "الله أعلم", "كثير", "4.555.1", "9" * 14,
     "من ٣٠٠٠ إلى ٤٠٠٠", "٢٠٠ بالأسبوع", "١٠٠ يوميا"],
)  # fmt: skip
def test_what_is_no_amount_is_asked_again(typed: str) -> None:
    """Debts have their own question."""
    assert hear(MONEY, typed) == Rejection("reject-money")


def test_a_form_may_want_whole_riyals() -> None:
    """A money question on an integer takes no halalas."""
    assert hear(RIYALS, "4500") == Accepted("4500")
    assert hear(RIYALS, "4500.5") == Rejection("reject-money-whole")
