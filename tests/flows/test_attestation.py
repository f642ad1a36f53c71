"""What is signed is exactly what was shown, and any later change is seen."""

import pytest
from msgspec.structs import replace

from flows.intake.snapshot import digest_of, is_valid
from flows.matters import Answer, Application
from support.chat import Chat
from support.offices import office_of

ANSWERS = (
    "محمد عبدالله أحمد السالم",
    "٠٥٥١٢٣٤٥٦٧",
    "استشارة أو معلومة تاريخية",
    "تاريخ السوق",
    "بحث علمي",
    "أريد ما لديكم من وثائق",
)


@pytest.fixture
def signed() -> Chat:
    """A talk that has come as far as the signature."""
    chat = Chat(office_of("hajer"))
    chat.types("السلام عليكم")
    for label in ("تقديم طلب", "أوافق", "بصيغة المذكّر", "باحث أو طالب"):
        chat.presses(label)
    for answer in ANSWERS:
        chat.types(answer)
    chat.presses("كلها صحيحة")
    chat.types(ANSWERS[0])
    chat.presses("أقرّ وأوقّع")
    return chat


def test_a_signed_application_is_valid(signed: Chat) -> None:
    """Stored and read again, it still is what was signed."""
    assert is_valid(signed.application)


def test_an_unsigned_application_is_not_valid(signed: Chat) -> None:
    """Without a signature there is nothing that could be valid."""
    assert not is_valid(replace(signed.application, attestation=None))


def _other_answer(one: Application) -> Application:
    answer = one.intake.answers["subject"]
    changed = {**one.intake.answers, "subject": replace(answer, value="شيء آخر")}
    return replace(one, intake=replace(one.intake, answers=changed))


def _other_raw(one: Application) -> Application:
    answer = one.intake.answers["subject"]
    changed = {**one.intake.answers, "subject": replace(answer, raw="كُتب غير هذا")}
    return replace(one, intake=replace(one.intake, answers=changed))


def _added_answer(one: Application) -> Application:
    added = Answer("x", "x", one.opened_at)
    return replace(one, intake=replace(one.intake, answers={**one.intake.answers, "new": added}))


def _other_version(one: Application) -> Application:
    return replace(one, intake=replace(one.intake, version="2"))


def _attested(one: Application, **changes: object) -> Application:
    assert one.attestation is not None
    return replace(one, attestation=replace(one.attestation, **changes))


@pytest.mark.parametrize(
    "tampered",
    [
        pytest.param(_other_answer, id="an answer"),
        pytest.param(_other_raw, id="what was typed"),
        pytest.param(_added_answer, id="one answer more"),
        pytest.param(_other_version, id="the form's version"),
        pytest.param(lambda one: replace(one, pack="another"), id="the pack"),
        pytest.param(lambda one: _attested(one, name="غيره"), id="the name"),
        pytest.param(lambda one: _attested(one, statement="نص آخر"), id="the statement"),
        pytest.param(lambda one: _attested(one, statement_version="9"), id="its version"),
        pytest.param(lambda one: _attested(one, address="test:2"), id="the channel identity"),
        pytest.param(lambda one: _attested(one, salt="0"), id="the salt"),
        pytest.param(
            lambda one: _attested(one, at=one.opened_at.replace(year=2020)), id="the time"
        ),
    ],
)
def test_a_change_after_signing_is_seen(signed: Chat, tampered: object) -> None:
    """Whatever the signature covers cannot be changed behind it."""
    assert callable(tampered)
    assert not is_valid(tampered(signed.application))


def test_the_same_answers_have_another_digest_for_another_person(signed: Chat) -> None:
    """The salt keeps a guess at the answers from being checked against a digest."""
    attestation = signed.application.attestation
    assert attestation is not None
    other = replace(attestation, salt="another")
    assert digest_of(signed.application, other) != attestation.digest


def test_a_change_by_the_person_voids_the_signature(signed: Chat) -> None:
    """After a correction the application waits for a new signature."""
    signed.types("طلباتي")
    signed.presses("تعديل إجابة")
    signed.types("٥")
    signed.types("سوق آخر")
    assert signed.application.attestation is None
    assert signed.application.stage == "awaiting_signature"


def test_an_answer_that_no_longer_applies_is_not_kept() -> None:
    """An ID that was asked for originals is forgotten when something else is asked for instead."""
    chat = Chat(office_of("hajer"))
    chat.types("تقديم طلب")
    for label in ("أوافق", "بصيغة المذكّر", "باحث أو طالب"):
        chat.presses(label)
    chat.types(ANSWERS[0])
    chat.types(ANSWERS[1])
    chat.presses("اطلاع على وثيقة أو مخطوط أو صورة")
    chat.types(ANSWERS[3])
    chat.presses("بحث علمي")
    chat.presses("الأصل")
    chat.types("1012345672")
    chat.presses("نعم")
    chat.types(ANSWERS[5])
    assert chat.application.identity == "1012345672"
    chat.types("٤")
    chat.presses("عضوية")
    chat.presses("تجديد")
    chat.presses("كلها صحيحة")
    chat.types(ANSWERS[0])
    chat.presses("أقرّ وأوقّع")
    assert "national_id" not in chat.application.intake.answers
    assert chat.application.identity == ""
    assert is_valid(chat.application)
