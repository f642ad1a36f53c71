"""Expressions become nested functions: what each part means is decided when a form is read."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from flows.forms.expressions import mistakes, operators
from flows.forms.expressions.functions import FUNCTIONS
from flows.forms.expressions.functions.function import Function
from flows.forms.expressions.locator import Context, Locator, Refused
from flows.forms.expressions.mistakes import Mistake
from flows.forms.expressions.nodes import Filter, Node, Nodes, united
from flows.forms.expressions.operands import (
    Operand,
    branching,
    constant,
    decision,
    node_set,
    single,
)
from flows.forms.expressions.places import Places
from flows.forms.expressions.specials import SPECIALS
from flows.forms.expressions.standpoint import Evaluate, Holds, Standpoint, Within
from flows.forms.expressions.syntax import (
    Binary,
    Call,
    Negative,
    Number,
    Path,
    Row,
    Step,
    Text,
    Tree,
    is_counting,
)
from flows.forms.expressions.values import equal, to_boolean, to_number

#: One evaluation deep for each; the interpreter's stack must never decide.
_DEEPEST = 50
#: Functions that are of the place itself where they are given nothing.
_OF_HERE = frozenset(("string", "number", "string-length", "normalize-space"))
_HERE = Path("", (Step("."),))


class Compiler:
    """One expression on its way. Goes on after a mistake, so that all are found.

    `refusals` counts what was refused, the same mistake each time that it is made. `volatile` turns
    true when a part would give something else each time.
    """

    def __init__(self, source: str, here: str, places: Places) -> None:
        self.source = source
        self.here = here
        self.places = places
        self.mistakes: list[Mistake] = []
        self.refusals = 0
        self.volatile = False
        self._draws = 0
        self._depth = 0
        self._row_reads = 0
        self.locator = Locator(here, places, self.refuse, self._condition, self.nodes)

    def compile(self, tree: Tree, context: Context) -> Operand:
        """A part of the expression, ready to be evaluated."""
        self._depth += 1
        try:
            if self._depth > _DEEPEST:
                self.refuse(mistakes.TOO_DEEP)
                return constant("")
            return self._compile(tree, context)
        except Refused:
            return constant("")
        finally:
            self._depth -= 1

    def nodes(self, tree: Tree, context: Context) -> Nodes:
        """A part of the expression that must be places or rows. Raises `Refused`."""
        return self.nodes_or(mistakes.PATH, tree, context)

    def nodes_or(self, mistake: Mistake, tree: Tree, context: Context) -> Nodes:
        """The same. `mistake` says what is wrong where nothing else is."""
        before = self.refusals
        nodes = self.compile(tree, context).nodes
        if nodes is None:
            if self.refusals == before:
                self.refuse(mistake)
            raise Refused
        return nodes

    def refuse(self, mistake: Mistake) -> None:
        """Note a mistake. The same one is told once."""
        self.refusals += 1
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)

    def next_draw(self) -> int:
        """A number for one call of chance, so that two in one expression differ."""
        self._draws += 1
        return self._draws

    def _compile(self, tree: Tree, context: Context) -> Operand:
        match tree:
            case Number() | Text():
                return constant(tree.value)
            case Path():
                if tree.start == "" and context.is_within:
                    self._row_reads += 1
                return node_set(self.locator.nodes(tree, context))
            case Call():
                return self._call(tree, context)
            case Negative(inner):
                value = self.compile(inner, context).value
                return single(lambda scope: -to_number(value(scope)))
            case Binary(sign, left, right):
                one, other = self.compile(left, context), self.compile(right, context)
                if sign in ("=", "!="):
                    self._check_choice(one, other)
                if sign in operators.COMPARISONS:
                    return decision(operators.compared(sign, one, other))
                return single(operators.calculated(sign, one, other))
            case Row(sign, operands):
                return self._row(sign, [self.compile(one, context) for one in operands])

    def _row(self, sign: str, operands: Sequence[Operand]) -> Operand:
        if sign == "and":
            return decision(operators.all_of(operands))
        if sign == "or":
            return decision(operators.any_of(operands))
        if sign == "+":
            return single(operators.total(operands))
        sets = [one.nodes for one in operands if one.nodes is not None]
        if len(sets) < len(operands):
            self.refuse(mistakes.UNION)
            raise Refused
        return node_set(united(sets))

    def _call(self, call: Call, context: Context) -> Operand:
        if not call.arguments and call.name in _OF_HERE:
            call = Call(call.name, (_HERE,))
        if call.name == "if":
            return self._branches(call, context)
        special = SPECIALS.get(call.name)
        function = FUNCTIONS.get(call.name)
        if special is not None or (function is not None and function.of_many):
            context = replace(context, of_many=True)
        if special is not None:
            self._count(call, special.least, special.most)
            if call.name in ("position", "last"):
                self._row_reads += 1
            return special.make(self, call, context)
        if function is None:
            known = [*FUNCTIONS, *SPECIALS, "if"]
            close = get_close_matches(call.name, known, 1)
            self.refuse(mistakes.unknown_function(call.name, close, self.source))
            for one in call.arguments:
                self.compile(one, context)
            raise Refused
        self._count(call, function.least, function.most)
        before = self.refusals
        given = tuple(self.compile(one, context) for one in call.arguments)
        if self.refusals == before:
            self._check(call, function, given)
        return single(function.make(given))

    def _count(self, call: Call, least: int, most: int | None) -> None:
        number = len(call.arguments)
        if number < least or (most is not None and number > most):
            self.refuse(mistakes.wrong_count(call.name, number < least, self.source))
            raise Refused

    def _check(self, call: Call, function: Function, given: Sequence[Operand]) -> None:
        """What can be seen to be wrong before anything is answered."""
        if function.volatile:
            self.volatile = True
        if function.in_pairs and len(given) % 2:
            self.refuse(mistakes.needs_pairs(call.name))
            raise Refused
        if function.of_places and given[0].nodes is None:
            self.refuse(mistakes.needs_places(call.name))
        if call.name in ("selected", "is-selected"):
            self._check_choice(*given)
        if call.name == "regex" and isinstance(given[1].constant, str):
            for mistake in mistakes.of_pattern(given[1].constant):
                self.refuse(mistake)

    def _branches(self, call: Call, context: Context) -> Operand:
        """`if` inside the last part of `if`, however often, is one step deep."""
        conditions: list[Holds] = []
        values: list[Operand] = []
        tree: Tree = call
        while isinstance(tree, Call) and tree.name == "if":
            self._count(tree, 3, 3)
            condition, yes, tree = tree.arguments
            conditions.append(self.compile(condition, context).truth)
            values.append(self.compile(yes, context))
        values.append(self.compile(tree, context))
        return branching(conditions, values)

    def _check_choice(self, one: Operand, other: Operand) -> None:
        """A choice that its list does not have is a misspelling: the condition could never hold."""
        place, text = (other, one) if one.nodes is None else (one, other)
        name = text.constant
        if place.nodes is None or not name or not isinstance(name, str):
            return
        names = self.places.choices.get(place.nodes.template)
        if names and name not in names:
            self.refuse(mistakes.unknown_choice(name, get_close_matches(name, names, 1)))

    def _condition(self, tree: Tree, context: Context) -> Filter:
        """What is in square brackets: which of several nodes are gone on with."""
        if isinstance(tree, Number):
            place = tree.value
            return lambda scope, nodes: [node for at, node in enumerate(nodes, 1) if at == place]
        if isinstance(tree, Row) and tree.operator == "and" and not is_counting(tree):
            # One after the other: the second is asked of those only that the first has kept.
            return _all_of([self._part(one, context) for one in tree.operands])
        if isinstance(tree, Binary) and tree.operator == "=":
            return self._part(tree, context)
        return _keep(self.compile(tree, context), is_row=bool(context.list))

    def _part(self, tree: Tree, context: Context) -> Filter:
        """A condition that is true or false, and no number of a place."""
        if context.list and isinstance(tree, Binary) and tree.operator == "=":
            quick = self._quick(tree, context)
            if quick is not None:
                return quick
        operand = self.compile(tree, context)
        return _keep(decision(operand.truth), is_row=bool(context.list))

    def _quick(self, tree: Binary, context: Context) -> Filter | None:
        """A column that equals something which is the same for all rows: it is evaluated once."""
        for side, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if not isinstance(side, Path) or side.start != "":
                continue
            before = self._row_reads
            wanted = self.compile(other, context)
            if self._row_reads > before or wanted.is_many:
                continue
            cell = self.compile(side, context)
            if cell.nodes is not None:
                return _having(cell.nodes.column, wanted.value)
        return None


def _all_of(filters: Sequence[Filter]) -> Filter:
    def keep(scope: Standpoint, nodes: Sequence[Node]) -> Sequence[Node]:
        for one in filters:
            nodes = one(scope, nodes)
        return nodes

    return keep


def _having(column: str, wanted: Evaluate) -> Filter:
    def keep(scope: Standpoint, rows: Sequence[Node]) -> Sequence[Node]:
        value = wanted(Within(scope, len(rows)))
        if isinstance(value, str) and value[4:5] != "-":
            return [row for row in rows if row.get(column, "") == value]
        return [row for row in rows if equal(row.get(column, ""), value)]

    return keep


def _keep(operand: Operand, *, is_row: bool) -> Filter:
    """Keep the nodes for which something is true, or is the number of their place."""
    value, truth, is_set = operand.value, operand.truth, operand.nodes is not None

    def keep(scope: Standpoint, nodes: Sequence[Node]) -> Sequence[Node]:
        within = Within(scope, len(nodes))
        kept = []
        for at, node in enumerate(nodes, 1):
            within.position = at
            if is_row:
                within.row = node
            else:
                within.here = node
            if is_set:
                holds = truth(within)
            else:
                found = value(within)
                holds = found == at if type(found) is float else to_boolean(found)
            if holds:
                kept.append(node)
        return kept

    return keep
