"""What the fake Bot API remembers: bots, chats, and the messages in them."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from support.bot_api_inbox import Inbox
from support.bot_api_specification import ApiRefusal, Json
from support.bot_api_webhook import Webhook


@dataclass
class BotAccount:
    """One bot: who it is, how it wants its updates, and what it told Telegram about itself."""

    token: str
    id: int
    username: str
    inbox: Inbox
    webhook: Webhook | None = None
    settings: dict[str, Any] = field(default_factory=dict)
    callbacks: dict[str, int] = field(default_factory=dict)  #: id of a press -> its chat
    answered: list[str] = field(default_factory=list)  #: ids of presses that were answered

    @property
    def user(self) -> Json:
        """The bot as a User."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.username,
            "username": self.username,
        }


@dataclass
class Chat:
    """One chat of one bot. `messages` holds what is visible there now, oldest first."""

    info: Json
    started: bool = False
    blocked: bool = False
    left: bool = False
    messages: dict[int, Json] = field(default_factory=dict)
    keyboard: Json | None = None  #: the reply keyboard under the input field, if one is shown
    alerts: list[str] = field(default_factory=list)  #: what answers to presses displayed
    actions: list[str] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def id(self) -> int:
        """The chat's id: the person's own in a private chat, below zero in a group."""
        return int(self.info["id"])

    def check_reachable(self) -> None:
        """Refuse as Telegram does when the bot may not write here."""
        if self.blocked:
            raise ApiRefusal(403, "Forbidden: bot was blocked by the user")
        if self.left:
            raise ApiRefusal(403, "Forbidden: bot is not a member of the group chat")
        if self.info["type"] == "private" and not self.started:
            raise ApiRefusal(403, "Forbidden: bot can't initiate conversation with a user")

    def message(self, message_id: int, what: str) -> Json:
        """The message, or the refusal that names what was to be done with it."""
        if message_id not in self.messages:
            raise ApiRefusal(400, f"Bad Request: message to {what} not found")
        return self.messages[message_id]

    async def announce(self) -> None:
        """Wake everyone who watches this chat."""
        async with self.changed:
            self.changed.notify_all()
