"""Functions of texts, and of the texts that answers to select questions are."""

import math
import re

from flows.forms.expressions.functions.function import Function, of_sets, of_values
from flows.forms.expressions.functions.numbers import round_half_up
from flows.forms.expressions.values import Value, to_number, to_text, to_whole

_ASCII_SPACES = re.compile(r"[ \t\r\n]+")


def matches(text: str, pattern: str) -> bool:
    """Whether the whole text is as a pattern says. `\\d` and `\\w` are ASCII, as in ODK."""
    # A pattern that stands in the expression was tried when the form was read.
    try:
        return re.fullmatch(pattern, text, re.ASCII) is not None
    except (re.error, OverflowError, RecursionError):
        return False


def _place(length: int, place: Value) -> int:
    """A place for `substr`: from the end if negative."""
    whole = to_whole(place)
    return max(0, whole + length) if whole < 0 else whole


def _substr(value: Value, start: Value, end: Value = math.inf) -> str:
    text = to_text(value)
    return text[_place(len(text), start) : _place(len(text), end)]


def _substring(value: Value, start: Value, length: Value = math.inf) -> str:
    first = round_half_up(start)
    last = first + round_half_up(length)
    # Places count from 1; NaN compares false, which gives the empty text as XPath wants it.
    return "".join(one for n, one in enumerate(to_text(value), 1) if n >= first and n < last)


def _before(value: Value, part: Value) -> str:
    text, wanted = to_text(value), to_text(part)
    return text[: text.index(wanted)] if wanted in text else ""


def _after(value: Value, part: Value) -> str:
    text, wanted = to_text(value), to_text(part)
    return text[text.index(wanted) + len(wanted) :] if wanted in text else ""


def _translate(value: Value, old: Value, new: Value) -> str:
    targets = to_text(new)
    table: dict[int, str | None] = {}
    for place, letter in enumerate(to_text(old)):
        table.setdefault(ord(letter), targets[place] if place < len(targets) else None)
    return to_text(value).translate(table)


def _join(separator: Value, values: list[Value]) -> str:
    return to_text(separator).join(map(to_text, values))


def _selected(value: Value, choice: Value) -> bool:
    # Divided at single spaces: nothing is selected where nothing is, as in the other clients.
    return to_text(choice).strip() in to_text(value).split(" ")


def _selected_at(value: Value, place: Value) -> str:
    names, number = to_text(value).split(), to_number(place)
    at = math.trunc(number) if math.isfinite(number) else -1
    return names[at] if 0 <= at < len(names) else ""


TEXTS: dict[str, Function] = {
    "string": of_values(1, 1, to_text),
    "string-length": of_values(1, 1, lambda value: float(len(to_text(value)))),
    "normalize-space": of_values(1, 1, lambda v: _ASCII_SPACES.sub(" ", to_text(v)).strip(" ")),
    "concat": of_sets(0, None, lambda values: "".join(map(to_text, values))),
    "join": of_sets(1, None, _join, leading=1),
    "contains": of_values(2, 2, lambda value, part: to_text(part) in to_text(value)),
    "starts-with": of_values(2, 2, lambda value, part: to_text(value).startswith(to_text(part))),
    "ends-with": of_values(2, 2, lambda value, part: to_text(value).endswith(to_text(part))),
    "substr": of_values(2, 3, _substr),
    "substring": of_values(2, 3, _substring),
    "substring-before": of_values(2, 2, _before),
    "substring-after": of_values(2, 2, _after),
    "translate": of_values(3, 3, _translate),
    "regex": of_values(2, 2, lambda value, pattern: matches(to_text(value), to_text(pattern))),
    "selected": of_values(2, 2, _selected),
    "is-selected": of_values(2, 2, _selected),
    "selected-at": of_values(2, 2, _selected_at),
    "count-selected": of_values(1, 1, lambda value: float(len(to_text(value).split()))),
}
