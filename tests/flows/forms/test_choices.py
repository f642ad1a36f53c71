"""One of several choices, and several of them."""

import pytest

from flows.forms.understanding.reading import Accepted, Offer, Reading, Rejection, Unsure
from support.forms import hear
from support.questions import asking

STATUS = asking("select_one", "أرملة", "مطلقة", "متزوجة", "أخرى (تُذكر)")
HOUSE = asking("select_one", "شقة ملك", "شقة إيجار", "بيت شعبي")
AGREE = asking("select_one", "نعم", "لا")
ROOMS = asking("select_one", "3", "1", "2")
NEEDS = asking("select_multiple", "سلة غذائية", "سداد إيجار", "علاج", "كسوة وأثاث")


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


@pytest.mark.parametrize(
    ("typed", "name"),
    [("المطلقة", "c2"), ("الثاني", "c2"), ("الخيار الثالث", "c3"), ("رقم ١", "c1"),
     ("اثنين", "c2"), ("متزوج", "c3")],
)  # fmt: skip
def test_a_choice_is_accepted_by_its_place_in_words_or_with_an_article(
    typed: str, name: str
) -> None:
    """As people say it."""
    asked_back = Unsure((Offer(name),), "unsure-choice")
    assert hear(STATUS, typed) in (Accepted(name, sure=False), asked_back)


@pytest.mark.parametrize("typed", ["ولد", "بنت", "شخص", "طفلين", "عندي بنت"])
def test_somebody_who_is_counted_is_not_the_place_of_a_choice(typed: str) -> None:
    """Where female stands first, whoever says that he is a boy does not choose it."""
    assert hear(asking("select_one", "أنثى", "ذكر"), typed) == Rejection(
        "reject-choice", {"count": 2}
    )


def test_a_choice_that_says_none_is_found_however_that_is_said() -> None:
    """Alone, or as one of several."""
    ills = asking("select_one", "سكري", "ضغط", "لا يوجد")
    for typed in ("لا شيء", "ما فيه", "ولا واحد", "ما عندي", "none"):
        assert hear(ills, typed) == Accepted("c3")
    assert hear(asking("select_one", "سكري", "بدون"), "لا شيء") == Accepted("c2")
    assert hear(STATUS, "ما فيه") == Rejection("reject-choice", {"count": 4})


def test_saying_what_there_is_none_of_means_the_choice_that_says_so() -> None:
    """The answers of people without an income, in the words that they have for it."""
    incomes = asking("select_one", "راتب", "لا يوجد دخل")
    for typed in ("ما عندي دخل", "لا دخل", "مافي دخل", "بدون دخل"):
        assert hear(incomes, typed) == Accepted("c2")
    assert hear(incomes, "ما عندي وقت") == Rejection("reject-choice", {"count": 2})
    for typed in ("لا", "لا يوجد", "ما فيه"):
        assert hear(asking("select_one", "جمعية أخرى", "لا توجد"), typed) == Accepted("c2")


def test_short_words_of_a_family_need_no_article() -> None:
    """A mother writes «ام» where the form says «الأم»."""
    relation = asking("select_one", "الأم", "الأب", "الجدة أو الجد")
    assert hear(relation, "ام") == Accepted("c1", sure=False)
    assert hear(relation, "أب") == Accepted("c2", sure=False)


def test_a_part_of_two_labels_is_asked_back() -> None:
    """Both are offered."""
    assert hear(HOUSE, "شقة") == Unsure((Offer("c1"), Offer("c2")), "unsure-choice")


def test_a_part_of_very_many_labels_is_asked_in_full() -> None:
    """Nobody finds their way among so many buttons."""
    districts = asking("select_one", *(f"حي رقم {at}" for at in range(1, 10)), "مخطط")
    assert hear(districts, "حي") == Rejection("reject-choice-many", {"count": 9})
    fewer = asking("select_one", *(f"حي رقم {at}" for at in range(1, 9)), "مخطط")
    assert isinstance(hear(fewer, "حي"), Unsure)


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


ILLS = asking("select_multiple", "سكري", "ضغط", "قلب", "أخرى", "لا شيء مما سبق")


@pytest.mark.parametrize("typed", ["الكل", "كلها", "all", "جميع الخيارات", "كل ما سبق"])
def test_everything_is_chosen_in_one_word(typed: str) -> None:
    """Worth showing back. «None» is no part of it, and «other» has to be confirmed."""
    assert hear(NEEDS, typed) == Accepted("c1 c2 c3 c4", sure=False)
    assert hear(ILLS, typed) == Unsure((Offer("c1 c2 c3"),), "unsure-choices")


def test_a_label_that_says_all_is_itself_the_choice() -> None:
    """The author's words win."""
    days = asking("select_multiple", "السبت", "الأحد", "الكل")
    assert hear(days, "الكل") == Accepted("c3")


@pytest.mark.parametrize("typed", ["لا شيء", "ولا شي", "ما فيه", "لا يوجد", "لا شيء مما سبق", "5"])
def test_nothing_is_chosen_where_the_form_has_it(typed: str) -> None:
    """And refused where it does not."""
    assert hear(ILLS, typed) == Accepted("c5")
    if typed != "5":
        assert hear(NEEDS, typed) == Rejection("reject-choices", {"count": 4})


def test_nothing_together_with_something_is_asked_back() -> None:
    """Only one of the two can be meant."""
    assert hear(ILLS, "1 و5") == Unsure((Offer("c1"), Offer("c5")), "unsure-choice")


def test_a_span_of_numbers_is_understood() -> None:
    """In words it is clear; a hyphen may stand between just two."""
    assert hear(NEEDS, "من ١ إلى ٣") == Accepted("c1 c2 c3", sure=False)
    assert hear(NEEDS, "2 الى 4") == Accepted("c2 c3 c4", sure=False)
    assert hear(NEEDS, "١-٣") == Unsure((Offer("c1 c2 c3"), Offer("c1 c3")), "unsure-choice")
    assert hear(NEEDS, "1 - 2") == Accepted("c1 c2", sure=False)
    assert hear(NEEDS, "1-2-4") == Accepted("c1 c2 c4")
    assert hear(NEEDS, "من ١ إلى ٩") == Rejection("reject-choices", {"count": 4})


@pytest.mark.parametrize("typed", ["١و٣", "1+3", "1/3", "1 ثم 3", "1. 3.", "سلة غذائية\nعلاج"])
def test_choices_are_told_apart_by_whatever_stands_between_them(typed: str) -> None:
    """As people type lists."""
    assert hear(NEEDS, typed) == Accepted("c1 c3")


def test_a_list_longer_than_anybody_names_is_asked_again() -> None:
    """Looking at each part of it takes its time."""
    assert hear(NEEDS, "1 " * 100) == Accepted("c1")
    assert hear(NEEDS, "1 " * 101) == Rejection("reject-choices", {"count": 4})
