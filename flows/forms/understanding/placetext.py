"""Places as people send them: a pin's figures, a link to a map, degrees and minutes."""

import re
from decimal import Decimal
from typing import NamedTuple

from flows.forms.understanding.numerals import canonical

_NUMBER = r"[+-]?\d{1,3}(?:\.\d{1,20})?"
_FIGURE = r"-?\d{1,6}(?:\.\d{1,20})?"
_BETWEEN = r"(?:\s*[,،;/]\s*|\s+)"
_PIN = re.compile(rf"({_NUMBER}) ({_NUMBER}) ({_FIGURE}) ({_FIGURE})", re.ASCII)
_PAIR = re.compile(rf"[(\[]?\s*({_NUMBER}){_BETWEEN}({_NUMBER})\s*[)\]]?", re.ASCII)
_LINKS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        # The place itself stands before the middle of the picture that is looked at.
        rf"!3d({_NUMBER})!4d({_NUMBER})",
        rf"mlat=({_NUMBER})&mlon=({_NUMBER})",
        rf"(?:[?&/](?:q|ll|query|destination|center|daddr|saddr|cp|loc)[=:](?:loc:)?)"
        rf"({_NUMBER})\s*[,+~]\s*({_NUMBER})",
        rf"geo:({_NUMBER}),({_NUMBER})",
        rf"@({_NUMBER}),({_NUMBER})",
        rf"/(?:place|dir|search)/({_NUMBER}),\s*\+?({_NUMBER})",
        rf"#map=\d+/({_NUMBER})/({_NUMBER})",
    )
)
#: Cleaning turns º into a letter, and ″ into two of ′.
_MARK = "[°o]"
_DEGREES = re.compile(
    rf"(\d{{1,3}}(?:\.\d{{1,20}})?)\s*(?:{_MARK}\s*)?"
    r"(?:(\d{1,2}(?:\.\d{1,20})?)\s*['′’](?!['′])\s*)?"
    r"(?:(\d{1,2}(?:\.\d{1,20})?)\s*(?:[\"”]|'{2}|′{2})\s*)?"
    r"([NSEWnsew]|شمالا?|جنوبا?|شرقا?|غربا?)(?![^\W\d_])",
)
_SOUTH_OR_WEST = frozenset("SWsw")
_EAST_OR_WEST = frozenset("EWew")
_SIGNS = {"شمال": "N", "جنوب": "S", "شرق": "E", "غرب": "W"}
_SHORT_LINK = re.compile(r"(?:https?://)?(?:maps\.app\.)?goo\.gl/|waze\.com/|https?://")
#: Ten centimetres, and finer than any phone.
_FINEST = Decimal("0.000001")
#: Where the Kingdom lies; its figures turned around are a place far from it.
_LATITUDES, _LONGITUDES = (16, 33), (34, 56)


class Point(NamedTuple):
    """A place, in degrees and metres."""

    latitude: Decimal
    longitude: Decimal
    altitude: Decimal = Decimal(0)
    accuracy: Decimal = Decimal(0)

    @property
    def exists(self) -> bool:
        """Whether there is such a place on Earth."""
        return (
            abs(self.latitude) <= 90
            and abs(self.longitude) <= 180
            and abs(self.altitude) <= 20_000
            and 0 <= self.accuracy <= 100_000
        )

    @property
    def written(self) -> str:
        """As an XForm instance holds it."""
        return " ".join(canonical(one.quantize(_FINEST)) for one in self)


def point_of(text: str) -> Point | None:
    """The place that a clean text gives."""
    pin = point_written(text)
    if pin is not None:
        return pin
    text = text.replace("%2C", ",").replace("%2c", ",")
    for link in _LINKS:
        found = link.search(text)
        if found:
            return Point(Decimal(found[1]), Decimal(found[2]))
    pair = _PAIR.fullmatch(text)
    if pair:
        return Point(Decimal(pair[1]), Decimal(pair[2]))
    return _in_degrees(text)


def point_written(text: str) -> Point | None:
    """The place of four figures, as a pin and an XForm instance have them."""
    pin = _PIN.fullmatch(text)
    return Point(*map(Decimal, pin.groups())) if pin else None


def is_swapped(point: Point) -> bool:
    """Whether the figures, turned around, are a place in the Kingdom."""
    return (
        _LATITUDES[0] <= point.longitude <= _LATITUDES[1]
        and _LONGITUDES[0] <= point.latitude <= _LONGITUDES[1]
    )


def is_short_link(text: str) -> bool:
    """Whether it is a link that holds no figures: only the map's own site knows where it leads."""
    return _SHORT_LINK.search(text) is not None


def _in_degrees(text: str) -> Point | None:
    figures: dict[bool, Decimal] = {}
    for degrees, minutes, seconds, side in _DEGREES.findall(text):
        side = _SIGNS.get(side.removesuffix("ا"), side)
        value = Decimal(degrees) + Decimal(minutes or 0) / 60 + Decimal(seconds or 0) / 3600
        across = side in _EAST_OR_WEST
        if across in figures:
            return None
        figures[across] = -value if side in _SOUTH_OR_WEST else value
    return Point(figures[False], figures[True]) if len(figures) == 2 else None
