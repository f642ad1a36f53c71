"""Who may see what of a decision: previews, group chats, and staff who need not know."""

from datetime import timedelta

from flows.phrases import plain
from support.chat import Chat
from support.journey_short import NAME
from support.notified import OUTCOME, SECRET, held, told

GROUPS = ("desk:-100", "desk:-200")
PERSONAL = (NAME, "القرشي", "7654321", "1012345672", OUTCOME, SECRET, "السلة", "أبلغتها")


def test_no_group_ever_reads_anything_personal() -> None:
    """A season of calls, a letter, services, and a callback: references and counts alone."""
    chat = held()
    chat.does("block")
    chat.passes(timedelta(days=16))
    for _ in range(3):
        chat.acts("call", by="سارة", fields={"outcome": "no_answer"}, text="أبلغتها")
        chat.passes(timedelta(days=3))
    chat.acts("letter", by="سارة", on="2026-12-10")
    chat.types("طلباتي")
    _served(chat)
    chat.presses("لم يصلني")
    chat.types("اتصلوا بي")
    chat.presses("أول الدوام")
    chat.presses("رقم آخر")
    chat.types("0557654321")
    chat.types("عن السلة")
    chat.passes(timedelta(days=20))
    heard = [plain(one.message.text) for one in chat.said if one.to in GROUPS]
    assert len(heard) > 6
    assert [one for one in heard if any(word in one for word in PERSONAL)] == []


def test_whatever_comes_unasked_about_a_decision_or_a_service_is_veiled() -> None:
    """A preview shows that there is a message about a reference, and nothing else."""
    chat = told()
    _served(chat)
    chat.presses("وصلني")
    unasked = [
        one.message
        for one in chat.said
        if one.to == chat.address and one.purpose in ("decision", "notice", "relay")
    ]
    assert len(unasked) >= 3
    for message in unasked:
        assert message.veiled_from is not None
        shown = plain(message.text[: message.veiled_from])
        assert shown.strip() == f"رسالة خاصة بكِ بشأن {chat.application.reference}:"


def test_the_question_afterwards_names_no_service() -> None:
    """It is not veiled, so it must not say what was given."""
    chat = told()
    _served(chat)
    chat.presses("وصلني")
    said = chat.passes(timedelta(days=9))
    [asked] = [one.message for one in said if one.to == chat.address]
    assert asked.veiled_from is None
    assert "السلة" not in asked.text


def _served(chat: Chat) -> None:
    """Registered and served, however little of it the person did themselves."""
    for line in (
        "استكمال التسجيل",
        "SA0380000000608010167519",
        NAME,
        "مقدم الطلب",
        "كلها صحيحة",
    ):
        if any(line == one.label for say in chat.said for one in say.message.buttons):
            chat.presses(line)
        else:
            chat.types(line)
    chat.acts("register", by="سارة", reference=chat.application.reference)
    chat.acts("serve", by="سارة", reference=chat.application.reference, text="سُلّمت السلة.")
    assert chat.application.stage == "service", chat.receipt
