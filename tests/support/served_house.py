"""The whole application on loopback, as `istiqbal serve` runs it, with a database of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from pydantic import SecretStr

from bot.app import Application, Part
from bot.house import House, open_house
from bot.settings import Settings
from flows.events import StaffAdded
from flows.identifiers import Role
from support.offices import folder_of

_KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s="

WEB: frozenset[Part] = frozenset({"web"})


@dataclass(frozen=True, slots=True)
class ServedHouse:
    """One running deployment. `url` has no slash at its end."""

    house: House
    url: str

    def browser(self, **headers: str) -> httpx.AsyncClient:
        """A client that keeps cookies and says, as browsers do, where its requests come from."""
        own = {"Sec-Fetch-Site": "same-origin", "Origin": self.url, **headers}
        return httpx.AsyncClient(base_url=self.url, headers=own, timeout=10)

    async def hire(self, name: str, role: str) -> str:
        """Put someone on the staff list. Returns their one-time code."""
        event = StaffAdded(**self.house.origin(), name=name, role=Role(role))
        return (await self.house.handle(event)).data["code"]

    async def operator_code(self) -> str:
        """The code of the link that is printed at start."""
        return (await self.house.offer_desk_link(self.url)).partition("code=")[2]


@asynccontextmanager
async def served_house(
    folder: Path, policy: str | Path = "short", now: str = "2026-11-22T09:00"
) -> AsyncIterator[ServedHouse]:
    """A deployment that serves the website and the desk until the end of the block."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        policy=policy if isinstance(policy, Path) else folder_of(policy),
        database_url=f"sqlite:///{folder / 'served.db'}",
        secret_key=SecretStr(_KEY),
        listen="127.0.0.1:0",
        now=now,
    )
    async with open_house(settings, publish=True) as house:
        application = Application(house, WEB)
        await application.start()
        try:
            yield ServedHouse(house, application.website)
        finally:
            await application.stop()
