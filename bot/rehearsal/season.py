"""A season from its first day to its last: who acts when, and what is due in between."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.house import House
from bot.rehearsal.agenda import Agenda
from bot.rehearsal.channel import Platform
from bot.rehearsal.evidence import Record
from bot.rehearsal.people import Person
from bot.rehearsal.staff import Worker
from flows.events import AnyEvent, AttachmentSent, FollowUpDue, OfficeActed, StaffActed
from flows.identifiers import FileId
from storage import uploads, views
from storage.followups import due, due_at

#: What is done within this span shares a batch, and so its commits.
TOGETHER = timedelta(minutes=3)
#: How late the clock rings at most: the real one looks every second.
TICK = timedelta(minutes=4)
#: Follow-ups looked at together.
RINGS = 200
#: So often things may happen at one and the same time; after that they will for ever.
STANDING = 1000

Actor = Person | Worker


class ClockStands(Exception):
    """Something falls due, or somebody acts, again and again at one time: no day would end."""


class Season:
    """One run. `receipts` count what became of the acts of the staff."""

    def __init__(
        self,
        house: House,
        platform: Platform,
        people: Sequence[Person],
        staff: Sequence[Worker],
        dead: set[FileId],
    ) -> None:
        self.receipts: Counter[tuple[str, str]] = Counter()
        self.events = 0
        self.rung = 0
        self._house = house
        self._platform = platform
        self._people = people
        self._stirred = {one.number: one for one in people}
        self._staff = staff
        self._dead = dead
        self._agenda: Agenda[Actor] = Agenda()
        self._set: dict[int, datetime] = {}
        self._office = house.office
        self._latest, self._again = house.now(), 0

    async def play(self, start: datetime, days: int, record: Record) -> None:
        """Every day in turn: who works, who writes, what is due; and each night a look at all."""
        for number in range(days):
            begins = start + timedelta(days=number)
            ends = begins + timedelta(days=1)
            self._office = self._house.office
            day = self._office.calendar.day_of(begins)
            for worker in self._staff:
                for at in worker.looks_at(self._office, day):
                    self._agenda.set(at, worker)
            self._befall(ends)
            await self._play_until(ends)
            record.look(self._house.database, ends)
        self._platform.settle()

    def _befall(self, by: datetime) -> None:
        """What becomes of people on this day: some block the bot, some die."""
        for person in self._people:
            if person.blocks_at is not None and person.blocks_at < by:
                self._platform.blocked.add(person.address)
                person.leaves()
            if person.died_at is not None and person.wrote and person.wrote[-1] > person.died_at:
                file = self._house.database.read(
                    lambda conn, address=person.address: views.file_of(conn, address)  # type: ignore[misc]
                )
                if file is not None:
                    self._dead.add(file)
            if person.dies_at is not None and person.dies_at < by:
                person.dies(person.dies_at)
                person.dies_at = None
                self.stir(person)

    async def _play_until(self, until: datetime) -> None:
        looked_at = self._house.now() - TICK
        while True:
            self._plan()
            now = self._agenda.first_at
            if now is None or now >= until or now - looked_at >= TICK:
                # Nobody acts before the next tick, so what is due goes first.
                limit = min(now, until) if now is not None else until
                looked_at = await self._ring(limit)
                if now is None or now >= until:
                    break
            await self._act_together()
        self._house.stand_at(until)

    def stir(self, person: Person) -> None:
        """This person may have something to do sooner than was thought."""
        self._stirred[person.number] = person

    def _plan(self) -> None:
        now = self._house.now()
        for person in self._stirred.values():
            at = person.next_at(now)
            if at is not None:
                self._put(person, at)
        self._stirred.clear()

    def _put(self, person: Person, at: datetime) -> None:
        known = self._set.get(person.number)
        if known is None or at < known:
            self._set[person.number] = at
            self._agenda.set(at, person)

    async def _ring(self, until: datetime) -> datetime:
        """What falls due up to a time, each tick in turn; returns the time of the last look."""
        database, house = self._house.database, self._house
        await self._platform.deliver(house.now())
        while True:
            waiting = database.read(lambda conn: due(conn, until, RINGS))
            now = min(due_at(waiting[0]) + TICK, until) if waiting else until
            late = self._platform.late_at
            if late is not None and late <= now:
                now = house.stand_at(late)
                await self._platform.deliver(now)
                looked_at = now - TICK
            elif waiting:
                looked_at = now = house.stand_at(now)
                self._watch(now, f"{waiting[0].follow_up} of {waiting[0].subject}")
                await self._ring_all([one for one in waiting if due_at(one) <= now], now)
            else:
                return until
            self._plan()
            acts = self._agenda.first_at
            if acts is not None and acts < until:
                return looked_at

    async def _ring_all(self, rung: list[FollowUpDue], now: datetime) -> None:
        """Handed in together they share commits; the door keeps their order."""
        door = self._house.door
        # By what they are, not by the numbers of their rows: those depend on how batches were cut.
        ordered = sorted(rung, key=_order)
        await asyncio.gather(*(door.handle(replace(one, at=now)) for one in ordered))
        self.rung += len(rung)
        await self._platform.deliver(now)

    def _watch(self, now: datetime, what: str) -> None:
        """Raises ClockStands where time has not moved for so long that it never will."""
        self._again = self._again + 1 if now <= self._latest else 0
        self._latest = max(self._latest, now)
        if self._again > STANDING:
            raise ClockStands(f"{what}, again and again at {now.isoformat()}")

    async def _act_together(self) -> None:
        events: list[tuple[AnyEvent, Person | None]] = []
        now = self._house.now()
        for at, actor in self._agenda.take(TOGETHER):
            now = max(now, at)
            if isinstance(actor, Worker):
                events += [(one, None) for one in actor.act(self._house.database, self._office, at)]
                continue
            if self._set.get(actor.number) != at:
                continue  # they have come sooner
            del self._set[actor.number]
            done = actor.act(at)
            if isinstance(done, datetime):
                self._put(actor, done)
            elif done is not None:
                events.append((done, actor))
        self._watch(self._house.stand_at(now), f"{len(events)} acts")
        await self._handle(events, now)

    async def _handle(self, events: list[tuple[AnyEvent, Person | None]], now: datetime) -> None:
        if not events:
            return
        await self._stage([event for event, _ in events])
        self._platform.settle()
        door = self._house.door
        handled = await asyncio.gather(
            *(door.handle(event, ride=who is not None) for event, who in events)
        )
        self.events += len(events)
        is_awaited = False
        for (event, who), one in zip(events, handled, strict=True):
            if isinstance(event, StaffActed | OfficeActed) and not one.repeated:
                self.receipts[(event.action, one.receipt.code)] += 1
            if one.ride is not None:
                self._platform.rode(one.ride, event.at)
            if who is not None:
                self.stir(who)
                is_awaited |= one.ride is None
        if is_awaited:
            # Somebody waits for what comes by the outbox; all else goes out with the next tick.
            await self._platform.deliver(now)

    async def _stage(self, events: Iterable[AnyEvent]) -> None:
        """What is sent is staged before its event, as the post room does."""
        keys = self._house.database.keys
        for event in events:
            if not isinstance(event, AttachmentSent) or event.upload is None:
                continue
            sealed = uploads.seal(keys, event.upload, b"rehearsed" * 20)
            await self._house.door.run(
                lambda conn, sealed=sealed, event=event: uploads.stage(  # type: ignore[misc]
                    conn, sealed, event.key, event.address, event.at
                )
            )


def _order(ring: FollowUpDue) -> tuple[datetime, str, str, str]:
    return due_at(ring), ring.follow_up, ring.subject, ring.reference or ""
