"""What is refused about services and registration, with the reason, and changes nothing."""

from datetime import timedelta

from msgspec.json import encode
from msgspec.structs import replace

from flows.copies import Copy
from support.chat import Chat
from support.notified import told


def _unchanged(chat: Chat, before: bytes) -> bool:
    return chat.matters[chat.application.reference] == before


def test_a_decision_that_may_not_have_arrived_is_not_closed_over() -> None:
    """It stays where everybody sees it until something proves that it arrived."""
    chat = told()
    before = chat.matters[chat.application.reference]
    assert chat.acts("close", by="سارة").code == "not_proved"
    assert _unchanged(chat, before)
    chat.presses("اطّلعت")
    assert chat.acts("close", by="سارة").code == "closed"


def test_nobody_is_registered_while_a_document_is_outstanding() -> None:
    """It is said which, and no number is drawn for it."""
    chat = told()
    application = replace(
        chat.application,
        registration_confirmed_at=chat.now,
        documents=(Copy("id_photo", document="national_id_card", state="rejected"),),
    )
    chat.matters[application.reference] = encode(application)
    receipt = chat.acts("register", by="سارة")
    assert receipt.code == "documents_outstanding"
    assert chat.office.policy.documents["national_id_card"].title.ar in receipt.text
    assert chat.application.file_number is None
    assert chat.answers.numbers == 0


def test_nobody_is_registered_before_they_confirmed_their_data() -> None:
    """The registration sheet itself."""
    chat = told()
    assert chat.acts("register", by="سارة").code == "registration_outstanding"


def test_help_before_the_decision_is_for_those_who_cannot_wait() -> None:
    """An ordinary application waits for its decision."""
    chat = told()
    assert chat.acts("relieve", by="سارة", text="سلة").outcome == "refused"
    assert chat.application.aid.items == ()


def test_the_button_of_a_service_that_was_never_delivered_is_an_old_one() -> None:
    """Pressed by whoever guesses at it."""
    chat = told()
    before = chat.matters[chat.application.reference]
    for act in ("received", "unreceived"):
        chat.presses_id(f"@{chat.application.reference}.{act}")
    assert _unchanged(chat, before)
    assert chat.tickets() == []


def test_a_call_is_recorded_by_those_who_may_telephone() -> None:
    """A member of the committee reads no number and records no call."""
    chat = told()
    receipt = chat.acts("call", by="عبدالله", fields={"outcome": "reached"})
    assert receipt.code == "not_allowed"
    chat.passes(timedelta(hours=1))
    assert chat.application.decision is not None
    assert chat.application.decision.notice.calls == ()
