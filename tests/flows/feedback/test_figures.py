"""What the quality report shows of a month, and what it keeps to itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.feedback.figures import Asked, Figures, Group, Row, Spell


def _ratings(part: str, *scores: int) -> list[Row]:
    return [("rating-service", part, str(score), 1) for score in scores]


def test_a_group_of_five_is_shown_with_its_average() -> None:
    """Five answers are the least that hide each other."""
    rated = Figures(_ratings("food", 5, 5, 4, 3, 3), 5).rated("service")
    assert rated.groups == (Group("food", 5, 4.0),)
    assert rated.whole == Group("", 5, 4.0)
    assert rated.hidden == 0


def test_a_group_of_four_is_not_shown() -> None:
    """Neither by itself nor as the whole, which would be the same four."""
    rated = Figures(_ratings("food", 1, 1, 1, 1), 5).rated("service")
    assert (rated.groups, rated.whole, rated.hidden) == ((), None, 1)


def test_the_whole_does_not_tell_what_is_hidden() -> None:
    """Whoever takes the shown group from the whole would have the small one."""
    rows = [*_ratings("food", 5, 5, 5, 5, 5), *_ratings("rent", 1, 1)]
    rated = Figures(rows, 5).rated("service")
    assert [one.part for one in rated.groups] == ["food"]
    assert rated.whole is None


def test_several_small_groups_hide_each_other_in_the_whole() -> None:
    """Six answers in two small groups may be told as a whole."""
    rows = [*_ratings("food", 5, 4, 3), *_ratings("rent", 1, 2, 3)]
    rated = Figures(rows, 5).rated("service")
    assert rated.groups == ()
    assert rated.hidden == 2
    assert rated.whole == Group("", 6, 3.0)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.lists(st.integers(1, 5), min_size=1, max_size=9))
)
def test_nothing_smaller_than_the_least_can_be_worked_out(groups: dict[str, list[int]]) -> None:
    """What is shown and what is left of the whole are never a group of one to four."""
    rows = [row for part, scores in groups.items() for row in _ratings(part, *scores)]
    rated = Figures(rows, 5).rated("service")
    assert all(one.count >= 5 for one in rated.groups)
    if rated.whole is not None:
        left = rated.whole.count - sum(one.count for one in rated.groups)
        assert left == 0 or (left >= 5 and rated.hidden > 1)


@pytest.mark.parametrize(
    ("days", "median", "longest"),
    [
        ({"3": 1}, 3, 3),
        ({"1": 2, "9": 1}, 1, 9),
        ({"2": 2, "8": 3}, 8, 8),
        ({"4": 1, "6": 1}, 4, 6),
    ],
)
def test_days_in_a_stage_are_told_by_median_and_longest(
    days: dict[str, int], median: int, longest: int
) -> None:
    """The lower median: a day somebody really waited."""
    rows: list[Row] = [("time", "matching", day, count) for day, count in days.items()]
    assert Figures(rows, 5).spells() == (Spell("matching", sum(days.values()), median, longest),)


def test_what_was_not_answered_comes_first() -> None:
    """The report is read from what is missing."""
    rows: list[Row] = [
        ("inquiry", "fees", "answered", 9),
        ("inquiry", "appeal", "passed", 2),
        ("inquiry", "", "passed", 7),
        ("inquiry", "appeal", "answered", 1),
    ]
    assert Figures(rows, 5).asked() == (Asked("", 0, 7), Asked("appeal", 1, 2), Asked("fees", 9, 0))


def test_reasons_and_places_are_ranked() -> None:
    """Why drafts were left, and where."""
    rows: list[Row] = [
        ("dropoff", "", "long", 2),
        ("dropoff", "", "documents", 5),
        ("stopped", "income/salary", "", 3),
    ]
    figures = Figures(rows, 5)
    assert figures.left() == (("documents", 5), ("long", 2))
    assert figures.stopped() == (("income/salary", 3),)
