"""What proves that a decision arrived, and what does not."""

from datetime import date, time, timedelta

import pytest

from flows.events import AddressRefused, ButtonPressed, ConversationOpened, TextSent
from flows.identifiers import Address
from flows.notices.proof import proved_at
from support.notified import decisions, give_now, told, with_ways
from support.notified import held as waiting

MINUTES = timedelta(minutes=5)


def test_what_the_platform_took_is_no_proof() -> None:
    """It was sent and not refused, and nothing runs against the person yet."""
    chat = told()
    assert chat.application.decision is not None
    assert [one.refused for one in chat.application.decision.notice.tries] == [False]
    assert proved_at(chat.application) is None


def test_the_persons_own_press_is_a_proof_at_once() -> None:
    """«I have read it» is their own act upon the very message."""
    chat = told()
    chat.presses("اطّلعت")
    assert proved_at(chat.application) == chat.now


def test_going_on_to_the_registration_is_a_proof_at_once() -> None:
    """The button is only there for the accepted, under the decision."""
    chat = told()
    chat.presses("استكمال التسجيل")
    assert proved_at(chat.application) == chat.now


@pytest.mark.parametrize(("after", "proves"), [(119, False), (120, True)])
def test_a_reply_proves_from_two_minutes_on(after: int, proves: bool) -> None:
    """Who writes sooner may have been writing already."""
    chat = told()
    chat.passes(timedelta(seconds=after))
    chat.types("شكرا")
    assert (proved_at(chat.application) is not None) is proves


def test_the_first_proof_stays() -> None:
    """A later press does not move the day from which a period runs."""
    chat = told()
    chat.passes(MINUTES)
    chat.types("شكرا")
    first = proved_at(chat.application)
    chat.passes(timedelta(days=3))
    chat.presses("اطّلعت")
    assert proved_at(chat.application) == first


def test_opening_the_chat_and_the_words_of_others_prove_nothing() -> None:
    """Nor does what staff type there for the person."""
    chat = told()
    chat.passes(MINUTES)
    chat.handle(ConversationOpened("k1", chat.now, 7, chat.address))
    chat.handle(TextSent("k2", chat.now, 7, chat.address, "شكرا", by="سارة"))
    assert proved_at(chat.application) is None


def test_a_reply_where_it_was_never_sent_proves_nothing() -> None:
    """Written from another of their addresses, it says nothing of the message here."""
    chat = waiting()
    with_ways(chat, "web:2")
    chat.passes(timedelta(days=14, minutes=5))
    chat.moved[Address("web:2")] = chat.file_at(chat.address)
    chat.handle(TextSent("k3", chat.now, 7, Address("web:2"), "شكرا"))
    assert proved_at(chat.application) is None


def test_a_forged_button_of_another_application_proves_nothing() -> None:
    """Only what is theirs, and was sent."""
    chat = told()
    chat.handle(ButtonPressed("k4", chat.now, 7, chat.address, "@SIL-XXXXXX.seen"))
    assert proved_at(chat.application) is None


def test_without_proof_the_next_way_is_taken_and_then_somebody_calls() -> None:
    """A day each, in the order the person prefers; the task comes after the last one."""
    chat = waiting()
    with_ways(chat, "web:2", prefers="web")
    assert decisions(chat.passes(timedelta(days=14))) == ["web:2"]
    assert decisions(chat.passes(timedelta(hours=24))) == [chat.address]
    assert chat.tickets() == []
    assert decisions(chat.passes(timedelta(hours=24))) == []
    [call] = chat.tickets()
    assert (call.topic, call.owner, call.about) == (
        "call",
        "relations_officer",
        chat.application.reference,
    )
    assert call.next_at is not None


def test_an_address_that_refuses_is_left_at_once() -> None:
    """The other one gets it in the same turn, without waiting for the day to pass."""
    chat = waiting()
    with_ways(chat, "web:2")
    chat.passes(timedelta(days=14))
    said = chat.handle(AddressRefused("k5", chat.now, 7, chat.address, "blocked"))
    assert decisions(said) == ["web:2"]


def test_whoever_comes_back_gets_it_again_and_the_call_stays_until_it_is_proved() -> None:
    """That it was sent once more is dispatch again."""
    chat = waiting()
    chat.does("block")
    chat.passes(timedelta(days=14))
    [call] = chat.tickets()
    assert decisions(chat.types("السلام عليكم")) == [chat.address]
    assert chat.matter(call.reference).stage == "open"
    chat.presses("اطّلعت")
    assert chat.matter(call.reference).stage == "closed"


def test_nothing_is_sent_again_in_the_quiet_hours() -> None:
    """A decision of ten in the evening: a day later is night again, and the next way can wait."""
    chat = waiting()
    with_ways(chat, "web:2")
    chat.now = chat.office.calendar.at(date(2026, 12, 6), time(22))
    give_now(chat)
    assert decisions(chat.passes(timedelta(hours=24))) == []
    assert decisions(chat.passes(timedelta(hours=12))) == ["web:2"]
