"""Paths: of a question in the form, and of one place in one filled sheet.

A *template path* names a question: `family/child/age`. A *concrete path* names one place of a
sheet: `family/child[2]/age`, entries counted from 1. Outside repeats the two are the same.
"""

import re
from functools import lru_cache

_NUMBERS = re.compile(r"\[\d+\]")
_ENTRY = re.compile(r"(.*)\[(\d+)\]")


@lru_cache(maxsize=16384)
def _without_numbers(path: str) -> str:
    return _NUMBERS.sub("", path)


def template_of(path: str) -> str:
    """The question that a concrete path is a place of."""
    return _without_numbers(path) if "[" in path else path


def entry_path(repeat: str, number: int) -> str:
    """The path of one entry of a repeat: `child[2]`."""
    return f"{repeat}[{number}]"


def as_entry(path: str) -> tuple[str, int] | None:
    """The repeat and the number that a path of an entry names; None if it names none."""
    found = _ENTRY.fullmatch(path)
    return (found[1], int(found[2])) if found else None


def entries_around(path: str) -> list[tuple[str, int]]:
    """The repeats that a concrete path lies in, each with the number of the entry."""
    if "[" not in path:
        return []
    steps = path.split("/")
    heads = ("/".join(steps[: at + 1]) for at in range(len(steps) - 1))
    return [found for head in heads if head.endswith("]") and (found := as_entry(head))]


def parent_of(path: str) -> str:
    """The path above; empty at the top."""
    return path.rpartition("/")[0]


def within(place: str, ancestor: str) -> str:
    """The concrete path of an ancestor, given as a template, of a concrete place.

    `within("child[2]/toy[1]/name", "child")` is `child[2]`. The place must lie within the ancestor.
    """
    if "[" not in place or not ancestor:
        return ancestor
    depth = ancestor.count("/") + 1
    return "/".join(place.split("/", depth)[:depth])


def placed(template: str, place: str) -> str:
    """The concrete path of a question as seen from a place: entries they share are the same one.

    `placed("child/age", "child[2]/name")` is `child[2]/age`.
    """
    if "[" not in place:
        return template
    steps, seen = template.split("/"), place.split("/")
    for at, (step, other) in enumerate(zip(steps, seen, strict=False)):
        if other.partition("[")[0] != step:
            break
        steps[at] = other
    return "/".join(steps)


def renumbered(path: str, repeat: str, removed: int) -> str | None:
    """Where an answer stands once an entry of this repeat is taken out; None if it was in it."""
    if not path.startswith(f"{repeat}["):
        return path
    number, _, rest = path[len(repeat) + 1 :].partition("]")
    at = int(number)
    if at == removed:
        return None
    return f"{repeat}[{at - 1}]{rest}" if at > removed else path
