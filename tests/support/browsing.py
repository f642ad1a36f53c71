"""A person at a browser: what they see, press and write, and what their console complains of."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Locator, Page

PHONE = (390, 844)
DESKTOP = (1280, 900)


class Visitor:
    """One person with one device. `complaints` are errors of the console and of the scripts."""

    def __init__(self, page: Page, url: str, screens: Path) -> None:
        self.page = page
        self.url = url
        self.complaints: list[str] = []
        self._screens = screens
        page.set_default_timeout(10_000)
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type == "error" else None,
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    async def open(self, path: str) -> None:
        await self.page.goto(self.url + path)

    async def shoot(self, name: str) -> None:
        """Keep what is on the screen for someone to look at."""
        await self.page.screenshot(path=self._screens / f"{name}.png")

    async def resize(self, size: tuple[int, int]) -> None:
        await self.page.set_viewport_size({"width": size[0], "height": size[1]})

    async def fits(self) -> bool:
        """Whether nothing stands out at the sides, so that nobody has to scroll sideways."""
        fits: bool = await self.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        return fits


class Talker(Visitor):
    """A beneficiary at the chat page."""

    @property
    def last(self) -> Locator:
        """Our newest message."""
        return self.page.locator("#talk li.us:not(.typing)").last

    async def said(self) -> str:
        return await self.last.locator(".bubble").inner_text()

    async def hears(self, words: str) -> None:
        """Wait until our newest message holds these words."""
        await self.last.locator(".bubble", has_text=words).wait_for()

    async def write(self, text: str) -> None:
        """Type and send; returns when the answer stands on the page."""
        count = await self._count()
        await self.page.fill("#text", text)
        await self.page.keyboard.press("Enter")
        await self._answered(count)

    async def press(self, label: str) -> None:
        """Press a button of the newest message; returns when the answer stands on the page."""
        count = await self._count()
        await self.last.get_by_role("button", name=label, exact=True).click()
        await self._answered(count)

    async def labels(self) -> list[str]:
        return await self.last.locator("button").all_inner_texts()

    async def _count(self) -> int:
        return await self.page.locator("#talk li.us:not(.typing)").count()

    async def _answered(self, count: int) -> None:
        await self.page.wait_for_function(
            "count => document.querySelectorAll('#talk li.us:not(.typing)').length > count",
            arg=count,
        )


@asynccontextmanager
async def talker(browser: Browser, url: str, screens: Path, **device: str) -> AsyncIterator[Talker]:
    """Someone with a phone."""
    width, height = PHONE
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        locale="ar-SA",
        color_scheme="dark" if device.get("scheme") == "dark" else "light",
        reduced_motion="reduce",
    )
    yield Talker(await context.new_page(), url, screens)
    await context.close()


@asynccontextmanager
async def clerk(
    browser: Browser, url: str, screens: Path, *, scripts: bool = False
) -> AsyncIterator[Visitor]:
    """Someone of the staff at a desk, which works without scripts."""
    width, height = DESKTOP
    context = await browser.new_context(
        viewport={"width": width, "height": height}, locale="ar-SA", java_script_enabled=scripts
    )
    yield Visitor(await context.new_page(), url, screens)
    await context.close()
