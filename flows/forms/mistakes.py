"""What can be wrong with an expression, in words for those who write forms."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from elementpath import ElementPathError


class Mistake(NamedTuple):
    """One thing that is wrong, and what to do about it."""

    says: str
    remedy: str


class Mistakes(Exception):
    """An expression cannot be used as written. Carries every mistake that was found."""

    def __init__(self, found: Sequence[Mistake]) -> None:
        self.found = tuple(found)
        super().__init__("; ".join(one.says for one in found))


TOO_DEEP = Mistake(
    "the expression is nested too deeply", "Either split it into several questions or simplify it"
)
PATH = Mistake(
    "the expression uses a path that is no plain path to a question",
    "Either write ${name} or a path of names, `.` and `..`",
)

_FUNCTION = re.compile(r"unknown function '([^']*)'")
_CALLED = re.compile(r"^'fn:([^']*)' function")
_COUNT = re.compile(r"Too few|Too many|has no arguments")
_PLACE = re.compile(r"\s*(?<![\w.)])/[^\s/=<>!()+*,'\"|\[\]]+(?:/[^\s/=<>!()+*,'\"|\[\]]+)*\s*")


def as_written(source: str) -> str:
    """An expression as it stood in the spreadsheet: `${name}` for the path of a question."""
    shown = _PLACE.sub(lambda found: " ${" + found[0].strip().rpartition("/")[2] + "} ", source)
    return re.sub(r"(?<=\() | (?=[),])", "", " ".join(shown.split()))


def unknown_name(name: str, close: Sequence[str]) -> Mistake:
    """The form has no question of this name."""
    hint = f"Either write ${{{close[0]}}}" if close else "Either correct the name"
    return Mistake(
        f"the form has no question named {name!r}", f"{hint} or add a question of that name"
    )


def unknown_choice(name: str, close: Sequence[str]) -> Mistake:
    """The question's list has no choice of this name."""
    hint = f"Either write {close[0]!r}" if close else "Either correct the name"
    return Mistake(
        f"the question's list has no choice {name!r}", f"{hint} or add that choice to the list"
    )


def of_symbol(symbol: str) -> Mistake:
    """Something that XPath has and forms cannot use."""
    return Mistake(
        f"{symbol!r} cannot be used in an expression of a form",
        "Either compare questions by ${name} or use one of the functions in the documentation",
    )


def of_pattern(pattern: str) -> list[Mistake]:
    """What is wrong with a regular expression, if anything."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        remedy = "Either close what was opened or put a backslash before the sign"
        return [Mistake(f"the pattern {pattern!r} is no regular expression ({error})", remedy)]
    return []


def of_syntax(source: str, error: ElementPathError) -> Mistake:
    """Why the grammar refused an expression."""
    shown, message = as_written(source), error.message or str(error)
    if found := _FUNCTION.search(message):
        return Mistake(
            f"there is no function {found[1]}() in {shown!r}",
            "Either correct its name or use one of the functions in the documentation",
        )
    if counted := _COUNT.search(message):
        called = _CALLED.search(str(error))
        amount = "few" if counted[0] == "Too few" else "many"
        return Mistake(
            f"{called[1] if called else 'a function'}() has too {amount} arguments in {shown!r}",
            "Either add or take away arguments, as the documentation of the function says",
        )
    return _unbalanced(source, shown) or Mistake(
        f"the expression {shown!r} cannot be read ({message})",
        "Either complete it or check its operators, quotation marks and commas",
    )


def _unbalanced(source: str, shown: str) -> Mistake | None:
    """A parenthesis or quotation mark without its other half, the commonest slip of all."""
    quote, depth = "", 0
    for sign in source:
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if depth < 0:
                break
    if quote:
        return Mistake(f"a quotation mark {quote} is not closed in {shown!r}", "Close it")
    if depth:
        kind, verb = ("opened", "closed") if depth > 0 else ("closed", "opened")
        return Mistake(
            f"a parenthesis is {kind} and never {verb} in {shown!r}",
            f"Either add the one that is missing or take away the one that is {kind}",
        )
    return None
