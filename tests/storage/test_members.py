"""The register of members: found by identity alone, sealed, and replaced as a whole."""

from sqlalchemy import Connection, select

from flows.membership.member import Member
from storage import members
from storage.database import Database
from storage.keys import keys_of
from support.assisting import at_work

SALEM = Member("1207", "1012345672", "سالم الحربي", "+966551234567", (("عدد الأسهم", "40"),))
DAY = "2026-11-22"
FAHD = Member("1310", "1109876548", "فهد الحربي")


def _found(database: Database, identity: str) -> Member | None:
    return database.read(lambda conn: members.find(conn, keys_of(conn), identity, DAY)[0])


async def test_a_new_register_takes_the_place_of_the_old(database: Database) -> None:
    """Whoever left is not found any more."""
    async with at_work(database) as door:
        assert await door.run(lambda conn: members.replace_all(conn, [SALEM, FAHD])) == 2
        assert _found(database, "1012345672") == SALEM
        assert await door.run(lambda conn: members.replace_all(conn, [FAHD])) == 1
    assert _found(database, "1012345672") is None
    assert _found(database, "1109876548") == FAHD
    assert database.read(members.count) == 1


async def test_nothing_of_a_member_can_be_read(database: Database) -> None:
    """Neither their identity nor their name stands in a column."""

    def rows(conn: Connection) -> list[str]:
        return [repr(value) for row in conn.execute(select(members.members)) for value in row]

    async with at_work(database) as door:
        await door.run(lambda conn: members.replace_all(conn, [SALEM]))
    stored = " ".join(database.read(rows))
    assert stored
    assert "1012345672" not in stored
    assert "1207" not in stored


async def test_guesses_are_counted_by_member_and_day(database: Database) -> None:
    """From wherever they come: another browser is no fresh start."""

    def missed(day: str) -> int:
        return database.read(lambda conn: members.find(conn, keys_of(conn), "1012345672", day)[1])

    def guess(conn: Connection) -> None:
        members.miss(conn, keys_of(conn), [("1012345672", DAY), ("1012345672", DAY)])

    async with at_work(database) as door:
        await door.run(lambda conn: members.replace_all(conn, [SALEM]))
        await door.run(guess)
        assert missed(DAY) == 2
        assert missed("2026-11-23") == 0
        await door.run(
            lambda conn: members.miss(conn, keys_of(conn), [("1012345672", "2026-11-23")])
        )
    assert missed("2026-11-23") == 1
