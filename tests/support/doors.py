"""A small core that does what it is told, and doors that run it: for tests of storage alone."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from threading import Event as Gate
from typing import Any, cast

from msgspec.structs import replace
from sqlalchemy import Connection

from flows.dossier import (
    Conversation,
    Dossier,
    File,
    Inquiring,
    MatterLine,
    StaffMember,
    StaffRegister,
)
from flows.effects import (
    CountCasework,
    DrawFileNumber,
    Effect,
    Receipt,
    Say,
    Settle,
    Silence,
    Wake,
)
from flows.events import (
    AnswerEvent,
    AnyEvent,
    CaseworkCounted,
    Event,
    FileNumberDrawn,
    FollowUpDue,
    StaffActed,
    StaffAdded,
    TextSent,
    target_of,
)
from flows.identifiers import DIGEST_FILE, STAFF_FILE, Address, FileId, Reference, Role
from flows.matters import AnyMatter, Ticket
from flows.messages import Message
from flows.office import Office
from flows.turn import Outcome
from storage.database import Database
from storage.door import Door

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)
SARA = Address("telegram:1")
NOURA = Address("telegram:2")
OFFICER = Role("relations_officer")


class ObedientCore:
    """Texts are orders: the first word says what the turn does, the rest is its argument.

    Everything said to it is appended to the dossier's `phone`, and answered with the whole of it.
    """

    def __init__(self) -> None:
        self.seeds: list[int] = []
        self.offices: list[Any] = []

    def new_file(self, id: FileId, event: AnyEvent) -> File:
        if id == STAFF_FILE:
            return StaffRegister(id)
        return Dossier(id, event.at, event.at, (Address(target_of(event)),))

    def needed(self, file: File, event: AnyEvent) -> frozenset[Reference]:
        if not isinstance(file, Dossier):
            return frozenset()
        return frozenset(line.reference for line in file.matters)

    def advance(
        self,
        office: Office,
        file: File,
        matters: dict[Reference, AnyMatter],
        event: AnyEvent | AnswerEvent,
    ) -> Outcome:
        self.offices.append(office)
        if isinstance(file, StaffRegister):
            added = cast(StaffAdded, event)
            members = (*file.members, StaffMember(added.name, added.role))
            return Outcome(replace(file, members=members), {}, (), Receipt())
        dossier = cast(Dossier, file)
        if isinstance(event, StaffActed):
            return self._act(dossier, matters, event)
        said = event.follow_up if isinstance(event, FollowUpDue) else ""
        if isinstance(event, FileNumberDrawn):
            said = f"number={event.number}"
        elif isinstance(event, CaseworkCounted):
            said = f"count={len(event.lines)}"
        elif isinstance(event, TextSent):
            said = event.text
        order, _, rest = said.partition(" ")
        self.seeds.append(event.seed)
        act: Callable[..., Outcome | None] | None = getattr(self, f"_do_{order}", None)
        if act is not None:
            outcome = act(dossier, matters, event, rest)
            if outcome is not None:
                return outcome
        return self._reply(dossier, said)

    def _reply(
        self,
        dossier: Dossier,
        said: str,
        *effects: Effect,
        matters: dict[Reference, AnyMatter] | None = None,
    ) -> Outcome:
        before = heard_by(dossier)
        heard = f"{before}|{said}" if before else said
        step = dossier.conversation.step + 1
        dossier = replace(dossier, conversation=Conversation(step, (Inquiring(heard),)))
        if matters:
            lines = [MatterLine(one, "ticket", matter.stage) for one, matter in matters.items()]
            others = [line for line in dossier.matters if line.reference not in matters]
            dossier = replace(dossier, matters=(*others, *lines))
        say = Say(dossier.addresses[0], Message(heard))
        return Outcome(dossier, matters or {}, (say, *effects), Receipt(data={"heard": heard}))

    def _act(
        self, dossier: Dossier, matters: dict[Reference, AnyMatter], event: StaffActed
    ) -> Outcome:
        ticket = cast(Ticket, matters[event.reference])
        changed = replace(ticket, stage=event.action, revision=ticket.revision + 1, next_at=None)
        return self._reply(dossier, event.action, matters={event.reference: changed})

    def _do_raise(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> None:
        raise ValueError(f"told to: {rest}")

    def _do_silent(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        frame = Inquiring(f"{heard_by(dossier)}|silent")
        silent = replace(dossier, conversation=Conversation(1, (frame,)))
        return Outcome(silent, {}, (), Receipt())

    def _do_twice(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._reply(dossier, "twice", Say(dossier.addresses[0], Message("again")))

    def _do_tell(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._reply(dossier, "tell", Say(Address(rest), Message("told"), "alarm"))

    def _do_outreach(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        say = Say(dossier.addresses[0], Message(f"news {rest}"), "outreach")
        return Outcome(dossier, {}, (say,), Receipt())

    def _do_decide(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        say = Say(dossier.addresses[0], Message("decision"), "decision", Reference(rest))
        return Outcome(dossier, {}, (say,), Receipt())

    def _do_hush(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return Outcome(dossier, {}, (Silence(Reference(rest), ("decision",)),), Receipt())

    def _do_wake(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        name, hours = rest.split()
        at = event.at + timedelta(hours=int(hours))
        return self._reply(dossier, "wake", Wake(name, "subject", at))

    def _do_clock(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._reply(dossier, "clock", Wake("digest", "day", event.at, file=DIGEST_FILE))

    def _do_settle(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._reply(dossier, "settle", Settle("subject", rest or None))

    def _do_open(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._open(dossier, event, Reference(rest or f"TST-{event.seed % 1_000_000}"))

    def _do_breaking(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return self._open(dossier, event, Reference(f"BAD-{event.seed}"), stage=cast(str, None))

    def _open(
        self, dossier: Dossier, event: Event, reference: Reference, stage: str = "open"
    ) -> Outcome:
        ticket = Ticket(
            reference=reference,
            holder=dossier.id,
            stage=stage,
            entered_at=event.at,
            owner=OFFICER,
            next_at=event.at + timedelta(hours=4),
            opened_at=event.at,
            topic="inquiry",
            clause="TST-S1",
        )
        return self._reply(dossier, f"opened {reference}", matters={reference: ticket})

    def _do_number(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome | None:
        return Outcome(dossier, {}, (DrawFileNumber(),), Receipt())

    def _do_drop(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome | None:
        return Outcome(dossier, {}, (DrawFileNumber(),), Receipt())

    def _do_count(self, dossier: Dossier, matters: Any, event: Event, rest: str) -> Outcome:
        return Outcome(dossier, {}, (CountCasework(event.at),), Receipt())


def make_office(staff: tuple[StaffMember, ...], hashes: frozenset[str]) -> Office:
    """What stands in for an office: only who works there, and what was asked for."""
    return cast(Office, (staff, hashes))


def said(key: str, text: str, address: Address = SARA, at: datetime = NOON) -> TextSent:
    """A person wrote."""
    return TextSent(key, at, hash(key) & 0xFFFFFFFF, address, text)


class MachineClock:
    """The machine's time, moved by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **duration: float) -> None:
        self.now += timedelta(**duration)


@asynccontextmanager
async def serving(
    database: Database, core: Any = None, clock: Callable[[], datetime] | None = None
) -> AsyncIterator[Door]:
    """A door that is open for the length of a block."""
    door = Door(database, make_office, core or ObedientCore(), clock=clock or MachineClock())
    door.start()
    try:
        yield door
    finally:
        door.stop()


async def together(door: Door, *calls: Coroutine[Any, Any, Any]) -> list[Any]:
    """What each call led to, or raised, when all of them stand in one batch."""
    is_held, gate = Gate(), Gate()

    def hold(_: Connection) -> None:
        is_held.set()
        gate.wait(5)

    holding = asyncio.ensure_future(door.run(hold))
    await asyncio.to_thread(is_held.wait, 5)
    waiting = [asyncio.ensure_future(call) for call in calls]
    await asyncio.sleep(0)
    gate.set()
    await holding
    return await asyncio.gather(*waiting, return_exceptions=True)


def heard_by(dossier: Dossier) -> str:
    """Everything this small core was told, kept in the frame on top."""
    frames = dossier.conversation.frames
    return frames[-1].words if frames and isinstance(frames[-1], Inquiring) else ""
