"""An order by chance that is the same each time for the same seed, as ODK's `randomize` has it.

https://getodk.github.io/xforms-spec/#fn:randomize names the algorithm, so that every client gives
the same order: Fisher and Yates' shuffle from the inside out, by Park and Miller's generator.
"""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

from flows.forms.expressions.values import to_number

Item = TypeVar("Item")

_MODULUS = 2147483647
_MULTIPLIER = 16807


def shuffled(items: Sequence[Item], seed: str | float) -> list[Item]:
    """The items in the order that the seed gives. One that is no number counts by its letters."""
    number = to_number(seed)
    whole = int(number) if abs(number) < 2.0**53 else crc32(str(seed).encode())
    # A negative seed keeps its sign through the division, as in the other clients.
    state = whole % _MODULUS if whole >= 0 else -(-whole % _MODULUS)
    if state <= 0:
        state += _MODULUS - 1
    mixed: list[Item] = []
    for last, item in enumerate(items):
        state = state * _MULTIPLIER % _MODULUS
        other = (state - 1) * (last + 1) // (_MODULUS - 1)
        mixed.append(item)
        mixed[last], mixed[other] = mixed[other], item
    return mixed
