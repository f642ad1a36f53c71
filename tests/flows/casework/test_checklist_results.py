"""Three results of a checklist: only what matches counts as verified (S2)."""

import pytest

from support.chat import Chat
from support.offices import NAMES
from support.transcripts import gone

OFFICER, RESEARCHER = NAMES["relations_officer"], NAMES["social_research_officer"]


@pytest.fixture
def signed() -> Chat:
    """An application that was signed, where there is no study."""
    return gone("short", "correcting-after-signing", "! أقرّ وأوقّع")


def _at(chat: Chat, document: str) -> tuple[str, str, str]:
    verification = chat.application.verification
    lines = verification.documents if verification else ()
    return next((one.result, one.reason, one.where) for one in lines if one.document == document)


def test_what_does_not_match_is_recorded_and_keeps_it_from_going_on(signed: Chat) -> None:
    """By whom, when, where and why; and the submit names it."""
    signed.acts("verify", by=OFFICER, fields={"mismatch.family_register": "خمسة لا أربعة"})
    assert _at(signed, "family_register") == ("mismatched", "خمسة لا أربعة", "مقر الجمعية")
    verification = signed.application.verification
    assert verification is not None
    assert [(one.by, one.at) for one in verification.documents] == [(OFFICER, signed.now)]
    signed.acts("verify", by=OFFICER)
    assert _at(signed, "family_register")[0] == "mismatched", "a bare act overturns nothing"
    refused = signed.acts("submit", by=OFFICER)
    assert refused.code == "not_verified"
    assert "سجل الأسرة" in refused.text
    assert "بطاقة الهوية" not in refused.text
    assert signed.application.stage == "matching"


def test_without_a_study_a_visit_settles_nothing(signed: Chat) -> None:
    """Where nobody visits, what needs a visit is simply not verified."""
    signed.acts("verify", by=OFFICER, fields={"visit.family_register": "يُرى في البيت"})
    signed.acts("verify", by=OFFICER)
    assert signed.acts("submit", by=OFFICER).code == "not_verified"


def test_a_result_other_than_a_match_needs_its_reason(signed: Chat) -> None:
    """An empty reason is refused, and so is a document that is none."""
    before = signed.application
    empty = signed.acts("verify", by=OFFICER, fields={"mismatch.family_register": ""})
    assert empty.code == "needs_why"
    unknown = signed.acts("verify", by=OFFICER, fields={"visit.no_such_document": "سبب"})
    assert unknown.code == "unknown_document"
    assert signed.application == before


def test_a_bare_verification_says_where(signed: Chat) -> None:
    """The place of the association, or the one that is named."""
    signed.acts("verify", by=OFFICER, fields={"where": "فرع الشرائع"})
    assert _at(signed, "family_register")[2] == "فرع الشرائع"


def test_in_the_study_what_needed_a_visit_must_be_matched_before_it_goes_on() -> None:
    """It passes into the study, and no further."""
    chat = gone("sila", "the-whole-way", "! أقرّ وأوقّع")
    chat.acts("verify", by=RESEARCHER, fields={"visit.lease": "لدى المالك"})
    chat.acts("verify", by=RESEARCHER)
    assert chat.acts("submit", by=RESEARCHER).code == "to_study"
    refused = chat.acts("submit", by=RESEARCHER)
    assert refused.code == "not_verified"
    assert "عقد الإيجار" in refused.text
    chat.acts("verify", by=RESEARCHER, fields={"mismatch.lease": "العقد لغيره"})
    assert chat.acts("submit", by=RESEARCHER).code == "not_verified"
