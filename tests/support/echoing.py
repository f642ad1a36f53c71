"""A real database and door around a core that only repeats what it is told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from flows.dossier import Dossier, File
from flows.effects import Receipt, Say
from flows.events import AddressRefused, AnswerEvent, AnyEvent, PersonEvent, TextSent
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter
from flows.messages import Message
from flows.turn import Outcome
from storage import views
from storage.database import Database, open_database
from storage.door import Door
from storage.secret import Secret
from storage.views import Sent


class Machine:
    """The machine's clock, moved by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 8, tzinfo=UTC)

    def now(self) -> datetime:
        """The time."""
        return self.at

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.at += timedelta(seconds=seconds)


class EchoCore:
    """Says back each part of a text, «a|b» as two messages, and notes who refused us."""

    def advance(
        self,
        office: Any,
        file: File,
        matters: dict[Reference, AnyMatter],
        event: AnyEvent | AnswerEvent,
    ) -> Outcome:
        """One message for each part."""
        assert isinstance(file, Dossier)
        if isinstance(event, AddressRefused):
            file = replace(file, unreachable=(*file.unreachable, event.address))
            return Outcome(file, {}, (), Receipt(code=event.why))
        if not isinstance(event, TextSent):
            return Outcome(file, {}, (), Receipt())
        says = tuple(Say(event.address, Message(part)) for part in event.text.split("|"))
        return Outcome(file, {}, says, Receipt())

    def needed(self, file: File, event: AnyEvent) -> frozenset[Reference]:
        """Nothing."""
        return frozenset()

    def new_file(self, id: FileId, event: AnyEvent) -> File:
        """An empty dossier."""
        assert isinstance(event, PersonEvent)
        return Dossier(id, event.at, event.at, (event.address,))


class EchoHouse:
    """The door, the database behind it, and what one looks at in tests."""

    def __init__(self, database: Database, door: Door, machine: Machine) -> None:
        self.database = database
        self.door = door
        self.machine = machine
        self._told = 0

    async def tell(self, who: int, text: str, *, channel: str = "telegram") -> None:
        """Someone writes; what is said back waits in the outbox."""
        self._told += 1
        address = Address(f"{channel}:{who}")
        await self.door.handle(TextSent(f"t{self._told}", self.machine.now(), 7, address, text))

    def sent(self, who: int) -> list[Sent]:
        """What was said to someone on Telegram, and what became of it."""
        return self.database.read(lambda conn: views.messages(conn, Address(f"telegram:{who}")))

    def states(self, who: int) -> list[str]:
        """Only what became of it."""
        return [one.state for one in self.sent(who)]

    def unreachable(self, who: int) -> tuple[Address, ...]:
        """The addresses that refused us, as the person's dossier has them."""
        dossier = self.database.read(lambda conn: views.dossier(conn, Address(f"telegram:{who}")))
        assert dossier
        return dossier.unreachable


@asynccontextmanager
async def echo_house(folder: Path) -> AsyncIterator[EchoHouse]:
    """A house of its own, closed at the end."""
    machine = Machine()
    secret = Secret.create(folder / "secret.key")
    database = open_database(f"sqlite:///{folder}/echo.db", secret)
    # The core asks nothing of the office, so there is none.
    door = Door(database, lambda staff, packs: None, EchoCore(), clock=machine.now)  # type: ignore[arg-type,return-value]
    door.start()
    try:
        yield EchoHouse(database, door, machine)
    finally:
        door.stop()
        database.close()
