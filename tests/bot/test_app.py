"""All parts together, with both bots by webhook on the fake Bot API."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Application, Part
from bot.house import House
from bot.settings import SettingsError
from storage import views
from support.bot_api_people import Person
from support.fake_bot_api import BENEFICIARIES, DESK, FakeBotApi
from support.houses import HAJER, employ, opened_house
from support.waiting import eventually


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """A running application, its house and its Bot API."""

    api: FakeBotApi
    house: House
    application: Application

    def beneficiary(self) -> Person:
        """Someone in a private chat with the public bot."""
        return self.api.person(991, "خالد")


@pytest.fixture(params=["webhook", "polling"])
async def running(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Running]:
    """Everything of Hajer in this process, updates coming in either way."""
    listen = f"127.0.0.1:{free_port()}"
    async with FakeBotApi() as api:
        settings = {
            "telegram_token": BENEFICIARIES,
            "desk_telegram_token": DESK,
            "telegram_api": api.base,
            "listen": listen,
            "public_url": f"http://{listen}" if request.param == "webhook" else "",
            "committee_chat": "-1001",
            "staff_chat": "-1002",
        }
        async with opened_house(tmp_path, **settings) as house:
            application = Application(house)
            await application.start()
            try:
                yield Running(api, house, application)
            finally:
                await application.stop()


async def test_an_application_reaches_its_officer(running: Running) -> None:
    """From the public bot through the core to the staff bot, and the group hears no names."""
    await employ(running.house, "سارة", "relations_officer", 501)
    sara = running.api.person(501, "سارة", token=DESK)
    await sara.starts()
    group = running.api.group(-1002)
    khalid = running.beneficiary()
    await khalid.starts()
    await khalid.sees("حيّاكم الله")
    for line in HAJER[1:]:
        count = len(khalid.screen)
        if line.startswith("! "):
            await khalid.presses(line.removeprefix("! "))
        else:
            await khalid.sends(line)
        await eventually(lambda count=count: len(khalid.screen) > count, 10)  # type: ignore[misc]
    (stored,) = running.house.database.read(views.applications)
    assert stored.stage == "submitted"
    notice = await sara.sees(stored.reference, within=10)
    assert "خالد" not in notice.text
    posted = await group.sees(stored.reference, within=10)
    assert "خالد" not in posted.text
    await sara.presses("عرض", on=notice)
    await sara.sees("أحتاج مصادر أولية عن السوق", within=10)


@pytest.mark.parametrize("running", ["webhook"], indirect=True)
async def test_webhooks_are_behind_their_own_secrets(running: Running) -> None:
    """The secret of one bot opens nothing at the other's address."""
    bots = running.api.bots
    await eventually(lambda: bots[BENEFICIARIES].webhook is not None)
    secrets = {token: bots[token].settings["webhook"]["secret_token"] for token in bots}
    assert secrets[DESK] != secrets[BENEFICIARIES]
    update = json.dumps({"update_id": 1}).encode()
    for token, other in ((DESK, BENEFICIARIES), (BENEFICIARIES, DESK)):
        status, _ = await running.api.forge(update, secret=secrets[other], token=token)
        assert status == 401


async def test_the_digest_is_set_when_the_office_opens(running: Running) -> None:
    """Its hour comes, the clock rings it, and the committee's chat has it."""
    committee = running.api.group(-1001)
    running.house.clock.move(timedelta(days=1))
    await committee.sees("ملخص اليوم", within=10)


async def test_an_address_in_use_stops_the_start(tmp_path: Path) -> None:
    """Before anything else has begun."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        async with opened_house(tmp_path, listen=listen) as house:
            application = Application(house)
            with pytest.raises(SettingsError, match="ISTIQBAL_LISTEN"):
                await application.start()
            await application.stop()


@pytest.mark.parametrize("part", ["web", "clock", "delivery"])
async def test_each_part_starts_and_stops_alone(tmp_path: Path, part: Part) -> None:
    """Without tokens, and twice stopped is stopped."""
    async with opened_house(tmp_path, listen="127.0.0.1:0") as house:
        application = Application(house, frozenset({part}))
        await application.start()
        assert bool(application.website) == (part == "web")
        await application.stop()
        assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []
