"""A need that cannot wait reaches the staff at once, and they reach the person."""

from flows.matters import Ticket
from support.chat import Chat
from support.offices import office_of


def _in_need() -> Chat:
    chat = Chat(office_of("sila"))
    chat.types("تقديم طلب")
    for label in ("أوافق", "بصيغة المذكّر", "نعم"):
        chat.presses(label)
    return chat


def _calls(chat: Chat) -> list[Ticket]:
    tickets = [chat.matter(one.reference) for one in chat.dossier.matters if one.kind == "ticket"]
    return [one for one in tickets if isinstance(one, Ticket) and one.topic == "urgent"]


def test_the_call_has_an_owner_and_a_clock_before_anything_is_signed() -> None:
    """Somebody in danger who never finishes the form is not forgotten."""
    [call] = _calls(_in_need())
    assert call.owner == "relations_officer"
    assert call.next_at is not None
    assert call.about is not None


def test_staff_write_to_the_person_in_the_middle_of_the_form() -> None:
    """And the form stays where it was."""
    chat = _in_need()
    [call] = _calls(chat)
    place = chat.dossier.conversation.frames[0]
    chat.acts("answer", call.reference, text="نحن معك، أين أنت الآن؟")
    assert chat.receipt.outcome == "done"
    assert any("أين أنت الآن؟" in one.message.text for one in chat.said)
    assert chat.dossier.conversation.frames[0] == place


def test_saying_it_again_calls_nobody_twice() -> None:
    """Whoever changes the answer to no and back has been heard already."""
    chat = _in_need()
    for label in ("رجوع", "لا", "رجوع", "نعم"):
        chat.presses(label)
    assert len(_calls(chat)) == 1
