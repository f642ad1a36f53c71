"""Writing what a batch has gathered: table by table, in one order for all doors."""

import hashlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from flows.identifiers import channel_of
from flows.matters import AnyMatter, Application
from storage import audit, erasure, files, identities, members, outbox, raised, redirects, uploads
from storage.files import OpenFile
from storage.instants import to_micros
from storage.keys import Keys
from storage.lookups import offer_hash
from storage.record import Done, Record, Saying
from storage.sql import Sql

_FILE = Sql(
    "INSERT INTO files (revision, body, audit_seq, audit_head, changed_at, key, id) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_FILE_AGAIN = Sql(
    "UPDATE files SET revision = ?, body = ?, audit_seq = ?, audit_head = ?, changed_at = ? "
    "WHERE id = ?"
)
_NO_ADDRESS = Sql("DELETE FROM addresses WHERE address = ? AND file_id = ?")
# One that an absorbed file had leads here already.
_ADDRESS = Sql("INSERT INTO addresses (address, file_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
_MATTER = Sql(
    "INSERT INTO matters (kind, stage, owner, entered_at, next_at, opens_at, due_at, topic, "
    "revision, identity_hash, offer_hash, entered_by, decided_at, body, key, file_id, reference) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_MATTER_AGAIN = Sql(
    "UPDATE matters SET kind = ?, stage = ?, owner = ?, entered_at = ?, next_at = ?, opens_at = ?, "
    "due_at = ?, topic = ?, revision = ?, identity_hash = ?, offer_hash = ?, "
    "entered_by = ?, decided_at = ?, body = ? WHERE reference = ?"
)
_MATTER_GONE = Sql("DELETE FROM matters WHERE reference = ? AND file_id = ?")
_SETTLE = Sql(
    "UPDATE follow_ups SET state = 'void' "
    "WHERE file_id = ? AND subject = ? AND name = ? AND state = 'pending'"
)
_SETTLE_ALL = Sql(
    "UPDATE follow_ups SET state = 'void' WHERE file_id = ? AND subject = ? AND state = 'pending'"
)
_WAKE = Sql(
    "INSERT INTO follow_ups (file_id, subject, name, reference, due_at, state) "
    "VALUES (?, ?, ?, ?, ?, 'pending') ON CONFLICT (file_id, subject, name) DO UPDATE "
    # The key of a ring is made of row and time: at the very time of the last one it would be taken.
    "SET reference = excluded.reference, state = 'pending', "
    "due_at = CASE WHEN follow_ups.state = 'done' AND follow_ups.due_at = excluded.due_at "
    "THEN excluded.due_at + 1 ELSE excluded.due_at END"
)
# With the condition of the partial index in it, word for word: without it every row would be read.
_SILENCE = Sql(
    "UPDATE outbox SET state = 'void' WHERE about = ? AND file_id = ? AND purpose = ? "
    "AND {unsent} AND state <> 'sending'"
)
_SAY = Sql(
    "INSERT INTO outbox (row, key, address, channel, file_id, about, purpose, lane, state, until, "
    "attempts, created_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"
)
_INBOX = Sql(
    "UPDATE inbox SET file_id = ?, at = ?, state = ?, ride = ?, body = ?, receipt = ? WHERE key = ?"
)
_PARK = Sql("INSERT INTO parked (key, at, body, why) VALUES (?, ?, ?, ?)")
_CLOCK = Sql(
    "INSERT INTO clocks (door, at) VALUES (?, ?) ON CONFLICT (door) DO UPDATE SET at = excluded.at"
)


def save(
    conn: Connection, record: Record, opened: Iterable[OpenFile], door: str, latest: int
) -> None:
    """Everything, in one order for all doors."""
    erasure.wipe(conn, record.erased, latest)
    _save_files(conn, record, opened)
    _save_follow_ups(conn, record)
    _SILENCE.each(conn, record.silenced)
    _SAY.each(conn, [_say_row(one) for one in record.sayings])
    _INBOX.each(conn, [_inbox_row(one, record.keys) for one in record.done])
    _PARK.each(conn, record.parked)
    raised.store(conn, record.raised)
    uploads.change(conn, record.kept, record.destroyed)
    identities.note(conn, record.keys, record.identities)
    redirects.apply(conn, record.redirected)
    record.sums.write(conn)
    members.miss(conn, record.keys, record.misses)
    record.lists.write(conn)
    if record.entries:
        _CLOCK.each(conn, [(door, latest)])


def _save_files(conn: Connection, record: Record, opened: Iterable[OpenFile]) -> None:
    begun, again, matters, matters_again, entries, void = [], [], [], [], [], []
    gone: list[tuple[str, str, str]] = []
    for file in opened:
        noted = record.entries.get(file)
        if noted is None:
            if file.address is not None:
                void.append((file.address, file.id))
            continue
        assert file.encoded is not None  # noqa: S101
        body = file.key.seal(f"files/{file.id}/body", file.encoded)
        digests = {"": hashlib.sha256(body).hexdigest()}
        for reference, matter in file.matters.items():
            if matter.encoded is None:
                continue
            sealed = matter.key.seal(f"matters/{reference}/body", matter.encoded)
            digests[reference] = hashlib.sha256(sealed).hexdigest()
            row = (*_plain(matter.value, record.keys), sealed)
            if matter.is_stored:
                matters_again.append((*row, reference))
            else:
                matters.append((*row, matter.wrapped, file.id, reference))
        # Nothing vouches any more for what went to another file.
        digests |= dict.fromkeys(file.gone, "")
        gone += [(reference, file.id, file.gone[reference]) for reference in sorted(file.gone)]
        rows = audit.chain(record.keys, file, noted, digests)
        entries += rows
        values = (file.revision + 1, body, rows[-1][1], rows[-1][-1], rows[-1][2])
        if file.address is not None:
            begun.append((*values, file.wrapped, file.id))
        else:
            again.append((*values, file.id))
    _NO_ADDRESS.each(conn, void)
    _FILE.each(conn, begun)
    _FILE_AGAIN.each(conn, again)
    _ADDRESS.each(conn, sorted(record.addresses))
    _MATTER.each(conn, sorted(matters, key=lambda row: str(row[-1])))
    _MATTER_AGAIN.each(conn, matters_again)
    _MATTER_GONE.each(conn, [(reference, id) for reference, id, _ in gone])
    uploads.hand_over(conn, gone)
    audit.append(conn, entries)


def _save_follow_ups(conn: Connection, record: Record) -> None:
    if record.settled:
        ordered = sorted(record.settled, key=lambda one: (one[0], one[1], one[2] or ""))
        _SETTLE.each(conn, [one for one in ordered if one[2] is not None])
        _SETTLE_ALL.each(conn, [one[:2] for one in ordered if one[2] is None])
    if record.office_files:
        files.make_office_files(conn, record.keys, record.office_files)
    _WAKE.each(conn, [(*one, *record.woken[one]) for one in sorted(record.woken)])


def _inbox_row(done: Done, keys: Keys) -> tuple[Any, ...]:
    key, file = done.event.key, done.file
    seal = keys.office.seal if file is None else file.key.seal
    event, receipt = done.encoded
    return (
        None if file is None else file.id,
        to_micros(done.event.at),
        done.state,
        None if done.ride is None else done.ride.row,
        seal(f"inbox/{key}/body", event) if event else None,
        seal(f"inbox/{key}/receipt", receipt),
        key,
    )


def _plain(matter: AnyMatter, keys: Keys) -> tuple[Any, ...]:
    window = matter.window
    is_application = isinstance(matter, Application)
    application = matter if isinstance(matter, Application) else None
    identity = application.identity if application else ""
    offer = application.offer if application else None
    decision = application.decision if application else None
    return (
        "application" if is_application else "ticket",
        matter.stage,
        matter.owner,
        to_micros(matter.entered_at),
        None if matter.next_at is None else to_micros(matter.next_at),
        None if window is None or window.opens_at is None else to_micros(window.opens_at),
        None if window is None or window.owed_at is None else to_micros(window.owed_at),
        "" if isinstance(matter, Application) else matter.topic,
        matter.revision,
        keys.identity_hash(identity) if identity else None,
        offer_hash(keys, offer.code) if offer else None,
        application.entered_by or None if application else None,
        to_micros(decision.recorded_at) if decision else None,
    )


def _say_row(saying: Saying) -> tuple[Any, ...]:
    say, file = saying.say, saying.file
    return (
        saying.row,
        saying.key,
        say.to,
        channel_of(say.to),
        file.id,
        say.about,
        say.purpose,
        outbox.lane_of(say.purpose),
        saying.state,
        saying.until,
        saying.at,
        file.key.seal(outbox.place(saying.key), saying.body),
    )
