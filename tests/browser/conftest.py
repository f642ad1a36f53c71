"""Headless Chromium: the distribution's own, so that nothing is fetched from anywhere else."""

import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from support.served_house import ServedHouse, served_house

_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is. Installed when missing, which only root can do."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (("apt-get", "update"), _INSTALL):
            subprocess.run(command, env=unattended, check=True, capture_output=True)  # noqa: S603
        found = shutil.which("chromium")
    if found is None:
        pytest.fail(
            "The browser tests need Chromium. Either install it (Debian: apt-get install chromium "
            "fonts-noto-core) or leave them out (pytest --ignore tests/browser).",
            pytrace=False,
        )
    return found


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """A browser of one's own."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"], timeout=60_000
        )
        yield opened
        await opened.close()


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[ServedHouse]:
    """The whole application, serving."""
    async with served_house(tmp_path) as house:
        yield house


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the screenshots go: look at them."""
    return tmp_path_factory.mktemp("screens")
