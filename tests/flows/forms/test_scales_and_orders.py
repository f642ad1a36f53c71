"""Numbers from a scale, choices in order, and things agreed to."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.form import Question
from flows.forms.kinds.range import scale_of
from flows.forms.showing import show
from flows.forms.understanding.reading import Accepted, Offer, Rejection, Unsure
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, hear
from support.questions import asking

PHRASES = load_phrases()
NEEDS = asking("rank", "سكن", "علاج", "غذاء ودواء")
AGREEMENT = asking("acknowledge")


def scale(start: str, end: str, step: str = "1") -> Question:
    """A question that is answered from a scale."""
    return asking("range", parameters={"start": start, "end": end, "step": step})


def test_a_value_of_the_scale_is_accepted() -> None:
    """In any digits, whole or not."""
    assert hear(scale("1", "5"), "٣") == Accepted("3")
    assert hear(scale("0", "2", "0.5"), "١٫٥") == Accepted("1.5")
    assert hear(scale("-10", "10", "5"), "-5") == Accepted("-5")
    assert hear(scale("5", "1"), "1.0") == Accepted("1")
    assert hear(scale("1", "5"), "ثلاثة") == Unsure((Offer("3"),), "unsure-number")


def test_what_the_scale_does_not_have_is_asked_again() -> None:
    """With what would be right."""
    assert hear(scale("1", "5"), "6") == Rejection("reject-range", {"low": "١", "high": "٥"})
    assert hear(scale("1", "5"), "2.5") == Rejection("reject-range", {"low": "١", "high": "٥"})
    assert hear(scale("0", "100", "2.5"), "3") == Rejection(
        "reject-range-step", {"low": "٠", "high": "١٠٠", "first": "٠", "second": "٢٫٥"}
    )


def test_a_short_scale_is_shown_as_buttons() -> None:
    """Up to ten of them, in the direction of the form."""
    offers = scale("1", "10").kind.buttons(scale("1", "10"))
    assert [one.value for one in offers] == [str(number) for number in range(1, 11)]
    down = scale("2", "0", "0.5")
    assert [one.value for one in down.kind.buttons(down)] == ["2", "1.5", "1", "0.5", "0"]
    assert scale("1", "11").kind.buttons(scale("1", "11")) == ()


@pytest.mark.parametrize(
    "parameters",
    [{"step": "0"}, {"start": "a"}, {"end": "NaN"}, {"end": "1e999"}, {"end": "1"}, {"step": "20"}],
)
def test_parameters_that_give_no_scale_are_known(parameters: dict[str, str]) -> None:
    """Whoever loads the form asks; an answer to such a question never raises."""
    assert scale_of(parameters) is None
    question = asking("range", parameters=parameters)
    assert hear(question, "3") == Rejection("reject-unknown")
    assert question.kind.buttons(question) == ()


@pytest.mark.parametrize(
    "typed",
    ["٢ ١ ٣", "213", "2,1,3", "2 ثم 1 ثم 3", "٢\n١\n٣", "علاج، سكن، غذاء ودواء", "علاج > سكن > 3",
     "علاج وسكن وغذاء ودواء"],
)  # fmt: skip
def test_an_order_is_accepted_by_numbers_or_labels(typed: str) -> None:
    """Every choice once, the first one first."""
    assert hear(NEEDS, typed) == Accepted("c2 c1 c3")


def test_the_only_choice_left_out_goes_last_if_the_person_agrees() -> None:
    """There is nowhere else for it."""
    assert hear(NEEDS, "2 1") == Unsure((Offer("c2 c1 c3"),), "unsure-rank")
    assert hear(NEEDS, "علا، سك، 3") == Unsure((Offer("c2 c1 c3"),), "unsure-rank")


def test_an_order_that_is_none_is_asked_again() -> None:
    """What is missing is named; nothing is dropped in silence."""
    missing = Rejection("reject-rank-missing", {"names": "سكن، غذاء ودواء"})
    assert hear(NEEDS, "علاج") == missing
    assert hear(NEEDS, "1 1 2") == Rejection("reject-rank-twice", {"count": 3})
    assert hear(NEEDS, "1 2 3 3") == Rejection("reject-rank-twice", {"count": 3})
    assert hear(NEEDS, "1 2 4") == Rejection("reject-rank", {"count": 3})
    assert hear(NEEDS, "كلها مهمة") == Rejection("reject-rank", {"count": 3})


def test_an_order_is_shown_as_a_numbered_list() -> None:
    """In the digits of the language."""
    answer = Answer("c2 c1 c3", "", AT)
    assert plain(show(NEEDS, answer, ARABIC, PHRASES)) == "١. علاج، ٢. سكن، ٣. غذاء ودواء"
    assert plain(show(NEEDS, answer, ENGLISH, PHRASES)).startswith("1. علاج, 2.")


@pytest.mark.parametrize("typed", ["نعم", "موافق", "أوافق", "أُقِرّ", "تم", "ok", "Yes", "١"])
def test_agreement_is_heard_in_many_words(typed: str) -> None:
    """It is kept as XForms keep it."""
    assert hear(AGREEMENT, typed) == Accepted("OK")


@pytest.mark.parametrize("typed", ["لا", "لا أوافق", "غير موافق", "ليش؟", "2"])
def test_anything_else_is_no_agreement(typed: str) -> None:
    """Nobody is made to have agreed."""
    assert hear(AGREEMENT, typed) == Rejection("reject-acknowledge")


def test_agreement_has_a_button_that_says_what_is_kept() -> None:
    """The same words stand in the read-back."""
    assert AGREEMENT.kind.buttons(AGREEMENT) == (Offer("OK"),)
    assert plain(show(AGREEMENT, Answer("OK", "", AT), ARABIC, PHRASES)) == "نعم، أُقرّ بذلك"
