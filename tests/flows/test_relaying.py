"""A talk with staff: what is carried, how often staff are called, and where it ends."""

from flows.relay.relaying import MOST_WAITING
from support.chat import Chat
from support.offices import office_of

OFFICER = "desk:relations_officer"


def _calls(chat: Chat) -> int:
    return sum(say.to == OFFICER for say in chat.said)


def test_staff_are_called_once_until_they_answer() -> None:
    """The rest is read when the talk is opened; after an answer they are called again."""
    chat = Chat(office_of("sila"))
    chat.types("موظف")
    called = _calls(chat)
    for word in ("أولًا", "ثانيًا", "ثالثًا"):
        chat.types(word)
    assert _calls(chat) == called + 1
    chat.acts("answer", by="سارة", text="تفضلوا.")
    chat.types("رابعًا")
    assert _calls(chat) == called + 2


def test_a_flood_is_stopped_courteously_and_nothing_said_before_is_lost() -> None:
    """More than anyone can read at once is not taken; the person is asked to wait."""
    chat = Chat(office_of("sila"))
    chat.types("موظف")
    for number in range(MOST_WAITING + 5):
        chat.types(f"كلمة {number}")
    assert len(chat.tickets()[-1].exchanges) == MOST_WAITING
    assert "نرجو انتظار جوابه" in chat.heard()
    chat.acts("answer", by="سارة", text="تفضلوا.")
    chat.types("شيء آخر")
    assert chat.tickets()[-1].exchanges[-1].text == "شيء آخر"
