"""What every channel promises to delivery, and the three ways a delivery can end."""

from typing import Protocol

import msgspec

from flows.identifiers import Address
from flows.messages import Message


class Handed(msgspec.Struct, frozen=True):
    """The platform took the message. That is dispatch, not proof that anyone saw it."""


class TryLater(msgspec.Struct, frozen=True):
    """The platform is busy or out of reach; not before `seconds` from now.

    `limit` is set where the platform named the wait itself: such a refusal is no failed attempt.
    """

    seconds: float
    limit: bool = False


class Refused(msgspec.Struct, frozen=True):
    """The platform will never take messages for this address: blocked, deleted, unknown."""

    why: str


Delivery = Handed | TryLater | Refused


class Channel(Protocol):
    """A way to reach someone.

    Called again with the same message after a crash, so it may send twice.
    `name` is what stands before the colon of its addresses.
    """

    @property
    def name(self) -> str:
        """`telegram`, `desk`, …"""

    async def send(self, to: Address, message: Message, key: str) -> Delivery:
        """Hand over one message. Returns, never raises, for anything the platform can say no to.

        `key` is the message's own and the same at every repetition.
        """
