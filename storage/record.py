"""What a batch will write, gathered turn by turn, in order."""

import logging
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.dossier import Dossier
from flows.effects import (
    Count,
    Destroy,
    Erase,
    Keep,
    NoteIdentities,
    NoteMiss,
    Receipt,
    Redirect,
    Remark,
    Say,
    Settle,
    Silence,
    Wake,
)
from flows.events import AnyEvent
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter
from storage import audit, lists, raised, tallies, uploads
from storage.arrivals import Arrival
from storage.bodies import EVENT, MESSAGE, RECEIPT
from storage.files import OpenFile
from storage.instants import day_in_riyadh, to_micros
from storage.keys import Keys

#: What an event is answered of which no turn could be made.
PARKED = Receipt(outcome="refused", code="parked")

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Saying:
    """One outbox row to be."""

    arrival: Arrival
    key: str
    say: Say
    file: OpenFile
    body: bytes
    at: int
    state: str = "ready"
    until: int = 0
    row: int = 0


@dataclass(slots=True, eq=False)
class Done:
    """One arrival with its receipt; `file` is None where no file was touched."""

    arrival: Arrival
    event: AnyEvent
    receipt: Receipt
    encoded: tuple[bytes, bytes]  #: the event and the receipt
    file: OpenFile | None
    says: list[Saying]
    state: str = "done"
    ride: Saying | None = None
    raised: tuple[AnyEvent, ...] = ()


class Record:
    """Everything that one batch stores."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.done: list[Done] = []
        self.sayings: list[Saying] = []
        self.entries: dict[OpenFile, list[audit.Entry]] = {}
        self.addresses: list[tuple[str, str]] = []
        self.settled: set[tuple[str, str, str | None]] = set()
        self.woken: dict[tuple[str, str, str], tuple[str | None, int]] = {}
        self.office_files: set[FileId] = set()
        self.silenced: list[tuple[str, str, str]] = []
        self.raised: list[tuple[str, int, bytes]] = []
        self.parked: list[tuple[str, int, bytes, bytes]] = []
        self.kept: list[uploads.Change] = []
        self.destroyed: list[uploads.Change] = []
        self.sums = tallies.Sums(keys)
        self.misses: list[tuple[str, str]] = []
        self.lists = lists.Moves()
        self.redirected: list[tuple[FileId, Redirect]] = []
        self.identities: list[NoteIdentities] = []
        self.erased: list[tuple[OpenFile, Erase]] = []

    def settles(self, file: FileId, subject: str, name: str) -> bool:
        """Whether an earlier turn of this batch has ended or moved a follow-up."""
        return (
            (file, subject, name) in self.settled
            or (file, subject, None) in self.settled
            or (file, subject, name) in self.woken
        )

    def add(
        self,
        done: Done,
        effects: Sequence[Any],
        changed: dict[Reference, AnyMatter],
        linked: Iterable[Address],
    ) -> None:
        """One turn's outcome."""
        file = done.file
        assert file is not None  # noqa: S101
        # What can fail comes first: a turn is gathered wholly or not at all.
        entry = audit.Entry.of(done.event, done.receipt, changed)
        raises = raised.rows_of(self.keys, done.raised)
        rings = {one: to_micros(one.at) for one in effects if isinstance(one, Wake)}
        self.done.append(done)
        self.sayings += done.says
        self.raised += raises
        for effect in effects:
            match effect:
                case Wake():
                    self._wake(file.id, effect, rings[effect])
                case Settle():
                    self._settle(file.id, effect)
                case Silence():
                    self._silence(file, effect, done.says)
                case Keep():
                    self.kept += uploads.changes(effect, "", file.id, done.event.at)
                case Redirect():
                    self.redirected.append((file.id, effect))
                case NoteIdentities():
                    self.identities.append(effect)
                case NoteMiss():
                    self.misses.append((effect.identity, day_in_riyadh(done.event.at)))
                case Count() | Remark():
                    self.sums.add(effect, done.event)
                case Destroy():
                    self.destroyed += uploads.changes(effect, effect.why, file.id, done.event.at)
        self.addresses += [(address, file.id) for address in linked]
        self.entries.setdefault(file, []).append(entry)

    def refuse(self, arrival: Arrival, event: AnyEvent, receipt: Receipt, state: str) -> None:
        """An event that touches no file: its key and its receipt are all that is kept."""
        encoded = (b"", RECEIPT.encode(receipt))
        self.done.append(Done(arrival, event, receipt, encoded, None, [], state))

    def park(self, arrival: Arrival, event: AnyEvent, problem: Exception) -> None:
        """An event of which no turn could be made, kept for staff to try again."""
        self.refuse(arrival, event, PARKED, "parked")
        seal, key = self.keys.office.seal, event.key
        # The log may name the bug, never the person: what it says may quote them.
        _log.error("%s parked: %s", key, type(problem).__name__)
        why = "".join(traceback.format_exception(problem))
        body = seal(f"parked/{key}/body", EVENT.encode(event))
        self.parked.append(
            (key, to_micros(event.at), body, seal(f"parked/{key}/why", why.encode()))
        )

    def _wake(self, own: FileId, wake: Wake, at: int) -> None:
        file = wake.file or own
        if file != own:
            self.office_files.add(file)
        self.woken[(file, wake.subject, wake.follow_up)] = (wake.reference, at)

    def _settle(self, file: FileId, settle: Settle) -> None:
        name = settle.follow_up
        self.settled.add((file, settle.subject, name))
        for one in [one for one in self.woken if one[:2] == (file, settle.subject)]:
            if name is None or one[2] == name:
                del self.woken[one]

    def _silence(self, file: OpenFile, silence: Silence, own: list[Saying]) -> None:
        self.silenced += [(silence.about, file.id, one) for one in silence.purposes]
        for saying in self.sayings:
            say = saying.say
            if (
                saying.file is file
                and say.about == silence.about
                and say.purpose in silence.purposes
                and saying not in own
            ):
                saying.state = "void"


def encode_says(
    arrival: Arrival, event: AnyEvent, says: list[Say], file: OpenFile, at: datetime
) -> list[Saying]:
    """A turn's messages, numbered: the same event gives the same keys."""
    micros = to_micros(at)
    return [
        Saying(arrival, f"{event.key}/{n}", say, file, MESSAGE.encode(say.message), micros)
        for n, say in enumerate(says)
    ]


def linked_addresses(before: Any, after: Any) -> list[Address]:
    """Addresses that a turn has added to a dossier."""
    if not isinstance(after, Dossier) or not isinstance(before, Dossier):
        return []
    if after.addresses == before.addresses:
        return []
    return [one for one in after.addresses if one not in before.addresses]
