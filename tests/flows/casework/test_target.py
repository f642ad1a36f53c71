"""Our own target under a floor: told to nobody unless approved, and it waits for the person."""

from dataclasses import replace
from datetime import timedelta

import msgspec

from flows.matters import Application
from flows.office import Office
from support.chat import Chat
from support.offices import NAMES, SAT, office_of
from support.sources import ROOT
from support.transcripts import Coverage, go

OFFICER = NAMES["relations_officer"]
STILL = "لا يزال قيد الدراسة"


def office(**changes: object) -> Office:
    """The short pack with another target."""
    usual = office_of("short")
    window = msgspec.structs.replace(usual.policy.window, **changes)
    policy = msgspec.structs.replace(usual.policy, window=window)
    pack = replace(usual.pack, policy=policy)
    return replace(usual, pack=pack, packs={pack.hash: pack})


def signed(**changes: object) -> Chat:
    """An application that was signed on Sunday, 22 November."""
    chat = Chat(office(**changes))
    way = ROOT / "tests" / "conversations" / "short" / "the-whole-way.chat"
    go(chat, way, "! أقرّ وأوقّع", Coverage())
    return chat


def told(chat: Chat) -> int:
    """How often the person was told that it is still studied."""
    mine = [say for say in chat.said if say.to == chat.address]
    return sum(STILL in say.message.text for say in mine)


def test_the_day_is_told_only_where_somebody_has_approved_it() -> None:
    """It is in no policy: without an approval it steers our reminders alone."""
    assert "ونسعى" not in signed().heard()
    heard = signed(target_approved_by="مجلس الإدارة، القرار ١٢").heard()
    assert "ونسعى" in heard
    assert "٢٢ ديسمبر" in heard


def test_when_it_passes_the_person_is_told_once() -> None:
    """Courteously, in working time, and not every day."""
    chat = signed()
    chat.passes(timedelta(days=29))
    assert told(chat) == 0
    chat.passes(timedelta(days=60))
    assert told(chat) == 1


def test_it_waits_while_the_person_completes_and_the_floor_does_not() -> None:
    """Ten days with the person are ten days more for us; the floor stays where it was."""
    chat = signed()
    before = chat.application.window
    chat.acts("return", chat.application.reference, OFFICER, text="نحتاج إلى عقد الإيجار.")
    waiting = chat.application.window
    assert waiting is not None
    assert waiting.paused_at == chat.now
    chat.passes(timedelta(days=10))
    chat.acts("verify", chat.application.reference, OFFICER)
    after = chat.application.window
    assert before is not None
    assert before.target_at is not None
    assert after is not None
    assert after.target_at == before.target_at + timedelta(days=10)
    assert (after.opens_at, after.paused_at) == (before.opens_at, None)
    chat.passes(timedelta(days=21))
    assert told(chat) == 0, "the thirtieth day is not the fortieth"
    chat.passes(timedelta(days=12))
    assert told(chat) == 1


def test_nobody_is_told_of_a_delay_whose_decision_is_made() -> None:
    """Not even while it is held."""
    chat = signed()
    reference = chat.application.reference
    for act in ("verify", "submit"):
        chat.acts(act, reference, OFFICER)
    chat.acts(
        "decide",
        reference,
        NAMES["secretary"],
        outcome="accept",
        text="تقرر الدعم.",
        fields=SAT,
    )
    assert isinstance(chat.application, Application)
    assert chat.application.stage == "decided"
    chat.passes(timedelta(days=60))
    assert told(chat) == 0
