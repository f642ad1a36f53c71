"""A place on the map."""

from datetime import date

from flows.forms.form import Question
from flows.forms.kind import Accepted, Kind, Offer, Reading, Rejection, Takes, Unsure
from flows.forms.understanding.isolation import left_to_right
from flows.forms.understanding.placetext import (
    Point,
    is_short_link,
    is_swapped,
    point_of,
    point_written,
)
from flows.identifiers import Language
from flows.phrases import Phrases

#: Decimals that are shown: some ten metres, enough to recognise a home on the map.
_SHOWN = 4


class Geopoint(Kind):
    """Latitude, longitude, altitude and accuracy, from a pin, a map's link, or two numbers."""

    name = "geopoint"
    bases: tuple[str, ...] = ()
    longest = 2000
    hint = "hint-geopoint"
    takes: Takes = "location"

    def read(self, question: Question, text: str, *, today: date, language: Language) -> Reading:
        point = point_of(text)
        if point is None:
            return Rejection("reject-geopoint-link" if is_short_link(text) else "reject-geopoint")
        if not point.exists:
            return Rejection("reject-geopoint-range")
        if point_written(text) is not None or not is_swapped(point):
            return Accepted(point.written)
        # Most of those who write from the Kingdom mean a place in it.
        turned = Point(point.longitude, point.latitude)
        return Unsure((Offer(turned.written), Offer(point.written)), "unsure-geopoint")

    def holds(self, question: Question, value: str) -> bool:
        point = point_written(value)
        return point is not None and point.exists and point.written == value

    def show(
        self, question: Question, value: str, calendar: str, language: Language, phrases: Phrases
    ) -> str:
        latitude, longitude = value.split()[:2]
        return left_to_right(f"{float(latitude):.{_SHOWN}f}, {float(longitude):.{_SHOWN}f}")
