"""The two updates that nearly all are, a typed text and a press, read without aiogram's models.

Those cost more than storing a turn does. Whatever has more to it than these structures name is left
to aiogram, so that nothing is overlooked: a field that is not named here makes this module step
back. A test holds both ways of reading to the same events.
"""

from datetime import datetime

import msgspec

from bot.characters import storable
from bot.telegram.reading import start_payload
from flows.events import AnyEvent, ButtonPressed, ConversationOpened, TextSent
from flows.identifiers import Address


class _Chat(msgspec.Struct):
    id: int
    type: str


class _Typed(msgspec.Struct, forbid_unknown_fields=True):
    message_id: int
    date: int
    chat: _Chat
    text: str
    sender: msgspec.Raw = msgspec.field(name="from")
    entities: msgspec.Raw = msgspec.Raw(b"[]")
    link_preview_options: msgspec.Raw = msgspec.Raw(b"{}")


class _Person(msgspec.Struct):
    id: int


class _Post(msgspec.Struct):
    chat: _Chat


class _Press(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    sender: _Person = msgspec.field(name="from")
    message: _Post
    chat_instance: str
    data: str


class _Update(msgspec.Struct, forbid_unknown_fields=True):
    update_id: int
    message: _Typed | None = None
    callback_query: _Press | None = None


_decode = msgspec.json.Decoder(_Update).decode


class Plain(msgspec.Struct, frozen=True):
    """What happened, with the id of the press if it was one, or where the message stands."""

    event: AnyEvent
    press: str = ""
    chat: int = 0
    message: int = 0


def read_plain(body: bytes, at: datetime, seed: int) -> Plain | None:
    """The event of an update that is nothing but a text or a press in a private chat, else None."""
    try:
        update = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    key, message, press = f"tg:{update.update_id}", update.message, update.callback_query
    if message is not None and press is None and message.chat.type == "private":
        address = Address(f"telegram:{message.chat.id}")
        payload = start_payload(message.text)
        if payload is not None:
            return Plain(ConversationOpened(key, at, seed, address, payload))
        written = TextSent(key, at, seed, address, storable(message.text))
        return Plain(written, chat=message.chat.id, message=message.message_id)
    if press is not None and message is None and press.message.chat.type == "private":
        address = Address(f"telegram:{press.sender.id}")
        return Plain(ButtonPressed(key, at, seed, address, press.data), press.id)
    return None
