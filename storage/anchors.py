"""Anchors: once a day the ends of all chains of the record are written into a chain of their own.

A person's file, matters and entries put back together to an earlier day would agree with each
other; they do not agree with the anchor of a later day.
"""

from datetime import timedelta

import msgspec
from sqlalchemy import Connection, select, update

from storage import files
from storage.audit import ANCHORS, Account, Entry, append, chain, end_of
from storage.instants import to_micros
from storage.keys import keys_of
from storage.schema import audit
from storage.schema import files as files_table

#: Two doors may commit side by side, and neither knows the other's latest time.
_MARGIN = timedelta(hours=1)


def anchor(conn: Connection) -> int:
    """Write down where the chains end that grew since the last anchor; returns how many did."""
    keys = keys_of(conn)
    files.make_office_files(conn, keys, {ANCHORS})
    own = files.lock(conn, keys, {ANCHORS}, waits=True)[ANCHORS]
    last = conn.execute(_LAST).first()
    grown = select(_FILE.id, _FILE.audit_seq, _FILE.audit_head, _FILE.changed_at).where(
        _FILE.id != ANCHORS, _FILE.audit_seq > 0
    )
    if last is not None:
        grown = grown.where(_FILE.changed_at >= last.at - _MARGIN)
    rows = conn.execute(grown.order_by(_FILE.id)).all()
    known = msgspec.json.decode(last.digests, type=dict[str, str]) if last is not None else {}
    ends: dict[str, str] = {row.id: end_of(row.audit_seq, row.audit_head) for row in rows}
    fresh = {id: end for id, end in ends.items() if known.get(id) != end}
    if not fresh:
        return 0
    # The time of the latest turn, not of this job: what comes after it is never earlier.
    at = max(row.changed_at for row in rows)
    account = msgspec.json.encode(Account("done"))
    entry = Entry(to_micros(at), f"anchor:{own.audit_seq + 1}", "heads_anchored", account)
    (written,) = chain(keys, own, [entry], ends)
    append(conn, [written])
    conn.execute(
        update(files_table)
        .where(_FILE.id == ANCHORS)
        .values(
            revision=own.revision + 1,
            audit_seq=own.audit_seq + 1,
            audit_head=written[-1],
            changed_at=at,
        )
    )
    return len(fresh)


_FILE = files_table.c
_LAST = (
    select(audit.c.at, audit.c.digests)
    .where(audit.c.file_id == ANCHORS)
    .order_by(audit.c.seq.desc())
    .limit(1)
)
