"""`python -m bench.ticking`: a tick costs by what is due, not by what exists; and a big digest.

Exit 1 where a goal is missed. PostgreSQL is measured too where `--postgresql` names a server on
which databases may be made.
"""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg
from pydantic import SecretStr
from sqlalchemy import text

from bench.shortpack import short_pack
from bot.clock import machine_now
from bot.house import House, open_house
from bot.settings import Settings
from bot.terminal import Terminal
from flows.events import OfficeOpened
from flows.identifiers import Address
from flows.phrases import plain
from scheduler.due import ring_due
from storage import views
from storage.instants import to_micros

PENDING = (1_000, 1_000_000)
DUE = 100
WAITING = 10_000
MOST = 3.0  #: times the small one
DIGEST_SECONDS = 2.0
KEY = "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE="
SUNDAY = "2026-11-22T09:00"

#: Follow-ups of files that nobody ever opens, spread over the year to come.
_FILL = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
    "INSERT INTO follow_ups (file_id, subject, name, reference, due_at, state) "
    "SELECT printf('d:%016x', i * 2654435761 % 4294967296 * 4099 + i), 'draft:SIL-' || i, 'draft', "
    "'SIL-' || i, :first + i * 30000000, 'pending' FROM n",
    "postgresql": "INSERT INTO follow_ups (file_id, subject, name, reference, due_at, state) "
    "SELECT 'd:' || md5(CAST(i AS text)), 'draft:SIL-' || i, 'draft', 'SIL-' || i, "
    ":first + CAST(i AS bigint) * 30000000, 'pending' FROM generate_series(1, :count) AS i",
}
_RING_AGAIN = (
    "UPDATE follow_ups SET state = 'pending', due_at = :at WHERE name = 'draft' AND file_id IN "
    "(SELECT file_id FROM addresses)"
)
_MATTERS = (
    "INSERT INTO matters (reference, file_id, kind, stage, owner, entered_at, next_at, opens_at, "
    "due_at, topic, revision, key, body) VALUES (:reference, 'd:bench', 'application', :stage, "
    ":owner, :entered_at, :next_at, :opens_at, NULL, '', 1, :key, :key)"
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.ticking", description=__doc__)
    parser.add_argument("--postgresql", default="", help="a server, as an address of SQLAlchemy")
    parser.add_argument("--rounds", type=int, default=15, help="interleaved ticks (15)")
    parser.add_argument("--pending", type=int, default=PENDING[1], help="the most that is pending")
    given = parser.parse_args()
    sizes = (PENDING[0], given.pending)
    print(f"load before: {os.getloadavg()[0]:.2f}")
    reached = True
    with TemporaryDirectory(prefix="bench-") as name:
        urls = {"sqlite": [f"sqlite:///{name}/{size}.db" for size in sizes]}
        with _databases(given.postgresql, sizes) as made:
            if made:
                urls["postgresql"] = made
            for kind, places in urls.items():
                reached &= asyncio.run(_ticks(kind, places, sizes, given.rounds))
        for kind in urls:
            with _databases(given.postgresql if kind == "postgresql" else "", (0,)) as made:
                url = made[0] if made else f"sqlite:///{name}/digest.db"
                reached &= asyncio.run(_digest(kind, url))
    return 0 if reached else 1


async def _ticks(kind: str, urls: list[str], sizes: tuple[int, int], rounds: int) -> bool:
    """Both databases take turns, so that the machine's mood is the same for both."""
    async with _house(urls[0]) as small, _house(urls[1]) as large:
        houses = (small, large)
        for house, size in zip(houses, sizes, strict=True):
            await _fill(house, kind, size)
        took: tuple[list[float], list[float]] = ([], [])
        for number in range(rounds + 1):
            for house, found in zip(houses, took, strict=True):
                seconds = await _tick(house, number)
                if number:  # the first warms up
                    found.append(seconds)
    ratio = median(took[1]) / median(took[0])
    for size, found in zip(sizes, took, strict=True):
        low, high = min(found) * 1000, max(found) * 1000
        print(
            f"{kind}: {size:>9,} pending, {DUE} due: {median(found) * 1000:.1f} ms a tick "
            f"[{low:.1f}..{high:.1f}]"
        )
    verdict = "reached" if ratio <= MOST else "MISSED"
    print(f"{kind}: the large one ÷ the small one: {ratio:.2f}, at most {MOST:g}: {verdict}")
    return ratio <= MOST


async def _fill(house: House, kind: str, size: int) -> None:
    for number in range(DUE):
        terminal = Terminal(house, f"{number}")
        await terminal.write("تقديم طلب")
        await terminal.arrived()
        await terminal.press("أوافق")
        await terminal.arrived()
        await terminal.press("بصيغة المذكّر")
    first = to_micros(house.now()) + 86_400_000_000
    await house.door.run(
        lambda conn: conn.execute(text(_FILL[kind]), {"count": size, "first": first}) and None
    )
    await house.door.run(lambda conn: conn.execute(text("ANALYZE")) and None)


async def _tick(house: House, number: int) -> float:
    """A hundred people's clocks ring at once, for real: turns, commits and all."""
    at = to_micros(house.now()) - 1_000_000 + number
    await house.door.run(lambda conn: conn.execute(text(_RING_AGAIN), {"at": at}) and None)
    begun = time.perf_counter()
    rung = await ring_due(house.door, house.database, house.now())
    took = time.perf_counter() - begun
    assert rung == DUE, f"{rung} rang"
    return took


async def _digest(kind: str, url: str) -> bool:
    """The digest of ten thousand that wait, from its ring to what is stored for everybody."""
    async with _house(url) as house:
        await house.handle(OfficeOpened(**house.origin()))
        house.stand_at(house.now().replace(hour=12))
        await ring_due(house.door, house.database, house.now())
        now = to_micros(house.now())
        stages, owners = ("committee", "submitted", "decided"), ("committee_member", "manager")
        rows = [
            {
                "reference": f"SIL-{number:06}",
                "stage": stages[number % 3],
                "owner": owners[number % 2],
                "entered_at": now - number * 100_000_000,
                "next_at": now + (number % 9 - 4) * 86_400_000_000,
                "opens_at": now + number * 1_000_000,
                "key": b"",
            }
            for number in range(WAITING)
        ]
        await house.door.run(lambda conn: conn.execute(text(_MATTERS), rows) and None)
        at = house.office.calendar.at(house.now().date(), house.office.policy.digest.at)
        house.stand_at(at.replace(day=at.day + 1))
        begun = time.perf_counter()
        rung = await ring_due(house.door, house.database, house.now())
        took = time.perf_counter() - begun
        boards = [Address("board:committee"), Address("board:staff")]
        sent = [await house.database.aread(lambda c, b=b: views.messages(c, b, 1)) for b in boards]  # type: ignore[misc]
        longest = max(len(plain(one.message.text)) for (one,) in sent if one.message)
    verdict = "reached" if took <= DIGEST_SECONDS and rung else "MISSED"
    print(
        f"{kind}: both digests of {WAITING:,} waiting, {took:.2f} s, the longer one "
        f"{longest} characters; at most {DIGEST_SECONDS:g} s: {verdict}"
    )
    return took <= DIGEST_SECONDS and rung > 0


@asynccontextmanager
async def _house(url: str) -> AsyncIterator[House]:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        policy=Path(short_pack()),
        database_url=url,
        secret_key=SecretStr(KEY),
        now=SUNDAY,
    )
    async with open_house(settings, publish=True) as house:
        yield house


@contextmanager
def _databases(server: str, sizes: tuple[int, ...]) -> Iterator[list[str]]:
    """Empty databases on a server of PostgreSQL, gone afterwards; none without a server."""
    if not server:
        yield []
        return
    head, _, options = server.partition("?")
    names = [f"bench_{os.getpid()}_{size}_{int(machine_now().timestamp())}" for size in sizes]
    url = server.replace("postgresql+psycopg:", "postgresql:")
    with psycopg.connect(url, autocommit=True) as connection:
        for name in names:
            connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield [f"{head.rpartition('/')[0]}/{name}?{options}" for name in names]
        finally:
            for name in names:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


if __name__ == "__main__":
    sys.exit(main())
