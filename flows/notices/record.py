"""What is kept of telling somebody a decision: every try, every call, and the proof of arrival."""

from datetime import datetime
from typing import Literal

import msgspec

from flows.identifiers import Address

#: The person's own act on the message, their reply in its chat, a recorded call, a signed receipt.
How = Literal["seen", "reply", "call", "letter"]

#: How a call ended.
CallOutcome = Literal["reached", "no_answer", "wrong_number"]


class Try(msgspec.Struct, frozen=True, omit_defaults=True):
    """It was sent to this address. `refused`: the address took nothing after all."""

    address: Address
    at: datetime
    refused: bool = False


class Call(msgspec.Struct, frozen=True, omit_defaults=True):
    """One telephone call by a member of staff, and what was said."""

    by: str
    at: datetime
    outcome: CallOutcome
    text: str = ""


class Proof(msgspec.Struct, frozen=True, omit_defaults=True):
    """It arrived. `by` is the member of staff who recorded it, empty for the person's own act.

    `on` is the ISO day on which a letter was signed for.
    """

    how: How
    at: datetime
    by: str = ""
    on: str = ""


class Notice(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that was done for one decision to arrive. What a platform says is not part of it."""

    tries: tuple[Try, ...] = ()
    calls: tuple[Call, ...] = ()
    proof: Proof | None = None
