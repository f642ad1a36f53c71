"""Functions of chance. The core has no dice: chance is drawn from the moment's seed and the place,
so that the same turn gives the same again."""

import hashlib

from flows.forms.expressions.standpoint import Standpoint
from flows.forms.expressions.values import Value, to_whole

_LONGEST = 1000


def draw(scope: Standpoint, call: int) -> bytes:
    """Chance for one call in an expression: 64 bytes."""
    return hashlib.blake2b(f"{scope.moment.seed}\n{scope.here}\n{call}".encode()).digest()


def random_number(chance: bytes) -> float:
    """A number of at least 0 and below 1."""
    return (int.from_bytes(chance[:8], "big") >> 11) / 2**53


def random_uuid(chance: bytes) -> str:
    """A random UUID as RFC 4122 has it (version 4)."""
    digits = bytearray(chance[:16])
    digits[6] = digits[6] & 0x0F | 0x40
    digits[8] = digits[8] & 0x3F | 0x80
    text = digits.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def random_token(chance: bytes, length: Value) -> str:
    """A random text of letters and digits, of the length asked for."""
    wanted = max(0, min(_LONGEST, to_whole(length)))
    return hashlib.shake_256(chance).hexdigest(_LONGEST // 2)[:wanted]
