"""An announcement over the real database: a cursor, the lists, the silence after «stop»."""

from datetime import timedelta
from pathlib import Path

from bot.house import House
from flows.effects import FindFiles
from flows.events import AddressRefused, OfficeActed, TextSent
from flows.identifiers import ANNOUNCEMENTS_FILE, Address, FileId
from flows.outreach.announcing import AT_ONCE
from flows.outreach.book import AnnouncementBook
from flows.outreach.wanting import ANY_SEASON, VISITS, season_list
from scheduler.due import ring_due
from storage import books, lists
from storage.views import messages
from support.houses import opened_house

PEOPLE = AT_ONCE + 5


async def wants(house: House, address: str, *words: str) -> None:
    """Somebody asks for alerts, or for none."""
    for word in words or ("تنبيهات", "رمضان"):
        event = TextSent(**house.origin(), address=Address(address), text=word)
        await house.handle(event)


async def announce(house: House, **fields: str) -> None:
    """The operator announces something."""
    await house.handle(
        OfficeActed(
            **house.origin(),
            file=ANNOUNCEMENTS_FILE,
            action="announce",
            by="operator",
            text="تبدأ السلال يوم الأحد.",
            fields=fields,
        )
    )


def book(house: House) -> AnnouncementBook:
    """What was announced so far."""
    found = house.database.read(lambda conn: books.read(conn, ANNOUNCEMENTS_FILE, AnnouncementBook))
    assert found is not None
    return found


def listed(house: House, name: str) -> int:
    """How many files stand on a list."""
    wanted = FindFiles(name, FileId(""), 1000)
    return len(house.database.read(lambda conn: lists.next_files(conn, wanted)))


def news_to(house: House, address: str) -> int:
    """How many messages of outreach lie ready for somebody."""
    sent = house.database.read(lambda conn: messages(conn, Address(address)))
    return sum(one.purpose == "outreach" and one.state == "ready" for one in sent)


async def test_two_hundred_at_a_time(tmp_path: Path) -> None:
    """The first ring hands out two hundred copies, the next one the rest; nobody gets two."""
    async with opened_house(tmp_path, "short") as house:
        for number in range(PEOPLE):
            await wants(house, f"telegram:{number}")
        await announce(house, season="ramadan")
        now = house.now()
        await ring_due(house.door, house.database, now)
        assert book(house).announcements[0].reached == AT_ONCE
        assert book(house).announcements[0].ended_at is None
        await ring_due(house.door, house.database, now + timedelta(seconds=10))
        await ring_due(house.door, house.database, now + timedelta(seconds=20))
        (made,) = book(house).announcements
        assert (made.reached, made.ended_at is not None) == (PEOPLE, True)
        assert [news_to(house, f"telegram:{one}") for one in range(PEOPLE)] == [1] * PEOPLE


async def test_lists_follow_the_persons_word(tmp_path: Path) -> None:
    """Whoever stops leaves every list with that turn, and what lay unsent is void."""
    async with opened_house(tmp_path, "short") as house:
        await wants(house, "telegram:1")
        assert (listed(house, season_list("ramadan")), listed(house, ANY_SEASON)) == (1, 1)
        assert listed(house, season_list("winter")) == 0
        await announce(house)
        await ring_due(house.door, house.database, house.now())
        assert news_to(house, "telegram:1") == 1
        await wants(house, "telegram:1", "إيقاف")
        assert news_to(house, "telegram:1") == 0
        assert listed(house, ANY_SEASON) == 0


async def test_whoever_has_nothing_open_is_not_visited(tmp_path: Path) -> None:
    """Out of reach alone is no reason to call on somebody."""
    async with opened_house(tmp_path, "short") as house:
        await wants(house, "telegram:1")
        refused = AddressRefused(**house.origin(), address=Address("telegram:1"), why="blocked")
        await house.handle(refused)
        assert listed(house, VISITS) == 0
