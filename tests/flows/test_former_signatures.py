"""A signature that a change voided is kept, and fits what was signed then."""

from msgspec.structs import replace

from flows.intake.snapshot import answers_of, digest_of, is_valid
from flows.matters import Application
from support.chat import Chat
from support.offices import NAMES
from support.transcripts import gone

SIGN = ("سارة محمد علي القرشي", "أقرّ وأوقّع")


def _signed() -> Chat:
    return gone("short", "correcting-after-signing", "! أقرّ وأوقّع")


def _changed(chat: Chat, name: str, value: str, reason: str = "") -> None:
    chat.types(f"تعديل {name}")
    chat.types(value)
    chat.presses("كلها صحيحة")
    chat.types(reason) if reason else chat.presses("تخطي")
    chat.types(SIGN[0])
    chat.presses(SIGN[1])


def _holds(application: Application, number: int) -> bool:
    """Whether an earlier signature fits the answers that are put together for it."""
    former = application.attestations[number].attestation
    answers = answers_of(application, number)
    then = replace(application, intake=replace(application.intake, answers=answers))
    return digest_of(then, former) == former.digest


def test_each_earlier_signature_can_be_checked_after_several_changes() -> None:
    """Three versions, two of them former: only what changed is kept, and each digest fits."""
    chat = _signed()
    _changed(chat, "الدخل", "3500", "زيادة في الراتب")
    _changed(chat, "الدخل", "3600")
    application = chat.application
    assert is_valid(application)
    assert [one.reason for one in application.attestations] == ["زيادة في الراتب", ""]
    assert [set(one.was) for one in application.attestations] == [{"monthly_income"}] * 2
    assert [one.was["monthly_income"].value for one in application.attestations] == ["4500", "3500"]
    assert _holds(application, 0)
    assert _holds(application, 1)


def test_a_signature_fits_no_other_version() -> None:
    """The check is one: the former digest does not fit the answers of today."""
    chat = _signed()
    _changed(chat, "الدخل", "3500")
    application = chat.application
    former = application.attestations[0].attestation
    assert digest_of(application, former) != former.digest


def test_a_place_that_was_added_is_none_of_the_old_version() -> None:
    """Whoever now rents is asked for the rent: the old signature knew nothing of it."""
    chat = _signed()
    chat.types("تعديل ملكية السكن")
    chat.types("إيجار")
    chat.types("1200")
    chat.presses("كلها صحيحة")
    chat.presses("تخطي")
    chat.types(SIGN[0])
    chat.presses(SIGN[1])
    former = chat.application.attestations[0]
    assert "monthly_rent" in former.added
    assert "monthly_rent" not in answers_of(chat.application, 0)
    assert _holds(chat.application, 0)


def test_before_the_new_signature_the_whole_old_version_is_there() -> None:
    """A correction that was begun and left loses nothing."""
    chat = _signed()
    chat.types("تعديل الدخل")
    chat.types("3500")
    application = chat.application
    assert application.attestation is None
    assert application.attestations[0].unsigned
    assert _holds(application, 0)


def test_the_reason_of_staff_is_the_reason_of_a_change_they_asked_for() -> None:
    """Nobody is asked why they did what they were asked to do."""
    chat = _signed()
    chat.acts(
        "return", by=NAMES["relations_officer"], fields={"ask.monthly_income": "راجعوا الدخل"}
    )
    chat.presses("إكمال المطلوب")
    chat.types("3500")
    chat.presses("كلها صحيحة")
    chat.types(SIGN[0])
    chat.presses(SIGN[1])
    former = chat.application.attestations[0]
    assert former.reason is not None
    assert "راجعوا الدخل" in former.reason
    assert chat.application.asked == ()
