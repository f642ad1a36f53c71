"""What people type is made comparable without being lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms.understanding.folding import clean, eastern, fold


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("١٢٫٥", "12.5"),
        ("٤٬٥٠٠", "4,500"),
        ("\u200f\u202eمحمد\u202c\u2067 علي\u2069", "محمد علي"),
        ("مـــحمد", "محمد"),
        ("مُحَمَّدٌ", "محمد"),
        ("\ufee3\ufea4\ufee4\ufeaa", "محمد"),
        ("  سطر\r\nثانٍ  ", "سطر\nثان"),
        ("أ\x00ب\ud800", "أب"),
        ("\u061c7", "7"),
        ("cafe\u200b\u0301", "café"),
        ("\u200b \u2066\u2069", ""),
    ],
)
def test_cleaning_removes_what_nobody_sees(typed: str, kept: str) -> None:
    """Marks go, digits become Western, each letter gets one spelling."""
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أرملة", "ارمله"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسوول"),
        ("رئيس", "رييس"),
        ("آمال", "امال"),
        ("الأُولى", "الاولي"),
        ("Widow!", "widow"),
        ("کتاب", "كتاب"),
        ("«نعم»،", "نعم"),
    ],
)
def test_two_spellings_of_a_word_compare_equal(one: str, other: str) -> None:
    """Alef, yaa, haa, hamza, Persian letters, case and punctuation do not matter."""
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    """Folding does not go so far that answers are confused."""
    assert fold("أرملة") != fold("أرمل")


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """What was stored reads back as itself."""
    once = clean(text)
    assert clean(once) == once
    assert fold(fold(text)) == fold(text)
    once.encode()


def test_numbers_in_arabic_have_eastern_digits() -> None:
    """The decimal mark too."""
    assert eastern("1234.5") == "١٢٣٤٫٥"


def test_a_long_run_of_marks_is_cut_before_it_costs_time() -> None:
    """Normalising sorts the marks on a letter, in time that grows with the square of their run."""
    assert len(clean("ا" + "\u0301" * 5000 + "\u0316" * 5000 + "ب" * 300)) < 400


def test_a_few_marks_in_a_long_text_stay() -> None:
    """What people really write is left as it is."""
    text = "e\u0301\u0316 " * 100
    assert clean(text).count("\u0316") == 100
