"""Places: pins, links to maps, coordinates."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.kinds import KINDS
from flows.forms.showing import show
from flows.forms.understanding.reading import Accepted, Offer, Rejection, Unsure
from flows.identifiers import ARABIC
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, hear
from support.questions import asking

PLACE = asking("geopoint")


@pytest.mark.parametrize(
    "typed",
    [
        "24.71, 46.67",
        "24.71 46.67",
        "٢٤٫٧١، ٤٦٫٦٧",
        "(24.71,46.67)",
        "24.71 46.67 0 0",
        "https://maps.google.com/?q=24.71,46.67",
        "https://maps.google.com/maps?z=15&q=24.71%2C46.67",
        "موقعي https://www.google.com/maps/@24.71,46.67,15z",
        "https://www.google.com/maps/place/X/@24.9,46.9,15z/data=!3m1!3d24.71!4d46.67",
        "https://www.google.com/maps/search/24.71,+46.67",
        "https://maps.apple.com/?ll=24.71,46.67&q=X",
        "https://waze.com/ul?ll=24.71%2C46.67&navigate=yes",
        "https://www.openstreetmap.org/#map=15/24.71/46.67",
        "https://www.openstreetmap.org/?mlat=24.71&mlon=46.67",
        "geo:24.71,46.67",
        "24.71° N, 46.67° E",
        "24°42'36\"N 46°40'12\"E",
        "24.71 شمالا 46.67 شرقا",
    ],
)
def test_a_place_is_read_from_whatever_holds_its_coordinates(typed: str) -> None:
    """Where altitude and accuracy are not known they are zero."""
    assert hear(PLACE, typed) == Accepted("24.71 46.67 0 0")


def test_a_pin_keeps_its_altitude_and_accuracy() -> None:
    """And its figures are never turned around: a device made them."""
    assert hear(PLACE, "24.7136021 46.6753 612.50 12") == Accepted("24.713602 46.6753 612.5 12")
    assert hear(PLACE, "46.67 24.71 0 0") == Accepted("46.67 24.71 0 0")
    assert hear(PLACE, "-33.9 -70.6 0 0") == Accepted("-33.9 -70.6 0 0")


def test_the_other_sides_of_the_earth_are_below_zero() -> None:
    """South and west, in letters and in words."""
    assert hear(PLACE, "33.9 S, 70.6 W") == Accepted("-33.9 -70.6 0 0")
    assert hear(PLACE, "٣٣٫٩ جنوبا ٧٠٫٦ غربا") == Accepted("-33.9 -70.6 0 0")
    assert hear(PLACE, "24.7 N 46.6 N") == Rejection("reject-geopoint")


def test_figures_in_the_wrong_order_are_asked_back() -> None:
    """Turned around they lie in the Kingdom."""
    offers = (Offer("24.71 46.67 0 0"), Offer("46.67 24.71 0 0"))
    assert hear(PLACE, "46.67, 24.71") == Unsure(offers, "unsure-geopoint")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("حي النسيم", "reject-geopoint"),
        ("24.71", "reject-geopoint"),
        ("24.71, 46.67, 3", "reject-geopoint"),
        ("https://maps.app.goo.gl/AbCd", "reject-geopoint-link"),
        ("99, 200", "reject-geopoint-range"),
        ("24.71 46.67 99999 0", "reject-geopoint-range"),
        ("24.71 46.67 0 -5", "reject-geopoint-range"),
    ],
)
def test_what_is_no_place_is_asked_again(typed: str, reason: str) -> None:
    """A name, one figure, a link that hides them, a place outside the Earth."""
    assert hear(PLACE, typed) == Rejection(reason)


def test_a_place_is_shown_in_rounded_figures() -> None:
    """From left to right, whatever stands around it."""
    answer = Answer("24.713602 46.6753 612.5 12", "", AT)
    assert plain(show(PLACE, answer, ARABIC, load_phrases())) == "24.7136, 46.6753"


def test_only_a_place_is_answered_by_a_pin() -> None:
    """The conversation asks the kind what it takes."""
    takes = {name: kind.takes for name, kind in KINDS.items() if kind.takes != "text"}
    assert takes == {
        "geopoint": "location",
        "image": "upload",
        "audio": "upload",
        "video": "upload",
        "file": "upload",
    }
