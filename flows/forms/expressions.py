"""Expressions: compiled when a form is read, evaluated against its answers.

The grammar's token tree is turned into nested functions over the values of places. A place is known
by its path, decided while compiling, so that evaluating is a look-up and no walk through a tree.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from elementpath import ElementPathError

from flows.forms import mistakes
from flows.forms.functions import FUNCTIONS, Evaluate
from flows.forms.grammar import parse
from flows.forms.mistakes import Mistake, Mistakes
from flows.forms.scope import Scope
from flows.forms.values import Value, equal, to_boolean, to_number, to_text

#: Deeper nesting than anyone writes; the interpreter's stack must never decide.
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression. `reads` are the paths of the places that its value depends on."""

    source: str
    reads: frozenset[str]
    evaluate: Evaluate = field(repr=False, compare=False)

    def holds(self, scope: Scope) -> bool:
        """Whether it is true for these answers."""
        return to_boolean(self.evaluate(scope))

    def text(self, scope: Scope) -> str:
        """Its value as a text."""
        return to_text(self.evaluate(scope))


@dataclass(frozen=True, slots=True)
class Places:
    """What the expressions of one form can refer to: every place below the root, and the names of
    the choices where a place has a list of them."""

    root: str
    paths: frozenset[str]
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)


def compile_expression(source: str, *, here: str, places: Places) -> Expression:
    """The expression, ready to be evaluated, as written at the place `here`.

    Raises `Mistakes` with everything that is wrong with it.
    """
    try:
        token = parse(source)
    except ElementPathError as error:
        raise Mistakes([mistakes.of_syntax(source, error)]) from error
    except RecursionError as error:
        raise Mistakes([mistakes.TOO_DEEP]) from error
    compiler = _Compiler(here, places)
    evaluate = compiler.compile(token, 0)
    if compiler.mistakes:
        raise Mistakes(compiler.mistakes)
    return Expression(source.strip(), frozenset(compiler.reads), evaluate)


def _compare(call: Callable[[float, float], bool]) -> Callable[[Evaluate, Evaluate], Evaluate]:
    return lambda left, right: lambda scope: call(to_number(left(scope)), to_number(right(scope)))


def _calculate(call: Callable[[float, float], float]) -> Callable[[Evaluate, Evaluate], Evaluate]:
    return lambda left, right: lambda scope: call(to_number(left(scope)), to_number(right(scope)))


def _divide(left: float, right: float) -> float:
    if right:
        return left / right
    return math.nan if not left or math.isnan(left) else math.copysign(math.inf, left)


def _remainder(left: float, right: float) -> float:
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


_OPERATORS: dict[str, Callable[[Evaluate, Evaluate], Evaluate]] = {
    "=": lambda a, b: lambda scope: equal(a(scope), b(scope)),
    "!=": lambda a, b: lambda scope: not equal(a(scope), b(scope)),
    "<": _compare(lambda a, b: a < b),
    "<=": _compare(lambda a, b: a <= b),
    ">": _compare(lambda a, b: a > b),
    ">=": _compare(lambda a, b: a >= b),
    "-": _calculate(lambda a, b: a - b),
    "*": _calculate(lambda a, b: a * b),
    "div": _calculate(_divide),
    "mod": _calculate(_remainder),
}
#: Operators of which long rows are written: a row is one step deep, however long.
_ROWS: dict[str, Callable[[list[Evaluate]], Evaluate]] = {
    "and": lambda all_of: lambda scope: all(to_boolean(one(scope)) for one in all_of),
    "or": lambda any_of: lambda scope: any(to_boolean(one(scope)) for one in any_of),
    "+": lambda terms: lambda scope: float(sum(to_number(one(scope)) for one in terms)),
}
_STEPS = ("/", "(name)", ".", "..", "current")


class _Compiler:
    """One expression on its way. Goes on after a mistake, so that all are found."""

    def __init__(self, here: str, places: Places) -> None:
        self.here = here
        self.places = places
        self.reads: set[str] = set()
        self.mistakes: list[Mistake] = []

    def compile(self, token: Any, depth: int) -> Evaluate:
        if depth > _DEEPEST:
            return self._refuse(mistakes.TOO_DEEP)
        symbol = token.symbol
        if symbol == "(string)":
            return _constant(str(token.value))
        if symbol in ("(integer)", "(decimal)", "(float)"):
            return _constant(float(token.value))
        if symbol == "(" and len(token) == 1:
            return self.compile(token[0], depth)
        if symbol in _STEPS:
            return self._place(token)
        if symbol in _ROWS and len(token) == 2:
            return _ROWS[symbol]([self.compile(one, depth + 1) for one in _row(token)])
        if symbol in _OPERATORS and len(token) == 2:
            self._check_choices(token)
            left, right = self.compile(token[0], depth + 1), self.compile(token[1], depth + 1)
            return _OPERATORS[symbol](left, right)
        if symbol == "+" and len(token) == 1:
            return self.compile(token[0], depth + 1)
        if symbol == "-" and len(token) == 1:
            inner = self.compile(token[0], depth + 1)
            return lambda scope: -to_number(inner(scope))
        if symbol in FUNCTIONS:
            return self._call(token, depth)
        return self._refuse(mistakes.of_symbol(symbol))

    def _call(self, token: Any, depth: int) -> Evaluate:
        function = FUNCTIONS[token.symbol]
        arguments = list(token)
        if token.symbol == "selected":
            self._check_choices(token)
        if token.symbol == "regex" and arguments[1].symbol == "(string)":
            self.mistakes.extend(mistakes.of_pattern(str(arguments[1].value)))
        if function.over is None:
            return function.make(tuple(self.compile(one, depth + 1) for one in arguments))
        over = function.over
        values = [self._values(one, depth + 1) for one in arguments]
        return lambda scope: over([value for each in values for value in each(scope)])

    def _values(self, token: Any, depth: int) -> Callable[[Scope], list[str]]:
        """The values of all places an argument stands for; one value if it is no place."""
        path = self._path(token) if token.symbol in _STEPS else None
        evaluate = self.compile(token, depth)
        if path is None:
            return lambda scope: [to_text(evaluate(scope))]
        return lambda scope: [scope.value(path)] if scope.is_relevant(path) else []

    def _place(self, token: Any) -> Evaluate:
        path = self._path(token)
        if path is None:
            return self._refuse(mistakes.PATH)
        if path not in self.places.paths:
            name = path.rpartition("/")[2]
            names = {one.rpartition("/")[2] for one in self.places.paths}
            return self._refuse(mistakes.unknown_name(name, get_close_matches(name, names, 1)))
        self.reads.add(path)
        return lambda scope: scope.value(path)

    def _path(self, token: Any) -> str | None:
        """The path of the place that a location path leads to; None if it is no plain path."""
        steps = _steps(token)
        if steps is None:
            return None
        at = [self.places.root, *self.here.split("/")]
        for step in steps:
            if step == "/":
                at = []
            elif step == "..":
                del at[-1:]
            elif step != ".":
                at.append(step)
        return "/".join(at[1:]) if at[:1] == [self.places.root] else "/".join(at)

    def _check_choices(self, token: Any) -> None:
        """A choice that its list does not have is a misspelling: the condition could never hold."""
        if token.symbol not in ("=", "!=", "selected"):
            return
        place, literal = token[0], token[1]
        if place.symbol == "(string)":
            place, literal = literal, place
        if place.symbol not in _STEPS or literal.symbol != "(string)":
            return
        names = self.places.choices.get(self._path(place) or "")
        name = str(literal.value)
        if names and name and name not in names:
            self.mistakes.append(mistakes.unknown_choice(name, get_close_matches(name, names, 1)))

    def _refuse(self, mistake: Mistake) -> Evaluate:
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)
        return _constant("")


def _constant(value: Value) -> Evaluate:
    return lambda scope: value


def _row(token: Any) -> list[Any]:
    """The operands of a row of one operator, which the grammar nests to the left."""
    row = []
    at = token
    while at.symbol == token.symbol and len(at) == 2:
        row.append(at[1])
        at = at[0]
    return [at, *reversed(row)]


def _steps(token: Any) -> list[str] | None:
    """The steps of a plain location path: `/`, `.`, `..` and names."""
    symbol = token.symbol
    if symbol == "(name)":
        return [str(token.value)]
    if symbol in (".", ".."):
        return [symbol]
    if symbol == "current":
        return ["."]
    if symbol == "(" and len(token) == 1:
        return _steps(token[0])
    if symbol != "/":
        return None
    parts = [_steps(part) for part in token]
    if any(part is None for part in parts):
        return None
    flat = [step for part in parts if part is not None for step in part]
    return ["/", *flat] if len(token) < 2 else flat
