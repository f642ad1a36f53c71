"""A house on a database of its own, at a fixed time, and one beneficiary who applies in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.house import House, open_house
from bot.settings import Settings
from bot.terminal import Terminal
from flows.events import StaffAdded, StaffJoined
from flows.identifiers import Address, Reference, Role
from storage import views
from support.offices import folder_of

KEY = "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE="
#: Sunday morning in Riyadh.
SUNDAY = "2026-11-22T09:00"

#: What someone types and presses to apply at Hajer, up to the signature.
HAJER = (
    "السلام عليكم",
    "! تقديم طلب",
    "! أوافق",
    "! بصيغة المذكّر",
    "! باحث أو طالب",
    "خالد بن عبدالله بن سعد الغامدي",
    "٠٥٥١٢٣٤٥٦٧",
    "! استشارة أو معلومة تاريخية",
    "تاريخ سوق هجر في القرن الماضي",
    "! بحث علمي",
    "أحتاج مصادر أولية عن السوق",
    "! كلها صحيحة",
    "خالد بن عبدالله بن سعد الغامدي",
    "! أقرّ وأوقّع",
)


def settings_for(folder: Path, pack: str = "hajer", **changes: Any) -> Settings:
    """Settings of a deployment whose files are in this folder."""
    given: dict[str, Any] = {
        "_env_file": None,
        "policy": folder_of(pack),
        "database_url": f"sqlite:///{folder}/istiqbal.db",
        "secret_key": KEY,
        "now": SUNDAY,
    }
    return Settings(**{**given, **changes})


@asynccontextmanager
async def opened_house(folder: Path, pack: str = "hajer", **changes: Any) -> AsyncIterator[House]:
    """A house with its pack published and its door open."""
    async with open_house(settings_for(folder, pack, **changes), publish=True) as house:
        yield house


async def talk(house: House, *lines: str, name: str = "me") -> list[str]:
    """What the person reads after these lines. `!` presses a button."""
    terminal = Terminal(house, name)
    await terminal.remember_buttons()
    await terminal.arrived()
    read: list[str] = []
    for line in lines:
        if line.startswith("! "):
            await terminal.press(line.removeprefix("! "))
        else:
            await terminal.write(line)
        read += await terminal.arrived()
    return read


async def apply(house: House, name: str = "me") -> Reference:
    """An application at Hajer, signed. Its reference."""
    before = {one.reference for one in house.database.read(views.applications)}
    await talk(house, *HAJER, name=name)
    after = {one.reference for one in house.database.read(views.applications)}
    (new,) = after - before
    return new


async def employ(house: House, name: str, role: str, telegram_id: int | None = None) -> str:
    """A member of staff; with a Telegram id, linked to the staff bot. The code where not linked."""
    added = await house.handle(StaffAdded(**house.origin(), name=name, role=Role(role)))
    code = added.data["code"]
    if telegram_id is not None:
        address = Address(f"desk:{telegram_id}")
        await house.handle(StaffJoined(**house.origin(), code=code, address=address))
    return code
