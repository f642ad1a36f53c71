"""What is forgotten on schedule."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from storage.schema import UNSENT_STATES, clocks, inbox, outbox


def sweep(conn: Connection, before: datetime) -> int:
    """Wipe what was said before `before`; returns how many bodies.

    Keys stay, so that an event delivered again is still known; what is not sent yet stays too.
    """
    heard = (
        update(inbox)
        .where(inbox.c.at < before, inbox.c.receipt.is_not(None))
        .values(body=None, receipt=None)
    )
    said = (
        update(outbox)
        .where(
            outbox.c.created_at < before,
            outbox.c.body.is_not(None),
            outbox.c.state.not_in(UNSENT_STATES),
        )
        .values(body=None)
    )
    # Doors of the past leave their clocks behind; the latest of all is the one that counts.
    conn.execute(
        delete(clocks).where(clocks.c.at < select(func.max(clocks.c.at)).scalar_subquery())
    )
    return conn.execute(heard).rowcount + conn.execute(said).rowcount
