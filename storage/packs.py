"""Published versions of the policy pack, found by their hash: applications stay with theirs."""

from datetime import datetime

from sqlalchemy import Connection, func, select, update

from storage.schema import packs


def publish(conn: Connection, hash: str, bundle: bytes, at: datetime) -> None:
    """Store a version and make it current. A known hash only becomes current again."""
    conn.execute(update(packs).where(packs.c.current).values(current=False))
    known = update(packs).where(packs.c.hash == hash).values(current=True, published_at=at)
    if conn.execute(known).rowcount == 0:
        new = packs.insert().values(hash=hash, bundle=bundle, published_at=at, current=True)
        conn.execute(new)


def bundle(conn: Connection, hash: str) -> bytes | None:
    """What was published under a hash."""
    found: bytes | None = conn.execute(select(packs.c.bundle).where(packs.c.hash == hash)).scalar()
    return found


def current(conn: Connection) -> str | None:
    """The hash of the version that new applications begin under."""
    found: str | None = conn.execute(select(packs.c.hash).where(packs.c.current)).scalar()
    return found


def count(conn: Connection) -> int:
    """How many versions have been published."""
    return int(conn.execute(select(func.count()).select_from(packs)).scalar_one())
