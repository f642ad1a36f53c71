"""Changing the master key: data keys are wrapped anew, nothing else is touched."""

from sqlalchemy import Connection, Table, select, update

from storage.keys import OFFICE_PLACE, keys_of
from storage.schema import files, matters, meta, uploads

_OFFICE = select(meta.c.value).where(meta.c.name == "office_key")


def rotate(conn: Connection) -> int:
    """Wrap every data key by the ring's current master key; returns how many were wrapped anew.

    Afterwards the older keys may leave the ring. Bodies, look-up hashes and the audit stay as they
    are: they hang on data keys, which do not change.
    """
    keys = keys_of(conn)
    wrapped = conn.execute(_OFFICE).scalar_one()
    count = 0
    if not keys.is_current(wrapped):
        anew = keys.wrap(OFFICE_PLACE, keys.unwrap_raw(OFFICE_PLACE, wrapped))
        conn.execute(update(meta).where(meta.c.name == "office_key").values(value=anew))
        count += 1
    count += _rewrap(conn, files, "id") + _rewrap(conn, matters, "reference")
    return count + _rewrap(conn, uploads, "id")


def _rewrap(conn: Connection, table: Table, name: str) -> int:
    keys, column = keys_of(conn), table.c[name]
    count = 0
    for id, wrapped in conn.execute(select(column, table.c.key)).all():
        # An upload that was destroyed has no key any more.
        if wrapped is None or keys.is_current(wrapped):
            continue
        place = f"{table.name}/{id}/key"
        anew = keys.wrap(place, keys.unwrap_raw(place, wrapped))
        # A turn may have been quicker to write this row: its key is the same, so nothing is lost.
        conn.execute(update(table).where(column == id).values(key=anew))
        count += 1
    return count
