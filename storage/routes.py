"""To which file each event belongs. Whoever writes for the first time gets one."""

from collections.abc import Sequence

from sqlalchemy import Connection

from flows.events import (
    AddressRefused,
    AnyEvent,
    FollowUpDue,
    RaisedEvent,
    StaffActed,
    target_of,
)
from flows.identifiers import Address, FileId, Reference
from storage import files
from storage.files import OpenFile
from storage.keys import Keys


def route(
    conn: Connection, keys: Keys, events: Sequence[AnyEvent]
) -> tuple[dict[str, FileId | None], dict[FileId, OpenFile]]:
    """The file of each event by its key, None where there is none; and the files begun just now.

    Files begun are ours already: nobody else can know them before the commit.
    """
    people: set[Address] = set()
    strangers: set[Address] = set()
    references: set[Reference] = set()
    office: set[FileId] = set()
    for event in events:
        target = target_of(event)
        if isinstance(event, StaffActed):
            references.add(event.reference)
        elif target.startswith("o:"):
            office.add(FileId(target))
        elif not isinstance(event, FollowUpDue | RaisedEvent):
            people.add(Address(target))
            # That an address refused us is nobody's first word.
            if not isinstance(event, AddressRefused):
                strangers.add(Address(target))
    known = files.find_addresses(conn, people) if people else {}
    strangers -= known.keys()
    begun: dict[FileId, OpenFile] = {}
    if strangers:
        begun = files.begin(conn, keys, strangers)
        known |= files.find_addresses(conn, strangers)
    if office:
        files.make_office_files(conn, keys, office)
    found = files.find_references(conn, references) if references else {}
    routes: dict[str, FileId | None] = {}
    for event in events:
        target = target_of(event)
        if isinstance(event, StaffActed):
            routes[event.key] = found.get(event.reference)
        elif isinstance(event, FollowUpDue | RaisedEvent) or target.startswith("o:"):
            routes[event.key] = FileId(target)
        else:
            routes[event.key] = known.get(Address(target))
    return routes, {id: begun[id] for id in known.values() if id in begun}
