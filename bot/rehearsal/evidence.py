"""What the judge may look at: messages with their times, what is stored, and the policy."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.rehearsal.channel import Told
from flows.calendar import RIYADH, Calendar
from flows.events import CaseworkLine
from flows.identifiers import Address, FileId, Reference, Role
from flows.matters import AnyMatter
from flows.policy import Policy
from storage import views
from storage.database import Database

#: More matters than any rehearsal has.
ALL = 1_000_000
#: What somebody has just written is answered at any hour.
AT_ONCE = timedelta(minutes=5)
_REFERENCE = re.compile(r"[A-Z]{3}-T?[0-9A-Z]{6}")


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that was not kept: which, about what, when, and by whom.

    `whose` is `staff` where the system did what it had to and people did not.
    """

    promise: str
    about: str
    at: datetime
    says: str
    whose: str = "system"


@dataclass(slots=True)
class Record:
    """One season as it is seen from outside, without any flow's own reckoning."""

    policy: Policy
    calendar: Calendar
    begins: datetime
    ends: datetime
    told: list[Told] = field(default_factory=list)
    wrote: dict[Address, list[datetime]] = field(default_factory=dict)
    signed: dict[Address, list[datetime]] = field(default_factory=dict)  #: «I confirm and sign»
    files: dict[Address, FileId] = field(default_factory=dict)  #: whose an address is
    matters: dict[Reference, AnyMatter] = field(default_factory=dict)
    nights: list[tuple[datetime, list[CaseworkLine]]] = field(default_factory=list)
    staff: Mapping[Address, Role] = field(default_factory=dict)
    groups: frozenset[Address] = frozenset()
    telling: Sequence[str] = ()  #: names and numbers of the simulated people
    parked: list[str] = field(default_factory=list)
    audit: list[str] = field(default_factory=list)
    _to: dict[Address, list[Told]] = field(default_factory=lambda: defaultdict(list))
    _about: dict[Reference, list[Told]] = field(default_factory=lambda: defaultdict(list))
    overdue: list[tuple[str, datetime]] = field(default_factory=list)  #: follow-ups that never rang

    def look(self, database: Database, at: datetime) -> None:
        """One look at everything stored, as at the end of a day."""
        lines = database.read(
            lambda conn: [
                *views.applications(conn, limit=ALL),
                *views.tickets(conn, limit=ALL),
            ]
        )
        self.nights.append((at, lines))

    def keep(self, told: Told) -> None:
        """One more message arrived."""
        self.told.append(told)
        self._to[told.to].append(told)
        for reference in set(_REFERENCE.findall(told.text)):
            self._about[Reference(reference)].append(told)

    def about(self, reference: Reference) -> list[Told]:
        """What was said to anybody with this reference in it."""
        return self._about[reference]

    def home(self, matter: AnyMatter) -> list[Told]:
        """All that went to the person whose matter it is, in order of time."""
        found = [one for to in self.addresses_of(matter.holder) for one in self._to[to]]
        return sorted(found, key=lambda one: one.at)

    def is_answer(self, told: Told) -> bool:
        """Whether the person had written a moment before: then it answers them."""
        times = self.wrote.get(told.to, [])
        last = bisect_right(times, told.at) - 1
        return last >= 0 and told.at - times[last] <= AT_ONCE

    def to_people(self) -> list[Told]:
        """What went to the people, not to the staff."""
        return [one for one in self.told if one.to in self.files]

    def to_staff(self) -> list[Told]:
        """What went to the staff and their groups."""
        return [one for one in self.told if one.to in self.staff or one.to in self.groups]

    def addresses_of(self, file: FileId) -> set[Address]:
        """Where the person of a file is reached."""
        return {address for address, its in self.files.items() if its == file}


def opening(text: str) -> str:
    """The first words of a message, to find it again by."""
    return text.splitlines()[0][:70] if text else ""


def clock(at: datetime) -> str:
    """A time as clocks in Riyadh show it."""
    return f"{at.astimezone(RIYADH):%F %H:%M}"
