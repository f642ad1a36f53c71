"""Whoever asks for a file that is not theirs learns nothing, not even whether there is one."""

from datetime import timedelta

import pytest

from flows.contacts.relinking import GOOD_FOR, MOST_ASKED, MOST_TRIES
from flows.dossier import Dossier
from flows.identifiers import Address, FileId
from support.chat import FILES, Chat
from support.offices import office_of

ID, NAME, BORN = "1012345672", "منى سالم أحمد الحربي", "1400/5/7"
OLD, NEW = Address("test:1"), Address("test:2")


def _verified() -> Chat:
    chat = Chat(office_of("kinship"), address=OLD)
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAME, ID, BORN, "تخطي", "علاج"):
        chat.types(line)
    chat.presses("كلها صحيحة")
    chat.types(NAME)
    chat.presses("أقرّ وأوقّع")
    assert chat.acts("verify", by="سارة").outcome == "done"
    chat.address = NEW
    return chat


def _asks(chat: Chat, identity: str = ID, born: str = BORN) -> list[str]:
    """Ask for the file; what was told to the new device."""
    before = len(chat.said)
    chat.types("غيرت رقمي")
    chat.types(identity)
    chat.types(born)
    chat.presses("نعم، وأستعمل الاثنين")
    return _heard(chat, before)


def _gives(chat: Chat, code: str) -> list[str]:
    before = len(chat.said)
    chat.types(code)
    return _heard(chat, before)


def _heard(chat: Chat, before: int) -> list[str]:
    return [one.message.text for one in chat.said[before:] if one.to == NEW]


def _code(chat: Chat) -> str:
    waiting = _dossier(chat).ties.relink
    return waiting.code if waiting is not None else ""


def _dossier(chat: Chat) -> Dossier:
    file = FILES.decode(chat.files[FileId("d:test:1")])
    assert isinstance(file, Dossier)
    return file


@pytest.mark.parametrize(
    ("identity", "born"), [("1098765439", BORN), (ID, "1399/1/1"), ("1087654321", "1399/1/1")]
)
def test_a_guess_is_answered_like_the_truth(identity: str, born: str) -> None:
    """The same words, as many of them, for a file that is there and one that is not."""
    right, wrong = _verified(), _verified()
    assert _asks(right) == _asks(wrong, identity, born)
    for _ in range(MOST_TRIES):
        assert _code(right)
        assert _gives(right, "000000") == _gives(wrong, "000000")
    assert not _code(right)
    assert not _code(wrong)


def test_the_code_joins_the_files() -> None:
    """What the person may know they can ask for from then on."""
    chat = _verified()
    _asks(chat)
    _gives(chat, _code(chat))
    assert set(_dossier(chat).addresses) == {OLD, NEW}
    chat.types("طلباتي")
    assert any(reference in chat.heard() for reference in chat.known)


@pytest.mark.parametrize(("wrong", "are_joined"), [(1, True), (2, True), (3, False)])
def test_a_code_may_be_mistyped_twice(wrong: int, are_joined: bool) -> None:
    """It is asked for again at once, and the right one still joins; after three it is none."""
    chat = _verified()
    _asks(chat)
    code = _code(chat)
    for _ in range(wrong):
        said = _gives(chat, "000000")
    assert ("الرمز هنا" in said[-1]) is are_joined
    _gives(chat, code)
    assert (set(_dossier(chat).addresses) == {OLD, NEW}) is are_joined


def test_a_code_is_over_after_a_while() -> None:
    """One that was left lying is none any more."""
    chat = _verified()
    _asks(chat)
    code = _code(chat)
    chat.passes(GOOD_FOR + timedelta(seconds=1))
    _gives(chat, code)
    assert _dossier(chat).addresses == (OLD,)


def test_who_tries_too_often_sends_no_more_codes() -> None:
    """Neither one who asks nor the one whose file it is can be pestered all day."""
    chat = _verified()
    for _ in range(MOST_ASKED):
        _asks(chat)
        _gives(chat, "000000")
    before = _code(chat)
    _asks_in_vain(chat)
    assert _code(chat) == before
    chat.address = Address("test:3")
    chat.types("غيرت رقمي")
    for line in (ID, BORN):
        chat.types(line)
    chat.presses("نعم، وأستعمل الاثنين")
    assert _code(chat) == before


def _asks_in_vain(chat: Chat) -> None:
    chat.types("غيرت رقمي")
    chat.types(ID)
    chat.types(BORN)
    chat.presses("نعم، وأستعمل الاثنين")
    assert "تكررت المحاولات" in chat.heard()


def test_who_was_never_verified_is_not_found() -> None:
    """An ID that somebody typed proves nothing: a file is joined to by one that staff compared."""
    chat = Chat(office_of("kinship"), address=OLD)
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAME, ID, BORN):
        chat.types(line)
    chat.address = NEW
    _asks(chat)
    assert not _code(chat)
