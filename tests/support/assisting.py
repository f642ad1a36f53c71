"""Someone typed for and someone who takes it over, through real doors and the real core."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

import flows.advance
from flows.assisted.entry import AssistChannel, assist_address
from flows.dossier import Dossier
from flows.effects import Receipt
from flows.events import AnyEvent, AssistBegun, ButtonPressed, StaffActed, TextSent
from flows.identifiers import Address, Reference
from flows.matters import Application
from flows.phrases import plain
from storage import views
from storage.arrivals import Handled, Unavailable
from storage.database import Database
from storage.door import Door
from support.doors import NOON, MachineClock
from support.offices import office_of

TYPIST = "سارة"
NAME = "منيرة سعد فهد القحطاني"
#: What is typed between the greeting and the way in which the person confirms.
ENTRY = ("! أوافق", "! بصيغة المؤنّث", "! لي أنا", NAME, "1403/5/7", "1012345672", "سلة غذائية")
READ_BACK = "! كلها صحيحة"


class DyingDoor(Door):
    """A door that dies before it handles what its turns have raised."""

    async def go_on(self, event: AnyEvent) -> Handled:
        raise Unavailable


@dataclass
class Person:
    """Whoever writes from an address: the person themself, or a member of staff for them."""

    door: Door
    database: Database
    address: Address
    by: str = ""
    receipts: list[Receipt] = field(default_factory=list)

    async def says(self, *lines: str) -> Receipt:
        """Write each line; `! LABEL` presses that button of the newest message that has it."""
        for line in lines:
            if line.startswith("! "):
                pressed = ButtonPressed(*_origin(), self.address, self._button(line[2:]), self.by)
                await self._handle(pressed)
            else:
                await self._handle(TextSent(*_origin(), self.address, line, by=self.by))
        return self.receipts[-1]

    async def begins(self, channel: AssistChannel = "interview") -> Receipt:
        """Sit down to type."""
        return await self._handle(AssistBegun(*_origin(), self.address, self.by, channel))

    def heard(self) -> str:
        """The newest message."""
        sent = self.database.read(lambda conn: views.messages(conn, self.address))
        return plain(sent[-1].message.text) if sent and sent[-1].message else ""

    def dossier(self) -> Dossier:
        """Their file as it is stored."""
        found = self.database.read(lambda conn: views.dossier(conn, self.address))
        assert found is not None
        return found

    async def _handle(self, event: AnyEvent) -> Receipt:
        handled = await self.door.handle(event)
        self.receipts.append(handled.receipt)
        return handled.receipt

    def _button(self, label: str) -> str:
        sent = self.database.read(lambda conn: views.messages(conn, self.address))
        buttons = [one for each in sent if each.message for one in each.message.buttons]
        return next(one.id for one in reversed(buttons) if plain(one.label) == label)


def typist(door: Door, database: Database, mark: str = "1", name: str = TYPIST) -> Person:
    """A member of staff at the file of one person."""
    return Person(door, database, assist_address(name, mark), name)


async def typed_in(door: Door, database: Database, mark: str = "1") -> tuple[Person, Reference]:
    """An application that is read back and waits to be confirmed."""
    clerk = typist(door, database, mark)
    await clerk.begins()
    await clerk.says(*ENTRY, READ_BACK)
    return clerk, clerk.dossier().matters[-1].reference


def application_of(database: Database, reference: Reference) -> Application:
    """The application as it is stored."""
    found = database.read(lambda conn: views.matter(conn, reference))
    assert isinstance(found, Application)
    return found


def attested_on_paper(reference: Reference, by: str = TYPIST, name: str = NAME) -> StaffActed:
    """A member of staff records the signature that they saw."""
    return StaffActed(
        *_origin(), reference, "attest", by, text="ورقة 7", name=name, on="2026-11-22"
    )


@asynccontextmanager
async def at_work(database: Database, kind: type[Door] = Door) -> AsyncIterator[Door]:
    """A door to the real core, whose form is the short one of these tests."""
    office = office_of("assisted")
    door = kind(database, lambda staff, hashes: office, flows.advance, clock=MachineClock())
    door.start()
    try:
        yield door
    finally:
        door.stop()


def _origin() -> tuple[str, datetime, int]:
    key = uuid4()
    return f"test:{key}", NOON, key.int % 2**63
