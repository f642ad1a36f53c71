"""Regular expressions that would keep the house busy for hours over one answer.

A part that repeats, within a part that repeats, with nothing that must stand between: «ابتث» can
be cut into words of `([ء-ي]+ ?)+` in eight ways, and each more letter doubles them. All are tried
before an answer is refused.
"""

from collections.abc import Sequence
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (signs.MAX_REPEAT, signs.MIN_REPEAT)
#: From here on a number is as good as no bound.
_MANY = 10

_Part = tuple[Any, Any]


def runs_away(pattern: str) -> bool:
    """Whether a pattern that can be compiled may take time that doubles with every sign."""
    return _has_loop_in_loop(list(parser.parse(pattern)))


def _has_loop_in_loop(parts: Sequence[_Part]) -> bool:
    for part in parts:
        if _is_endless(part) and _can_be_a_loop(part[1][2]):
            return True
        if any(_has_loop_in_loop(list(inner)) for inner in _within(part)):
            return True
    return False


def _can_be_a_loop(parts: Sequence[_Part]) -> bool:
    """Whether these may come to nothing but one part that repeats."""
    found = list(parts)
    return any(
        all(_can_be_nothing(other) for other in (*found[:at], *found[at + 1 :]))
        and (_is_elastic(part) or any(_can_be_a_loop(inner) for inner in _within(part)))
        for at, part in enumerate(found)
    )


def _can_be_nothing(part: _Part) -> bool:
    sign, value = part
    if sign in _REPEATS and value[0] == 0:
        return True
    inner = _within(part)
    return sign == signs.AT or any(all(map(_can_be_nothing, one)) for one in inner)


def _is_endless(part: _Part) -> bool:
    return part[0] in _REPEATS and part[1][1] >= _MANY


def _is_elastic(part: _Part) -> bool:
    """Whether a part takes now more and now fewer signs, and so divides a text in many ways."""
    return part[0] in _REPEATS and part[1][0] != part[1][1] and part[1][1] > 1


def _within(part: _Part) -> Sequence[Sequence[_Part]]:
    """What stands within a part: one row of parts, or several to choose from."""
    sign, value = part
    if sign in _REPEATS:
        return (value[2],)
    if sign == signs.SUBPATTERN:
        return (value[3],)
    return value[1] if sign == signs.BRANCH else ()
