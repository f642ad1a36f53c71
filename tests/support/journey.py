"""A whole deployment on loopback: both bots on the fake Bot API, a real database, a moved clock."""

import io
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import Application
from bot.clock import read_moment
from bot.house import House, open_house
from flows.calendar import RIYADH
from flows.identifiers import Reference
from flows.matters import Application as Request
from flows.phrases import Fixed, plain
from scheduler.due import ring_due
from storage import followups, outbox, views
from support import pictures
from support.bot_api_people import Group, Person, Seen
from support.fake_bot_api import BENEFICIARIES, DESK, FakeBotApi
from support.houses import employ, settings_for
from support.journey_desk import Officer
from support.waiting import eventually

COMMITTEE_CHAT, STAFF_CHAT = -1001, -1002

_REFERENCE = re.compile(r"\b[A-Z]{3}-T?[0-9A-Z]{6}\b")
_PUSHED = ("telegram", "desk")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass
class Journey:
    """One deployment, and everybody who has to do with it."""

    api: FakeBotApi
    house: House
    clock: Path
    committee: Group
    staff: Group
    _hired: int = field(default=500)

    def person(self, name: str = "منى", id: int = 991) -> Person:
        """Someone with a Telegram account who has never written to us."""
        return self.api.person(id, name)

    async def hires(self, name: str, role: str) -> Officer:
        """A new member of staff, who joins the staff bot by their one-time code."""
        self._hired += 1
        code = await employ(self.house, name, role)
        officer = Officer(self.api.person(self._hired, name, token=DESK), self.house.say)
        await officer.joins(code)
        return officer

    async def group_is_told(self, notice: str, reference: str, **values: int) -> None:
        """Wait for a notice in the staff's group, named by the id of its wording."""
        text = self.house.say(notice, reference=Fixed(reference), **values)
        await self.staff.sees(plain(text))

    def stored(self, reference: str) -> Request:
        """The application as the database holds it."""
        found = self.house.database.read(lambda conn: views.matter(conn, Reference(reference)))
        assert isinstance(found, Request)
        return found

    async def time_comes(self, moment: str) -> None:
        """Move the clock to this time in Riyadh, ringing what falls due on the way at its hour."""
        until = read_moment(moment)
        before: datetime | None = None
        while (at := self.house.database.read(followups.next_at)) is not None and at <= until:
            assert at != before, f"what was due at {at} stays due"
            before = at
            self._set(at)
            await ring_due(self.house.door, self.house.database, self.house.now())
        self._set(until)
        await self.all_is_sent()

    async def all_is_sent(self) -> None:
        """Wait until nothing waits in the outbox for either bot: two weeks hold many digests."""
        read = self.house.database.read
        await eventually(
            lambda: read(lambda conn: outbox.oldest_unsent_at(conn, _PUSHED)) is None, 40
        )

    def _set(self, moment: datetime) -> None:
        # Nobody catches a half-written time: the clock reads the file whenever it likes.
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(moment.astimezone(RIYADH).isoformat())
        fresh.replace(self.clock)

    def check_discretion(self, logs: io.StringIO, *personal: str) -> None:
        """Nothing personal is in a group, in the logs, or readable in the database's files."""
        groups = {COMMITTEE_CHAT, STAFF_CHAT}
        calls = [call for call in self.api.calls if call.given.get("chat_id") in groups]
        assert calls, "the groups were told nothing at all"
        for call in calls:
            self._check_text(f"a call of {call.method}", str(call.given), personal)
        self._check_text("the logs", logs.getvalue(), personal)
        file = self.house.settings.database.removeprefix("sqlite:///")
        for path in Path(file).parent.glob(f"{Path(file).name}*"):
            content = path.read_bytes()
            leaked = [one for one in personal if one.encode() in content]
            assert not leaked, f"{leaked} can be read in {path.name}"

    def _check_text(self, where: str, text: str, personal: tuple[str, ...]) -> None:
        shown = plain(text).translate(_WESTERN)
        leaked = [one for one in personal if one in shown]
        assert not leaked, f"{leaked} in {where}: {shown}"


@asynccontextmanager
async def journey(
    folder: Path, policy: str, now: str, *, polls: bool = False, **changes: Any
) -> AsyncIterator[Journey]:
    """The whole application at this time in Riyadh, by webhooks to itself or by polling."""
    async with (
        FakeBotApi() as api,
        deployed(api, folder, policy, now, polls=polls, **changes) as running,
    ):
        yield running


@asynccontextmanager
async def deployed(
    api: FakeBotApi, folder: Path, policy: str, now: str, *, polls: bool = False, **changes: Any
) -> AsyncIterator[Journey]:
    """The same in a Telegram that goes on without it: started again, it finds what is stored."""
    clock = folder / "now"
    clock.write_text(now)
    address = f"127.0.0.1:{0 if polls else _free_port()}"
    committee, staff = api.group(COMMITTEE_CHAT), api.group(STAFF_CHAT, "الموظفون")
    given: dict[str, Any] = {
        "now": f"@{clock}",
        "listen": address,
        "public_url": "" if polls else f"http://{address}",
        "telegram_api": api.base,
        "telegram_token": BENEFICIARIES,
        "desk_telegram_token": DESK,
        "committee_chat": str(COMMITTEE_CHAT),
        "staff_chat": str(STAFF_CHAT),
    }
    settings = settings_for(folder, policy, **{**given, **changes})
    async with open_house(settings, publish=True) as house:
        application = Application(house)
        try:
            await application.start()
            if not polls:
                await eventually(lambda: _has_webhooks(api, address))
            yield Journey(api, house, clock, committee, staff)
            assert house.database.read(views.parked) == [], "a bug of ours parked an event"
        finally:
            await application.stop()


async def converse(person: Person, *dialogue: tuple[str, str]) -> None:
    """What the person was asked, and what they did about it.

    They wrote, pressed (`! label`), sent a file (`^ photo.jpg`), or shared their number (`☎`).
    """
    for asked, answer in dialogue:
        message = await person.sees(asked)
        if answer == "☎":
            await person.shares_own_contact()
        elif answer == "^ photo.jpg":
            await person.sends_photo(data=pictures.photo())
        elif answer.startswith("^ "):
            await person.sends_document(answer.removeprefix("^ "), pictures.pdf())
        elif answer.startswith("! "):
            label = answer.removeprefix("! ")
            # Where a number can be shared, buttons stand on the keyboard.
            below = [plain(one) for one in message.buttons]
            await person.presses(label, on=message if label in below else None)
        else:
            await person.sends(answer)


def reference_in(message: Seen) -> str:
    """The reference number that a message quotes."""
    found = _REFERENCE.search(plain(message.text))
    assert found, message.text
    return found[0]


def _has_webhooks(api: FakeBotApi, address: str) -> bool:
    return all(bot.webhook and address in bot.webhook.url for bot in api.bots.values())


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
