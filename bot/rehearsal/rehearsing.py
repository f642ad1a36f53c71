"""A whole rehearsal: a fresh database, a season in it, and what the judge says of it."""

import base64
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from bot.house import House, build_house
from bot.rehearsal.channel import Platform, Told
from bot.rehearsal.evidence import Record
from bot.rehearsal.judge import judge
from bot.rehearsal.people import Person
from bot.rehearsal.report import Report, report_of
from bot.rehearsal.season import Season
from bot.rehearsal.seeding import SeededDoor
from bot.rehearsal.town import Town
from bot.settings import Settings
from flows.events import OfficeOpened
from flows.identifiers import Address
from flows.messages import Message
from storage import anchors, views
from storage.audit import verify
from storage.followups import due
from storage.throwaway import forget_the_disk

#: The chats of the staff and of the deciding body, as ids of groups.
STAFF_CHAT, COMMITTEE_CHAT = "-1001", "-1002"
BOARDS = (Address("board:staff"), Address("board:committee"))


async def rehearse(policy: Path, *, days: int, people: int, seed: int, start: datetime) -> Report:
    """Play it from start to end. The same seed leads to the same season."""
    wall, cpu = perf_counter(), process_time()
    async with _fresh_house(policy, start, seed) as house:
        begins = house.now()
        random = Random(f"{seed}:platform")  # noqa: S311
        by_address: dict[Address, Person] = {}
        policy_, calendar = house.office.policy, house.office.calendar
        record = Record(policy_, calendar, begins, begins)

        def hear(told: Told, message: Message) -> None:
            record.keep(told)
            person = by_address.get(told.to)
            if person is not None:
                person.hear(told, message)
                season.stir(person)

        platform = Platform(house.door, random, hear)
        town = Town(house, seed, begins, days)
        staff = await town.staff()
        folk = town.people(people, platform)
        by_address |= {one.address: one for one in folk}
        season = Season(house, platform, folk, staff, town.dead)
        await house.handle(OfficeOpened(**house.origin("rehearsal:opened")))
        await season.play(begins, days, record)
        await house.door.run(anchors.anchor)
        record.staff = {one.address: one.role for one in staff}
        record.groups = frozenset(Address(f"desk:{one}") for one in (STAFF_CHAT, COMMITTEE_CHAT))
        record.telling = [word for one in folk for word in one.responder.who.telling]
        _gather(record, house, folk)
        broken = judge(record)
        spent = perf_counter() - wall, process_time() - cpu
        return report_of(record, season, platform, folk, staff, broken, *spent)


def _gather(record: Record, house: House, folk: list[Person]) -> None:
    """What is stored at the end, as it can be read through the views."""
    record.ends = house.now()
    record.wrote = {one.address: one.wrote for one in folk}
    record.signed = {one.address: one.signed for one in folk}

    def read(conn: Any) -> None:
        for person in folk:
            file = views.file_of(conn, person.address)
            if file is not None:
                record.files[person.address] = file
        for line in record.nights[-1][1] if record.nights else []:
            matter = views.matter(conn, line.reference)
            if matter is not None:
                record.matters[line.reference] = matter
        for board in BOARDS:
            for sent in views.messages(conn, board):
                if sent.message is not None:
                    told = Told(sent.created_at, board, sent.message.text, sent.purpose, sent.key)
                    record.keep(told)
        record.parked = [
            f"{one.key}: {one.why.strip().splitlines()[-1]}" for one in views.parked(conn)
        ]
        record.audit = [f"{one.file} {one.seq}: {one.what}" for one in verify(conn)]
        record.overdue = [
            (f"{one.follow_up} {one.subject}", one.at) for one in due(conn, record.ends)
        ]

    house.database.read(read)


@asynccontextmanager
async def _fresh_house(policy: Path, start: datetime, seed: int) -> AsyncIterator[House]:
    """A house in a folder that is thrown away, its door and leases on the rehearsal's clock."""
    with TemporaryDirectory(prefix="istiqbal-rehearsal-") as folder, _seldom_swept():
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            policy=policy,
            database_url=f"sqlite:///{folder}/season.db",
            secret_key=base64.b64encode(bytes(range(32))).decode(),  # type: ignore[arg-type]
            staff_chat=STAFF_CHAT,
            committee_chat=COMMITTEE_CHAT,
            now=start.isoformat(),
        )
        house = build_house(settings)
        forget_the_disk(house.database)
        # The door that the house has made for itself is closed unused: this one has our clock.
        house.door.start()
        house.door.stop()
        house.door = SeededDoor(house.database, house.offices, clock=house.now, seed=seed)
        house.door.start()
        try:
            await house.publish(policy)
            yield house
        finally:
            house.door.stop()
            house.database.close()


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """Hardly anything that a season makes is garbage in a circle, and looking for it costs."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
