"""A talk in which a member of staff types, led by a program: what stands there, what is said."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flows.assisted.entry import AssistChannel
from flows.dossier import Dossier, Frame
from flows.effects import Receipt
from flows.events import AnyEvent, AssistBegun, ButtonPressed, TextSent
from flows.identifiers import Address
from flows.matters import Application
from flows.phrases import plain
from storage import views
from storage.database import Database
from storage.door import Door


@dataclass(frozen=True, slots=True)
class Talk:
    """One address behind which `by` types, at the same door as everybody."""

    door: Door
    database: Database
    now: Callable[[], datetime]
    by: str
    address: Address

    async def begin(self, channel: AssistChannel) -> Receipt:
        """Sit down to type."""
        return await self._handle(AssistBegun(*self._origin(), self.address, self.by, channel))

    async def write(self, text: str) -> None:
        await self._handle(TextSent(*self._origin(), self.address, text, by=self.by))

    async def press(self, value: str) -> None:
        """Press what is current and has this value."""
        dossier = await self.dossier()
        step = dossier.conversation.step if dossier is not None else 0
        button = f"{step}.{value}"
        await self._handle(ButtonPressed(*self._origin(), self.address, button, self.by))

    async def dossier(self) -> Dossier | None:
        return await self.database.aread(lambda conn: views.dossier(conn, self.address))

    async def top(self) -> Frame | None:
        """What is asked now; None at the menu."""
        dossier = await self.dossier()
        frames = dossier.conversation.frames if dossier is not None else ()
        return frames[-1] if frames else None

    async def application(self) -> Application | None:
        """The newest application of this file."""
        dossier = await self.dossier()
        lines = [one for one in dossier.matters if one.kind == "application"] if dossier else []
        if not lines:
            return None
        reference = lines[-1].reference
        found = await self.database.aread(lambda conn: views.matter(conn, reference))
        return found if isinstance(found, Application) else None

    async def heard(self) -> str:
        """How the newest message begins: what was wrong with an answer."""
        sent = await self.database.aread(lambda conn: views.messages(conn, self.address))
        message = sent[-1].message if sent else None
        return plain(message.text.partition("\n\n")[0]) if message is not None else ""

    async def _handle(self, event: AnyEvent) -> Receipt:
        return (await self.door.handle(event)).receipt

    def _origin(self) -> tuple[str, datetime, int]:
        return f"tour:{secrets.token_hex(12)}", self.now(), secrets.randbits(63)
