"""Files and places from the chat page, in a real browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from support import pictures
from support.browsing import Talker, talker
from support.offices import unpacked
from support.served_house import ServedHouse, served_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[ServedHouse]:
    """An association that asks for documents."""
    async with served_house(tmp_path, unpacked("documents", tmp_path / "pack")) as running:
        yield running


@pytest.fixture
async def person(browser: Browser, house: ServedHouse, screens: Path) -> AsyncIterator[Talker]:
    """Somebody whose ID is asked for."""
    async with talker(browser, house.url, screens) as talking:
        await talking.open("/")
        await talking.hears("السلام عليكم")
        for label in ("تقديم طلب", "أوافق", "بصيغة المؤنّث"):
            await talking.press(label)
        await talking.write("منى سعد علي العتيبي")
        await talking.hears("صورة الهوية")
        yield talking


async def test_a_photo_is_sent_and_answered(person: Talker, tmp_path: Path) -> None:
    """It stands in the talk as a photo, now and after a reload; nothing stands out at the sides."""
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(pictures.blurred_photo())
    await person.page.set_input_files("#files", photo)
    await person.hears("مهزوزة")
    photo.write_bytes(pictures.photo())
    await person.page.set_input_files("#files", photo)
    await person.hears("استلمنا «بطاقة الهوية أو الإقامة»")
    await person.shoot("chat-upload")
    assert await person.fits()
    mine = person.page.locator("#talk .you .bubble", has_text="(صورة)")
    assert await mine.count() == 2
    await person.page.reload()
    await mine.first.wait_for()
    assert await mine.count() == 2
    assert person.complaints == []


async def test_a_file_that_is_too_big_is_not_sent(person: Talker, tmp_path: Path) -> None:
    """The page says so at once, and what can be done."""
    big = tmp_path / "big.pdf"
    big.write_bytes(bytes(21 * 1024 * 1024))
    await person.page.set_input_files("#files", big)
    await person.page.locator("#status", has_text="ميجابايت").wait_for()
    assert await person.page.locator("#talk .you", has_text="(ملف)").count() == 0


async def test_a_place_is_sent_by_its_button(person: Talker) -> None:
    """Where it is not asked for, it is not kept; where it may not be known, that is said."""
    context = person.page.context
    await context.grant_permissions(["geolocation"])
    await context.set_geolocation({"latitude": 24.7136, "longitude": 46.6753, "accuracy": 9})
    await person.page.click("#locate")
    await person.hears("موقع على الخريطة")
    await context.clear_permissions()
    await person.page.reload()
    await person.page.locator("#talk .you", has_text="(موقع على الخريطة)").wait_for()
    await person.page.click("#locate")
    await person.page.locator("#status", has_text="موقعكم").wait_for()
