"""When two engines have come to the same value."""

import math


def is_same_value(one: str, other: str) -> bool:
    """Whether two values are the same: letter by letter, numbers but for their last digit."""
    if one == other:
        return True
    try:
        numbers = float(one), float(other)
    except ValueError:
        return False
    return all(map(math.isfinite, numbers)) and math.isclose(*numbers, rel_tol=1e-13)
