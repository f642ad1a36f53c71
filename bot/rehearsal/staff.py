"""The staff: each looks at the queue of their role in office hours, and does what may be done."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from bot.rehearsal import announcing, sittings
from bot.rehearsal.case import Case
from bot.rehearsal.ways import WAYS
from flows.casework.actions import allowed
from flows.events import CaseworkLine, OfficeActed, StaffActed
from flows.identifiers import Address, FileId, Reference, Role
from flows.matters import AnyMatter, Application
from flows.office import Office
from storage import views
from storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Times of looking at the queue after the office opens, and acts at one look.
LOOKS = (timedelta(minutes=25), timedelta(hours=2, minutes=30), timedelta(hours=4))
AT_ONCE = 12


@dataclass(slots=True)
class Habit:
    """How somebody works: whether they are late, and when they are on leave."""

    diligence: float = 1.0  #: the chance that they look at their queue when they could
    leave: tuple[date, date] | None = None
    missed: date | None = None  #: a meeting to which nobody came

    def is_away(self, day: date) -> bool:
        if day == self.missed:
            return True
        return self.leave is not None and self.leave[0] <= day <= self.leave[1]


@dataclass(slots=True)
class Worker:
    """One of the staff. `unknown` counts the acts that they might have done and do not know."""

    name: str
    role: Role
    address: Address
    habit: Habit
    random: Random
    dead: set[FileId]  #: of whose death somebody has told; shared by all
    unknown: Counter[str] = field(default_factory=Counter)
    _left: dict[Reference, tuple[datetime, datetime]] = field(default_factory=dict)
    _acts: int = 0

    def looks_at(self, office: Office, day: date) -> list[datetime]:
        """When they look at their queue on this day."""
        if self.habit.is_away(day):
            return []
        calendar = office.calendar
        return [
            calendar.at(day, opens) + span + timedelta(minutes=self.random.randint(0, 20))
            for opens, _ in calendar.intervals(day)[:1]
            for span in LOOKS
            if self.random.random() < self.habit.diligence
        ]

    def act(
        self, database: Database, office: Office, at: datetime
    ) -> list[StaffActed | OfficeActed]:
        """What they do at one look: what must happen soonest comes first."""
        found: list[StaffActed | OfficeActed] = []
        for chore in (sittings.opened, announcing.announced):
            done = chore(office, self.name, self.role, at, self.random.getrandbits(63))
            if done is not None:
                found.append(done)
        found += database.read(lambda conn: self._look(conn, office, at, AT_ONCE - len(found)))
        return found

    def _look(
        self, conn: "Connection", office: Office, at: datetime, most: int
    ) -> list[StaffActed]:
        """Their queue from the top, all of it as it stands at this moment."""
        found: list[StaffActed] = []
        for line in self._queue(conn, office):
            if len(found) >= most:
                break
            if self._is_left(line, at):
                continue
            matter = views.matter(conn, line.reference)
            event = self._act_on(office, matter, at) if matter is not None else None
            if event is None:
                self._left[line.reference] = (line.entered_at, at + timedelta(hours=20))
            else:
                self._left[line.reference] = (line.entered_at, at + timedelta(hours=2))
                found.append(event)
        return found

    def _queue(self, conn: "Connection", office: Office) -> list[CaseworkLine]:
        """What waits for their role, and for the bodies that they sit in."""
        policy, lines = office.policy, []
        roles = {self.role}
        committee = policy.committee
        if committee and self.role in (committee.chair, committee.secretary, *committee.members):
            roles.add(policy.body.role)
        if self.role == policy.referral.inquiry_role:
            roles.add(Role("beneficiary"))
        for role in sorted(roles):
            lines += views.queue(conn, role)
        return lines

    def _is_left(self, line: CaseworkLine, at: datetime) -> bool:
        """Whether they have looked at it already, and nothing is different since."""
        entered, until = self._left.get(line.reference, (None, at))
        return entered == line.entered_at and at < until

    def _act_on(self, office: Office, matter: AnyMatter, at: datetime) -> StaffActed | None:
        actions = [
            one
            for one in allowed(office, self.role, matter)
            if one == "assign" or not self._is_anothers(matter)
        ]
        self.unknown.update(one for one in actions if one not in WAYS)
        case = self._case(office, matter, at)
        ways = [(one, WAYS[one].fill(case)) for one in actions if one in WAYS]
        fitting = [(one, filled) for one, filled in ways if filled is not None]
        total = sum(WAYS[one].weight for one, _ in fitting)
        # What is done rarely is done rarely, also where nothing else is to be done.
        if self.random.random() > total:
            return None
        weights = [WAYS[one].weight for one, _ in fitting]
        ((action, filled),) = self.random.choices(fitting, weights)
        self._acts += 1
        key = f"rehearsal:{self.name}:{self._acts}"
        seed = self.random.getrandbits(63)
        action, filled = filled.get("action", action), {**filled}
        filled.pop("action", None)
        return StaffActed(
            key, at, seed, matter.reference, action, self.name, seen=matter.revision, **filled
        )

    def _is_anothers(self, matter: AnyMatter) -> bool:
        """Whether it is studied by somebody else: to them alone it is given to act on it."""
        if not isinstance(matter, Application) or matter.stage not in ("study", "visit"):
            return False
        return matter.research.researcher not in ("", self.name)

    def _case(self, office: Office, matter: AnyMatter, at: datetime) -> Case:
        pack = office.pack
        if isinstance(matter, Application):
            pack = office.pack_of(matter.pack)
        has_died = matter.holder in self.dead
        return Case(matter, office, pack.policy, pack.forms, self.random, at, self.name, has_died)
