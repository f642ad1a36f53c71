"""A request about one's own data: the thirty days, its alerts, and the one extension."""

from datetime import timedelta

from flows.matters import Ticket
from flows.phrases import plain
from support.chat import SUNDAY, Chat
from support.offices import office_of


def _asked() -> tuple[Chat, Ticket]:
    chat = Chat(office_of("kinship"))
    chat.types("بياناتي")
    chat.presses("تصحيحها")
    chat.types("اسمي مكتوب خطأ")
    return chat, _ticket(chat)


def _ticket(chat: Chat) -> Ticket:
    return next(one for one in chat.tickets() if one.topic == "data")


def _alerts(chat: Chat) -> list[int]:
    """On which days staff are reminded, the last one included."""
    return sorted(
        (wake.at - SUNDAY).days
        for (_, subject, name), wake in chat.wakes.items()
        if subject == f"ticket:{_ticket(chat).reference}" and name.startswith("data")
    )


def test_it_is_owed_within_thirty_days_with_alerts_before() -> None:
    """Days of the calendar, as the law counts them; the last one too."""
    chat, ticket = _asked()
    assert ticket.answer_by == SUNDAY + timedelta(days=30)
    assert _alerts(chat) == [15, 25, 28, 30]


def test_what_staff_were_reminded_of_names_nobody() -> None:
    """References alone, and to its owner alone: never a group."""
    chat, ticket = _asked()
    before = len(chat.said)
    chat.passes(timedelta(days=29))
    reminded = [one for one in chat.said[before:] if str(ticket.reference) in one.message.text]
    assert {one.to for one in reminded} == {"desk:manager"}
    assert len(reminded) == 3
    assert not any("اسمي" in one.message.text for one in reminded)


def test_it_is_put_off_once_with_a_reason_that_the_person_is_told() -> None:
    """By no more than thirty days, and not after its day."""
    chat, ticket = _asked()
    chat.passes(timedelta(days=20))
    done = chat.acts("extend", ticket.reference, text="ننتظر الأصل", fields={"days": "30"})
    assert done.outcome == "done", done.text
    assert "ننتظر الأصل" in plain(chat.heard())
    assert _ticket(chat).answer_by == SUNDAY + timedelta(days=60)
    assert _alerts(chat) == [45, 55, 58, 60]
    again = chat.acts("extend", ticket.reference, text="مرة أخرى", fields={"days": "1"})
    assert again.code == "extended_before"
    late, other = _asked()
    late.passes(timedelta(days=31))
    refused = late.acts("extend", other.reference, text="تأخرنا", fields={"days": "5"})
    assert refused.code == "extended_too_late"


def test_a_bad_extension_is_refused() -> None:
    """Without a reason, without days, or with too many."""
    chat, ticket = _asked()
    for days, text, code in (
        ("5", "", "needs_text"),
        ("", "سبب", "needs_days"),
        ("0", "سبب", "needs_days"),
        ("31", "سبب", "needs_days"),
        ("٥", "سبب", "needs_days"),
    ):
        refused = chat.acts("extend", ticket.reference, text=text, fields={"days": days})
        assert (refused.outcome, refused.code) == ("refused", code)
    assert _ticket(chat) == ticket


def test_refusing_outreach_or_study_blocks_no_question() -> None:
    """Taking consent back is an answer like any other; the menu and inquiries stay open."""
    chat = Chat(office_of("kinship"))
    chat.types("تقديم طلب")
    chat.presses("لا أوافق")
    chat.types("بياناتي")
    chat.presses("سحب موافقة")
    assert "لا توجد" in plain(chat.heard())
    chat.types("القائمة")
    assert chat.button("لدي سؤال")
