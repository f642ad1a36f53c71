"""People in the fake Telegram: they write, press, share and read as on a telephone."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.phrases import plain
from support.bot_api_chats import BotAccount, Chat
from support.bot_api_media import STICKER, document, photo, video, voice
from support.bot_api_specification import Json

if TYPE_CHECKING:
    from support.fake_bot_api import FakeBotApi


@dataclass(frozen=True)
class Seen:
    """One message as it stands on the screen now."""

    id: int
    text: str
    buttons: tuple[str, ...] = ()  #: labels in reading order
    rows: tuple[tuple[str, ...], ...] = ()
    data: tuple[str, ...] = ()  #: what each button sends
    preview: str = ""  #: what a notification shows of it


class Group:
    """A group chat with a bot in it."""

    def __init__(self, api: "FakeBotApi", bot: BotAccount, chat: Chat) -> None:
        self.api = api
        self.bot = bot
        self.chat = chat
        self.patience = 10.0  #: seconds until the bot must have taken what was sent; 0: do not wait
        self._read = 0

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    @property
    def screen(self) -> list[Seen]:
        """What the bot wrote here and is visible now, oldest first, edits applied."""
        return [_seen(m) for m in self.chat.messages.values() if m["from"]["id"] == self.bot.id]

    @property
    def unread(self) -> list[Seen]:
        """What came since the last `reads()`."""
        return [message for message in self.screen if message.id > self._read]

    async def reads(self, count: int = 1, *, within: float = 5.0) -> list[Seen]:
        """Wait until `count` new messages are here and return all that are unread."""
        await self._until(lambda: len(self.unread) >= count, within, f"{count} new messages")
        unread = self.unread
        self._read = unread[-1].id if unread else self._read
        return unread

    async def sees(self, text: str, *, within: float = 5.0) -> Seen:
        """Wait for a message that contains `text`, among the unread ones. Reads up to it.

        Isolates are invisible to people, so they do not count here.
        """

        def found() -> Seen | None:
            return next((m for m in self.unread if plain(text) in plain(m.text)), None)

        await self._until(lambda: found() is not None, within, f"«{text}»")
        message = found()
        assert message
        self._read = message.id
        return message

    async def says(self, user_id: int, name: str, text: str) -> int:
        """A member writes in the group."""
        sender = {"id": user_id, "is_bot": False, "first_name": name}
        return await self._deliver(
            "message", self.api.new_message(sender, self.chat) | {"text": text}
        )

    async def admits_the_bot(self) -> int:
        """Someone adds the bot to the group."""
        before, now = ({"user": self.bot.user, "status": status} for status in ("left", "member"))
        change = {
            "chat": self.chat.info,
            "from": {"id": 991, "is_bot": False, "first_name": "منى"},
            "date": self.api.tick(),
            "old_chat_member": before,
            "new_chat_member": now,
        }
        return await self._deliver("my_chat_member", change)

    async def _until(self, true: Callable[[], bool], within: float, what: str) -> None:
        try:
            async with asyncio.timeout(within), self.chat.changed:
                await self.chat.changed.wait_for(true)
        except TimeoutError:
            shown = "\n---\n".join(message.text for message in self.screen[-5:])
            raise AssertionError(f"{what} did not come; on the screen:\n{shown}") from None

    async def _deliver(self, kind: str, body: Json) -> int:
        if kind in ("message", "edited_message"):
            self.chat.messages[body["message_id"]] = body
        update_id = await self.api.push(self.bot, kind, body, self.chat.id)
        if self.patience and update_id:
            await self.bot.inbox.until_confirmed(update_id, self.patience)
        return update_id


class Person(Group):
    """Someone in a private chat with a bot. Each act returns the id of the update it caused."""

    @property
    def user(self) -> Json:
        """The person as a User."""
        name = self.chat.info["first_name"]
        return {"id": self.id, "is_bot": False, "first_name": name, "language_code": "ar"}

    @property
    def phone(self) -> str:
        """The number of the person's Telegram account, as Telegram writes it in contacts."""
        return f"9665{self.id % 10**8:08}"

    @property
    def keyboard(self) -> tuple[str, ...]:
        """Labels of the reply keyboard under the input field."""
        rows = (self.chat.keyboard or {}).get("keyboard", [])
        return tuple(button["text"] for row in rows for button in row)

    @property
    def alerts(self) -> list[str]:
        """What answers to presses displayed."""
        return self.chat.alerts

    async def starts(self, payload: str = "") -> int:
        """Press Start, with what a deep link carries. Unblocks the bot first, as Telegram does."""
        if self.chat.blocked:
            await self.unblocks()
        self.chat.started = True
        return await self.sends(f"/start {payload}".strip())

    async def sends(self, text: str) -> int:
        """Write a text. Commands are marked as such, as Telegram does."""
        content: Json = {"text": text}
        if text.startswith("/"):
            length = len(text.split()[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return await self._message(content)

    async def edits(self, update_id: int, text: str) -> int:
        """Change a text that an earlier update carried."""
        old = self.bot.inbox.past[update_id]["message"]
        return await self._deliver(
            "edited_message", old | {"text": text, "edit_date": self.api.tick()}
        )

    async def forwards(self, text: str, *, author: str = "قناة الأخبار") -> int:
        """Pass on what someone else wrote."""
        origin = {"type": "hidden_user", "sender_user_name": author, "date": self.api.tick()}
        return await self._message({"text": text, "forward_origin": origin})

    async def replies(self, text: str, *, to: Seen | None = None) -> int:
        """Write a text as a reply to a message of the bot: the newest one, or an older one."""
        quoted = self.chat.messages[(to or self.screen[-1]).id]
        return await self._message({"text": text, "reply_to_message": quoted})

    async def presses(self, label: str, *, on: Seen | None = None) -> int:
        """Press a button by its label: on the newest message that has it, or on an older one.

        A button of the reply keyboard is found too.
        """
        for message in [on] if on else self.screen[::-1]:
            labels = [plain(button) for button in message.buttons]
            if plain(label) in labels:
                data = message.data[labels.index(plain(label))]
                return await self._press(self.chat.messages[message.id], data)
        if not on and label in self.keyboard:
            rows = (self.chat.keyboard or {})["keyboard"]
            button = next(b for row in rows for b in row if b["text"] == label)
            own = button.get("request_contact")
            return await (self.shares_own_contact() if own else self.sends(label))
        offered = [button for message in self.screen[-3:] for button in message.buttons]
        raise AssertionError(f"no button «{label}»; there are {offered}")

    async def forges_press(self, data: str) -> int:
        """Send callback data that no button of ours carries, under the newest message."""
        return await self._press(self.chat.messages[self.screen[-1].id], data)

    async def shares_own_contact(self) -> int:
        """Send one's own number by the button of the reply keyboard."""
        return await self._contact(self.phone, self.chat.info["first_name"], self.id)

    async def shares_contact_of(self, other: "Person") -> int:
        """Send someone else's card from the address book."""
        return await self._contact(other.phone, other.chat.info["first_name"], other.id)

    async def shares_card(self, phone: str, name: str) -> int:
        """Send a card of someone who is not on Telegram."""
        return await self._contact(phone, name, None)

    async def sends_sticker(self) -> int:
        """Send a sticker."""
        return await self._message({"sticker": STICKER})

    async def sends_voice(self, data: bytes = b"OggS") -> int:
        """Send a voice note."""
        return await self._message({"voice": voice(self.api.files.keep(data))})

    async def sends_video(self, data: bytes = b"....ftypmp42") -> int:
        """Send a video."""
        return await self._message({"video": video(self.api.files.keep(data))})

    async def sends_photo(self, caption: str = "", data: bytes = b"\xff\xd8\xff") -> int:
        """Send one photo."""
        content: Json = {"photo": photo(self.api.files.keep(data))}
        return await self._message(content | ({"caption": caption} if caption else {}))

    async def sends_album(self, *parts: bytes) -> list[int]:
        """Send several photos at once: one update each, one group."""
        group = f"album{self.api.tick()}"
        return [
            await self._message({"photo": photo(self.api.files.keep(one)), "media_group_id": group})
            for one in parts or (b"\xff\xd8\xff",) * 3
        ]

    async def sends_document(self, name: str = "هوية.pdf", data: bytes = b"%PDF-1.7") -> int:
        """Send a file."""
        return await self._message({"document": document(self.api.files.keep(data), name)})

    async def sends_location(self) -> int:
        """Send a place."""
        return await self._message({"location": {"latitude": 24.71, "longitude": 46.67}})

    async def blocks(self) -> int:
        """Block the bot."""
        self.chat.blocked = True
        return await self._membership("member", "kicked")

    async def unblocks(self) -> int:
        """Let the bot write again."""
        self.chat.blocked = False
        return await self._membership("kicked", "member")

    async def _contact(self, phone: str, name: str, user_id: int | None) -> int:
        contact: Json = {"phone_number": phone, "first_name": name}
        return await self._message({"contact": contact | ({"user_id": user_id} if user_id else {})})

    async def _message(self, content: Json) -> int:
        # Whoever can write in a private chat has pressed Start before.
        self.chat.started = True
        return await self._deliver("message", self.api.new_message(self.user, self.chat) | content)

    async def _press(self, message: Json, data: str) -> int:
        press = {
            "id": self.api.new_press(self.bot, self.chat),
            "from": self.user,
            "chat_instance": str(self.id * 31),
            "message": message,
            "data": data,
        }
        return await self._deliver("callback_query", press)

    async def _membership(self, old: str, new: str) -> int:
        def standing(status: str) -> Json:
            return {"user": self.bot.user, "status": status} | (
                {"until_date": 0} if status == "kicked" else {}
            )

        change = {
            "chat": self.chat.info,
            "from": self.user,
            "date": self.api.tick(),
            "old_chat_member": standing(old),
            "new_chat_member": standing(new),
        }
        return await self._deliver("my_chat_member", change)


def _seen(message: Json) -> Seen:
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    flat = [button for row in keyboard for button in row]
    return Seen(
        id=message["message_id"],
        text=str(message.get("text") or message.get("caption") or ""),
        buttons=tuple(button["text"] for button in flat),
        rows=tuple(tuple(button["text"] for button in row) for row in keyboard),
        data=tuple(button.get("callback_data", "") for button in flat),
        preview=_preview(message),
    )


def _preview(message: Json) -> str:
    """The text without what is veiled in it; entities are counted in UTF-16 units."""
    shown = str(message.get("text") or "").encode("utf-16-le")
    for one in message.get("entities", []):
        if one["type"] == "spoiler":
            shown = shown[: one["offset"] * 2] + shown[(one["offset"] + one["length"]) * 2 :]
    return shown.decode("utf-16-le").strip()
