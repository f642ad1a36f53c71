"""Which version of a form an application stands on, and what comes along to a newer one."""

from dataclasses import replace

import pytest

from flows.intake.snapshot import is_valid
from support.chat import Chat
from support.offices import office_of, pack_named

BEGUN = ("تقديم طلب", "أوافق", "بصيغة المذكّر", "سالم أحمد محمد الغامدي", "0551234567")
SIGNED = ("جدة", "5", "لا", "تخطي", "كلها صحيحة", "سالم أحمد محمد الغامدي", "نعم")


@pytest.fixture
def chat() -> Chat:
    """Someone in the middle of a form that has been changed meanwhile."""
    chat = Chat(office_of("moving"))
    for words in BEGUN:
        chat.types(words)
    newer = pack_named("moving_next")
    chat.office = replace(chat.office, pack=newer, packs={**chat.office.packs, newer.hash: newer})
    return chat


def test_what_is_signed_names_the_version_that_was_begun(chat: Chat) -> None:
    """Who is never asked finishes the form they know, and the signature covers its version."""
    for words in SIGNED:
        chat.types(words)
    application = chat.application
    assert application.attestation is not None
    assert (application.intake.form, application.intake.version) == ("moving", "2026.11.1")
    assert is_valid(application)


def test_moving_pins_the_application_to_the_newer_form(chat: Chat) -> None:
    """Its rules come along: the pack is the newer one from then on."""
    chat.types("السلام عليكم")
    chat.types("نعم")
    application = chat.application
    assert application.intake.version == "2026.12.1"
    assert application.pack == chat.office.pack.hash
    assert {path for path, one in application.intake.answers.items() if one.value} == {
        "full_name",
        "mobile",
    }


def test_nobody_is_asked_where_the_pack_does_not_want_it() -> None:
    """Back on the first version: its pack asks nobody to move."""
    chat = Chat(office_of("moving_next"))
    for words in BEGUN:
        chat.types(words)
    older = pack_named("moving")
    chat.office = replace(chat.office, pack=older, packs={**chat.office.packs, older.hash: older})
    chat.types("السلام عليكم")
    assert "المدينة" in chat.heard()
