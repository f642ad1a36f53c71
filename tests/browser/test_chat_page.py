"""The chat page in a real browser: direction, hostile text, lost connections, shared devices."""

from pathlib import Path

from playwright.async_api import Browser

from support.browsing import DESKTOP, talker
from support.served_house import ServedHouse


async def test_markup_and_direction_marks_are_shown_as_text(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """What a person writes never becomes part of the page, now or after a reload."""
    written = '<img src="x" onerror="document.title=\'broken\'"><b>نورة</b> \u202eabc'
    async with talker(browser, served.url, screens) as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        await person.write(written)
        for _ in ("now", "after a reload"):
            mine = person.page.locator("#talk .you .bubble")
            assert await mine.first.text_content() == written
            assert await person.page.locator("#talk img, #talk b").count() == 0
            assert await person.page.title() != "broken"
            await person.page.reload()
            await mine.first.wait_for()
        assert person.complaints == []


async def test_a_message_that_was_not_saved_says_so_and_is_sent_once(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """Without a connection the page keeps the message; sending again stores it once."""
    async with talker(browser, served.url, screens) as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        await person.page.context.set_offline(True)
        await person.page.fill("#text", "مساعدة")
        await person.page.keyboard.press("Enter")
        again = person.page.locator(".fate button")
        await again.wait_for()
        assert await person.page.locator("#status").is_visible()
        await person.shoot("chat-offline")
        await person.page.context.set_offline(False)
        await again.click()
        await person.page.locator("#talk li.us:not(.typing)").nth(1).wait_for()
        assert await person.page.locator(".fate").count() == 0
        await person.page.reload()
        await person.page.locator("#talk .you").first.wait_for()
        assert await person.page.locator("#talk .you .bubble").all_inner_texts() == ["مساعدة"]


async def test_clearing_a_shared_device_leaves_nothing_on_it(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """After the question is answered with yes the page greets a stranger."""
    async with talker(browser, served.url, screens) as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        await person.write("اسمي نورة")
        before = await person.page.context.cookies()
        await person.page.click("#forget")
        await person.shoot("chat-forget")
        await person.page.locator("#forgetting button[value='yes']").click()
        await person.page.locator("#talk .you").wait_for(state="detached")
        await person.hears("السلام عليكم")
        after = await person.page.context.cookies()
        assert before[0].get("value") != after[0].get("value")
        assert "نورة" not in await person.page.content()
        assert person.complaints == []


async def test_only_the_newest_buttons_look_open_but_an_old_one_is_answered(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """Old buttons are dimmed; pressing one gets a courteous answer, never silence."""
    async with talker(browser, served.url, screens) as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        await person.press("تقديم طلب")
        old = person.page.locator("#talk li.us").first.locator("button")
        assert await old.evaluate_all("all => all.every(one => one.classList.contains('past'))")
        assert not await person.last.locator("button.past").count()
        count = await person.page.locator("#talk li.us:not(.typing)").count()
        await old.first.click()
        await person.page.locator("#talk li.us:not(.typing)").nth(count).wait_for()


async def test_the_page_turns_with_the_language_of_the_talk(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """Choosing English turns the page from left to right, without anyone reloading it."""
    async with talker(browser, served.url, screens) as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        await person.press("English")
        await person.last.get_by_role("button", name="English").click()
        await person.page.locator("html[dir='ltr']").wait_for()
        await person.page.locator("#talk[aria-busy='false']").wait_for()
        await person.shoot("chat-english")
        assert person.complaints == []


async def test_the_page_is_usable_by_keyboard_and_screen_reader(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """A live log, a labelled box, and large enough targets at either width."""
    async with talker(browser, served.url, screens, scheme="dark") as person:
        await person.open("/")
        await person.hears("السلام عليكم")
        page = person.page
        assert await page.get_by_role("log").get_attribute("aria-live") == "polite"
        assert await page.get_by_label("اكتبوا رسالتكم").count() == 1
        assert await page.get_by_role("button", name="إرسال", exact=True).count() == 1
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        await page.keyboard.press("Enter")
        await page.keyboard.type("مساعدة")
        assert await page.input_value("#text") == "مساعدة"
        for button in await person.last.locator("button").all():
            box = await button.bounding_box()
            assert box is not None
            assert box["height"] >= 44
        await person.shoot("chat-dark")
        await person.resize(DESKTOP)
        assert await person.fits()
        await person.shoot("chat-dark-desktop")


async def test_an_address_of_nothing_leads_back_to_the_talk(
    browser: Browser, served: ServedHouse, screens: Path
) -> None:
    """In Arabic, within the width of a phone; the desk has such a page of its own."""
    async with talker(browser, served.url, screens) as person:
        await person.open("/desk/nothing")
        assert await person.fits()
        await person.shoot("desk-missing")
        await person.open("/nothing")
        assert await person.fits()
        await person.shoot("chat-missing")
        await person.page.get_by_role("link", name="إلى المحادثة").click()
        await person.hears("السلام عليكم")
