"""The shareholders' desk of a cooperative (T5 to T7): the `[membership]` section."""

from datetime import date

import msgspec

from flows.identifiers import Role
from flows.rule import Positive, Rule, Words


class CatalogueItem(Rule, frozen=True):
    """A product or a project that is shown to members (T6)."""

    title: Words
    says: Words
    open: bool = True


class Statement(Rule, frozen=True):
    """A financial statement in the pack's library (T7). Without a `file` it is not held."""

    title: Words
    year: int
    file: str | None = None


class Assembly(Rule, frozen=True):
    """A meeting of the general assembly: its day, agenda and the last day for a proxy (T7)."""

    title: Words
    on: date
    at: str | None = None
    place: Words | None = None
    agenda: tuple[Words, ...] = ()
    proxy_until: date | None = None


class Membership(Rule, frozen=True):
    """What members may see and do once their identity matches the imported register."""

    update_clause: str
    catalogue_clause: str
    statements_clause: str
    role: Role
    remind_days: tuple[Positive, ...] = (14, 3, 1)
    catalogue: dict[str, CatalogueItem] = msgspec.field(default_factory=dict)
    statements: dict[str, Statement] = msgspec.field(default_factory=dict)
    assemblies: dict[str, Assembly] = msgspec.field(default_factory=dict)
