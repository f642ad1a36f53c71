"""What a turn hands to storage."""

from dataclasses import dataclass

from flows.dossier import File
from flows.effects import Effect, Receipt
from flows.identifiers import Reference
from flows.matters import AnyMatter


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn led to. `matters` holds only those that are new or changed."""

    file: File
    matters: dict[Reference, AnyMatter]
    effects: tuple[Effect, ...]
    receipt: Receipt
