"""What is remembered of an entry that staff typed for someone."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.copies import Page
from flows.identifiers import Address, FileId

#: How the person and the one who types meet (clauses C1, C2, C4, C8).
AssistChannel = Literal["interview", "phone", "letter", "delegate"]

#: How the person's own confirmation reached us: in their chat, said aloud, signed on paper.
Method = Literal["chat", "spoken_code", "paper"]

#: Who confirms: the beneficiary, someone who lawfully stands for them, the guardian of a child.
Capacity = Literal["self", "representative", "guardian"]


class Assist(msgspec.Struct, frozen=True):
    """Who types in a file, how they meet the person, and whose words they are.

    `said_by` is empty for the beneficiary's own words. `branch` is the delegate's.
    """

    by: str
    channel: AssistChannel
    said_by: str = ""
    related: bool = False
    branch: str = ""


class Offer(msgspec.Struct, frozen=True):
    """A code by which the person confirms. Storage keeps a keyed hash of it as an index.

    With `to`, it was sent to the person's own file, to be said aloud; without, whoever shows it in
    a chat takes the application over. `tries` counts the wrong ones.
    """

    code: str
    expires_at: datetime
    to: FileId | None = None
    tries: int = 0


class Conflict(msgspec.Struct, frozen=True):
    """A member of staff who may not act on an application, since its person is close to them."""

    name: str
    at: datetime
    declared_by: str


class Paper(msgspec.Struct, frozen=True):
    """A signature on paper: the day on it as an ISO date, and where the sheet is found again.

    `scan` is a copy of the sheet, if one was sent in.
    """

    signed_on: str
    kept: str
    scan: Page | None = None


#: The channel of addresses behind which a member of staff types for someone.
ASSIST = "assist"

#: Under which name a pack lists each channel.
LISTED_AS: dict[AssistChannel, str] = {
    "interview": "interview",
    "phone": "phone",
    "letter": "letters",
    "delegate": "delegates",
}


def assist_address(name: str, mark: str) -> Address:
    """Where this member of staff types for one person. `mark` tells their people apart."""
    return Address(f"{ASSIST}:{name}/{mark}")


def typist_of(address: Address) -> str:
    """Whose address it is; empty for one behind which nobody types for others."""
    channel, _, rest = address.partition(":")
    return rest.rpartition("/")[0] if channel == ASSIST else ""
