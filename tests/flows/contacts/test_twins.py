"""Nobody learns from us that somebody else has applied: least of all a wife of her husband."""

from flows.effects import Say
from flows.identifiers import Address
from support.chat import Chat
from support.offices import office_of

WIFE, HUSBAND = "1012345672", "1087654321"
NAMES = {WIFE: "منى سالم أحمد الحربي", HUSBAND: "سعد فهد علي الحربي"}


def _applies(chat: Chat, address: str, own: str, spouse: str) -> list[Say]:
    """The whole application; all that was sent to that person."""
    chat.address = Address(address)
    before = len(chat.said)
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAMES[own], own, "1400/5/7", spouse, "علاج"):
        chat.types(line)
    chat.presses("كلها صحيحة")
    chat.types(NAMES[own])
    chat.presses("أقرّ وأوقّع")
    chat.types("طلباتي")
    return [one for one in chat.said[before:] if one.to == chat.address]


def _told(said: list[Say], chat: Chat) -> list[str]:
    """Word for word, but for the references, which are drawn anew."""
    texts = []
    for one in said:
        text = one.message.text
        for reference in chat.known:
            text = text.replace(reference, "REF")
        texts.append(text)
    return texts


def _alarms(chat: Chat) -> list[str]:
    return [one.message.text for one in chat.said if "مكررًا" in one.message.text]


def test_what_a_person_is_told_is_the_same_whether_their_spouse_has_applied_or_not() -> None:
    """Message by message; and the spouse who applied first hears nothing of it."""
    alone, both = Chat(office_of("kinship")), Chat(office_of("kinship"))
    expected = _told(_applies(alone, "test:1", WIFE, HUSBAND), alone)
    _applies(both, "test:2", HUSBAND, WIFE)
    before = [one for one in both.said if one.to == "test:2"]
    assert _told(_applies(both, "test:1", WIFE, HUSBAND), both) == expected
    assert [one for one in both.said if one.to == "test:2"] == before
    assert not _alarms(alone)
    assert _alarms(both)


def test_staff_are_told_by_references_alone() -> None:
    """No name and no number stands in an alarm."""
    chat = Chat(office_of("kinship"))
    _applies(chat, "test:2", HUSBAND, WIFE)
    _applies(chat, "test:1", WIFE, HUSBAND)
    alarms = " ".join(_alarms(chat))
    assert all(one in alarms for one in chat.known)
    for hidden in (*NAMES, *NAMES.values(), "منى", "سعد"):
        assert hidden not in alarms


def test_two_who_have_nothing_in_common_are_no_doubles() -> None:
    """Nor is one who names somebody that has not applied."""
    chat = Chat(office_of("kinship"))
    _applies(chat, "test:2", HUSBAND, "تخطي")
    _applies(chat, "test:1", WIFE, "1098765439")
    assert not _alarms(chat)
