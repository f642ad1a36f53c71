"""Patterns of constraints are judged before anybody is kept waiting by one."""

import re

import pytest

from flows.forms.expressions.patterns import runs_away
from flows.issues import DefinitionErrors
from support.forms import form_from


@pytest.mark.parametrize(
    "pattern",
    [
        "([ء-ي]+ ?)+", r"(\w+\s*)*", "(a*)*", "(a+|b)+", "((a+)b?)+x", "(?:(?:[0-9]+)?)+",
        "(a{1,99})+", "([0-9]{1,2}/?)+", "x(y|(z+)?)*", "(a+?)+",
    ],
)  # fmt: skip
def test_a_loop_within_a_loop_is_refused(pattern: str) -> None:
    """With a remedy: something must stand between."""
    assert runs_away(pattern)


def test_the_form_is_refused_with_a_remedy() -> None:
    """One row, and how to write it instead."""
    constraint = "regex(., '([ء-ي]+ ?)+')"
    row = f"| | text | name | الاسم | {constraint} |"
    with pytest.raises(DefinitionErrors, match="would try for hours") as refused:
        form_from(f"| survey |\n| | type | name | label | constraint |\n{row}\n")
    assert len(refused.value.issues) == 1


@pytest.mark.parametrize(
    "pattern",
    [
        "([ء-ي]+ )*[ء-ي]+", "[0-9]{10}", r"[^@]+@[^@]+\.[a-z]{2,}", "(05|5)[0-9]{8}", "(ab)+",
        r"(\d{1,3},)*\d{1,3}", "([A-Z]{4}[0-9]{4})?", "(a|b)*", r"\s*[a-z]+\s*", "(a?b)+", "^$",
        "([0-9]{4} ?)+",
    ],
)  # fmt: skip
def test_patterns_that_come_to_an_end_stand(pattern: str) -> None:
    """Lists with something between, and everything that forms usually ask for."""
    assert re.compile(pattern)
    assert not runs_away(pattern)
