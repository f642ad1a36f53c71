"""What the core asks within a turn and only an index can tell."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from flows.dossier import Dossier
from flows.effects import (
    CountCasework,
    DrawFileNumber,
    Effect,
    FindFiles,
    FindHolder,
    FindMember,
    FindOffer,
    FindPerson,
    FindTwins,
    FindWindows,
)
from flows.events import (
    AnswerEvent,
    AnyEvent,
    CaseworkCounted,
    FileNumberDrawn,
    FilesFound,
    HolderFound,
    MemberFound,
    OfferFound,
    PersonFound,
    TwinsFound,
    WindowsFound,
)
from flows.identifiers import Address, FileId, Reference
from flows.matters import Application, Ticket
from storage import counters, files, identities, lists, members, tallies
from storage.files import OpenFile
from storage.instants import day_in_riyadh
from storage.keys import Keys
from storage.sql import Sql

_OFFER = Sql("SELECT reference, file_id FROM matters WHERE offer_hash = ?")
# In a file in which staff type for someone nobody can be reached.
_PERSON = Sql(
    "SELECT file_id, reference, key, body FROM matters WHERE identity_hash = ? "
    "AND EXISTS (SELECT 1 FROM addresses WHERE addresses.file_id = matters.file_id "
    "AND substr(address, 1, 7) <> 'assist:') ORDER BY entered_at DESC, reference LIMIT 20"
)


def answer(
    conn: Connection,
    keys: Keys,
    numbers: counters.FileNumbers,
    opened: Iterable[OpenFile],
    event: AnyEvent,
    effects: Sequence[Effect],
) -> AnswerEvent | None:
    """The answer to the first look-up that a turn asks for; None where it asks for none."""
    origin = (event.key, event.at, event.seed, event)
    for effect in effects:
        match effect:
            case DrawFileNumber():
                return FileNumberDrawn(*origin, numbers.draw())
            case CountCasework(since):
                decided = counters.decided(conn, since)
                return CaseworkCounted(
                    *origin, counters.casework(conn, opened), decided, tallies.rated(conn, event.at)
                )
            case FindWindows(after, limit):
                return WindowsFound(*origin, counters.windows(conn, after, limit))
            case FindOffer(code):
                return OfferFound(*origin, *find_offer(conn, keys, code))
            case FindMember(identity):
                day = day_in_riyadh(event.at)
                return MemberFound(*origin, *members.find(conn, keys, identity, day))
            case FindPerson(identity):
                return PersonFound(*origin, find_person(conn, keys, identity))
            case FindFiles():
                return FilesFound(*origin, lists.next_files(conn, effect))
            case FindHolder(reference):
                id, about, addresses, near, ticket = find_holder(conn, keys, reference)
                return HolderFound(*origin, id, about, addresses, near, ticket)
            case FindTwins():
                return TwinsFound(*origin, identities.twins(conn, keys, effect))
    return None


def find_offer(
    conn: Connection, keys: Keys, code: str
) -> tuple[Reference, FileId] | tuple[None, None]:
    """The application that waits to be confirmed by this code, and the file it lies in."""
    row = _OFFER.first(conn, offer_hash(keys, code))
    return (None, None) if row is None else (Reference(row[0]), FileId(row[1]))


def offer_hash(keys: Keys, code: str) -> str:
    """By what a code is found without being stored. No national ID has the same."""
    return keys.identity_hash(f"offer {code}")


def find_holder(
    conn: Connection, keys: Keys, reference: Reference
) -> tuple[
    FileId | None, Application | None, tuple[Address, ...], tuple[Application, ...], Ticket | None
]:
    """The file that a matter lives in, and what tells who may come near; see `HolderFound`."""
    id = files.find_references(conn, [reference]).get(reference)
    file = files.read(conn, keys, id) if id is not None else None
    if file is None or not isinstance(file.value, Dossier):
        return id, None, (), (), None
    held = {line.reference for line in file.value.matters if line.kind == "application"}
    files.load_matters(conn, keys, {file.id: file}, {reference, *held})
    opened = file.matters.get(reference)
    matter = opened.value if opened is not None else None
    near = tuple(one.value for one in file.matters.values() if isinstance(one.value, Application))
    return (
        id,
        matter if isinstance(matter, Application) else None,
        file.value.addresses,
        near,
        matter if isinstance(matter, Ticket) else None,
    )


def find_person(conn: Connection, keys: Keys, identity: str) -> FileId | None:
    """The file of whoever staff have compared with this identity's originals before (S2)."""
    for id, reference, wrapped, body in _PERSON.rows(conn, keys.identity_hash(identity)):
        matter = files.open_matter(keys, Reference(reference), wrapped, body).value
        if isinstance(matter, Application) and matter.verification is not None:
            return FileId(id)
    return None
