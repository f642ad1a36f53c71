"""Every expression has the value that Enketo gives it, or differs for a reason written down.

The cases stand in `cases/*.cases`. `@` names the filled form and the place where the expressions
after it stand. Below an expression may stand how Enketo's evaluator alone is told the same
(`enketo:`), as its form engine replaces some functions before it evaluates, and a difference
(`differs:`) with its reason, our value and Enketo's. `docs/forms-expressions.md` has the reasons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from flows.forms.expressions.expression import compile_expression
from flows.forms.expressions.mistakes import Mistakes
from flows.forms.sheets.paths import template_of
from support import enketo
from support.instances import AT, LISTS, Instance, instance_of
from support.values import is_same_value

HERE = Path(__file__).parent
REASONS = HERE.parent.parent / "docs" / "forms-expressions.md"
#: What stands for the value where an engine refuses the expression, and for the empty one.
REFUSED = "(refused)"
EMPTY = "(empty)"


@dataclass(frozen=True)
class Case:
    """One expression and, where the two engines differ, why and how."""

    source: str
    instance: str
    context: str
    expression: str
    told: str = ""
    reason: str = ""
    ours: str = ""
    theirs: str = ""

    @property
    def for_enketo(self) -> enketo.Case:
        """The same for Enketo, with the lists where the document has them."""
        expression = (self.told or self.expression).replace("current()/", f"{self.context}/")
        expression = re.sub(r"instance\('(\w+)'\)", rf"/data/{LISTS}/\1", expression)
        return {"instance": self.instance, "context": self.context, "expression": expression}


def _cases() -> Iterator[Case]:
    for path in sorted((HERE / "cases").glob("*.cases")):
        instance = context = ""
        found: list[Case] = []
        for line in path.read_text().splitlines():
            if line.startswith("@ "):
                _, instance, context = line.split()
            elif line.startswith("  enketo: "):
                found[-1] = replace(found[-1], told=line.removeprefix("  enketo: "))
            elif line.startswith("  differs: "):
                parts = line.removeprefix("  differs: ").split(" | ")
                reason, ours, theirs = (part.strip() for part in parts)
                found[-1] = replace(found[-1], reason=reason, ours=ours, theirs=theirs)
            elif line and not line.startswith("#"):
                found.append(Case(path.name, instance, context, line))
        yield from found


CASES = list(_cases())
IDS = [f"{case.source}: {case.expression} at {case.context}" for case in CASES]


@cache
def _instances() -> dict[str, str]:
    return {path.stem: path.read_text() for path in (HERE / "instances").glob("*.xml")}


@cache
def _instance(name: str) -> Instance:
    return instance_of(_instances()[name])


@pytest.fixture(scope="session")
def theirs() -> dict[Case, str]:
    """What Enketo makes of all the cases."""
    answers = enketo.evaluate(
        [case.for_enketo for case in CASES],
        _instances(),
        now=AT.isoformat(),
        zone="Asia/Riyadh",
    )
    return {case: answer.get("text", REFUSED) for case, answer in zip(CASES, answers, strict=True)}


def ours(case: Case) -> str:
    """What we make of a case."""
    instance = _instance(case.instance)
    here = case.context.removeprefix(f"/{instance.places.root}/")
    try:
        compiled = compile_expression(
            case.expression, here=template_of(here), places=instance.places
        )
    except Mistakes:
        return REFUSED
    return compiled.text(instance.scope(here))


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_an_expression_has_the_value_that_enketo_gives_it(
    case: Case, theirs: dict[Case, str]
) -> None:
    """Or it differs exactly as it is written down."""
    mine, other = ours(case), theirs[case]
    if case.reason:
        assert (mine or EMPTY, other.strip() or EMPTY) == (case.ours, case.theirs)
        assert not is_same_value(mine, other), "it does not differ any more"
    else:
        assert is_same_value(mine, other), f"{mine!r} here, {other!r} in Enketo"


def test_there_are_enough_cases_and_few_differences() -> None:
    """What is explained away must stay the exception."""
    assert len(CASES) >= 300
    assert len({(one.instance, one.context, one.expression) for one in CASES}) == len(CASES)
    assert sum(bool(case.reason) for case in CASES) < len(CASES) / 6


def test_every_reason_is_documented() -> None:
    """Whoever writes forms can read why a value differs from Enketo's."""
    documented = set(re.findall(r"^\| `([\w-]+)` \|", REASONS.read_text(), re.MULTILINE))
    used = {case.reason for case in CASES if case.reason}
    assert used == documented
