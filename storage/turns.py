"""The batch, exactly: claim, lock, load, advance in arrival order, and hand over what to write."""

from dataclasses import dataclass
from secrets import randbits
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from flows.dossier import StaffMember, StaffRegister
from flows.effects import Receipt, Say
from flows.events import AnswerEvent, AnyEvent, FollowUpDue, StaffActed
from flows.identifiers import STAFF_FILE, Address, FileId, Reference
from flows.matters import AnyMatter, Application
from flows.secrets import screened
from storage import (
    claims,
    counters,
    erasure,
    files,
    followups,
    lists,
    lookups,
    raised,
    riding,
    tallies,
)
from storage.arrivals import Arrival, Failure, Handled, attempt
from storage.bodies import EVENT, FILE, MATTER, RECEIPT
from storage.core import Means
from storage.files import OpenFile, OpenMatter
from storage.instants import EPOCH, from_micros, to_micros
from storage.record import Done, Record, encode_says, linked_addresses
from storage.routes import route
from storage.saving import save
from storage.sql import Sql

if TYPE_CHECKING:
    from flows.turn import Outcome

LOOK_UP_ROUNDS = 3
SEED_BITS = 63
SEEDS = 5

_BEFORE = Sql(
    "SELECT (SELECT max(at) FROM clocks), (SELECT revision FROM files WHERE id = 'o:staff'), "
    "{last_row}"
)


class CoreLoops(Exception):
    """The core kept asking for look-ups, or for references that are taken."""


@dataclass(slots=True)
class Result:
    """What a batch leads to once it is committed."""

    answers: dict[Arrival, Handled]
    skipped: list[Arrival]
    addresses: set[Address]


class Batch:
    """One transaction's worth of turns. Used once."""

    def __init__(self, conn: Connection, means: Means) -> None:
        self._conn = conn
        self._means = means
        self._keys = means.keys
        self._record = Record(means.keys)
        self._files: dict[FileId, OpenFile] = {}
        self._new: set[Reference] = set()
        self._hashes: set[str] = set()
        self._office: Any = None
        self._numbers = counters.FileNumbers(conn)
        self._latest = EPOCH
        self._last_row = 0
        self._members: tuple[StaffMember, ...] = ()

    def run(self, arrivals: list[Arrival], *, waits: bool) -> Result:
        """All turns, up to the commit. With `waits`, files locked elsewhere are waited for."""
        conn = self._conn
        fresh, repeats = self._claim(arrivals)
        skipped: list[Arrival] = []
        if fresh:
            self._prepare()
            routes, self._files = route(conn, self._keys, [one.event for one in fresh])
            self._lock({file for file in routes.values() if file is not None}, waits=waits)
            if not waits:
                fresh, skipped = self._part(fresh, routes)
            stale = followups.ring(conn, [one.event for one in fresh if not one.again])
            self._load(fresh, routes)
            for arrival in fresh:
                self._handle(arrival, routes[arrival.event.key], stale)
            riding.settle(conn, self._record, self._last_row, self._means.clock())
            self._numbers.write()
            save(
                conn,
                self._record,
                self._files.values(),
                self._means.door,
                to_micros(self._latest),
            )
        return self._result(repeats, skipped)

    def _claim(self, arrivals: list[Arrival]) -> tuple[list[Arrival], list[Arrival]]:
        claimed = claims.claim_all(self._conn, arrivals)
        fresh, repeats = [], []
        for arrival in arrivals:
            if arrival.event.key in claimed:
                claimed.remove(arrival.event.key)
                fresh.append(arrival)
            else:
                repeats.append(arrival)
        return fresh, repeats

    def _prepare(self) -> None:
        """What holds for the whole batch: the last commit's time and the staff."""
        ((latest, revision, last_row),) = _BEFORE.rows(self._conn)
        self._last_row = last_row or 0
        self._latest = EPOCH if latest is None else from_micros(latest)
        staff = self._means.staff
        if (revision or 0) != staff.revision:
            register = files.read(self._conn, self._keys, STAFF_FILE)
            value = register.value if register else None
            staff.members = value.members if isinstance(value, StaffRegister) else ()
            staff.revision = revision or 0
        self._members = staff.members

    def _lock(self, ids: set[FileId], *, waits: bool) -> None:
        wanted = ids - self._files.keys()
        if wanted:
            self._files |= files.lock(self._conn, self._keys, wanted, waits=waits)

    def _part(
        self, arrivals: list[Arrival], routes: dict[str, FileId | None]
    ) -> tuple[list[Arrival], list[Arrival]]:
        """Those whose file we hold, and those that must wait for another batch."""
        held, skipped = [], []
        for arrival in arrivals:
            file = routes[arrival.event.key]
            if file is None or file in self._files:
                held.append(arrival)
            else:
                arrival.skipped += 1
                skipped.append(arrival)
        if skipped:
            claims.release_all(self._conn, skipped)
        return held, skipped

    def _load(self, arrivals: list[Arrival], routes: dict[str, FileId | None]) -> None:
        """All matters that these events need as things stand, in one query."""
        wanted: set[Reference] = set()
        for arrival in arrivals:
            file = self._files.get(routes[arrival.event.key] or FileId(""))
            if file is not None and file.value is not None:
                wanted |= self._means.core.needed(file.value, arrival.event)
        if wanted:
            self._load_matters(wanted)

    def _load_matters(self, references: set[Reference]) -> None:
        files.load_matters(self._conn, self._keys, self._files, references)
        hashes = {
            matter.value.pack
            for file in self._files.values()
            for matter in file.matters.values()
            if isinstance(matter.value, Application)
        }
        if not hashes <= self._hashes:
            self._hashes |= hashes
            self._office = None

    def _handle(self, arrival: Arrival, id: FileId | None, stale: set[str]) -> None:
        """One turn, or why there is none."""
        event = arrival.event
        if event.at < self._latest:
            event = replace(event, at=self._latest)
        if id is None or id not in self._files:
            what = "unknown_reference" if isinstance(event, StaffActed) else "unknown_address"
            receipt = Receipt(outcome="refused", code=what)
            self._record.refuse(arrival, event, receipt, "refused")
            return
        if isinstance(event, FollowUpDue) and (
            event.key in stale or self._record.settles(id, event.subject, event.follow_up)
        ):
            self._record.refuse(arrival, event, Receipt("stale", "stale"), "refused")
            return
        # What must not be kept is gone before anything is made of it, even a parked event.
        event = screened(self._files[id].value, event)
        drawn = self._numbers.drawn
        failed = attempt(lambda: self._turn(arrival, event, self._files[id]), DBAPIError)
        if isinstance(failed, Failure):
            # Whatever it drew is given back: a turn that failed leaves nothing behind.
            self._numbers.drawn = drawn
            self._record.park(arrival, event, failed.problem)
        self._latest = max(self._latest, event.at)

    def _turn(self, arrival: Arrival, event: AnyEvent, file: OpenFile) -> None:
        core = self._means.core
        value = core.new_file(file.id, event) if file.value is None else file.value
        needed = core.needed(value, event)
        if not needed <= file.matters.keys():
            self._load_matters(set(needed - file.matters.keys()))
        matters = {one: file.matters[one].value for one in needed if one in file.matters}
        outcome = self._advance(value, matters, event)
        # Everything that can fail comes before anything is kept.
        encoded = FILE.encode(outcome.file)
        bodies = {one: MATTER.encode(matter) for one, matter in outcome.matters.items()}
        says = [effect for effect in outcome.effects if isinstance(effect, Say)]
        sayings = encode_says(arrival, event, says, file, event.at)
        receipt = outcome.receipt
        linked = linked_addresses(value, outcome.file)
        moved = lists.moves(value, outcome.file)
        heard = EVENT.encode(tallies.kept(event, outcome.effects))
        done = Done(arrival, event, receipt, (heard, RECEIPT.encode(receipt)), file, sayings)
        done.raised = raised.raised_by(event, outcome.effects)
        self._record.add(done, outcome.effects, outcome.matters, linked)
        self._record.lists.add(file.id, moved)
        file.value, file.encoded = outcome.file, encoded
        for reference, matter in outcome.matters.items():
            self._keep(file, reference, matter, bodies[reference])
        erasure.part(self._keys, file, outcome.effects, self._record)
        if isinstance(outcome.file, StaffRegister) and outcome.file.members != self._members:
            self._members = outcome.file.members
            self._office = None

    def _keep(
        self, file: OpenFile, reference: Reference, matter: AnyMatter, encoded: bytes
    ) -> None:
        opened = file.matters.get(reference)
        if opened is None:
            key, wrapped = self._keys.new(f"matters/{reference}/key")
            file.matters[reference] = OpenMatter(matter, key, wrapped, False, encoded)
            self._new.add(reference)
        else:
            opened.value, opened.encoded = matter, encoded

    def _advance(
        self, file: Any, matters: dict[Reference, AnyMatter], event: AnyEvent
    ) -> "Outcome":
        """The core's outcome, with new references that nobody else has."""
        drawn = self._numbers.drawn
        for _ in range(SEEDS):
            self._numbers.drawn = drawn
            outcome = self._answered(file, matters, event)
            new = outcome.matters.keys() - matters.keys()
            if not new:
                return outcome
            if new.isdisjoint(self._new) and not files.find_references(self._conn, new):
                return outcome
            event = replace(event, seed=randbits(SEED_BITS))
        raise CoreLoops(f"no free reference in {SEEDS} tries")

    def _answered(
        self, file: Any, matters: dict[Reference, AnyMatter], event: AnyEvent
    ) -> "Outcome":
        if self._office is None:
            self._office = self._means.make_office(self._members, frozenset(self._hashes))
        question: AnyEvent | AnswerEvent = event
        for _ in range(LOOK_UP_ROUNDS + 1):
            outcome = self._means.core.advance(self._office, file, matters, question)
            answer = lookups.answer(
                self._conn, self._keys, self._numbers, self._files.values(), event, outcome.effects
            )
            if answer is None:
                return outcome
            question = answer
        raise CoreLoops(f"more than {LOOK_UP_ROUNDS} look-ups for one event")

    def _result(self, repeats: list[Arrival], skipped: list[Arrival]) -> Result:
        answers: dict[Arrival, Handled] = {}
        by_key: dict[str, Handled] = {}
        for done in self._record.done:
            ride = riding.outgoing(done.ride) if done.ride is not None else None
            by_key[done.event.key] = answers[done.arrival] = Handled(
                done.receipt, ride, raised=done.raised
            )
        waiting = {one.event.key for one in skipped}
        skipped += [one for one in repeats if one.event.key in waiting]
        wanted: dict[str, bool] = {}
        for arrival in repeats:
            key = arrival.event.key
            if key not in by_key and key not in waiting:
                wanted[key] = wanted.get(key, False) or arrival.ride
        if wanted:
            clock = self._means.clock()
            by_key |= claims.stored(self._conn, self._keys, wanted, clock, riding.RIDE_FOR)
        for arrival in repeats:
            found = by_key.get(arrival.event.key)
            if found is not None:
                answers[arrival] = replace(found, repeated=True)
        sayings = self._record.sayings
        addresses = {one.say.to for one in sayings if one.state == "ready"}
        return Result(answers, skipped, addresses)
