"""The pure core as storage calls it, and what every batch works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from flows.dossier import File, StaffMember
from flows.events import AnswerEvent, AnyEvent
from flows.identifiers import FileId, Reference
from flows.matters import AnyMatter
from storage.keys import Keys

if TYPE_CHECKING:
    from flows.office import Office
    from flows.turn import Outcome


class Core(Protocol):
    """The shape of `flows.advance`: pure functions."""

    def advance(
        self,
        office: "Office",
        file: File,
        matters: dict[Reference, AnyMatter],
        event: AnyEvent | AnswerEvent,
    ) -> "Outcome": ...

    def needed(self, file: File, event: AnyEvent) -> frozenset[Reference]: ...

    def new_file(self, id: FileId, event: AnyEvent) -> File: ...


#: The office for a turn: the staff as they are now, and every pack that running applications name.
MakeOffice = Callable[[tuple[StaffMember, ...], frozenset[str]], "Office"]


@dataclass(slots=True)
class Staff:
    """The staff register as last read: decoded again only when its revision has changed."""

    revision: int = 0
    members: tuple[StaffMember, ...] = ()


@dataclass(frozen=True, slots=True)
class Means:
    """What every batch of a door works with."""

    keys: Keys
    core: Core
    make_office: MakeOffice
    clock: Callable[[], datetime]
    door: str
    staff: Staff
