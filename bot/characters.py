"""Text as it may be stored: what channels bring in is put right at their edge, and nowhere else."""

import json
import re
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

#: NUL, which PostgreSQL refuses, and halves of a UTF-16 pair, which UTF-8 cannot express.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def storable(text: str) -> str:
    """The text, with the replacement mark for each character that cannot be stored."""
    return _UNSTORABLE.sub(_REPLACEMENT, text)


def read_json(text: str) -> Any:
    """What JSON says, its texts storable. Raises ValueError for what is no JSON."""
    try:
        return _storable_within(json.loads(text))
    except RecursionError:
        raise ValueError("JSON without end") from None


def decode_json(body: bytes, type: type[T]) -> T:
    """JSON as this type. Raises `msgspec.DecodeError`, and nothing else, for anything else.

    Bytes that are no UTF-8 and escaped halves of a pair are what a broken client sends in the
    middle of somebody's words: the words count.
    """
    try:
        return msgspec.json.decode(body, type=type)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            loose = read_json(body.decode(errors="replace"))
        except ValueError:
            raise msgspec.DecodeError("no JSON") from None
    return msgspec.convert(loose, type)


def _storable_within(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_storable_within(one) for one in value]
    if isinstance(value, dict):
        return {storable(name): _storable_within(one) for name, one in value.items()}
    return value
