"""The pages of the desk on a telephone: whole, in Arabic, and nothing runs over the edge."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from support.applying import apply
from support.browsing import clerk
from support.page import Page
from support.served_house import ServedHouse

PAGES = (
    "quality",
    "committee",
    "letters",
    "announcements",
    "visits",
    "versions",
    "library",
    "digest",
)


@pytest.mark.parametrize("width", [390, 1280])
async def test_every_page_fits_its_screen(
    browser: Browser, served: ServedHouse, screens: Path, width: int
) -> None:
    """Right to left, with no wider content than the screen has room for."""
    async with served.browser() as client:
        page = Page(client)
        await page.load()
        reference = await apply(page)
    async with clerk(browser, served.url, screens, scripts=True) as staff:
        await staff.page.set_viewport_size({"width": width, "height": 844})
        await staff.open(f"/desk/enter?code={await served.operator_code()}")
        await staff.page.get_by_role("button", name="دخول").click()
        for name in (*PAGES, f"matters/{reference}"):
            await staff.open(f"/desk/{name}")
            await staff.shoot(f"desk-{name.partition('/')[0]}-{width}")
            assert await staff.page.locator("html").get_attribute("dir") == "rtl"
            wide = await staff.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"/desk/{name} is {wide} wide"
            assert await staff.page.locator("h1").count() == 1, name
        assert staff.complaints == []
