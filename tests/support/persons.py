"""Somebody who applies in their own chat, and what staff do to it, through real doors."""

from uuid import uuid4

from flows.effects import Receipt
from flows.events import DataRequested, StaffActed
from flows.identifiers import Address, FileId, Reference
from storage.database import Database
from storage.door import Door
from support.assisting import ENTRY, NAME, READ_BACK, Person
from support.doors import NOON

MANAGER = "منصور"
OFFICER = "سارة"


async def applied(door: Door, database: Database, address: str = "telegram:7") -> Person:
    """A person who has signed their application."""
    person = Person(door, database, Address(address))
    await person.says("تقديم طلب", *ENTRY, READ_BACK, NAME, "! أقرّ وأوقّع")
    return person


async def act(
    door: Door, reference: Reference, action: str, by: str = MANAGER, text: str = "", **fields: str
) -> Receipt:
    """A member of staff does something to a matter."""
    key = uuid4()
    event = StaffActed(
        f"test:{key}", NOON, key.int % 2**63, reference, action, by, text=text, fields=fields
    )
    return (await door.handle(event)).receipt


async def asked_to_erase(door: Door, file: FileId) -> Reference:
    """Somebody asked at the counter to have their data erased."""
    key = uuid4()
    event = DataRequested(f"test:{key}", NOON, key.int % 2**63, file, MANAGER, "erase", "في المقر")
    return Reference((await door.handle(event)).receipt.data["ticket"])
