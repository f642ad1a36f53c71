"""Functions of points on Earth: `latitude longitude altitude accuracy`, several with `;` between.

Distances and areas are those on a ball as large as the Earth at the equator, as ODK has it.
"""

import math
from collections.abc import Sequence

from flows.forms.expressions.functions.function import Function, of_sets, of_values
from flows.forms.expressions.values import NAN, Value, to_number, to_text

_RADIUS_METRES = 6_378_100.0
_CENTIMETRES = 100

Point = tuple[float, float]


def _points(values: Sequence[Value]) -> list[Point] | None:
    """The points as (latitude, longitude); None if one of them is none."""
    texts = [to_text(value) for value in values]
    if len(texts) == 1:
        texts = texts[0].strip().rstrip(";").split(";")
    points = [_point(text) for text in texts]
    return [one for one in points if one is not None] if None not in points else None


def _point(text: str) -> Point | None:
    numbers = [to_number(part) for part in text.split()]
    if not 2 <= len(numbers) <= 4 or any(number != number for number in numbers):
        return None
    latitude, longitude = numbers[:2]
    if abs(latitude) > 90 or abs(longitude) > 180 or (len(numbers) == 4 and numbers[3] < 0):
        return None
    return latitude, longitude


def _area(values: list[Value]) -> float:
    points = _points(values)
    if points is None:
        return NAN
    total = 0.0
    if len(points) > 2:
        for one, other in zip(points, [*points[1:], points[0]], strict=True):
            across = math.radians(other[1] - one[1])
            up = math.sin(math.radians(one[0])) + math.sin(math.radians(other[0]))
            total += across * (2 + up)
    return _rounded(total * _RADIUS_METRES * _RADIUS_METRES / 2)


def _distance(values: list[Value]) -> float:
    points = _points(values)
    if points is None:
        return NAN
    return _rounded(sum(map(_between, points, points[1:])))


def _between(one: Point, other: Point) -> float:
    across = math.radians(one[1] - other[1])
    low, high = math.radians(one[0]), math.radians(other[0])
    angle = math.sin(low) * math.sin(high) + math.cos(low) * math.cos(high) * math.cos(across)
    # Of the same point twice it may be a little more than one.
    return math.acos(max(-1.0, min(1.0, angle))) * _RADIUS_METRES


def _rounded(metres: float) -> float:
    return abs(math.floor(metres * _CENTIMETRES + 0.5)) / _CENTIMETRES


def _is_within(point: Value, shape: Value) -> bool:
    """Whether a point lies in an area: a line to the west crosses its border an odd number of
    times."""
    at, border = _point(to_text(point)), _points([shape])
    if at is None or border is None or len(border) < 3:
        return False
    latitude, longitude = at
    is_inside = False
    for one, other in zip(border, [*border[1:], border[0]], strict=True):
        if (one[0] > latitude) != (other[0] > latitude):
            share = (latitude - one[0]) / (other[0] - one[0])
            if longitude < one[1] + share * (other[1] - one[1]):
                is_inside = not is_inside
    return is_inside


GEOGRAPHY: dict[str, Function] = {
    "area": of_sets(1, 1, _area),
    "enclosed-area": of_sets(1, 1, _area),
    "distance": of_sets(1, None, _distance),
    "geofence": of_values(2, 2, _is_within),
}
