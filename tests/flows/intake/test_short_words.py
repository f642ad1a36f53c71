"""The short words that people answer with: how they are addressed, and what they do not have."""

import pytest

from support.chat import Chat
from support.offices import office_of

BEGUN = ("بصيغة المؤنّث", "منى سالم أحمد الحربي")


def _asked(pack: str, *words: str) -> Chat:
    chat = Chat(office_of(pack))
    for one in ("تقديم طلب", "أوافق", *words):
        chat.types(one)
    return chat


def _place(chat: Chat) -> str:
    return str(getattr(chat.dossier.conversation.frames[-1], "question", ""))


@pytest.mark.parametrize(
    ("typed", "gender"),
    [("اكتبي", "f"), ("اكتب", "m"), ("اكتبوا", "n"), ("أنثى", "f"), ("امرأة", "f"), ("رجل", "m")],
)
def test_the_way_to_be_addressed_is_named_in_words(typed: str, gender: str) -> None:
    """The question itself names some of them."""
    assert _asked("sila", typed).dossier.gender == gender


def test_an_empty_list_takes_the_numbers_of_its_two_buttons() -> None:
    """As any other question does."""
    begun = (*BEGUN, "0551234567", "اليمن", "لا")
    assert _place(_asked("household", *begun)) == "child"
    assert _place(_asked("household", *begun, "1")) == "child[1]/child_name"
    assert "child" not in _place(_asked("household", *begun, "٢"))


def test_what_may_be_missing_is_left_by_saying_that_there_is_none() -> None:
    """«ما عندي» is no wrong document, and no wrong telephone number."""
    chat = _asked("sila", "بصيغة المؤنّث", "لا", "لي ولأسرتي", "منى سالم أحمد الحربي")
    for one in ("1410/1/1", "1012345672", "1/1/1450", "أنثى", "مطلقة", "دراسة", "0551234567"):
        chat.types(one)
    assert _place(chat) == "contact/other_mobile"
    chat.types("ما عندي")
    assert _place(chat) == "contact/contact_way"


def test_a_code_of_latin_letters_keeps_its_digits() -> None:
    """Nobody can type «RRRD٢٩٢٩»."""
    chat = _asked("sila", "بصيغة المؤنّث", "لا", "لي ولأسرتي", "منى سالم أحمد الحربي")
    for one in ("1410/1/1", "1012345672", "1/1/1450", "أنثى", "مطلقة", "دراسة", "0551234567",
                "تخطي", "الكتابة هنا", "مكة", "العتيبية", "1"):  # fmt: skip
        chat.types(one)
    assert "RRRD2929" in chat.said[-1].message.text
