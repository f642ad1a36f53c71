"""Erasing destroys the data key: what was sealed with it cannot be opened by anybody any more.

What must remain, such as a reference with its stage and dates, is sealed under a new key. The
record still holds: it covers ciphertexts, and the turn that erases vouches for what it leaves.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from flows.effects import Effect, Erase, LetGo
from flows.identifiers import FileId
from flows.messages import Message
from storage import identities
from storage.bodies import EVENT, MESSAGE
from storage.files import OpenFile
from storage.keys import Keys, keys_of
from storage.sql import Sql

if TYPE_CHECKING:
    from storage.record import Record

#: What stands instead of an address.
GONE = "erased:"

_FILE_KEY = Sql("UPDATE files SET key = ? WHERE id = ?")
_MATTER_KEY = Sql("UPDATE matters SET key = ? WHERE reference = ?")
_HEARD = Sql("UPDATE inbox SET body = NULL, receipt = NULL, ride = NULL WHERE file_id = ?")
_SAID = Sql(
    "UPDATE outbox SET body = NULL, address = ?, channel = 'erased', "
    "state = CASE WHEN state IN ('ready', 'riding', 'sending') THEN 'void' ELSE state END "
    "WHERE file_id = ?"
)
_UPLOADS = Sql(
    "UPDATE uploads SET state = 'destroyed', changed_at = ?, why = 'erased', address = ?, "
    "key = NULL, head = NULL, body = NULL WHERE file_id = ? "
    "AND (reference IS NULL OR NOT (reference {in_texts}))"
)
_STAGED = Sql(
    "UPDATE uploads SET state = 'destroyed', changed_at = ?, why = 'erased', address = ?, "
    "key = NULL, head = NULL, body = NULL WHERE address = ? AND file_id IS NULL"
)
_CLOCKS = Sql(
    "UPDATE follow_ups SET state = 'void' WHERE file_id = ? AND state = 'pending' "
    "AND (reference IS NULL OR NOT (reference {in_texts}))"
)
_ADDRESSES = Sql("DELETE FROM addresses WHERE file_id = ? RETURNING address")
_PARKED = Sql("SELECT key, body FROM parked")
_UNPARK = Sql("DELETE FROM parked WHERE key = ?")


def part(keys: Keys, file: OpenFile, effects: Iterable[Effect], record: "Record") -> None:
    """What leaves the file with this turn, and what is destroyed of it."""
    for effect in effects:
        if isinstance(effect, LetGo):
            file.matters.pop(effect.reference, None)
            file.gone[effect.reference] = effect.to
        elif isinstance(effect, Erase):
            renew(keys, file, effect, record)


def renew(keys: Keys, file: OpenFile, effect: Erase, record: "Record") -> None:
    """New keys for what the turn leaves. What was said earlier in the same batch goes too."""
    file.key, file.wrapped = keys.new(f"files/{file.id}/key")
    for reference in effect.references:
        matter = file.matters.get(reference)
        if matter is not None:
            matter.key, matter.wrapped = keys.new(f"matters/{reference}/key")
    for done in record.done[:-1]:
        if done.file is file:
            done.encoded = (b"", done.encoded[1])
            for saying in done.says:
                saying.state, saying.body = "void", MESSAGE.encode(Message(""))
    record.erased.append((file, effect))


def wipe(conn: Connection, erased: Iterable[tuple[OpenFile, Erase]], at: int) -> None:
    """Destroy the old keys and what they sealed, before what is new is written."""
    for file, effect in erased:
        _FILE_KEY.run(conn, file.wrapped, file.id)
        renewed = [one for one in effect.references if one in file.matters]
        _MATTER_KEY.each(conn, [(file.matters[one].wrapped, one) for one in renewed])
        identities.forget(conn, effect.references)
        kept = list(effect.kept)
        _HEARD.run(conn, file.id)
        _SAID.run(conn, GONE, file.id)
        _UPLOADS.run(conn, at, GONE, file.id, kept)
        _CLOCKS.run(conn, file.id, kept)
        addresses = {address for (address,) in _ADDRESSES.rows(conn, file.id)}
        _STAGED.each(conn, [(at, GONE, one) for one in sorted(addresses)])
        _wipe_parked(conn, addresses, file.id)


def _wipe_parked(conn: Connection, addresses: set[str], file: FileId) -> None:
    """Events of which no turn could be made quote the person as well."""
    office = keys_of(conn).office
    for key, body in _PARKED.rows(conn):
        event = EVENT.decode(office.open(f"parked/{key}/body", body))
        theirs = getattr(event, "address", None) in addresses or (
            getattr(event, "file", None) == file
        )
        if theirs:
            _UNPARK.run(conn, key)
