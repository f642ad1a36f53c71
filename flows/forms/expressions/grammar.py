"""The grammar of expressions: XPath 1.0, as far as forms use it.

Steps are names, `.` and `..`, with conditions in square brackets; ODK has no other axes.
"""

from flows.forms.expressions import mistakes
from flows.forms.expressions.lexicon import Word, words
from flows.forms.expressions.mistakes import Mistake, Mistakes
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
)

#: Deeper nesting than anyone writes; the interpreter's stack must never decide.
_DEEPEST = 150
#: How closely operators bind, the loosest first.
_BINDS = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
    "|": 8,
}
_MINUS = 7
_ROWS = frozenset(("or", "and", "+", "|"))


def parse(source: str) -> Tree:
    """The tree of an expression. Raises `Mistakes` if it cannot be read."""
    parser = _Parser(source)
    tree = parser.expression(0)
    if parser.word.kind != "end":
        raise parser.refusal()
    return tree


class _Parser:
    """Reads one expression from left to right; `word` is the one that comes next."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._words = words(source)
        self._depth = 0
        self._ahead: Word | None = None
        self.word = self._next()

    def expression(self, loosest: int) -> Tree:
        """An expression whose operators bind more closely than `loosest`."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Mistakes([mistakes.TOO_DEEP])
        if self._is("-"):
            self._advance()
            left: Tree = Negative(self.expression(_MINUS))
        else:
            left = self._path()
        while self.word.kind == "operator" and _BINDS.get(self.word.text, 0) > loosest:
            operator = self._advance().text
            right = self.expression(_BINDS[operator])
            if operator not in _ROWS:
                left = Binary(operator, left, right)
            elif isinstance(left, Row) and left.operator == operator:
                left = Row(operator, (*left.operands, right))
            else:
                left = Row(operator, (left, right))
        self._depth -= 1
        return left

    def refusal(self, mistake: Mistake | None = None) -> Mistakes:
        """Why it cannot be read on from here."""
        return Mistakes([mistake or mistakes.of_syntax(self._source, self.word.text)])

    def _path(self) -> Tree:
        """A path, or what a path may begin with: a call, parentheses, a number, a text."""
        word = self.word
        if word.kind == "number":
            return Number(float(self._advance().text))
        if word.kind == "text":
            return Text(self._advance().text)
        if word.kind == "name" and self._peek().text == "(":
            return self._from(self._call())
        if self._is("("):
            self._advance()
            inner = self.expression(0)
            self._expect(")")
            return self._from(inner)
        if self._is("/") or self._is("//"):
            start = self._advance().text
            return Path(start, self._steps())
        return Path("", self._steps())

    def _from(self, start: Tree) -> Tree:
        """What begins with a call or parentheses, and the way that leads on from it."""
        predicates = self._predicates()
        steps: tuple[Step, ...] = ()
        if self._is("/"):
            self._advance()
            steps = self._steps()
        return Path(start, steps, predicates) if predicates or steps else start

    def _call(self) -> Tree:
        name = self._advance().text
        self._advance()
        arguments: list[Tree] = []
        while not self._is(")"):
            if arguments:
                self._expect(",")
            arguments.append(self.expression(0))
        self._advance()
        return Call(name, tuple(arguments))

    def _steps(self) -> tuple[Step, ...]:
        steps = [self._step()]
        while self._is("/"):
            self._advance()
            steps.append(self._step())
        if self._is("//"):
            raise self.refusal(mistakes.of_symbol("//"))
        return tuple(steps)

    def _step(self) -> Step:
        word = self.word
        if self._is(".") or self._is(".."):
            return Step(self._advance().text)
        if word.text in ("@", "*", "$") or self._peek().text == "::":
            raise self.refusal(mistakes.of_symbol("::" if word.kind == "name" else word.text))
        if word.kind != "name":
            raise self.refusal()
        name = self._advance().text.rpartition(":")[2]
        return Step(name, self._predicates())

    def _predicates(self) -> tuple[Tree, ...]:
        found = []
        while self._is("["):
            self._advance()
            found.append(self.expression(0))
            self._expect("]")
        return tuple(found)

    def _is(self, text: str) -> bool:
        return self.word.kind == "operator" and self.word.text == text

    def _expect(self, text: str) -> None:
        if not self._is(text):
            raise self.refusal()
        self._advance()

    def _advance(self) -> Word:
        word = self.word
        self.word = self._next()
        return word

    def _peek(self) -> Word:
        """The word after the next."""
        if self._ahead is None:
            self._ahead = next(self._words, self.word)
        return self._ahead

    def _next(self) -> Word:
        if self._ahead is None:
            return next(self._words)
        ahead, self._ahead = self._ahead, None
        return ahead
