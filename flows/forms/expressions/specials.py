"""Functions that must know the form, or where in it they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from flows.forms.expressions import mistakes
from flows.forms.expressions.functions import chances
from flows.forms.expressions.grammar import parse
from flows.forms.expressions.locator import Context, Refused
from flows.forms.expressions.mistakes import Mistake, Mistakes
from flows.forms.expressions.nodes import (
    Filter,
    Node,
    Nodes,
    cells_of,
    one_place,
    reordered,
    rows_of,
)
from flows.forms.expressions.operands import Operand, constant, node_set, single
from flows.forms.expressions.shuffling import shuffled
from flows.forms.expressions.standpoint import Evaluate, Standpoint, origin_of
from flows.forms.expressions.syntax import Call, Path, Text
from flows.forms.expressions.values import NAN, equal, to_text, to_whole
from flows.forms.sheets.paths import as_entry

if TYPE_CHECKING:
    from flows.forms.expressions.compiler import Compiler

_USER = "username"


@dataclass(frozen=True, slots=True)
class Special:
    """How many arguments one takes, and what it becomes."""

    least: int
    most: int | None
    make: Callable[[Compiler, Call, Context], Operand]


def _current(compiler: Compiler, call: Call, context: Context) -> Operand:
    return node_set(compiler.locator.nodes(Path(call, ()), context))


def _position(compiler: Compiler, call: Call, context: Context) -> Operand:
    """Which entry of its repeat a place is; without a place, which node in square brackets."""
    if not call.arguments:
        return single(_counted("position") if context.is_within else lambda scope: 1.0)
    nodes = compiler.nodes(call.arguments[0], context)
    if nodes.list:
        raise _refused(compiler, mistakes.needs_places(call.name))
    find = nodes.find

    def evaluate(scope: Standpoint) -> float:
        found = find(scope)
        if not found:
            return NAN
        entry = as_entry(found[0]) if isinstance(found[0], str) else None
        return float(entry[1]) if entry is not None else 1.0

    return single(evaluate)


def _last(compiler: Compiler, call: Call, context: Context) -> Operand:
    return single(_counted("size") if context.is_within else lambda scope: 1.0)


def _counted(name: str) -> Evaluate:
    get = attrgetter(name)
    return lambda scope: float(get(scope))


def _count(compiler: Compiler, call: Call, context: Context) -> Operand:
    find = _places(compiler, call, context).find
    return single(lambda scope: float(len(find(scope))))


def _count_non_empty(compiler: Compiler, call: Call, context: Context) -> Operand:
    nodes = _places(compiler, call, context)
    find, read = nodes.find, nodes.read
    return single(lambda scope: float(sum(read(scope, one) != "" for one in find(scope))))


def _places(compiler: Compiler, call: Call, context: Context) -> Nodes:
    return compiler.nodes_or(mistakes.needs_places(call.name), call.arguments[0], context)


def _indexed_repeat(compiler: Compiler, call: Call, context: Context) -> Operand:
    """A place in the entries of its repeats that are named by number; 1 for a number below."""
    if len(call.arguments) % 2 == 0:
        raise _refused(compiler, mistakes.needs_pairs(call.name))
    target = _places(compiler, call, context).template
    levels: dict[int, Evaluate] = {}
    for repeat, number in zip(call.arguments[1::2], call.arguments[2::2], strict=True):
        around = compiler.nodes(repeat, context).template
        if around not in compiler.places.repeats or not target.startswith(f"{around}/"):
            raise _refused(compiler, mistakes.not_around(call.name))
        levels[around.count("/")] = compiler.compile(number, context).value
    names = target.split("/")
    repeats = [
        at
        for at in range(len(names))
        if "/".join(names[: at + 1]) in compiler.places.repeats and at not in levels
    ]

    def find(scope: Standpoint) -> str:
        steps = list(names)
        here = origin_of(scope).split("/")
        for at in repeats:
            # A repeat that is not named is the current one, or else the first of its entries.
            is_shared = at < len(here) and here[at].startswith(f"{names[at]}[")
            steps[at] = here[at] if is_shared else f"{names[at]}[1]"
        for at, number in levels.items():
            steps[at] = f"{names[at]}[{max(1, to_whole(number(scope)))}]"
        return "/".join(steps)

    is_container = target in compiler.places.containers
    return node_set(one_place(find, target, is_container=is_container))


def _randomize(compiler: Compiler, call: Call, context: Context) -> Operand:
    nodes = _places(compiler, call, context)
    if len(call.arguments) == 1:
        compiler.volatile = True
        at = compiler.next_draw()

        def by_chance(scope: Standpoint, found: Sequence[Node]) -> Sequence[Node]:
            chance = chances.draw(scope, at)
            return shuffled(found, float(int.from_bytes(chance[:4], "big")))

        return node_set(reordered(nodes, by_chance))
    seed = compiler.compile(call.arguments[1], context).value

    def by_seed(scope: Standpoint, found: Sequence[Node]) -> Sequence[Node]:
        value = seed(scope)
        return shuffled(found, value if isinstance(value, float) else to_text(value))

    return node_set(reordered(nodes, by_seed))


def _random(compiler: Compiler, call: Call, context: Context) -> Operand:
    compiler.volatile = True
    at = compiler.next_draw()
    return single(lambda scope: chances.random_number(chances.draw(scope, at)))


def _uuid(compiler: Compiler, call: Call, context: Context) -> Operand:
    compiler.volatile = True
    at = compiler.next_draw()
    if not call.arguments:
        return single(lambda scope: chances.random_uuid(chances.draw(scope, at)))
    length = compiler.compile(call.arguments[0], context).value
    return single(lambda scope: chances.random_token(chances.draw(scope, at), length(scope)))


def _once(compiler: Compiler, call: Call, context: Context) -> Operand:
    """What it is given. A sheet keeps the first value of what is volatile: that is the `once`."""
    compiler.volatile = True
    return compiler.compile(call.arguments[0], context)


def _pulldata(compiler: Compiler, call: Call, context: Context) -> Operand:
    """The cell of a list in the first row that has a certain value in another column."""
    texts = [one.value.strip() if isinstance(one, Text) else "" for one in call.arguments[:3]]
    if not all(texts):
        what = "the names of the list and of its two columns"
        raise _refused(compiler, mistakes.needs_text(call.name, what))
    name, column, key = texts
    compiler.locator.check_list(name)
    for one in (column, key):
        compiler.locator.check_column(name, one)
    wanted = compiler.compile(call.arguments[3], context).value
    return node_set(cells_of(rows_of(name, (_having(key, wanted),)), column))


def _having(column: str, wanted: Evaluate) -> Filter:
    def keep(scope: Standpoint, rows: Sequence[Node]) -> Sequence[Node]:
        value = wanted(scope)
        return [row for row in rows if equal(row.get(column, ""), value)]

    return keep


def _choice_name(compiler: Compiler, call: Call, context: Context) -> Operand:
    """What a choice is called in the language of the conversation."""
    path = call.arguments[1]
    if isinstance(path, Text):
        try:
            path = parse(path.value)
        except Mistakes as error:
            raise _refused(compiler, *error.found) from error
    template = compiler.nodes(path, context).template
    if not template:
        raise _refused(compiler, mistakes.needs_places(call.name))
    name = compiler.compile(call.arguments[0], context).value
    return single(lambda scope: scope.label(template, to_text(name(scope))))


def _itext(compiler: Compiler, call: Call, context: Context) -> Operand:
    id = compiler.compile(call.arguments[0], context).value
    return single(lambda scope: scope.words(to_text(id(scope))))


def _version(compiler: Compiler, call: Call, context: Context) -> Operand:
    return constant(compiler.places.version)


def _property(compiler: Compiler, call: Call, context: Context) -> Operand:
    """The name of who fills the form in; of a device a conversation knows nothing."""
    name = call.arguments[0]
    if not isinstance(name, Text):
        raise _refused(compiler, mistakes.needs_text(call.name, "the name of a property"))
    if name.value.strip() != _USER:
        raise _refused(compiler, mistakes.of_property(name.value.strip()))
    return single(lambda scope: scope.moment.user)


def _instance(compiler: Compiler, call: Call, context: Context) -> Operand:
    raise _refused(compiler, mistakes.LIST_PATH)


def _depend(compiler: Compiler, call: Call, context: Context) -> Operand:
    """The first of several, which depends on the others as well."""
    first, *_ = [compiler.compile(one, context) for one in call.arguments]
    return first


def _refused(compiler: Compiler, *found: Mistake) -> Refused:
    for mistake in found:
        compiler.refuse(mistake)
    return Refused(found[0].says)


SPECIALS: dict[str, Special] = {
    "current": Special(0, 0, _current),
    "position": Special(0, 1, _position),
    "last": Special(0, 0, _last),
    "count": Special(1, 1, _count),
    "count-non-empty": Special(1, 1, _count_non_empty),
    "indexed-repeat": Special(3, None, _indexed_repeat),
    "instance": Special(1, 1, _instance),
    "randomize": Special(1, 2, _randomize),
    "random": Special(0, 0, _random),
    "uuid": Special(0, 1, _uuid),
    "once": Special(1, 1, _once),
    "pulldata": Special(4, 4, _pulldata),
    "jr:choice-name": Special(2, 2, _choice_name),
    "jr:itext": Special(1, 1, _itext),
    "version": Special(0, 0, _version),
    "property": Special(1, 1, _property),
    "depend": Special(1, None, _depend),
}
