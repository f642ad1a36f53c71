"""Which places a path in an expression leads to.

ODK reads paths as XPath does, but for one thing: a repeat that the expression itself stands in
means the current entry, unless the path ends at that repeat or has a condition on it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from operator import attrgetter

from flows.forms.expressions import mistakes
from flows.forms.expressions.mistakes import Mistake
from flows.forms.expressions.nodes import Filter, Nodes, cells_of, filtered, rows_of
from flows.forms.expressions.places import Places
from flows.forms.expressions.standpoint import Standpoint, origin_of
from flows.forms.expressions.syntax import Call, Path, Step, Text, Tree
from flows.forms.expressions.ways import Leg, Where, spread, way
from flows.forms.sheets.paths import entry_path

_HERE: Where = attrgetter("here")
_LAST_SAVED = "__last-saved"


@dataclass(frozen=True, slots=True)
class Context:
    """Where a part of an expression stands: at a place, or within square brackets.

    `here` is the template path that relative paths start from; within a condition on the rows of a
    `list` they are columns instead. `of_many`: what is found goes to a function of many values.
    """

    here: str
    list: str = ""
    is_within: bool = False
    of_many: bool = False


class Refused(Exception):
    """A path leads nowhere. The mistake is already noted."""


class Locator:
    """Finds the places of one expression, noting what they are and what is wrong with its paths."""

    def __init__(
        self,
        here: str,
        places: Places,
        refuse: Callable[[Mistake], None],
        condition: Callable[[Tree, Context], Filter],
        inner: Callable[[Tree, Context], Nodes],
    ) -> None:
        self._here = here
        self._places = places
        self._refuse = refuse
        self._condition = condition
        self._inner = inner
        self.reads: set[str] = set()

    def nodes(self, path: Path, context: Context) -> Nodes:
        """The nodes that a path leads to. Raises `Refused`."""
        start, steps = path.start, path.steps
        if isinstance(start, Call) and start.name == "instance":
            return self._rows(start, path, context)
        if isinstance(start, Call) and start.name == "current" and not start.arguments:
            self._allow_none(path.predicates)
            origin: Where = origin_of if context.is_within else _HERE
            return self._relative(self._here, origin, steps, context)
        if start == "/":
            return self._absolute(steps, context)
        if start == "//":
            return self._anywhere(steps, context)
        if not isinstance(start, str):
            return self._onwards(self._inner(start, context), path, context)
        if context.list:
            return self._column(steps, context.list)
        return self._relative(context.here, _HERE, steps, context)

    def _relative(self, here: str, place: Where, steps: Sequence[Step], context: Context) -> Nodes:
        base = here.split("/") if here else []
        down: list[Step] = []
        for step in steps:
            if step.name == "..":
                if down:
                    self._allow_none(down.pop().predicates, mistakes.UP)
                elif base:
                    base.pop()
                else:
                    raise self._stop(mistakes.PATH)
            elif step.name != ".":
                down.append(step)
        return self._down(place, base, down, context)

    def _absolute(self, steps: Sequence[Step], context: Context) -> Nodes:
        if steps[0].name != self._places.root or steps[0].predicates:
            raise self._stop(mistakes.unknown_name(steps[-1].name, ()))
        if any(step.name in (".", "..") for step in steps):
            return self._relative("", _HERE, steps[1:], context)
        down = list(steps[1:])
        shared = self._shared(down, self._here)
        if context.is_within and not context.list and not context.of_many:
            # `${age}` in brackets on a repeat elsewhere: nobody means «any of them» by it.
            looked_at = self._shared(down, context.here)
            if looked_at > shared:
                names = [step.name for step in down[:looked_at]]
                return self._down(_HERE, names, down[looked_at:], context)
        base = [step.name for step in down[:shared]]
        origin: Where = origin_of if context.is_within else _HERE
        if "/".join(base) == self._here:
            origin = _entry(origin)
        return self._down(origin, base, down[shared:], context)

    def _shared(self, down: Sequence[Step], place: str) -> int:
        """How many steps lead to the innermost repeat that a place lies in as well."""
        here = place.split("/")
        shared = 0
        for at, (step, other) in enumerate(zip(down[:-1], here, strict=False), 1):
            if step.predicates or step.name != other:
                break
            if "/".join(here[:at]) in self._places.repeats:
                shared = at
        return shared

    def _anywhere(self, steps: Sequence[Step], context: Context) -> Nodes:
        found = self._places.named(steps[0].name)
        if len(found) > 1:
            raise self._stop(mistakes.ambiguous_name(steps[0].name))
        if not found:
            raise self._stop(self._unknown(steps[0].name))
        names = found[0].split("/")
        way_there = [Step(name) for name in names[:-1]]
        return self._down(_HERE, [], [*way_there, Step(names[-1], steps[0].predicates), *steps[1:]],
                          context)  # fmt: skip

    def _down(
        self, place: Where, base: list[str], steps: Sequence[Step], context: Context
    ) -> Nodes:
        """The nodes below a place, of which the `base` stays as it is."""
        if not self._places.is_repeated("/".join(base)):
            steps, base = [*map(Step, base), *steps], []
        template, legs = self._legs(base, steps)
        is_container = template in self._places.containers
        return way(place, len(base), legs, template, is_container=is_container)

    def _legs(self, base: Sequence[str], steps: Sequence[Step]) -> tuple[str, list[Leg]]:
        template = "/".join([*base, *(step.name for step in steps)])
        if template and template not in self._places.paths:
            raise self._stop(self._unknown(template.rpartition("/")[2]))
        if template:
            self.reads.add(template)
        legs: list[Leg] = []
        names: list[str] = []
        passed = "/".join(base)
        for step in steps:
            names.append(step.name)
            passed = f"{passed}/{step.name}" if passed else step.name
            repeats = passed in self._places.repeats
            if repeats:
                self.reads.add(passed)
            if repeats or step.predicates:
                filters = self._filters(step.predicates, Context(passed, is_within=True))
                legs.append(Leg(tuple(names), repeats, filters))
                names = []
        return template, [*legs, Leg(tuple(names))] if names else legs

    def _rows(self, call: Call, path: Path, context: Context) -> Nodes:
        names, steps = call.arguments, path.steps
        if len(names) != 1 or not isinstance(names[0], Text):
            raise self._stop(mistakes.needs_text("instance", "the name of a list"))
        name = names[0].value.strip()
        self.check_list(name)
        if not 2 <= len(steps) <= 3 or path.predicates or steps[0].predicates:
            raise self._stop(mistakes.LIST_PATH)
        filters = self._filters(steps[1].predicates, Context(context.here, name, is_within=True))
        return self._cells(rows_of(name, filters), steps[2:])

    def _cells(self, rows: Nodes, steps: Sequence[Step]) -> Nodes:
        if not steps:
            return rows
        if len(steps) > 1 or steps[0].predicates or steps[0].name in (".", ".."):
            raise self._stop(mistakes.LIST_PATH)
        self.check_column(rows.list, steps[0].name)
        return cells_of(rows, steps[0].name)

    def _column(self, steps: Sequence[Step], list_name: str) -> Nodes:
        """A column of the row that a condition is on."""
        names = [step.name for step in steps if step.name != "."]
        if len(names) != 1 or names[0] == ".." or steps[-1].predicates:
            raise self._stop(mistakes.ROW)
        column = names[0]
        self.check_column(list_name, column)
        single = attrgetter("row")
        return Nodes(
            find=lambda scope: (single(scope),) if column in single(scope) else (),
            read=lambda scope, row: str(row[column]),
            list=list_name,
            column=column,
            single=lambda scope: str(single(scope).get(column, "")),
        )

    def _onwards(self, start: Nodes, path: Path, context: Context) -> Nodes:
        """What lies below other nodes, those first filtered."""
        if start.list and not start.column:
            inside = Context(context.here, start.list, is_within=True)
            return self._cells(filtered(start, self._filters(path.predicates, inside)), path.steps)
        if not start.template:
            raise self._stop(mistakes.MIXED)
        filters = self._filters(path.predicates, Context(start.template, is_within=True))
        found = filtered(start, filters)
        if any(step.name in (".", "..") for step in path.steps):
            raise self._stop(mistakes.UP)
        if not path.steps:
            return found
        template, legs = self._legs(start.template.split("/"), path.steps)
        is_container = template in self._places.containers
        return spread(found.find, legs, template, is_container=is_container)

    def check_list(self, name: str) -> None:
        """Raise `Refused` if the form has no such list."""
        if name == _LAST_SAVED:
            raise self._stop(mistakes.LAST_SAVED)
        if name not in self._places.lists:
            raise self._stop(
                mistakes.unknown_list(name, get_close_matches(name, self._places.lists, 1))
            )

    def check_column(self, list_name: str, column: str) -> None:
        """Raise `Refused` if the list has no such column. One without rows may have any."""
        columns = self._places.lists[list_name]
        if columns and column not in columns:
            close = get_close_matches(column, columns, 1)
            raise self._stop(mistakes.unknown_column(column, list_name, close))

    def _filters(self, predicates: Sequence[Tree], context: Context) -> tuple[Filter, ...]:
        return tuple(self._condition(one, context) for one in predicates)

    def _unknown(self, name: str) -> Mistake:
        return mistakes.unknown_name(name, get_close_matches(name, self._places.names(), 1))

    def _allow_none(self, predicates: Sequence[Tree], mistake: Mistake = mistakes.PATH) -> None:
        if predicates:
            raise self._stop(mistake)

    def _stop(self, mistake: Mistake) -> Refused:
        self._refuse(mistake)
        return Refused(mistake.says)


def _entry(place: Where) -> Where:
    """An entry of the repeat that an expression stands at: the first, where it stands at none."""

    def where(scope: Standpoint) -> str:
        path = place(scope)
        return path if path.endswith("]") else entry_path(path, 1)

    return where
