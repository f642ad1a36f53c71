"""Whoever complains without a name is found by nobody, by no refusal and by no receipt."""

from flows.matters import Ticket
from flows.phrases import plain
from support.chat import Chat
from support.decided import signed


def _complained() -> tuple[Chat, Ticket]:
    chat = signed()
    chat.types("شكوى")
    chat.presses("سلوك موظف")
    manager = chat.office.policy.roles[chat.office.member("منصور").role].title.ar  # type: ignore[union-attr]
    chat.presses(manager)
    chat.types("لم يُحسن الحديث معي")
    chat.presses("لا، دون اسم")
    return chat, next(one for one in chat.tickets() if one.topic == "complaint")


def test_an_erasure_is_refused_without_naming_the_complaint() -> None:
    """It is counted; and a number that was heard elsewhere is not confirmed either."""
    chat, complaint = _complained()
    kind = {"kind": "erase"}
    chat.acts("request", chat.application.reference, "سارة", text="طلبته", fields=kind)
    data = next(one for one in chat.tickets() if one.topic == "data").reference
    refused = chat.acts("erase", data, "منصور", text="حضرت بهويتها")
    assert refused.code == "erase_open"
    assert complaint.reference not in refused.text
    assert chat.application.reference in refused.text
    assert "لدى غيركم" in plain(refused.text)
    chat.acts("withdraw", chat.application.reference, "سارة", text="بطلبها")
    alone = chat.acts("erase", data, "منصور", text="حضرت بهويتها")
    assert alone.code == "erase_open"
    assert "SHO" not in plain(alone.text).replace(data, "")
    keeping = chat.acts(
        "erase", data, "منصور", text="حضرت", fields={"keep": str(complaint.reference)}
    )
    assert keeping.code == "unknown_kept"


def test_a_merge_into_it_says_only_that_there_is_none() -> None:
    """Whoever asks, whether or not both are one person's."""
    chat, complaint = _complained()
    for name in ("سارة", "منصور", "أمل"):
        fields = {"into": str(complaint.reference)}
        asked = chat.acts("merge", chat.application.reference, name, text="هويتها", fields=fields)
        assert asked.code in ("unknown_into", "not_allowed"), name
    assert chat.acts("merge", chat.application.reference, "سارة", text="x", fields=fields).code == (
        "unknown_into"
    )


def test_nothing_is_opened_or_joined_from_the_complaint() -> None:
    """Who hears it may answer it, and learns no file by it."""
    chat, complaint = _complained()
    into = {"into": str(chat.application.reference), "kind": "see"}
    for action in ("merge", "request"):
        for name in ("منصور", "أمل", "عبدالعزيز", "operator"):
            asked = chat.acts(action, complaint.reference, name, text="x", fields=into)
            assert asked.code in ("nameless", "not_allowed", "unknown_reference"), (action, name)
    assert not [one for one in chat.tickets() if one.topic == "data"]
