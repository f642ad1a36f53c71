"""What storage would keep of a conversation: files, matters, follow-ups and whose file is where.

What a turn asks for is recorded here, each thing encoded as it would be stored.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import msgspec

from flows.dossier import File
from flows.effects import (
    Effect,
    Erase,
    LetGo,
    NoteIdentities,
    NoteMiss,
    Receipt,
    Redirect,
    Say,
    Settle,
    Wake,
)
from flows.identifiers import Address, FileId, Reference
from flows.matters import AnyMatter, Application
from flows.office import Office
from flows.turn import Outcome
from storage.instants import day_in_riyadh
from support.lookups import Answers

#: Sunday, 22 November 2026, nine in the morning in Riyadh.
SUNDAY = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)

PERSON = Address("test:1")

FILES: msgspec.json.Decoder[File] = msgspec.json.Decoder(File)
MATTERS: msgspec.json.Decoder[AnyMatter] = msgspec.json.Decoder(AnyMatter)


@dataclass
class Memory:
    """One office's storage, in memory, and its clock."""

    office: Office
    now: datetime = SUNDAY
    files: dict[FileId, bytes] = field(default_factory=dict)
    matters: dict[Reference, bytes] = field(default_factory=dict)
    wakes: dict[tuple[FileId, str, str], Wake] = field(default_factory=dict)
    moved: dict[Address, FileId] = field(default_factory=dict)  #: whose file another address has
    said: list[Say] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    receipt: Receipt = field(default_factory=Receipt)
    answers: Answers = field(default_factory=Answers)
    count: int = 0
    known: set[Reference] = field(default_factory=set)  #: every reference there ever was
    code: str = ""  #: by which what was typed for someone is confirmed

    def __post_init__(self) -> None:
        self.answers.files = self.files

    def matter(self, reference: Reference) -> AnyMatter:
        return MATTERS.decode(self.matters[reference])

    def stored(self) -> list[AnyMatter]:
        return [self.matter(reference) for reference in self.matters]

    def record(self, id: FileId, outcome: Outcome) -> list[Say]:
        self.files[id] = msgspec.json.encode(outcome.file)
        for reference, matter in outcome.matters.items():
            self.matters[reference] = msgspec.json.encode(matter)
            self.known.add(reference)
            if isinstance(matter, Application) and matter.offer is not None:
                self.code = matter.offer.code
        self.receipt = msgspec.json.decode(msgspec.json.encode(outcome.receipt), type=Receipt)
        self.effects += outcome.effects
        sent: list[Say] = []
        for effect in outcome.effects:
            match effect:
                case Say():
                    sent.append(msgspec.json.decode(msgspec.json.encode(effect), type=Say))
                case Wake():
                    self.wakes[(effect.file or id, effect.subject, effect.follow_up)] = effect
                case Settle():
                    for key in list(self.wakes):
                        ended = key[1] == effect.subject
                        if ended and effect.follow_up in (None, key[2]):
                            del self.wakes[key]
                case NoteIdentities():
                    self.answers.noted[effect.reference] = effect
                case NoteMiss():
                    self.answers.misses[effect.identity, day_in_riyadh(self.now)] += 1
                case Erase():
                    self._redirect(id, Redirect(self._addresses_of(id)))
                case Redirect():
                    self._redirect(id, effect)
                case LetGo():
                    del self.matters[effect.reference]
                case _:
                    pass
        self.said += sent
        return sent

    def file_at(self, address: Address) -> FileId:
        """Whose file it is, once it was joined to another or closed."""
        return self.moved.get(address, FileId(f"d:{address}"))

    def _addresses_of(self, id: FileId) -> tuple[Address, ...]:
        """Every address that leads to a file."""
        own = Address(id.removeprefix("d:"))
        others = [address for address, file in self.moved.items() if file == id]
        return (*others, *([] if own in self.moved else [own]))

    def _redirect(self, id: FileId, effect: Redirect) -> None:
        for address in effect.addresses:
            self.moved[address] = effect.to or FileId(f"d:{address}:{self.count}")
        for key in [one for one in self.wakes if one[0] == id and effect.to]:
            wake = self.wakes[key]
            if wake.reference in effect.references:
                self.wakes[(effect.to or id, *key[1:])] = self.wakes.pop(key)

    def _header(self) -> tuple[str, datetime, int]:
        self.count += 1
        # A seed that differs from turn to turn in every bit that references are drawn from.
        return f"test:{self.count}", self.now, self.count * 0x9E3779B97F4A7C15 % 2**63
