"""A running house with one signed application, and people at its desk."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.applying import Applied, apply
from support.desk_page import DeskPage
from support.page import Page
from support.served_house import ServedHouse, served_house

#: Hires someone for a role and signs them in.
Staff = Callable[[str, str], Awaitable[DeskPage]]


@dataclass(frozen=True, slots=True)
class Template:
    """A database in which somebody has applied: its folder, the reference, and their cookies."""

    folder: Path
    reference: str
    cookies: dict[str, str]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Somebody applies once; every test begins after that, on a copy."""
    folder = tmp_path_factory.mktemp("applied")

    async def prepare() -> Template:
        async with served_house(folder) as house, house.browser() as client:
            page = Page(client)
            await page.load()
            return Template(folder, await apply(page), dict(client.cookies))

    # In a thread of its own: this fixture is not of any test's event loop.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, prepare()).result()


@pytest.fixture
async def served(tmp_path: Path, template: Template) -> AsyncIterator[ServedHouse]:
    """The whole application, serving: somebody has applied and signed."""
    shutil.copytree(template.folder, tmp_path, dirs_exist_ok=True)
    async with served_house(tmp_path) as house:
        yield house


@pytest.fixture
async def applied(served: ServedHouse, template: Template) -> AsyncIterator[Applied]:
    """The signed application and the page of the person who signed it."""
    async with served.browser() as client:
        client.cookies.update(template.cookies)
        yield Applied(template.reference, Page(client))


@pytest.fixture
async def staff(served: ServedHouse) -> AsyncIterator[Staff]:
    """Signs people in, each at a browser of their own."""
    async with AsyncExitStack() as open_browsers:

        async def sign_in(name: str, role: str) -> DeskPage:
            desk = DeskPage(await open_browsers.enter_async_context(served.browser()))
            await desk.enter(await served.hire(name, role))
            return desk

        yield sign_in


@pytest.fixture
async def officer(staff: Staff) -> DeskPage:
    """The relations officer, signed in."""
    return await staff("سارة", "relations_officer")


@pytest.fixture
async def operator(served: ServedHouse) -> AsyncIterator[DeskPage]:
    """The operator, signed in by the link that is printed at start."""
    async with served.browser() as client:
        desk = DeskPage(client)
        await desk.enter(await served.operator_code())
        yield desk
