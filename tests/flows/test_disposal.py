"""Copies go when they were seen, when the matter ends, or when their day has come."""

from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from flows.copies import Copy
from flows.effects import Destroy, Keep, Say
from flows.events import AnyEvent, AttachmentSent
from support.chat import Chat
from support.offices import office_of
from support.transcripts import Coverage, Transcript

CHATS = Path(__file__).parents[1] / "conversations" / "documents"


def begin(chat: Chat, name: str = "begun") -> None:
    """Go the way of a transcript."""
    for line in (CHATS / f"{name}.chat").read_text("utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        match mark:
            case ">":
                chat.types(rest)
            case "!":
                chat.presses(rest)
            case "^":
                chat.sends(rest)
            case "@":
                chat.passes(timedelta(seconds=5))


def signed() -> Chat:
    """A signed application with an ID, no bill, and a lease of three pages."""
    chat = Chat(office_of("documents"))
    begin(chat, "the-whole-way")
    return chat


def copy_of(chat: Chat, question: str) -> Copy:
    """What is held for a question now."""
    return next(one for one in chat.application.documents if one.question == question)


def destroyed(chat: Chat) -> dict[str, str]:
    """Every upload that was ordered to be destroyed, and why."""
    orders = (one for one in chat.effects if isinstance(one, Destroy))
    return {id: order.why for order in orders for id in order.uploads}


def kept(chat: Chat) -> set[str]:
    """Every upload that was kept and not destroyed since."""
    orders = (one for one in chat.effects if isinstance(one, Keep))
    return {id for order in orders for id in order.uploads} - destroyed(chat).keys()


def test_a_copy_that_was_to_be_seen_goes_once_it_is_seen() -> None:
    """Who saw it, when and what it was matched with stays."""
    chat = signed()
    (page,) = copy_of(chat, "id_photo").pages
    assert page.id in kept(chat)
    chat.views("id_photo", "سارة")
    chat.acts("match", by="سارة", question="id_photo")
    copy = copy_of(chat, "id_photo")
    assert (copy.state, copy.matched_by, copy.kept) == ("matched", "سارة", ())
    assert copy.expires_on == "2028-05-25"
    assert destroyed(chat)[page.id] == "seen"
    verification = chat.application.verification
    assert verification is not None
    assert [one.document for one in verification.documents] == ["national_id_card"]


def test_a_copy_with_days_goes_on_its_day() -> None:
    """Seven days after it was matched, and not before."""
    chat = signed()
    pages = {one.id for one in copy_of(chat, "lease").pages}
    assert len(pages) == 3
    chat.views("lease", "سارة")
    chat.acts("match", by="سارة", question="lease")
    chat.passes(timedelta(days=6, hours=23))
    assert pages <= kept(chat)
    chat.passes(timedelta(hours=2))
    assert {destroyed(chat)[one] for one in pages} == {"due"}
    assert copy_of(chat, "lease").kept == ()


def test_nothing_that_was_to_be_seen_outlives_its_matter() -> None:
    """A cancelled draft takes its copies with it, matched or not."""
    chat = signed()
    chat.acts("return", by="سارة", text="يلزم التوضيح")
    chat.acts("close", by="سارة", text="اكتفى صاحب الطلب")
    assert chat.application.stage == "closed"
    assert set(destroyed(chat).values()) == {"ended"}
    assert kept(chat) == set()


def test_a_retained_copy_waits_for_its_days_after_the_end() -> None:
    """It is kept on its basis while the matter runs, matched or not, and thirty days longer."""
    chat = Chat(office_of("documents"))
    begin(chat)
    chat.sends("photo.jpg")
    for said in ("1450/1/1", "الإيجار", "18000"):
        chat.types(said)
    chat.sends("photo.jpg")
    chat.types("1448/5/20")
    chat.sends("photo.jpg")
    chat.presses("كلها صحيحة")
    chat.types("منى سعد علي العتيبي")
    chat.presses("أقرّ وأوقّع")
    (bill,) = copy_of(chat, "bill").pages
    chat.views("bill", "سارة")
    chat.acts("match", by="سارة", question="bill")
    assert bill.id in kept(chat)
    chat.acts("return", by="سارة", text="يلزم التوضيح")
    chat.acts("close", by="سارة", text="اكتفى صاحب الطلب")
    assert kept(chat) == {bill.id}
    chat.passes(timedelta(days=31))
    assert destroyed(chat)[bill.id] == "due"


def test_what_is_replaced_or_refused_is_destroyed_at_once() -> None:
    """An unreadable page, a wrong thing, and the copy before this one."""
    chat = Chat(office_of("documents"))
    begin(chat)
    for sent in ("dark.jpg", "film.mp4", "photo.jpg"):
        chat.sends(sent)
    chat.types("رجوع")
    chat.sends("pages.pdf")
    assert sorted(destroyed(chat).values()) == ["replaced", "unreadable", "wrong_kind"]
    assert len(kept(chat)) == 1


class Watched(Chat):
    """Notes what was staged for its events, and what became of each."""

    staged: ClassVar[set[str]] = set()
    decided: ClassVar[set[str]] = set()

    def handle(self, event: AnyEvent) -> list[Say]:
        """One turn."""
        if isinstance(event, AttachmentSent) and event.upload is not None and event.upload.id:
            self.staged.add(event.upload.id)
        before = len(self.effects)
        said = super().handle(event)
        for one in self.effects[before:]:
            if isinstance(one, Keep | Destroy):
                self.decided.update(one.uploads)
        return said


@pytest.mark.parametrize("path", sorted(CHATS.glob("*.chat")), ids=lambda path: path.stem)
def test_no_upload_is_left_to_be_swept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever arrives is kept or destroyed with a turn; none waits for the orphans' broom."""
    monkeypatch.setattr("support.transcripts.Chat", Watched)
    Watched.staged.clear()
    Watched.decided.clear()
    Transcript(path).play(Coverage())
    assert Watched.staged <= Watched.decided
