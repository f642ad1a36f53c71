"""What the core asks within a turn and only an index can tell."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from flows.effects import CountCasework, DrawFileNumber, Effect, FindOffer, FindPerson
from flows.events import (
    AnswerEvent,
    AnyEvent,
    CaseworkCounted,
    FileNumberDrawn,
    OfferFound,
    PersonFound,
)
from flows.identifiers import FileId, Reference
from flows.matters import Application
from storage import counters, files
from storage.files import OpenFile
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
            case CountCasework():
                return CaseworkCounted(*origin, counters.casework(conn, opened))
            case FindOffer(code):
                return OfferFound(*origin, *find_offer(conn, keys, code))
            case FindPerson(identity):
                return PersonFound(*origin, find_person(conn, keys, identity))
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


def find_person(conn: Connection, keys: Keys, identity: str) -> FileId | None:
    """The file of whoever staff have compared with this identity's originals before (S2)."""
    for id, reference, wrapped, body in _PERSON.rows(conn, keys.identity_hash(identity)):
        matter = files.open_matter(keys, Reference(reference), wrapped, body).value
        if isinstance(matter, Application) and matter.verification is not None:
            return FileId(id)
    return None
