"""Whose file an operator means, by an address or by the reference of a matter."""

from functools import partial
from typing import TYPE_CHECKING

from flows.dossier import Dossier
from flows.events import DataRequested
from flows.identifiers import Address, FileId, Reference
from flows.matters import Ticket
from storage import views
from storage.database import Database

if TYPE_CHECKING:
    from bot.house import House
    from flows.effects import Receipt


class NoSuchContact(Exception):
    """Nobody is known by this address or reference."""


def contact_in(database: Database, contact: str) -> FileId:
    """The person's file. Raises NoSuchContact."""
    typed = contact.strip()
    address, reference = Address(typed), Reference(typed.upper())
    file = database.read(
        lambda conn: views.file_of(conn, address) or views.holder_of(conn, reference)
    )
    if file is None or not file.startswith("d:"):
        raise NoSuchContact(f"{typed}: nobody is known by this address or reference.")
    return file


def newest_request(database: Database, file: FileId, kind: str) -> Reference | None:
    """Their open request about their own data of this kind."""
    dossier = dossier_of(database, file)
    for line in reversed(dossier.matters):
        if line.kind == "ticket" and line.stage != "closed":
            ticket = database.read(partial(views.matter, reference=line.reference))
            if isinstance(ticket, Ticket) and ticket.topic == "data" and ticket.kind == kind:
                return ticket.reference
    return None


def dossier_of(database: Database, file: FileId) -> Dossier:
    """The file, opened."""
    found = database.read(partial(views.dossier_of, file=file))
    if found is None:
        raise NoSuchContact(f"{file} is nobody's file.")
    return found


async def request_data(house: "House", file: FileId, by: str, kind: str, text: str) -> "Receipt":
    """Record the request, through the door like everything else."""
    return await house.handle(
        DataRequested(**house.origin(), file=file, by=by, kind=kind, text=text)
    )
