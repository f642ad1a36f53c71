"""The terminal as a channel: one person's talk, typed line by line."""

from datetime import timedelta
from pathlib import PurePath
from typing import Literal, cast, get_args

from bot.characters import storable
from bot.clock import later
from bot.house import House
from flows.events import AttachmentSent, ButtonPressed, TextSent
from flows.forms.folding import clean, fold
from flows.identifiers import Address
from flows.messages import Button, Message
from flows.phrases import plain
from scheduler.due import ring_until
from storage import outbox, views

Kind = Literal["photo", "album", "voice", "audio", "video", "file", "sticker", "location", "other"]

_UNSENT = ("riding", "ready", "sending")
_KINDS = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".heic"), "photo"),
    **dict.fromkeys((".ogg", ".oga", ".opus"), "voice"),
    **dict.fromkeys((".mp3", ".m4a", ".wav"), "audio"),
    **dict.fromkeys((".mp4", ".mov", ".webm"), "video"),
}


class NoSuchButton(Exception):
    """No button that was shown has this label. `offered` are those of the newest message."""

    def __init__(self, offered: tuple[str, ...]) -> None:
        super().__init__(offered)
        self.offered = offered


class Terminal:
    """What one person does at a terminal, and what the house says to them.

    Another process may serve the same database: whatever it leaves for this address is shown too.
    """

    def __init__(self, house: House, name: str) -> None:
        self.address = Address(f"terminal:{storable(name)}")
        self._house = house
        self._buttons: list[Button] = []
        self._newest: tuple[Button, ...] = ()

    async def remember_buttons(self) -> None:
        """Let the buttons of what was shown in an earlier session work still."""
        sent = await self._house.database.aread(lambda conn: views.messages(conn, self.address))
        for one in sent:
            if one.message is not None and one.state not in _UNSENT:
                self._keep(one.message)

    async def write(self, text: str) -> None:
        """Send a text."""
        await self._house.handle(
            TextSent(**self._house.origin(), address=self.address, text=storable(text))
        )

    async def press(self, label: str) -> None:
        """Press the newest button with this label. Raises NoSuchButton."""
        wanted = fold(clean(label))
        for button in reversed(self._buttons):
            if fold(clean(plain(button.label))) == wanted:
                await self._house.handle(
                    ButtonPressed(**self._house.origin(), address=self.address, button=button.id)
                )
                return
        raise NoSuchButton(tuple(plain(one.label) for one in self._newest))

    async def send_file(self, name: str) -> None:
        """Send a file: that it came, not what it holds. A kind alone will do: `photo`."""
        suffix = PurePath(name).suffix.lower()
        kind = name if name in get_args(Kind) else _KINDS.get(suffix, "file")
        await self._house.handle(
            AttachmentSent(
                **self._house.origin(),
                address=self.address,
                attachment=cast(Kind, kind),
            )
        )

    async def pass_time(self, span: timedelta) -> None:
        """Let time pass for this process, and ring what falls due in it, each at its own time.

        Raises NotATime where the clock cannot stand.
        """
        house = self._house
        house.check_rehearsal()
        until = later(house.now(), span)
        async for _ in ring_until(house.door, house.database, until, house.stand_at):
            pass
        house.clock.move(until - house.now())

    async def arrived(self) -> list[str]:
        """What came since the last look, in order. Showing it on this screen is its delivery."""
        sent = await self._house.database.aread(lambda conn: views.messages(conn, self.address))
        fresh = [one for one in sent if one.state in _UNSENT and one.message is not None]
        if fresh:
            rows, now = [one.row for one in fresh], self._house.now()
            await self._house.door.run(lambda conn: outbox.mark_delivered(conn, rows, now))
        messages = [one.message for one in fresh if one.message is not None]
        for message in messages:
            self._keep(message)
        return [render_message(message) for message in messages]

    def _keep(self, message: Message) -> None:
        self._buttons.extend(message.buttons)
        self._newest = tuple(message.buttons) or self._newest


def render_message(message: Message) -> str:
    """A message as a transcript shows it: the text, then a line per row of buttons."""
    rows = ["  " + " ".join(f"[{plain(one.label)}]" for one in row) for row in message.rows]
    return "\n".join([plain(message.text), *rows])
