"""Copies follow their answers, and parts of an album follow each other."""

from datetime import UTC, datetime, timedelta

from flows.copies import Copy, Page, aligned, is_answer
from flows.effects import Destroy
from flows.events import AttachmentSent
from flows.uploads import Upload
from support.chat import Chat
from support.offices import office_of

AT = datetime(2026, 11, 22, tzinfo=UTC)


def copy(question: str, *ids: str) -> Copy:
    """What was sent for a question."""
    pages = tuple(Page(id, "image", "jpg", "", AT) for id in ids)
    return Copy(question, state="readable", pages=pages)


def test_a_copy_moves_up_with_its_entry() -> None:
    """When the first child is taken out of the list, the second one's card is the first's place."""
    copies = (copy("child[1]/card", "u1"), copy("child[2]/card", "u2", "u3"))
    values = {"intake": {"child[1]/card": "u2.jpg u3.jpg"}}
    moved = aligned(copies, values)
    assert [one.question for one in moved] == ["child[1]/card", "child[1]/card"]
    assert [is_answer(one, values) for one in moved] == [False, True]


def test_a_copy_in_its_place_stays_there() -> None:
    """Nothing moves without need; one that was skipped keeps its question."""
    copies = (copy("id", "u1"), copy("bill"), copy("lease", "u2"))
    assert aligned(copies, {"intake": {"id": "u1.jpg", "bill": "", "lease": ""}}) == copies


def sent(chat: Chat, id: str, group: str, caption: str = "") -> list[str]:
    """One part of an album, as it arrives by itself; what was said to it."""
    upload = Upload(id, "image", "jpg")
    said = chat.handle(
        AttachmentSent(*chat._header(), chat.address, "photo", caption, upload, group)
    )
    return [one.message.text for one in said]


def asked_for_the_id() -> Chat:
    """Somebody whose ID is asked for."""
    chat = Chat(office_of("documents"))
    chat.types("السلام عليكم")
    for label in ("تقديم طلب", "أوافق", "بصيغة المؤنّث"):
        chat.presses(label)
    chat.types("منى سعد علي العتيبي")
    return chat


def test_a_part_that_comes_late_joins_the_others() -> None:
    """After the answer, while something else is asked: it is a page of the same document."""
    chat = asked_for_the_id()
    assert sent(chat, "u1", "album") == sent(chat, "u2", "album") == []
    chat.passes(timedelta(seconds=5))
    assert "تاريخ انتهاء الهوية" in chat.heard()
    assert sent(chat, "u3", "album") == []
    chat.passes(timedelta(seconds=5))
    assert chat.application.intake.answers["id_photo"].value == "u1.jpg u2.jpg u3.jpg"
    assert "٣ صفحات" in chat.heard()
    assert "تاريخ انتهاء الهوية" in chat.heard()


def test_each_part_puts_the_answer_off() -> None:
    """A slow line: as long as parts come, nothing is said."""
    chat = asked_for_the_id()
    for number in range(8):
        assert sent(chat, f"u{number}", "album") == []
        assert chat.passes(timedelta(seconds=2)) == []
    assert len(chat.passes(timedelta(seconds=2))) == 1


def test_another_album_replaces_the_first() -> None:
    """Going back and sending again is a new copy, not more pages."""
    chat = asked_for_the_id()
    sent(chat, "u1", "one")
    chat.passes(timedelta(seconds=5))
    chat.types("رجوع")
    sent(chat, "u2", "two")
    sent(chat, "u3", "two")
    chat.passes(timedelta(seconds=5))
    assert chat.application.intake.answers["id_photo"].value == "u2.jpg u3.jpg"


def test_a_cancelled_draft_keeps_no_copy() -> None:
    """What was sent goes with what was answered."""
    chat = asked_for_the_id()
    sent(chat, "u1", "")
    chat.types("إلغاء")
    chat.presses("حذف")
    assert chat.application.stage == "cancelled"
    assert [one.kept for one in chat.application.documents] == [()]
    (order,) = [one for one in chat.effects if isinstance(one, Destroy)]
    assert order.uploads == ("u1",)
