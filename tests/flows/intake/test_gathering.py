"""Short messages in a row become one answer, wherever that makes sense."""

from datetime import timedelta

import pytest

from flows.dossier import Filling
from flows.identifiers import Address
from support.chat import Chat
from support.filling_in import Applicant
from support.offices import office_of

STORY = "story"


def _asked_for_a_story(address: str = "test:1") -> Chat:
    """Someone who stands at the question that is answered at length."""
    someone = Applicant(Chat(office_of("household"), address=Address(address)))
    for words in ("تقديم طلب", "أوافق", "بصيغة المذكّر"):
        someone.chat.types(words)
    for number in range(100):
        if getattr(someone.top, "question", "").endswith(STORY):
            return someone.chat
        someone.answers(number)
    raise AssertionError("the question never came")


def _story(chat: Chat) -> str:
    return chat.application.intake.answers[f"need/{STORY}"].value


def test_messages_are_kept_until_the_last_has_come() -> None:
    """Nothing is said meanwhile, and nothing is lost if the house goes down in between."""
    chat = _asked_for_a_story()
    assert chat.types("أنا أرملة") == []
    chat.passes(timedelta(seconds=3))
    assert chat.types("وعندي طفلان") == []
    frame = chat.dossier.conversation.frames[-1]
    assert isinstance(frame, Filling)
    assert frame.gathered == ("أنا أرملة", "وعندي طفلان")
    assert len(chat.passes(timedelta(seconds=4))) == 1
    assert _story(chat) == "أنا أرملة\nوعندي طفلان"


def test_at_a_terminal_each_line_is_answered_at_once() -> None:
    """There a line is sent on purpose, and whoever typed it waits."""
    chat = _asked_for_a_story("terminal:1")
    assert chat.types("أنا أرملة")
    assert _story(chat) == "أنا أرملة"


@pytest.mark.parametrize("words", ["ا" * 90, "كلمة"])
def test_a_tale_without_end_is_ended(words: str) -> None:
    """Whoever writes on and on is answered all the same."""
    chat = _asked_for_a_story()
    said = [chat.types(words) for _ in range(60)]
    assert any(said)


def test_a_button_ends_the_tale_and_does_what_it_says() -> None:
    """What was written is stored, and the button is obeyed from there."""
    chat = _asked_for_a_story()
    chat.types("أنا أرملة")
    chat.presses("حفظ لوقت آخر")
    assert _story(chat) == "أنا أرملة"
    assert not chat.dossier.conversation.frames
    assert chat.passes(timedelta(seconds=10)) == []


def test_skipping_goes_on_with_what_was_written() -> None:
    """«تخطي» after the first words is «go on», not «forget it»."""
    chat = _asked_for_a_story()
    chat.types("أنا أرملة")
    chat.types("تخطي")
    assert _story(chat) == "أنا أرملة"
    frame = chat.dossier.conversation.frames[-1]
    assert getattr(frame, "question", "") == "need/truth"
