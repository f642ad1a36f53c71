"""An appeal goes to others, lowers nothing, and is answered once."""

from dataclasses import replace as changed
from datetime import timedelta

import pytest

from flows.casework.actions import allowed
from flows.dossier import StaffMember
from flows.identifiers import Address, Role
from flows.matters import Application, Ticket
from flows.redress import barring
from support.chat import Chat
from support.decided import appealed, decided

WORDS = "تبيّن أن صافي الدخل دون الحد."


def _appeal(chat: Chat) -> Ticket:
    return next(one for one in chat.tickets() if one.topic == "appeal")


def test_whoever_took_part_may_not_answer_it() -> None:
    """The manager decided, so the appeal passes to the quality officer, and the manager hears."""
    chat = appealed(by="منصور")
    appeal = _appeal(chat)
    assert appeal.owner == "quality_officer"
    assert "منصور" in appeal.details[barring.REVIEWERS].split("\n")
    told = [say.message.text for say in chat.said if say.to == "desk:manager"]
    assert any("فأُسند إلى غيرهم" in text for text in told)
    refused = chat.acts("uphold", appeal.reference, "منصور", outcome="accept", text=WORDS)
    assert refused.code == "same_reviewer"
    assert chat.application.decision is not None
    assert chat.application.decision.outcome == "decline"
    done = chat.acts("uphold", appeal.reference, "أمل", outcome="accept", text=WORDS)
    assert done.outcome == "done"


def test_a_colleague_of_the_same_role_may_answer() -> None:
    """Of two managers, one decided: the other reviews, and it stays with their role."""
    chat = decided(by="منصور")
    other = StaffMember(name="ليلى", role=Role("manager"), address=Address("desk:laila"))
    chat.office = changed(chat.office, staff=(*chat.office.staff, other))
    chat.presses("تظلّم")
    chat.types("لم يُحسب القسط الشهري")
    appeal = _appeal(chat)
    assert appeal.owner == "manager"
    assert chat.acts("dismiss", appeal.reference, "منصور", text=WORDS).code == "same_reviewer"
    assert chat.acts("dismiss", appeal.reference, "ليلى", text=WORDS).outcome == "done"


def test_the_operator_names_who_answers() -> None:
    """Holding the key is no standing: somebody who took no part answers, by name."""
    chat = appealed()
    appeal = _appeal(chat)
    by = {"by": "operator", "outcome": "accept", "text": WORDS}
    assert chat.acts("uphold", appeal.reference, **by).code == "needs_name"
    assert chat.acts("uphold", appeal.reference, **by, name="عبدالله").code == "same_reviewer"
    assert chat.acts("uphold", appeal.reference, **by, name="منصور").outcome == "done"


def test_what_was_granted_is_never_lowered() -> None:
    """Accepted in part may become accepted in full; it cannot become declined."""
    chat = decided("accept_part")
    chat.presses("تظلّم")
    chat.types("المبلغ لا يكفي للإيجار")
    appeal = _appeal(chat)
    lower = chat.acts(
        "uphold", appeal.reference, "منصور", outcome="decline", reason="other", text=WORDS
    )
    assert lower.code == "lowers_granted"
    assert _appeal(chat).stage == "open"
    done = chat.acts("uphold", appeal.reference, "منصور", outcome="accept", text=WORDS)
    assert done.outcome == "done"
    application = chat.application
    assert application.decision is not None
    assert application.decision.outcome == "accept"
    assert [one.outcome for one in application.former] == ["accept_part"]


def test_an_appeal_is_possible_once() -> None:
    """Not again after its answer, neither against the old decision nor against the new one."""
    for answer in ("dismiss", "uphold"):
        chat = appealed()
        appeal = _appeal(chat)
        outcome = "refer" if answer == "uphold" else ""
        chat.acts(answer, appeal.reference, "منصور", outcome=outcome, text=WORDS)
        before = len(chat.tickets())
        chat.presses_id(f"@{chat.application.reference}.appeal")
        chat.types("أتظلم مرة أخرى")
        appeals = [one for one in chat.tickets()[before:] if one.topic == "appeal"]
        assert not appeals, answer


def test_the_period_counts_days_of_the_calendar_from_the_proof() -> None:
    """The fifteenth day is in time, the sixteenth is not."""
    for days, in_time in ((15, True), (16, False)):
        chat = decided()
        chat.presses("اطّلعت")
        chat.passes(timedelta(days=days))
        chat.presses("تظلّم")
        chat.types("لم يُحسب القسط الشهري")
        assert any(one.topic == "appeal" for one in chat.tickets()) is in_time, days


def test_a_closed_application_has_an_owner_again_while_its_appeal_is_open() -> None:
    """And cannot be closed before the answer."""
    chat = decided()
    chat.presses("اطّلعت")
    assert chat.acts("close", chat.application.reference, "سارة").outcome == "done"
    chat.types("تظلم")
    chat.types("لم يُحسب القسط الشهري")
    application = chat.application
    assert (application.stage, application.owner) == ("notified", "relations_officer")
    assert application.next_at is not None
    assert chat.acts("close", application.reference, "سارة").code == "appeal_open"
    chat.acts("dismiss", _appeal(chat).reference, "منصور", text=WORDS)
    assert chat.acts("close", application.reference, "سارة").outcome == "done"


def test_no_floor_holds_the_answer() -> None:
    """It is told in the very turn in which it is recorded."""
    chat = appealed()
    chat.acts("uphold", _appeal(chat).reference, "منصور", outcome="accept", text=WORDS)
    decision = chat.application.decision
    assert decision is not None
    assert decision.released_at == decision.recorded_at


@pytest.mark.parametrize("role", ["committee_member", "committee_chair", "secretary"])
def test_the_body_does_not_find_appeals_against_it(role: str) -> None:
    """They neither see nor list it, and may do nothing to it."""
    chat = appealed()
    appeal = _appeal(chat)
    assert not barring.may_see(chat.office, Role(role), appeal)
    assert allowed(chat.office, Role(role), appeal) == ()
    assert barring.may_see(chat.office, Role("relations_officer"), appeal)


def test_a_withdrawn_application_takes_its_appeal_along() -> None:
    """Nobody reviews what its person does not want any more."""
    chat = appealed()
    chat.acts("withdraw", chat.application.reference, "سارة", text="طلبت ذلك هاتفيًا")
    assert _appeal(chat).stage == "closed"
    application = chat.application
    assert isinstance(application, Application)
    assert application.appeals[0].ended is not None
