"""A new version is made known: the staff, their acknowledgement, the people, the audit (P4)."""

import shutil
from datetime import timedelta
from pathlib import Path

from bot.house import House
from flows.events import OfficeActed, StaffAdded, StaffJoined
from flows.identifiers import VERSIONS_FILE, Address, Role
from flows.publishing.book import VersionBook
from scheduler.due import ring_due
from storage import books
from storage.views import messages
from support.houses import HAJER, opened_house, talk
from support.offices import folder_of


def newer(folder: Path, old: str, new: str) -> Path:
    """The short pack with one change."""
    changed = folder / "newer"
    shutil.copytree(folder_of("short"), changed, dirs_exist_ok=True)
    policy = changed / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    assert old in text
    policy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return changed


async def hired(house: House, name: str, role: str, chat: int) -> Address:
    """A member of staff with the desk bot linked."""
    receipt = await house.handle(StaffAdded(**house.origin(), name=name, role=Role(role)))
    address = Address(f"desk:{chat}")
    joined = StaffJoined(**house.origin(), code=receipt.data["code"], address=address)
    await house.handle(joined)
    return address


def versions(house: House) -> VersionBook:
    """What was published."""
    found = house.database.read(lambda conn: books.read(conn, VERSIONS_FILE, VersionBook))
    assert found is not None
    return found


async def test_a_new_version_asks_the_staff_to_acknowledge(tmp_path: Path) -> None:
    """The message bears the button; who read it and who published it stays in the book."""
    async with opened_house(tmp_path, "short") as house:
        sara = await hired(house, "سارة", "relations_officer", 1)
        hash = await house.publish(newer(tmp_path, "days = 14", "days = 21"), "منصور")
        (told,) = house.database.read(lambda conn: messages(conn, sara))
        assert told.message is not None
        assert told.message.buttons[0].id == f"version:{hash[:16]}"
        (version,) = versions(house).versions
        assert (version.hash, version.by, version.touches) == (hash, "منصور", ("window",))
        acknowledged = await house.handle(
            OfficeActed(
                **house.origin(),
                file=VERSIONS_FILE,
                action="acknowledge",
                by="سارة",
                fields={"version": hash[:16]},
            )
        )
        assert acknowledged.outcome == "done"
        assert list(versions(house).versions[0].read) == ["سارة"]


async def test_the_same_version_again_is_no_news(tmp_path: Path) -> None:
    """Publishing what is current already tells nobody; neither does the very first version."""
    async with opened_house(tmp_path, "short") as house:
        sara = await hired(house, "سارة", "relations_officer", 1)
        await house.publish(folder_of("short"))
        assert house.database.read(lambda conn: messages(conn, sara)) == []


async def test_open_applications_are_told_once_and_keep_their_version(tmp_path: Path) -> None:
    """Whoever has signed hears of a change that touches them, whoever has not hears nothing."""
    async with opened_house(tmp_path, "hajer") as house:
        await talk(house, *HAJER)
        await talk(house, "السلام عليكم", name="stranger")
        changed = tmp_path / "newer"
        shutil.copytree(folder_of("hajer"), changed)
        policy = changed / "policy.toml"
        text = policy.read_text(encoding="utf-8")
        policy.write_text(text.replace("days = 14", "days = 10", 1), encoding="utf-8")
        await house.publish(changed)
        now = house.now()
        for seconds in (0, 10, 20):
            await ring_due(house.door, house.database, now + timedelta(seconds=seconds))
        (version,) = versions(house).versions
        assert version.told == 1
        assert version.all_told_at is not None
        told = house.database.read(lambda conn: messages(conn, Address("terminal:me")))
        news = [one for one in told if one.purpose == "notice" and one.message is not None]
        assert len([one for one in news if "حدّثت الجمعية سياستها" in str(one.message)]) == 1


async def test_a_change_that_touches_nobody_is_told_to_staff_alone(tmp_path: Path) -> None:
    """A new season in the alerts is nothing that an open application meets."""
    async with opened_house(tmp_path, "short") as house:
        await hired(house, "سارة", "relations_officer", 1)
        await house.publish(newer(tmp_path, "most_per_week = 2", "most_per_week = 1"))
        assert versions(house).versions[0].touches == ()
