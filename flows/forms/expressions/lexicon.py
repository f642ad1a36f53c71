"""The words of expressions, as XPath 1.0 tells them apart."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from flows.forms.expressions import mistakes
from flows.forms.expressions.mistakes import Mistakes

Kind = Literal["number", "text", "name", "operator", "end"]


class Word(NamedTuple):
    """One word and what kind of word it is. `text` is without quotation marks."""

    kind: Kind
    text: str
    at: int


_NAME = r"[^\W\d][\w.\-]*"
_WORD = re.compile(
    rf"""\s*(?:
        (?P<number>\d+(?:\.\d*)?|\.\d+)
      | (?P<text>"[^"]*"|'[^']*')
      | (?P<name>{_NAME}(?::{_NAME})?)
      | (?P<operator>//|\.\.|::|!=|<=|>=|[()\[\]/.,@$*|+\-=<>])
    )""",
    re.VERBOSE,
)
_OPERATOR_NAMES = frozenset(("and", "or", "mod", "div"))
#: After these a name is a name and `*` any name, even if it could be an operator.
_OPENING = frozenset(("@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=",
                      ">", ">=", "*", "$"))  # fmt: skip


def words(source: str) -> Iterator[Word]:
    """The words of an expression, and an end. Raises `Mistakes` at a sign that is none."""
    at, end = 0, len(source.rstrip())
    may_operate = False
    while at < end:
        found = _WORD.match(source, at)
        if found is None:
            sign = source[at:].lstrip()[:1]
            raise Mistakes([mistakes.of_sign(source, sign)])
        kind: Kind = found.lastgroup  # type: ignore[assignment]  # One of the groups above.
        text = found[kind]
        if kind == "name" and may_operate and text in _OPERATOR_NAMES:
            kind = "operator"
        if kind == "text":
            text = text[1:-1]
        yield Word(kind, text, found.start(kind))
        # `div` is an operator only after something that can be divided.
        may_operate = kind != "operator" or (text not in _OPENING and text not in _OPERATOR_NAMES)
        at = found.end()
    yield Word("end", "", end)
