"""One of several choices, and several of them."""

import pytest

from flows.forms.reading import Accepted, Offer, Reading, Rejection, Unsure
from support.forms import choosing, hear

STATUS = choosing("select_one", "أرملة", "مطلقة", "متزوجة", "أخرى (تُذكر)")
HOUSE = choosing("select_one", "شقة ملك", "شقة إيجار", "بيت شعبي")
AGREE = choosing("select_one", "نعم", "لا")
ROOMS = choosing("select_one", "3", "1", "2")
NEEDS = choosing("select_multiple", "سلة غذائية", "سداد إيجار", "علاج", "كسوة وأثاث")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("1", "c1"), ("١", "c1"), ("۲", "c2"), ("(2)", "c2"), ("٣.", "c3"), ("أرملة", "c1"),
     ("ارمله", "c1"), ("مُطَلَّقة", "c2"), ("c3", "c3")],
)  # fmt: skip
def test_a_choice_is_accepted_by_number_or_label(typed: str, name: str) -> None:
    """In any digits and any usual spelling."""
    assert hear(STATUS, typed) == Accepted(name)


def test_a_choice_is_accepted_by_an_unambiguous_part() -> None:
    """What was understood is worth showing."""
    assert hear(STATUS, "أخرى") == Accepted("c4", sure=False)
    assert hear(HOUSE, "شعبي") == Accepted("c3", sure=False)


def test_a_part_of_two_labels_is_asked_back() -> None:
    """Both are offered."""
    assert hear(HOUSE, "شقة") == Unsure((Offer("c1"), Offer("c2")), "unsure-choice")


def test_a_label_within_a_sentence_is_asked_back() -> None:
    """«لست أرملة» holds the same word as «أنا أرملة»."""
    assert hear(STATUS, "لست أرملة") == Unsure((Offer("c1"),), "unsure-choice")


@pytest.mark.parametrize("typed", ["0", "5", "٩٩", "عزباء", "؟", "-"])
def test_what_is_none_of_the_choices_is_asked_again(typed: str) -> None:
    """With the numbers that would be right."""
    assert hear(STATUS, typed) == Rejection("reject-choice", {"count": 4})


@pytest.mark.parametrize(("typed", "name"), [("ايوه", "c1"), ("Yes", "c1"), ("لأ", "c2")])
def test_yes_and_no_are_understood_in_other_words(typed: str, name: str) -> None:
    """Where the form has such choices."""
    assert hear(AGREE, typed) == Accepted(name)


def test_a_label_that_is_a_number_wins_over_the_place() -> None:
    """People read the label."""
    assert hear(ROOMS, "3") == Accepted("c1")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("١ و٣", "c1 c3"), ("1,3", "c1 c3"), ("3، 1", "c1 c3"), ("1 3", "c1 c3"), ("1\n3", "c1 c3"),
     ("علاج", "c3"), ("علاج، سلة غذائية", "c1 c3"), ("كسوة وأثاث", "c4"), ("2 و 2", "c2"),
     ("سلة غذائية وعلاج", "c1 c3"), ("كسوة وأثاث وعلاج", "c3 c4")],
)  # fmt: skip
def test_several_choices_are_accepted_together(typed: str, value: str) -> None:
    """In the order of the form, each once."""
    assert hear(NEEDS, typed) == Accepted(value)


def test_several_choices_read_from_parts_are_asked_back() -> None:
    """One button confirms them all."""
    assert hear(NEEDS, "إيجار، سلة") == Unsure((Offer("c1 c2"),), "unsure-choices")


def test_labels_within_a_sentence_are_offered_together() -> None:
    """Whatever else it says."""
    read = hear(NEEDS, "نحتاج سلة غذائية مع علاج للوالدة")
    assert read == Unsure((Offer("c1 c3"),), "unsure-choices")


@pytest.mark.parametrize("typed", ["1 و9", "شيء آخر", "0"])
def test_one_wrong_choice_refuses_all(typed: str) -> None:
    """Nothing is dropped in silence."""
    expected: Reading = Rejection("reject-choices", {"count": 4})
    assert hear(NEEDS, typed) == expected
