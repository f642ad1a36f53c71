"""What the page sends: each becomes one event. No decision is made here."""

import secrets
from datetime import datetime
from typing import Annotated

import msgspec

from bot.characters import decode_json, storable
from flows.events import AttachmentSent, ButtonPressed, ConversationOpened, TextSent
from flows.identifiers import Address

_NUMBER = r"-?[0-9]{1,9}(\.[0-9]{1,15})?"
_POINT = f"^{_NUMBER} {_NUMBER} {_NUMBER} {_NUMBER}$"


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of `POST /messages`: a nonce, and exactly one of text, button, point or opening.

    `point` is where the person is: latitude, longitude, altitude and accuracy.
    """

    nonce: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{16,64}$")]
    text: str | None = None
    button: Annotated[str, msgspec.Meta(max_length=200)] | None = None
    point: Annotated[str, msgspec.Meta(pattern=_POINT)] | None = None
    open: bool = False
    payload: Annotated[str, msgspec.Meta(max_length=64)] = ""

    def __post_init__(self) -> None:
        given = (self.text, self.button, self.point)
        if sum(one is not None for one in given) + self.open != 1:
            raise ValueError("exactly one of text, button, point and open")


class Acknowledgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of `POST /acks`: everything after `after` and up to `row` stood in view."""

    row: Annotated[int, msgspec.Meta(ge=1, lt=2**62)]
    after: Annotated[int, msgspec.Meta(ge=0, lt=2**62)] = 0


def read_act(
    body: bytes, address: Address, at: datetime
) -> TextSent | ButtonPressed | AttachmentSent | ConversationOpened:
    """The event that the page means. Raises `msgspec.MsgspecError` for anything else.

    The key holds the address too: nobody can use up a nonce in another person's name.
    """
    act = decode_json(body, Act)
    key = f"web:{address.partition(':')[2]}.{act.nonce}"
    seed = secrets.randbits(63)
    if act.text is not None:
        return TextSent(key, at, seed, address, storable(act.text))
    if act.button is not None:
        return ButtonPressed(key, at, seed, address, storable(act.button))
    if act.point is not None:
        return AttachmentSent(key, at, seed, address, "location", point=act.point)
    return ConversationOpened(key, at, seed, address, storable(act.payload))


def read_acknowledgement(body: bytes) -> Acknowledgement:
    """Which rows were shown. Raises `msgspec.MsgspecError` for anything else."""
    return decode_json(body, Acknowledgement)
