"""The desk's pages within a journey: staff who sit at a browser beside those with a telephone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from support.desk_page import DeskPage
from support.houses import employ
from support.journey import Journey


@asynccontextmanager
async def desk(sila: Journey, name: str, role: str) -> AsyncIterator[DeskPage]:
    """A member of staff at the desk's pages, in a browser of their own."""
    url = f"http://{sila.house.settings.listen}"
    headers = {"Sec-Fetch-Site": "same-origin", "Origin": url}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=10) as client:
        page = DeskPage(client)
        await page.enter(await employ(sila.house, name, role))
        yield page
