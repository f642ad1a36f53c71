"""Who is signed in at the desk page: hashes of tokens, never the tokens. On the machine's clock."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, select

from storage.schema import links, sessions


def open_session(conn: Connection, name: str, now: datetime, lasts_for: timedelta) -> str:
    """A new token for the browser of this member of staff."""
    return _issue(conn, sessions, name, now, lasts_for)


def session(conn: Connection, token: str, now: datetime) -> str | None:
    """Whose token it is, while it lasts. Whether they still work here, the register says."""
    find = select(sessions.c.name).where(
        sessions.c.token == _hash(token), sessions.c.expires_at > now
    )
    name: str | None = conn.execute(find).scalar()
    return name


def close_session(conn: Connection, token: str) -> None:
    """Sign out."""
    conn.execute(delete(sessions).where(sessions.c.token == _hash(token)))


def close_sessions_of(conn: Connection, name: str) -> None:
    """Sign this member of staff out everywhere, and void their links."""
    for table in (sessions, links):
        conn.execute(delete(table).where(table.c.name == name))


def offer_link(conn: Connection, name: str, now: datetime, lasts_for: timedelta) -> str:
    """A token that signs in this member of staff, once."""
    return _issue(conn, links, name, now, lasts_for)


def is_offered(conn: Connection, token: str, now: datetime) -> bool:
    """Whether a link would sign somebody in. Uses nothing up."""
    find = select(links.c.name).where(links.c.token == _hash(token), links.c.expires_at > now)
    return conn.execute(find).first() is not None


def take_link(conn: Connection, token: str, now: datetime) -> str | None:
    """Whom a link signs in. It is used up, whoever else tries."""
    take = (
        delete(links)
        .where(links.c.token == _hash(token))
        .returning(links.c.name, links.c.expires_at)
    )
    row = conn.execute(take).first()
    if row is None or row.expires_at <= now:
        return None
    return str(row.name)


def forget_expired(conn: Connection, now: datetime) -> int:
    """Delete sessions and links that nobody can use any more; returns how many."""
    return sum(
        conn.execute(delete(table).where(table.c.expires_at <= now)).rowcount
        for table in (sessions, links)
    )


def _issue(conn: Connection, table: Table, name: str, now: datetime, lasts_for: timedelta) -> str:
    conn.execute(delete(table).where(table.c.expires_at <= now))
    token = secrets.token_urlsafe(24)
    conn.execute(table.insert().values(token=_hash(token), name=name, expires_at=now + lasts_for))
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
