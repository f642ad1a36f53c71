"""What storage answers to a look-up, within the transaction of the turn that asked."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.assisted.events import OfferFound as OfferFound
from flows.assisted.events import PersonFound as PersonFound
from flows.contacts.events import HolderFound as HolderFound
from flows.contacts.events import TwinsFound as TwinsFound
from flows.event import Event
from flows.identifiers import FileId, Reference, Role
from flows.membership.member import Member
from flows.outreach.events import FilesFound as FilesFound


class CaseworkLine(msgspec.Struct, frozen=True):
    """One open matter, without anything personal."""

    reference: Reference
    kind: Literal["application", "ticket"]
    stage: str
    owner: Role
    entered_at: datetime  #: when it entered the stage
    next_at: datetime | None
    opens_at: datetime | None
    due_at: datetime | None
    topic: str = ""


class FileNumberDrawn(Event, frozen=True, tag="file_number_drawn"):
    """The answer to `DrawFileNumber`: given once, never again."""

    cause: Event
    number: int


class CaseworkCounted(Event, frozen=True, tag="casework_counted"):
    """The answer to `CountCasework`: what the digest tells, reference numbers and times only.

    `rated` are this month's ratings: each score with how often it was given.
    """

    cause: Event
    lines: tuple[CaseworkLine, ...]
    decided: int = 0
    rated: tuple[tuple[int, int], ...] = ()


class WindowsFound(Event, frozen=True, tag="windows_found"):
    """The answer to `FindWindows`: references with the files they lie in."""

    cause: Event
    found: tuple[tuple[Reference, FileId], ...]


class MemberFound(Event, frozen=True, tag="member_found"):
    """The answer to `FindMember`: the register's line, or None where it has no such identity."""

    cause: Event
    member: Member | None
    missed: int = 0  #: how often somebody guessed wrong about them today


#: What the same transaction hands back to the core; never claimed, never stored.
AnswerEvent = (
    FileNumberDrawn
    | WindowsFound
    | CaseworkCounted
    | OfferFound
    | PersonFound
    | MemberFound
    | HolderFound
    | TwinsFound
    | FilesFound
)
