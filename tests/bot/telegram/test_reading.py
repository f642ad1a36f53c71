"""Each kind of update that Telegram sends becomes the right event, or none."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiogram.types import Update
from pydantic import ValidationError

from bot.telegram.reading import group_to_leave, read_unknown, read_update
from flows.events import (
    AddressRefused,
    AnyEvent,
    Attachment,
    AttachmentSent,
    ButtonPressed,
    ConversationOpened,
    PhoneShared,
    TextEdited,
    TextSent,
)
from flows.identifiers import Address

RECORDED = Path(__file__).parents[2] / "recorded" / "telegram"
AT = datetime(2026, 11, 20, 8, tzinfo=UTC)
MONA = Address("telegram:991")
ALBUM = "tg:album:13845012345678901"
PIN = "24.7136 46.6753 0 0"


def load(name: str) -> Update:
    """A recorded update as aiogram reads it."""
    return Update.model_validate_json((RECORDED / f"{name}.json").read_bytes())


def opened(payload: str = "") -> AnyEvent:
    """Start was pressed."""
    return ConversationOpened("", AT, 7, MONA, payload)


def text(words: str, *, forwarded: bool = False) -> AnyEvent:
    """Something was written."""
    return TextSent("", AT, 7, MONA, words, forwarded)


def edited(words: str) -> AnyEvent:
    """Something was changed."""
    return TextEdited("", AT, 7, MONA, words)


def phone(number: str, *, own: bool = False) -> AnyEvent:
    """A card was shared."""
    return PhoneShared("", AT, 7, MONA, number, own)


def attachment(kind: Attachment, caption: str = "", group: str = "", point: str = "") -> AnyEvent:
    """Something else was sent. What is in it is fetched later."""
    return AttachmentSent("", AT, 7, MONA, kind, caption, group=group, point=point)


def pressed(button: str) -> AnyEvent:
    """A button was pressed."""
    return ButtonPressed("", AT, 7, MONA, button)


EXPECTED: dict[str, AnyEvent | None] = {
    "text": text("السلام عليكم"),
    "text_html_and_bidi": text("<b>محمد</b> & \u202eعلي\u202c"),
    "text_with_link": text("موقعي https://example.org"),
    "text_reply": text("١٢٣"),
    "start": opened(),
    "start_with_payload": opened("apply"),
    "start_with_bot_name": opened("status"),
    "command_menu": text("/menu"),
    "command_like_start": text("/started now"),
    "text_forwarded": text("نعم", forwarded=True),
    "start_forwarded": text("/start apply", forwarded=True),
    "contact_own": phone("+966501234567", own=True),
    "contact_of_another": phone("+966 55 000 1111"),
    "contact_without_account": phone("0501234567"),
    "contact_own_forwarded": phone("966501234567"),
    "sticker": attachment("sticker"),
    "voice": attachment("voice"),
    "audio": attachment("audio"),
    "photo": attachment("photo"),
    "photo_with_caption": attachment("photo", "صورة العقد"),
    "album_first": attachment("photo", "الهوية والعقد", ALBUM),
    "album_second": attachment("photo", group=ALBUM),
    "video": attachment("video"),
    "video_note": attachment("video"),
    "animation": attachment("video"),
    "document": attachment("file", "الهوية"),
    "location": attachment("location", point=PIN),
    "venue": attachment("location", point=PIN),
    "poll": attachment("other"),
    "dice": attachment("other"),
    "kind_unknown_to_the_client": attachment("other"),
    "pinned": None,
    "timer_set": None,
    "edited_text": edited("منى سعد العتيبي"),
    "edited_caption": edited("عقد الإيجار"),
    "edited_live_location": None,
    "press": pressed("3.yes"),
    "press_on_a_message_too_old_to_see": pressed("1.yes"),
    "press_of_a_game": None,
    "press_outside_a_chat": None,
    "group_text": None,
    "group_press": None,
    "blocked": AddressRefused("", AT, 7, MONA, "blocked"),
    "unblocked": None,
    "added_to_a_group": None,
    "removed_from_a_group": None,
}
UNREADABLE = "forward_origin_newer_than_the_client"


@pytest.mark.parametrize("name", EXPECTED)
def test_update_becomes_its_event(name: str) -> None:
    """The event says what happened, under a key made from the update's own id."""
    update = load(name)
    event = read_update(update, AT, 7)
    expected = EXPECTED[name]
    if expected is None:
        assert event is None
        return
    assert event is not None
    assert event.key == f"tg:{update.update_id}"
    assert [getattr(event, field) for field in event.__struct_fields__[1:]] == [
        getattr(expected, field) for field in expected.__struct_fields__[1:]
    ]
    assert type(event) is type(expected)


def test_every_recorded_update_has_an_expectation() -> None:
    """A payload that is recorded and never tested would mislead whoever finds it."""
    assert {path.stem for path in RECORDED.glob("*.json")} == {*EXPECTED, UNREADABLE}


def test_update_that_the_client_cannot_read_is_still_noticed() -> None:
    """Telegram may grow faster than aiogram: the person is answered, not ignored for ever."""
    with pytest.raises(ValidationError):
        load(UNREADABLE)
    payload = json.loads((RECORDED / f"{UNREADABLE}.json").read_bytes())
    event = read_unknown(payload, AT, 7)
    assert event == AttachmentSent(f"tg:{payload['update_id']}", AT, 7, MONA, "other")
    payload["message"]["chat"]["type"] = "group"
    assert read_unknown(payload, AT, 7) is None


def test_only_a_group_that_the_bot_was_put_into_is_left() -> None:
    """Being removed, or a private chat, calls for nothing."""
    assert group_to_leave(load("added_to_a_group")) == -1002000000001
    assert group_to_leave(load("removed_from_a_group")) is None
    assert group_to_leave(load("unblocked")) is None
    assert group_to_leave(load("text")) is None
