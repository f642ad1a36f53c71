"""What the usual bot keeps, through asynchronous SQLAlchemy on SQLite: a row for each talk.

Core rather than the ORM, an upsert rather than a look-up first, and one connection, which was
measured to be a tenth faster than a pool: SQLite lets one write at a time anyway.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import JSON, BigInteger, Column, Integer, MetaData, Table, Text, event, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

metadata = MetaData()

talks = Table(
    "talks",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("state", Text),
    Column("data", JSON, nullable=False),
)

applications = Table(
    "applications",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("answers", JSON, nullable=False),
)


class Store(BaseStorage):
    """aiogram's own interface for conversation state, with one commit for each message.

    Handlers call `keep` instead of `set_state` and `set_data`, which would commit twice.
    """

    def __init__(self, path: str) -> None:
        self.commits = 0
        self._engine = create_async_engine(
            f"sqlite+aiosqlite:///{path}", pool_size=1, max_overflow=0, pool_timeout=120
        )
        event.listen(self._engine.sync_engine, "connect", _prepare)
        event.listen(self._engine.sync_engine, "commit", self._note)

    async def open(self) -> None:
        """Make the tables."""
        async with self._engine.begin() as connection:
            await connection.run_sync(metadata.create_all)

    async def keep(self, chat: int, state: State | None, data: Mapping[str, str]) -> None:
        """A person's new place and answers."""
        async with self._engine.begin() as connection:
            await _put(connection, chat, state.state if state else None, data)

    async def file(self, chat: int, name: str, answers: Mapping[str, str]) -> int:
        """Save a signed application, and let the talk begin anew. Returns its number."""
        async with self._engine.begin() as connection:
            values = {"chat_id": chat, "name": name, "answers": dict(answers)}
            saved = await connection.execute(applications.insert().values(values))
            await _put(connection, chat, None, {})
            key = saved.inserted_primary_key
            assert key is not None
            return int(key[0])

    # aiogram's interface.

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        async with self._engine.begin() as connection:
            await _put(connection, key.chat_id, name, await self._data(connection, key.chat_id))

    async def get_state(self, key: StorageKey) -> str | None:
        find = select(talks.c.state).where(talks.c.chat_id == key.chat_id)
        async with self._engine.connect() as connection:
            state: str | None = (await connection.execute(find)).scalar()
            return state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        state = await self.get_state(key)
        async with self._engine.begin() as connection:
            await _put(connection, key.chat_id, state, data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with self._engine.connect() as connection:
            return await self._data(connection, key.chat_id)

    async def close(self) -> None:
        await self._engine.dispose()

    async def _data(self, connection: AsyncConnection, chat: int) -> dict[str, Any]:
        find = select(talks.c.data).where(talks.c.chat_id == chat)
        return (await connection.execute(find)).scalar() or {}

    def _note(self, connection: object) -> None:
        self.commits += 1


def read_applications(path: str) -> list[tuple[int, dict[str, str]]]:
    """Every application that was saved: whose, and the answers."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT chat_id, answers FROM applications").fetchall()
    return [(chat, json.loads(answers)) for chat, answers in rows]


async def _put(
    connection: AsyncConnection, chat: int, state: str | None, data: Mapping[str, Any]
) -> None:
    row = insert(talks).values(chat_id=chat, state=state, data=dict(data))
    changes = {"state": row.excluded.state, "data": row.excluded.data}
    await connection.execute(row.on_conflict_do_update(index_elements=["chat_id"], set_=changes))


def _prepare(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
