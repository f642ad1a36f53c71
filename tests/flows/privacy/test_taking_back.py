"""A consent within a form counts from its day: taken back, given anew, and taken back again."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from flows.dossier import Consent
from flows.events import StaffActed
from flows.identifiers import Reference
from flows.matters import Answer, AnyMatter
from flows.phrases import Composed, plain
from flows.privacy.withdrawing import given_purposes
from flows.turn import Turn
from support.chat import SUNDAY, Chat
from support.decided import signed

QUESTION = "/main/health_consent"


def _purposes(chat: Chat, *, agreed_on: int, taken_back_on: int) -> list[str]:
    """What may be taken back of somebody who agreed and took it back on these days."""
    application = chat.application
    yes = Answer("yes", "نعم", SUNDAY + timedelta(days=agreed_on))
    intake = replace(application.intake, answers={**application.intake.answers, QUESTION: yes})
    at = SUNDAY + timedelta(days=taken_back_on)
    no = Consent("sensitive", False, "1", chat.address, at)
    dossier = replace(chat.dossier, consents=(no,))
    event = StaffActed("test:k", SUNDAY, 3, application.reference, "view", "سارة")
    matters: dict[Reference, AnyMatter] = {
        application.reference: replace(application, intake=intake)
    }
    return given_purposes(Turn(chat.office, dossier, matters, event))


def test_a_consent_that_was_given_anew_may_be_taken_back_again() -> None:
    """The later word holds, in whichever form it was given."""
    chat = signed()
    assert _purposes(chat, agreed_on=5, taken_back_on=2) == ["sensitive"]
    assert _purposes(chat, agreed_on=2, taken_back_on=5) == []


@pytest.mark.parametrize("way", ["web", "assist", "terminal"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_way_of_writing_has_a_name(way: str, language: str) -> None:
    """«بياناتي» says by which ways we know somebody, never by a word of ours."""
    chat = Chat(signed().office)
    chat.types("السلام عليكم")
    dossier = replace(chat.dossier, language=language)
    event = StaffActed("test:k", SUNDAY, 3, "SIL-AAAAAA", "view", "سارة")  # type: ignore[arg-type]
    turn = Turn(chat.office, dossier, {}, event)
    said = plain(turn.phrase("data-channel", channel=Composed(way)))
    assert way not in said.lower().split()
