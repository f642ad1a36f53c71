"""What a return names is open again, and nothing else; what staff matched of the rest stays."""

import pytest

from flows.events import ButtonPressed
from support.chat import Chat
from support.offices import NAMES
from support.transcripts import gone

OFFICER = NAMES["relations_officer"]


def _returned(**fields: str) -> Chat:
    chat = gone("short", "correcting-after-signing", "! أقرّ وأوقّع")
    chat.acts("verify", by=OFFICER)
    named = {name.replace("__", "."): value for name, value in fields.items()}
    chat.acts("return", by=OFFICER, fields=named)
    return chat


def _lines(chat: Chat) -> set[str]:
    verification = chat.application.verification
    return {one.document for one in verification.documents} if verification else set()


def test_only_what_concerns_the_question_must_be_matched_again() -> None:
    """The income is asked for again: the ID and the family register stay as they were seen."""
    chat = _returned(ask__monthly_income="راجعوا الدخل")
    assert _lines(chat) == {"national_id_card", "family_register", "death_certificate"}
    chat.presses("إكمال المطلوب")
    chat.types("3500")
    assert _lines(chat) == {"national_id_card", "family_register", "death_certificate"}


def test_a_return_without_places_opens_everything() -> None:
    """As ever: a reason in words, all answers, and all originals again."""
    chat = gone("short", "correcting-after-signing", "! أقرّ وأوقّع")
    chat.acts("verify", by=OFFICER)
    chat.acts("return", by=OFFICER, text="راجعوا الإجابات")
    assert chat.application.asked == ()
    assert _lines(chat) == set()
    chat.presses("فتح الإجابات")
    chat.types("تعديل الحي")
    assert "الحي وأقرب معلم" in chat.heard()


def test_a_forged_number_opens_nothing_that_was_not_asked_for() -> None:
    """Security: neither words nor a button of the read-back lead to another answer."""
    chat = _returned(ask__monthly_income="راجعوا الدخل")
    chat.presses("إكمال المطلوب")
    chat.presses("إبقاؤها كما هي")
    before = chat.application.intake.answers
    step = chat.dossier.conversation.step
    chat.handle(ButtonPressed(*chat._header(), chat.address, f"{step}.1"))
    assert "المفتوح للتعديل الآن" in chat.heard()
    chat.types("سارة أخرى")
    assert chat.application.intake.answers == before


def test_the_same_answers_go_back_under_the_same_signature() -> None:
    """Nothing changed, so nothing is signed again; the open places are closed."""
    chat = _returned(ask__monthly_income="راجعوا الدخل")
    digest = chat.application.attestation
    chat.presses("إكمال المطلوب")
    chat.presses("إبقاؤها كما هي")
    chat.presses("كلها صحيحة")
    assert chat.application.stage == "submitted"
    assert chat.application.attestation == digest
    assert chat.application.asked == ()


def test_what_was_asked_for_cannot_be_passed_over() -> None:
    """From the read-back, with a place still waiting, it is asked for again."""
    chat = _returned(ask__monthly_income="راجعوا الدخل", ask__family_members="كم أنتم الآن؟")
    chat.presses("إكمال المطلوب")
    chat.presses("إبقاؤها كما هي")
    chat.presses("رجوع")
    chat.presses("كلها صحيحة")
    assert "بقي مما طُلب" in chat.heard()
    assert "كم أنتم الآن؟" in chat.heard()


@pytest.mark.parametrize(
    "fields",
    [
        {"ask.no_such_question": "سبب"},
        {"ask.monthly_rent": "سبب"},
        {"document.no_such_document": "سبب"},
        {"other.monthly_income": "سبب"},
    ],
)
def test_a_place_that_is_none_is_refused_and_changes_nothing(fields: dict[str, str]) -> None:
    """An unknown question, one that does not apply, an unknown document, another word."""
    chat = gone("short", "correcting-after-signing", "! أقرّ وأوقّع")
    before = chat.application
    assert chat.acts("return", by=OFFICER, fields=fields).code == "unknown_place"
    assert chat.application == before


def test_a_return_needs_a_reason() -> None:
    """Neither words nor places: the person would not know what to do."""
    chat = gone("short", "correcting-after-signing", "! أقرّ وأوقّع")
    assert chat.acts("return", by=OFFICER, fields={"ask.monthly_income": " "}).code == "needs_text"
