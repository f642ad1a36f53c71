"""A running house, and a page that is open in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from support.page import Page
from support.served_house import ServedHouse, served_house


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[ServedHouse]:
    """The whole application, serving."""
    async with served_house(tmp_path) as house:
        yield house


@pytest.fixture
async def page(served: ServedHouse) -> AsyncIterator[Page]:
    """A page that was opened and has said nothing yet."""
    async with served.browser() as client:
        opened = Page(client)
        await opened.load()
        yield opened
