"""Expressions put together by chance have the value that Enketo gives them.

They are made of what the two engines agree on: what they differ in stands in `cases`.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from flows.forms.expressions.expression import compile_expression
from flows.forms.sheets.paths import template_of
from support import enketo
from support.instances import AT, LISTS, instance_of
from support.values import is_same_value

HOUSEHOLD = (Path(__file__).parent / "instances" / "household.xml").read_text()
PLACE = "/data/child[2]/age"
NUMBER, SEED, DEPTH = 2000, 20261120, 4

_SETS = (
    "../../child/age",
    "../../child/name",
    "/data/child[age > 10]/name",
    "/data/child[position() < 3]/age",
    f"/data/{LISTS}/cities/root/item/people",
)
_SINGLES = (
    "/data/age", "/data/zero", "/data/income", "/data/negative", "/data/word", "/data/name",
    "/data/empty", "/data/services", "/data/child[2]/name", "../name", ".",
    "0", "1", "2.5", "-3", "100", "'a'", "''", "'12'", "'yes'", "'water'",
)  # fmt: skip


class Maker:
    """Puts expressions together, of three sorts: numbers, texts, and true or false."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._sorts: tuple[Callable[[int], str], ...] = (self.number, self.text, self.truth)

    def any(self) -> str:
        """An expression of any sort."""
        return self._chance.choice(self._sorts)(DEPTH)

    def number(self, depth: int) -> str:
        """A number, or what may be none."""
        if self._is_enough(depth):
            return self._chance.choice(_SINGLES)
        sign = self._chance.choice(("+", "-", "*", "div", "mod"))
        return self._one_of(
            f"({self.number(depth - 1)} {sign} {self.number(depth - 1)})",
            f"{self._chance.choice(('int', 'floor', 'ceiling', 'abs'))}({self.number(depth - 1)})",
            f"count({self._chance.choice(_SETS)})",
            f"{self._chance.choice(('string-length', 'number'))}({self.text(depth - 1)})",
            f"count-selected({self.text(depth - 1)})",
            f"if({self.truth(depth - 1)}, {self.number(depth - 1)}, {self.number(depth - 1)})",
        )

    def text(self, depth: int) -> str:
        """A text."""
        if self._is_enough(depth):
            return self._chance.choice(_SINGLES)
        return self._one_of(
            f"concat({self.text(depth - 1)}, {self.text(depth - 1)})",
            f"join({self.text(depth - 1)}, {self._chance.choice(_SETS)}, {self.text(depth - 1)})",
            f"substr({self.text(depth - 1)}, {self.number(depth - 1)})",
            f"substring-{self._chance.choice(('before', 'after'))}"
            f"({self.text(depth - 1)}, {self.text(depth - 1)})",
            f"{self._chance.choice(('string', 'normalize-space'))}({self.text(depth - 1)})",
            f"selected-at({self.text(depth - 1)}, {self.number(depth - 1)})",
            f"if({self.truth(depth - 1)}, {self.text(depth - 1)}, {self.text(depth - 1)})",
        )

    def truth(self, depth: int) -> str:
        """True or false."""
        if self._is_enough(depth):
            return self._chance.choice(("true()", "false()"))
        size = self._chance.choice(("<", "<=", ">", ">="))
        same = self._chance.choice(("=", "!="))
        both = self._chance.choice(("and", "or"))
        among = self._chance.choice(("contains", "starts-with", "ends-with", "selected"))
        return self._one_of(
            f"({self.number(depth - 1)} {size} {self.number(depth - 1)})",
            f"({self._chance.choice(_SETS)} {size} {self.number(depth - 1)})",
            f"({self.text(depth - 1)} {same} {self.text(depth - 1)})",
            f"({self._chance.choice(_SETS)} {same} {self.text(depth - 1)})",
            f"({self.truth(depth - 1)} {both} {self.truth(depth - 1)})",
            f"not({self.truth(depth - 1)})",
            f"{among}({self.text(depth - 1)}, {self.text(depth - 1)})",
        )

    def _is_enough(self, depth: int) -> bool:
        return depth <= 0 or self._chance.random() < 0.25

    def _one_of(self, *made: str) -> str:
        return self._chance.choice(made)


def _cases() -> Iterator[enketo.Case]:
    maker = Maker(SEED)
    for _ in range(NUMBER):
        yield {"instance": "household", "context": PLACE, "expression": maker.any()}


def test_expressions_made_by_chance_have_the_value_that_enketo_gives_them() -> None:
    """Two thousand of them, the same each time."""
    cases = list(_cases())
    answers = enketo.evaluate(
        cases, {"household": HOUSEHOLD}, now=AT.isoformat(), zone="Asia/Riyadh"
    )
    instance = instance_of(HOUSEHOLD)
    here = PLACE.removeprefix("/data/")
    differing = []
    for case, answer in zip(cases, answers, strict=True):
        source = case["expression"].replace(f"/data/{LISTS}/cities", "instance('cities')")
        compiled = compile_expression(source, here=template_of(here), places=instance.places)
        ours, theirs = compiled.text(instance.scope(here)), answer.get("text", "(refused)")
        if not is_same_value(ours, theirs):
            differing.append(f"{source}: {ours!r} here, {theirs!r} in Enketo")
    assert differing == []
