"""What stands inside a sealed body: JSON with the number of its schema."""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from flows.dossier import File
from flows.effects import Receipt
from flows.events import AnyEvent
from flows.matters import AnyMatter
from flows.messages import Message

T = TypeVar("T")
Upcast = Callable[[Any], Any]


def _plain(value: Any) -> str:
    """Words that the core marks, such as `Composed`, are stored as the text that they are."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no part of a body")


_encoder = msgspec.json.Encoder(enc_hook=_plain)


class TooNew(Exception):
    """A stored body was written by a later release; reading it here would lose what it holds."""


class _Envelope(msgspec.Struct):
    schema: int
    body: msgspec.Raw


class Body(Generic[T]):
    """One kind of body: how it is written, and how every release's writing of it is read.

    `upcasts[n]` turns the plain JSON value of schema n into that of schema n + 1.
    """

    def __init__(
        self, type: Any, schema: int = 1, upcasts: Mapping[int, Upcast] | None = None
    ) -> None:
        self._type = type
        self._schema = schema
        self._upcasts = upcasts or {}
        self._decoder: msgspec.json.Decoder[T] = msgspec.json.Decoder(type)
        self._head = b'{"schema":%d,"body":' % schema

    def encode(self, value: T) -> bytes:
        return self._head + _encoder.encode(value) + b"}"

    def decode(self, raw: bytes) -> T:
        """The value, whichever release wrote it. Raises TooNew for a later one."""
        if raw.startswith(self._head):
            return self._decoder.decode(raw[len(self._head) : -1])
        envelope = msgspec.json.decode(raw, type=_Envelope)
        if envelope.schema > self._schema:
            raise TooNew(f"schema {envelope.schema}, but this release reads up to {self._schema}")
        value = msgspec.json.decode(envelope.body)
        for schema in range(envelope.schema, self._schema):
            value = self._upcasts[schema](value)
        return msgspec.convert(value, self._type)  # type: ignore[no-any-return]


FILE: Body[File] = Body(File)
MATTER: Body[AnyMatter] = Body(AnyMatter)
EVENT: Body[AnyEvent] = Body(AnyEvent)
MESSAGE: Body[Message] = Body(Message)
RECEIPT: Body[Receipt] = Body(Receipt)
