"""The printed request vouches for what was signed, and for nothing that changed since (T4)."""

from datetime import timedelta

from msgspec.structs import replace

from bot.desk.lines import Clerk
from bot.desk.signed import Signed, read_signed
from flows.identifiers import Role
from flows.matters import Application
from support.chat import SUNDAY
from support.offices import office_of
from support.transcripts import gone


def printed(application: Application, role: str = "relations_officer") -> Signed:
    """What the page of this role is filled with."""
    office = office_of("short")
    signed = read_signed(office, Role(role), application, Clerk(office, SUNDAY))
    assert signed is not None
    return signed


def signed_application() -> Application:
    """Somebody has signed, as in the transcript."""
    return gone("short", "the-whole-way", "! أقرّ وأوقّع").application


def test_the_digest_is_computed_from_what_is_printed() -> None:
    """The same answers give the same digest."""
    signed = printed(signed_application())
    assert signed.valid
    assert signed.digest == signed.stored


def test_a_copy_says_that_an_answer_has_changed_since() -> None:
    """One letter more, and the signature does not hold any longer."""
    application = signed_application()
    answers = application.intake.answers
    path = next(iter(answers))
    other = {**answers, path: replace(answers[path], value=f"{answers[path].value}x")}
    changed = replace(application, intake=replace(application.intake, answers=other))
    assert not printed(changed).valid


def test_a_copy_says_that_its_time_was_changed() -> None:
    """Name and time are covered too."""
    application = signed_application()
    attestation = application.attestation
    assert attestation is not None
    later = replace(attestation, at=attestation.at + timedelta(minutes=1))
    assert not printed(replace(application, attestation=later)).valid


def test_who_needs_no_health_note_gets_a_copy_without_it() -> None:
    """What the role does not need is left out, and counted."""
    application = signed_application()
    answers = application.intake.answers
    path = "health_note"
    note = replace(next(iter(answers.values())), value="سكري", raw="سكري")
    held = replace(application.intake, answers={**answers, path: note})
    application = replace(application, intake=held)
    assert not any("سكري" in one.value for one in printed(application, "secretary").answers)
    before = printed(signed_application(), "secretary").hidden
    assert printed(application, "secretary").hidden == before + 1
    assert any("سكري" in one.value for one in printed(application).answers)
