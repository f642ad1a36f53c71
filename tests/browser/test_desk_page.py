"""The desk in a browser: what its one script adds to plain forms."""

from pathlib import Path

from playwright.async_api import Browser, expect

from support.applying import apply
from support.browsing import clerk
from support.page import Page
from support.served_house import ServedHouse


async def test_a_ticked_document_demands_its_date(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """Told on the page, before anything is sent; what is not ticked demands nothing."""
    async with served.browser() as client:
        page = Page(client)
        await page.load()
        reference = await apply(page)
    async with clerk(browser, served.url, screens, scripts=True) as staff:
        await staff.open(f"/desk/enter?code={await served.operator_code()}")
        await staff.page.get_by_role("button", name="دخول").click()
        await staff.page.get_by_role("link", name=reference).click()
        demanded = staff.page.locator("input[type=date]:required")
        dated = staff.page.locator("fieldset", has=staff.page.locator("input[type=date]")).first
        await expect(demanded).to_have_count(0)
        await dated.locator("legend input").check()
        await expect(demanded).to_have_count(1)
        await staff.shoot("desk-date-demanded")
        await dated.locator("legend input").uncheck()
        await expect(demanded).to_have_count(0)
        assert staff.complaints == []
