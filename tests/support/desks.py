"""The staff bot as tests use it: with the real client, door and database."""

from dataclasses import dataclass

from bot.desk.telegram.staff_bot import StaffBot
from bot.house import House
from support.bot_api_people import Person
from support.fake_bot_api import DESK, FakeBotApi


@dataclass
class Desk:
    """What a test of the staff bot works with."""

    api: FakeBotApi
    house: House
    bot: StaffBot

    def person(self, id: int, name: str) -> Person:
        """Someone in a private chat with the staff bot."""
        return self.api.person(id, name, token=DESK)
