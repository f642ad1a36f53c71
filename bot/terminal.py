"""The terminal as a channel: one person's talk, typed line by line."""

import hashlib
import shlex
from datetime import timedelta
from pathlib import Path
from typing import cast, get_args
from uuid import uuid4

from bot.characters import storable
from bot.clock import later
from bot.house import House
from flows.assisted.entry import AssistChannel, assist_address
from flows.effects import Receipt
from flows.events import (
    AnyEvent,
    AssistBegun,
    Attachment,
    AttachmentSent,
    ButtonPressed,
    TextSent,
)
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import Address
from flows.messages import Button, Message
from flows.phrases import plain
from scheduler.due import ring_until
from storage import outbox, views

_UNSENT = ("riding", "ready", "sending")
_KINDS: dict[str, Attachment] = {
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

    def __init__(self, house: House, name: str, by: str = "") -> None:
        """`by` is a member of staff who types for the person of this name."""
        self.address = Address(f"terminal:{storable(name)}")
        if by:
            self.address = assist_address(storable(by), mark_of(storable(name)))
        #: What the last act led to. A person's own acts are never refused.
        self.receipt = Receipt()
        self._by = storable(by)
        self._house = house
        self._buttons: list[Button] = []
        self._newest: tuple[Button, ...] = ()

    async def remember_buttons(self) -> None:
        """Let the buttons of what was shown in an earlier session work still."""
        sent = await self._house.database.aread(lambda conn: views.messages(conn, self.address))
        for one in sent:
            if one.message is not None and one.state not in _UNSENT:
                self._keep(one.message)

    async def sit_down(self, channel: AssistChannel, said_by: str, *, related: bool) -> None:
        """Begin to type for the person, or go on with it. The receipt may refuse it."""
        await self._handle(
            AssistBegun(
                **self._house.origin(),
                address=self.address,
                by=self._by,
                channel=channel,
                said_by=storable(said_by),
                related=related,
            )
        )

    async def write(self, text: str) -> None:
        """Send a text."""
        origin = self._house.origin()
        text = storable(text)
        await self._handle(TextSent(**origin, address=self.address, text=text, by=self._by))

    async def press(self, label: str) -> None:
        """Press the newest button with this label. Raises NoSuchButton."""
        wanted = fold(clean(label))
        for button in reversed(self._buttons):
            if fold(clean(plain(button.label))) == wanted:
                origin = self._house.origin()
                pressed = ButtonPressed(
                    **origin, address=self.address, button=button.id, by=self._by
                )
                await self._handle(pressed)
                return
        raise NoSuchButton(tuple(plain(one.label) for one in self._newest))

    async def send_file(self, named: str) -> None:
        """Send what stands at these paths, several at once as a group.

        A kind alone will do, such as `photo`: that something came, not what it holds. Raises
        OSError for a path that cannot be read, TryAgain where the post room is not at work.
        """
        if named in get_args(Attachment):
            await self._send(cast(Attachment, named), None, "")
            return
        paths = [Path(one) for one in shlex.split(named)]
        group = str(uuid4()) if len(paths) > 1 else ""
        for path in paths:
            data = path.read_bytes()
            await self._send(_KINDS.get(path.suffix.lower(), "file"), data, group)

    async def _send(self, kind: Attachment, data: bytes | None, group: str) -> None:
        origin = self._house.origin()
        upload = None
        if data is not None:
            upload = await self._house.postroom.take_in(origin["key"], self.address, data)
        await self._handle(
            AttachmentSent(
                **origin,
                address=self.address,
                attachment=kind,
                upload=upload,
                group=group,
                by=self._by,
            )
        )

    async def _handle(self, event: AnyEvent) -> None:
        self.receipt = await self._house.handle(event)

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


def mark_of(name: str) -> str:
    """What tells the people of one typist apart: a number as it is, of a name only its hash.

    Addresses stand in the database in the open, and a name would say whom it is about.
    """
    if name.isdecimal():
        return name
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def render_message(message: Message) -> str:
    """A message as a transcript shows it: the text, then a line per row of buttons."""
    rows = ["  " + " ".join(f"[{plain(one.label)}]" for one in row) for row in message.rows]
    shown = [f"  {one.partition('/')[2]}" for one in message.media]
    return "\n".join([*shown, plain(message.text), *rows])
