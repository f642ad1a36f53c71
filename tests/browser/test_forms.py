"""A long form in a real browser: a list of children, and the read-back, section by section."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from support.browsing import DESKTOP, Talker, talker
from support.offices import unpacked
from support.served_house import ServedHouse, served_house

_UNTIL_THE_LIST = """
> تقديم طلب
! أوافق
! بصيغة المذكّر
> سالم أحمد محمد الغامدي
> 0551234567
> السعودية
> نعم
> هند
! نعم
> فهد
> 9
> تخطي
! لا يوجد
! إضافة
> ريم
> 4
! لا يوجد
"""
_AND_THE_HOUSE = """
! هذا كل شيء
> مكة
> جدة
"""


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[ServedHouse]:
    """An association that asks about the household."""
    async with served_house(tmp_path, unpacked("household", tmp_path / "pack")) as running:
        yield running


@pytest.fixture
async def person(browser: Browser, house: ServedHouse, screens: Path) -> AsyncIterator[Talker]:
    """Somebody with two children, who has just told of the second."""
    async with talker(browser, house.url, screens) as talking:
        await talking.open("/")
        await talking.hears("السلام عليكم")
        await _say(talking, _UNTIL_THE_LIST)
        yield talking


async def _say(person: Talker, lines: str) -> None:
    for line in lines.split("\n"):
        mark, _, words = line.partition(" ")
        if mark == "!":
            await person.press(words)
        elif mark == ">":
            await person.write(words)


async def test_a_list_of_children_fits_a_phone(person: Talker) -> None:
    """Each child is a line, and what can be done with the list stands under it."""
    said = await person.said()
    assert "فهد" in said
    assert "ريم" in said
    assert {"إضافة", "هذا كل شيء"} <= set(await person.labels())
    await person.shoot("chat-roster")
    assert await person.fits()
    assert person.complaints == []


async def test_a_long_form_is_read_back_in_sections(person: Talker) -> None:
    """From the middle of the form, and back to it; on a wide screen too."""
    await _say(person, _AND_THE_HOUSE)
    await person.write("تعديل")
    await person.hears("القسم")
    await person.shoot("chat-read-back")
    assert await person.fits()
    await person.resize(DESKTOP)
    await person.shoot("chat-read-back-wide")
    assert await person.fits()
    await person.press("كل الأقسام")
    await person.shoot("chat-sections")
    assert person.complaints == []
