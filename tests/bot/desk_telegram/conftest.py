"""The staff bot with the real client, door and database, on the fake Bot API."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.telegram.staff_bot import StaffBot
from support.desks import Desk
from support.fake_bot_api import DESK, FakeBotApi
from support.houses import opened_house


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """The staff bot of Hajer, polling."""
    async with FakeBotApi() as api, opened_house(tmp_path, telegram_api=api.base) as house:
        bot = StaffBot(house, DESK, api.base)
        await bot.start()
        try:
            yield Desk(api, house, bot)
        finally:
            await bot.stop()
            await bot.close()
