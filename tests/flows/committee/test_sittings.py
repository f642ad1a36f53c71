"""Sittings: what was concluded enters them, signed minutes stand, and name nobody but members."""

from datetime import date, timedelta
from pathlib import Path

import msgspec

from flows.committee.book import Sitting, SittingBook, book_of
from flows.committee.minutes import text_of
from flows.committee.sittings import digest_of
from flows.dossier import File
from flows.effects import Receipt
from flows.events import OfficeActed
from flows.phrases import plain
from support.chat import SUNDAY, Chat
from support.offices import SAT, office_of
from support.transcripts import Coverage, Transcript

YEAR = book_of(date(2026, 11, 22))
SHORT = Path(__file__).parents[2] / "conversations" / "short"
#: What the person of the transcripts wrote.
PERSONAL = ("القرشي", "1012345672", "الشرائع", "4500")


def raised() -> Chat:
    """An application before the committee."""
    return Transcript(SHORT / "the-whole-way.chat").chat_until("% سارة submit", Coverage())


def works(chat: Chat, action: str, by: str = "هند", **fields: str) -> Receipt:
    """An act on the committee's book."""
    header = (f"book:{len(chat.events)}", chat.now, 7)
    chat.handle(OfficeActed(*header, YEAR, action, by, "", fields))
    return chat.receipt


def sittings(chat: Chat) -> tuple[Sitting, ...]:
    """The book as it is stored."""
    book = msgspec.json.decode(chat.files[YEAR], type=File)
    assert isinstance(book, SittingBook)
    return book.sittings


def read(chat: Chat, number: int = -1) -> str:
    """The minutes in words."""
    return plain(text_of(chat.office, sittings(chat)[number]))


def test_what_is_concluded_on_the_day_enters_the_sitting() -> None:
    """Who was there, who was not, each vote, and how it ended."""
    chat = raised()
    assert works(chat, "open", present="عبدالله،عبدالعزيز").outcome == "done"
    chat.acts("vote", by="عبدالله", outcome="accept", text="سلة شهرية.")
    chat.acts("vote", by="عبدالعزيز", outcome="accept")
    assert read(chat) == (
        "محضر لجنة البحث رقم 1/2026\n"
        "الأحد ١٢ جمادى الآخرة ١٤٤٨هـ الموافق ٢٢ نوفمبر ٢٠٢٦م\n"
        "الحاضرون: عبدالله، عبدالعزيز\n"
        "الغائبون: عبدالرحمن\n\n"
        f"الطلب {chat.application.reference}: قبول\n"
        "صوت عبدالله: قبول\n"
        "صوت عبدالعزيز: قبول\n"
        "لم يصوّت: عبدالرحمن\n"
        "حُسم بالأغلبية، الأحد ١٢ جمادى الآخرة ١٤٤٨هـ الموافق ٢٢ نوفمبر ٢٠٢٦م، "
        "الساعة ٩:٠٠ صباحًا.\n\n"
        "لم يُوقَّع بعد."
    )


def test_what_is_concluded_without_a_sitting_goes_by_circulation() -> None:
    """And so does what comes after the day's minutes were signed."""
    chat = raised()
    works(chat, "open", present="عبدالله")
    works(chat, "sign")
    chat.acts(
        "decide",
        by="هند",
        name="عبدالعزيز",
        outcome="decline",
        reason="other",
        text="نعتذر.",
        fields=SAT,
    )
    first, second = sittings(chat)
    assert (first.kind, first.items) == ("sitting", ())
    assert (second.kind, second.number) == ("circulation", 2)
    assert "قرار الجلسة كما سُجّل باسم عبدالعزيز" in read(chat)
    assert "السبب: سبب آخر يوضحه النص" in read(chat)
    assert "نعتذر" not in read(chat), "what was written to the person stays with the application"


def test_a_recused_member_stands_in_the_minutes_without_a_vote() -> None:
    """The declaration is kept, and what they had said before it is not counted."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="decline", reason="other", text="نعتذر.")
    chat.acts("declare", by="عبدالله")
    chat.acts("vote", by="عبدالعزيز", outcome="accept", text="سلة شهرية.")
    chat.acts("vote", by="عبدالرحمن", outcome="accept")
    assert chat.application.decision is not None
    assert chat.application.decision.outcome == "accept"
    assert "صوت عبدالله" not in read(chat)
    assert "لا صوت له لصلته بصاحب الطلب أو لأنه من درسه: عبدالله" in read(chat)


def test_signed_minutes_do_not_change() -> None:
    """Their digest is of what they say: of anything else it would be another."""
    chat = raised()
    works(chat, "open", present="عبدالله")
    chat.acts("vote", by="عبدالله", outcome="accept", text="سلة شهرية.")
    chat.acts("vote", by="عبدالرحمن", outcome="accept")
    assert works(chat, "sign").code == "sitting_signed"
    (signed,) = sittings(chat)
    assert signed.digest == digest_of(signed)
    assert signed.digest in read(chat)
    changed = msgspec.structs.replace(signed, present=("عبدالرحمن",))
    assert digest_of(changed) != signed.digest
    assert works(chat, "open", present="عبدالرحمن").data["number"] == "2"
    assert works(chat, "sign", number="1").code == "nothing_to_sign"
    assert sittings(chat)[0] == signed


def test_minutes_name_nobody_but_members() -> None:
    """Applications stand in them by their references; nothing of them goes to any chat."""
    chat = raised()
    chat.acts("vote", by="عبدالله", outcome="accept", text="سلة لأسرة سارة القرشي.")
    before = len(chat.said)
    chat.acts("vote", by="عبدالعزيز", outcome="accept")
    works(chat, "sign")
    assert not [one for one in PERSONAL if one in read(chat)]
    groups = [one for one in chat.said[before:] if one.to in ("desk:-100", "desk:-200")]
    assert not groups


def test_members_hear_two_working_days_before_a_meeting_what_waits() -> None:
    """Mondays and Wednesdays: on Thursday for Monday, on Monday for Wednesday; and never twice."""
    chat = raised()
    chat.begins()
    chat.passes(timedelta(days=1, hours=12))
    told = [one for one in chat.said if "تجتمع اللجنة" in one.message.text]
    assert {one.to for one in told} == {
        "desk:committee_member",
        "desk:committee_chair",
        "desk:secretary",
    }
    assert len(told) == 3
    text = plain(told[0].message.text)
    assert "الأربعاء" in text.partition("\n")[0]
    assert chat.application.reference in text
    assert chat.now > SUNDAY


def test_nobody_is_disturbed_before_a_meeting_for_which_nothing_waits() -> None:
    """Then the days pass in silence, and the clock goes on."""
    chat = Chat(office_of("short"))
    chat.begins()
    chat.passes(timedelta(days=14))
    assert not [one for one in chat.said if "تجتمع اللجنة" in one.message.text]
    assert [one for one in chat.wakes if one[2] == "meeting"]
