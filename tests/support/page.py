"""The chat page without a browser: what its script sends, and what its stream brings."""

import json
import secrets
from collections.abc import AsyncGenerator
from typing import Any

import httpx


class Page:
    """One open page of one person."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self._acts = 0

    async def load(self) -> httpx.Response:
        """Open the page: the browser gets its cookie."""
        return await self.client.get("/")

    async def post(self, **body: Any) -> httpx.Response:
        """One act, with a nonce of its own unless one is given."""
        self._acts += 1
        # Like the script's: acts of one moment keep their order.
        nonce = f"{self._acts:012x}{secrets.token_hex(16)}"
        return await self.client.post("/messages", json={"nonce": nonce, **body})

    async def history(self) -> dict[str, Any]:
        """The talk so far."""
        found: dict[str, Any] = (await self.client.get("/history")).json()
        return found

    async def said(self) -> list[str]:
        """What we said, oldest first."""
        lines = (await self.history())["lines"]
        return [line["text"] for line in lines if line["who"] == "us"]

    async def stream(self, after: int = 0, **headers: str) -> AsyncGenerator[dict[str, Any], None]:
        """The messages that arrive, each with the `id` of its event."""
        async with self.client.stream(
            "GET", "/stream", params={"after": after}, headers=headers
        ) as answer:
            row = 0
            async for line in answer.aiter_lines():
                name, _, value = line.partition(": ")
                if name == "id":
                    row = int(value)
                elif name == "data" and value.startswith("{"):
                    yield {"id": row, **json.loads(value)}
