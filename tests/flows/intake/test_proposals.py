"""What may be kept with one press, and what is never put forward."""

from dataclasses import replace
from datetime import timedelta

import pytest

from support.chat import Chat
from support.offices import office_of, pack_named

#: What is said where an earlier answer is put forward.
OFFERED = "طلب سابق"
BEGUN = ("تقديم طلب", "أوافق", "بصيغة المذكّر")
WELL = ("سالم أحمد محمد الغامدي", "1012345672", "1/1/1450", "25/3/1990", "أعزب")
ILL = ("0551234567", "الشرائع", "مريض", "5", "3000", "ملك", "مرض مزمن")


def _told(chat: Chat, *words: str) -> str:
    for one in words:
        chat.types(one)
    return chat.heard()


@pytest.fixture
def again() -> Chat:
    """Someone whose earlier application was left, and who has begun another."""
    chat = Chat(office_of("short"))
    _told(chat, *BEGUN, *WELL, *ILL)
    chat.passes(timedelta(days=31))
    chat.types("تقديم طلب")
    return chat


def test_nothing_is_taken_over_without_a_press(again: Chat) -> None:
    """An earlier answer is shown, and stands nowhere in the new application."""
    assert OFFERED in again.heard()
    assert not any(answer.value for answer in again.application.intake.answers.values())


def test_a_sensitive_answer_is_never_put_forward(again: Chat) -> None:
    """What somebody once told of an illness is not shown to whoever holds the telephone now."""
    heard = _told(again, *("كما هو" for _ in (*WELL, *ILL[:-1])))
    assert "للحالة الصحية" in heard
    assert OFFERED not in heard


def test_what_was_taken_over_is_known_as_such(again: Chat) -> None:
    """Staff see which answers come from an earlier application."""
    again.presses("اعتماد الجواب السابق")
    answer = again.application.intake.answers["full_name"]
    assert (answer.value, answer.origin) == (WELL[0], "earlier")


def test_an_answer_that_a_newer_form_refuses_is_not_put_forward() -> None:
    """Jeddah is a city of the first version only; the mobile number stands in both."""
    chat = Chat(office_of("moving"))
    _told(chat, *BEGUN, WELL[0], "0551234567", "جدة")
    chat.passes(timedelta(days=31))
    newer = pack_named("moving_next")
    chat.office = replace(chat.office, pack=newer, packs={**chat.office.packs, newer.hash: newer})
    assert OFFERED in _told(chat, "تقديم طلب", "كما هو")
    assert OFFERED not in _told(chat, "كما هو")
