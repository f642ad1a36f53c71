"""What is forgotten on schedule."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select, text, update

from storage.schema import OPEN, UNSENT_STATES, clocks, inbox, matters, outbox

#: Bodies wiped at a time: turns that wait behind it should not notice.
LIMIT = 1000


def sweep(conn: Connection, before: datetime, limit: int = LIMIT) -> int:
    """Wipe what was said before `before`; returns how many bodies, at most `limit` of each kind.

    Keys stay, so that an event delivered again is still known. What is not sent yet stays too, and
    so does everything of a person who has an open matter.
    """
    heard = (
        select(inbox.c.key)
        .where(inbox.c.at < before, inbox.c.receipt.is_not(None), ~_has_open(inbox.c.file_id))
        .limit(limit)
    )
    said = (
        select(outbox.c.row)
        .where(
            outbox.c.created_at < before,
            outbox.c.body.is_not(None),
            outbox.c.state.not_in(UNSENT_STATES),
            ~_has_open(outbox.c.file_id),
        )
        .limit(limit)
    )
    # Doors of the past leave their clocks behind; the latest of all is the one that counts.
    conn.execute(
        delete(clocks).where(clocks.c.at < select(func.max(clocks.c.at)).scalar_subquery())
    )
    forget_heard = update(inbox).where(inbox.c.key.in_(heard)).values(body=None, receipt=None)
    forget_said = update(outbox).where(outbox.c.row.in_(said)).values(body=None)
    return conn.execute(forget_heard).rowcount + conn.execute(forget_said).rowcount


def _has_open(file: ColumnElement[str]) -> ColumnElement[bool]:
    return exists().where(matters.c.file_id == file, text(OPEN))
