"""Paths of questions, and of places in a filled sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms.sheets.paths import (
    as_entry,
    entries_around,
    entry_path,
    parent_of,
    placed,
    renumbered,
    template_of,
    within,
)

STEPS = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(1, 30)), min_size=1)


def test_a_place_is_a_place_of_its_question() -> None:
    """The numbers of entries aside, the two are the same."""
    assert template_of("family/child[12]/toy[3]/name") == "family/child/toy/name"
    assert template_of("family/child") == "family/child"


def test_an_entry_is_named_by_its_number() -> None:
    """And only an entry is."""
    assert entry_path("family/child", 2) == "family/child[2]"
    assert as_entry("family/child[2]") == ("family/child", 2)
    assert as_entry("child[2]/toy[13]") == ("child[2]/toy", 13)
    assert as_entry("child[2]/toy") is None
    assert as_entry("child") is None


def test_the_entries_around_a_place_are_found_outermost_first() -> None:
    """Those that it lies in; an entry does not lie in itself."""
    assert entries_around("family/child[2]/toy[1]/name") == [
        ("family/child", 2),
        ("family/child[2]/toy", 1),
    ]
    assert entries_around("child[2]") == []
    assert entries_around("child") == []


def test_a_place_above_is_found_along_the_way() -> None:
    """With the entries that it lies in."""
    assert within("child[2]/toy[1]/name", "child") == "child[2]"
    assert within("child[2]/toy[1]/name", "child/toy") == "child[2]/toy[1]"
    assert within("name", "") == ""
    assert parent_of("child[2]/name") == "child[2]"
    assert parent_of("name") == ""


@pytest.mark.parametrize(
    ("template", "place", "found"),
    [
        ("child/age", "child[2]/name", "child[2]/age"),
        ("child/toy/name", "child[2]/toy[3]/size", "child[2]/toy[3]/name"),
        ("child/toy/name", "child[2]/pet[3]/size", "child[2]/toy/name"),
        ("children/age", "child[2]/name", "children/age"),
        ("age", "child[2]/name", "age"),
        ("child/age", "name", "child/age"),
        ("child", "child[2]", "child[2]"),
    ],
)
def test_two_places_share_the_entries_they_have_in_common(
    template: str, place: str, found: str
) -> None:
    """And no more."""
    assert placed(template, place) == found


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("child[1]/name", "child[1]/name"),
        ("child[2]/name", None),
        ("child[2]/toy[5]/name", None),
        ("child[3]/name", "child[2]/name"),
        ("child[11]/toy[2]/name", "child[10]/toy[2]/name"),
        ("child", "child"),
        ("children[3]/name", "children[3]/name"),
        ("name", "name"),
    ],
)
def test_what_is_behind_an_entry_that_goes_moves_up(path: str, moved: str | None) -> None:
    """What is in it goes with it."""
    assert renumbered(path, "child", 2) == moved


@given(STEPS)
def test_a_question_is_found_again_from_each_of_its_places(
    steps: list[tuple[str, int | None]],
) -> None:
    """Whatever it lies in."""
    path = "/".join(name if number is None else f"{name}[{number}]" for name, number in steps)
    assert placed(template_of(path), path) == path
    assert all(path.startswith(f"{repeat}[{number}]/") for repeat, number in entries_around(path))
