"""Translate what Telegram tells into events. No decision is made here."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Contact, InaccessibleMessage, Update
from aiogram.types import Message as Post

from bot.characters import storable
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

#: What we ask Telegram for; whatever else exists is never sent to us.
KINDS = ["message", "callback_query", "edited_message", "my_chat_member"]

_ATTACHMENTS: dict[str, Attachment] = {
    ContentType.PHOTO: "photo",
    ContentType.LIVE_PHOTO: "photo",
    ContentType.VOICE: "voice",
    ContentType.AUDIO: "audio",
    ContentType.VIDEO: "video",
    ContentType.VIDEO_NOTE: "video",
    ContentType.ANIMATION: "video",
    ContentType.DOCUMENT: "file",
    ContentType.STICKER: "sticker",
    ContentType.LOCATION: "location",
    ContentType.VENUE: "location",
    ContentType.POLL: "other",
    ContentType.DICE: "other",
    ContentType.GAME: "other",
    ContentType.STORY: "other",
    ContentType.PAID_MEDIA: "other",
    ContentType.CHECKLIST: "other",
    ContentType.UNKNOWN: "other",
}


def read_update(update: Update, at: datetime, seed: int) -> AnyEvent | None:
    """What happened, as an event; None for what concerns no one's private talk with the bot.

    The key is that of the update, so that a redelivery is recognised. The parts of an album are
    events of one group.
    """
    key = f"tg:{update.update_id}"
    if update.message is not None:
        return _read_message(update.message, key, at, seed)
    if update.callback_query is not None:
        return _read_press(update.callback_query, key, at, seed)
    if update.edited_message is not None:
        return _read_edit(update.edited_message, key, at, seed)
    if update.my_chat_member is not None:
        return _read_membership(update.my_chat_member, key, at, seed)
    return None


def read_unknown(payload: dict[str, Any], at: datetime, seed: int) -> AnyEvent | None:
    """The event of an update that is newer than our client: something was sent in a private chat.

    Refusing such an update would make Telegram repeat it for ever before the person's next one.
    """
    message = payload.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    if not isinstance(chat, dict) or chat.get("type") != "private":
        return None
    if not isinstance(chat.get("id"), int):
        return None
    return AttachmentSent(
        key=f"tg:{payload['update_id']}",
        at=at,
        seed=seed,
        address=_address(chat["id"]),
        attachment="other",
    )


def group_to_leave(update: Update) -> int | None:
    """The id of a group or channel that the bot was put into: its talks are private ones only."""
    change = update.my_chat_member
    if change is None or change.chat.type == "private":
        return None
    is_in = change.new_chat_member.status in ("member", "administrator", "restricted")
    return change.chat.id if is_in else None


def _read_message(message: Post, key: str, at: datetime, seed: int) -> AnyEvent | None:
    if message.chat.type != "private":
        return None
    address = _address(message.chat.id)
    forwarded = message.forward_origin is not None
    text = None if message.text is None else storable(message.text)
    if text is not None:
        if not forwarded and (payload := start_payload(text)) is not None:
            return ConversationOpened(key=key, at=at, seed=seed, address=address, payload=payload)
        return TextSent(key=key, at=at, seed=seed, address=address, text=text, forwarded=forwarded)
    if message.contact is not None:
        own = _is_own(message, message.contact) and not forwarded
        phone = message.contact.phone_number
        if own and not phone.startswith("+"):
            phone = f"+{phone}"  # Telegram leaves the plus out of its own accounts' numbers
        return PhoneShared(key=key, at=at, seed=seed, address=address, phone=phone, own=own)
    attachment = _ATTACHMENTS.get(message.content_type)
    if attachment is None:
        return None  # a notice of Telegram itself, such as a pinned message
    album = message.media_group_id
    return AttachmentSent(
        key=key,
        at=at,
        seed=seed,
        address=address,
        attachment=attachment,
        caption=storable(message.caption or ""),
        group=f"tg:album:{album}" if album is not None else "",
        point=_point_in(message),
    )


def _point_in(message: Post) -> str:
    """A pin as a geopoint holds it. Telegram tells no altitude, and an accuracy only sometimes."""
    pin = message.venue.location if message.venue is not None else message.location
    if pin is None:
        return ""
    return f"{pin.latitude} {pin.longitude} 0 {pin.horizontal_accuracy or 0}"


def _read_press(press: CallbackQuery, key: str, at: datetime, seed: int) -> AnyEvent | None:
    post: Post | InaccessibleMessage | None = press.message
    if press.data is None or post is None or post.chat.type != "private":
        return None
    return ButtonPressed(
        key=key, at=at, seed=seed, address=_address(press.from_user.id), button=press.data
    )


def _read_edit(message: Post, key: str, at: datetime, seed: int) -> AnyEvent | None:
    text = message.text or message.caption
    if text is None or message.chat.type != "private":
        return None
    address = _address(message.chat.id)
    return TextEdited(key=key, at=at, seed=seed, address=address, text=storable(text))


def _read_membership(
    change: ChatMemberUpdated, key: str, at: datetime, seed: int
) -> AnyEvent | None:
    # Coming back is no event: it says only that we may write again, and so does the next word.
    if change.chat.type != "private" or change.new_chat_member.status != "kicked":
        return None
    address = _address(change.chat.id)
    return AddressRefused(key=key, at=at, seed=seed, address=address, why="blocked")


def start_payload(text: str) -> str | None:
    """What follows /start, empty if nothing; None if the text is something else."""
    if not text.startswith("/start"):
        return None
    command, _, payload = text.partition(" ")
    return payload.strip() if command.partition("@")[0] == "/start" else None


def _is_own(message: Post, contact: Contact) -> bool:
    return message.from_user is not None and contact.user_id == message.from_user.id


def _address(chat_id: int) -> Address:
    return Address(f"telegram:{chat_id}")
