"""What staff are told of a house in mourning is true: nothing was sent, and nothing says it was."""

from datetime import timedelta

from flows.phrases import plain
from support.chat import Chat
from support.decided import signed
from support.offices import SAT

NEWS = "صاحبة الطلب ماتت"


def _decided(chat: Chat) -> str:
    chat.acts("verify", by="سارة")
    chat.acts("submit", by="سارة")
    chat.passes(timedelta(days=15))
    receipt = chat.acts("decide", by="هند", outcome="accept", name="عبدالله", fields=SAT)
    assert receipt.outcome == "done", receipt.text
    return plain(receipt.text)


def test_a_decision_is_kept_and_nothing_says_that_it_was_told() -> None:
    """No try, no day of release, and the receipt says why."""
    chat = signed()
    chat.types(NEWS)
    ticket = chat.tickets()[-1].reference
    told = _decided(chat)
    assert "أُبلغ" not in told
    assert "لم يُرسل" in told
    assert ticket in told
    decision = chat.application.decision
    assert decision is not None
    assert decision.released_at is None
    assert decision.notice.tries == ()
    assert chat.application.stage == "decided"
    assert chat.acts("release", by="هند").code == "in_mourning"


def test_once_it_was_a_mistake_the_decision_is_told() -> None:
    """It waited for nothing else."""
    chat = signed()
    chat.types(NEWS)
    death = next(one for one in chat.tickets() if one.topic == "death")
    _decided(chat)
    chat.acts("alive", death.reference, "سارة", text="هي بخير")
    decision = chat.application.decision
    assert decision is not None
    assert decision.released_at == chat.now
    assert len(decision.notice.tries) == 1
    assert chat.application.stage == "notified"


def test_a_held_decision_waits_for_its_clock_and_for_the_news() -> None:
    """The clock rings in the days of mourning and sends nothing; afterwards it is told."""
    chat = signed()
    chat.acts("verify", by="سارة")
    chat.acts("submit", by="سارة")
    held = chat.acts("decide", by="هند", outcome="accept", name="عبدالله", fields=SAT)
    assert held.code == "decided_and_held", held.text
    chat.types(NEWS)
    death = next(one for one in chat.tickets() if one.topic == "death")
    chat.passes(timedelta(days=20))
    assert chat.application.stage == "decided"
    chat.acts("alive", death.reference, "سارة", text="هي بخير")
    assert chat.application.stage == "notified"


def test_what_was_asked_for_is_not_said_to_have_arrived() -> None:
    """A return is stored, and its receipt tells that nothing was sent."""
    chat = signed()
    chat.types(NEWS)
    receipt = chat.acts("return", chat.application.reference, "سارة", text="نحتاج إلى عقد الإيجار")
    assert receipt.outcome == "done"
    assert "أُبلغ" not in plain(receipt.text)
    assert "لم يُرسل" in plain(receipt.text)
