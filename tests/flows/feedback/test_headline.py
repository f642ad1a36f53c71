"""The week's line of satisfaction: for staff, and only where enough have answered."""

from flows.events import CaseworkCounted, OfficeOpened
from flows.feedback.headline import headline
from flows.phrases import plain
from support.chat import SUNDAY
from support.offices import office_of


def _counted(*rated: tuple[int, int]) -> CaseworkCounted:
    opened = OfficeOpened("test:1", SUNDAY, 1)
    return CaseworkCounted("test:1", SUNDAY, 1, opened, (), rated=rated)


def test_an_average_of_enough_answers_is_told() -> None:
    """Three fives and two threes."""
    text = plain(headline(office_of("short"), _counted((3, 2), (5, 3))))
    assert "4.2" in text
    assert "5 تقييمات" in text or "٥ تقييمات" in text


def test_four_answers_are_not_told() -> None:
    """They would not hide each other."""
    assert headline(office_of("short"), _counted((5, 4))) == ""
