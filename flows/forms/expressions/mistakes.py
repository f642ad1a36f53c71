"""What can be wrong with an expression, in words for those who write forms."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.forms.expressions.patterns import runs_away


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
    "the expression uses a path that leads to no question",
    "Either write ${name} or a path of names, `.` and `..`",
)
UP = Mistake(
    "the expression goes up again with `..` after a condition in square brackets",
    "Either put the condition last or write the path from the top",
)
LIST_PATH = Mistake(
    "the expression reads a list in a way that lists do not have",
    "Write it as instance('list')/root/item[condition]/column",
)
ROW = Mistake(
    "a condition on the rows of a list uses a path that rows do not have",
    "Either name a column of the list or write current()/.. before the name of a question",
)
MIXED = Mistake(
    "the expression leads on from places of different kinds",
    "Either lead on from each of them by itself or put the `|` last",
)
UNION = Mistake(
    "`|` needs places of the form on both of its sides",
    "Either write questions or repeats there, or use `or` or concat()",
)
LAST_SAVED = Mistake(
    "a conversation has no form that a device saved last",
    "Take it out: earlier answers are offered to the person instead",
)
NO_ROWS = Mistake(
    "the choices are taken from something that is neither a list nor a repeat",
    "Write it as instance('list')/root/item, with conditions in square brackets if need be",
)

_DEVICE = "a conversation has no telephone of its own to ask"
_NOT_HERE = {
    "*": ("a path with `*`", "Write the names of the questions"),
    "@": (
        "a path to an attribute",
        "Ask for it as a question; version() is there",
    ),
    "::": ("a path with an axis", "Write a path of names, `.` and `..`"),
    "//": ("`//` within a path", "Write the whole path"),
    "$": ("a variable", "Write ${name} with the name of a question"),
}
_FUNCTIONS_NOT_HERE = {
    "extract-signed": ("it reads a code signed for a device", "Check it after the submission"),
    "intersects": ("lines on a map cannot be drawn in a chat", "Take it out"),
    "id": ("places of a form have no ids", "Write ${name}"),
    "name": ("it is not part of what forms may use", "Write the name itself"),
    "local-name": ("it is not part of what forms may use", "Write the name itself"),
    "namespace-uri": ("it is not part of what forms may use", "Take it out"),
    "lang": ("it is not part of what forms may use", "Take it out"),
    "search": ("it is a way to write appearances, not a function", "Use instance() or pulldata()"),
}
_PLACE = re.compile(r"\s*(?<![\w.)\]])/[^\s/=<>!()+*,'\"|\[\]]+(?:/[^\s/=<>!()+*,'\"|\[\]]+)*\s*")


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


def ambiguous_name(name: str) -> Mistake:
    """`//name` stands for several questions."""
    return Mistake(
        f"the form has several questions named {name!r}", "Write the whole path instead of `//`"
    )


def unknown_choice(name: str, close: Sequence[str]) -> Mistake:
    """The question's list has no choice of this name."""
    hint = f"Either write {close[0]!r}" if close else "Either correct the name"
    return Mistake(
        f"the question's list has no choice {name!r}", f"{hint} or add that choice to the list"
    )


def unknown_list(name: str, close: Sequence[str]) -> Mistake:
    """The form has no list of this name."""
    hint = f"Either write {close[0]!r}" if close else "Either correct the name"
    return Mistake(f"the form has no list named {name!r}", f"{hint} or add the list or its file")


def unknown_column(name: str, list_name: str, close: Sequence[str]) -> Mistake:
    """The list has no column of this name."""
    hint = f"Either write {close[0]!r}" if close else "Either correct the name"
    return Mistake(
        f"the list {list_name!r} has no column {name!r}", f"{hint} or add that column to the list"
    )


def unknown_function(name: str, close: Sequence[str], source: str) -> Mistake:
    """There is no such function, or none that works in a conversation."""
    if name in _FUNCTIONS_NOT_HERE:
        why, remedy = _FUNCTIONS_NOT_HERE[name]
        return Mistake(f"{name}() cannot be used in a conversation: {why}", remedy)
    hint = f"Either write {close[0]}()" if close else "Either correct its name"
    return Mistake(
        f"there is no function {name}() in {as_written(source)!r}",
        f"{hint} or use one of the functions in the documentation",
    )


def wrong_count(name: str, is_few: bool, source: str) -> Mistake:
    """A function is given too few or too many arguments."""
    amount = "few" if is_few else "many"
    return Mistake(
        f"{name}() has too {amount} arguments in {as_written(source)!r}",
        "Either add or take away arguments, as the documentation of the function says",
    )


def needs_pairs(name: str) -> Mistake:
    """A function takes its arguments two by two, and one stands alone."""
    return Mistake(f"an argument of {name}() stands alone", "Give it the other half of its pair")


def needs_places(name: str) -> Mistake:
    """A function works on places of the form, and was given something else."""
    return Mistake(
        f"{name}() needs places of the form, such as ${{name}}",
        "Either give it a question or a repeat, or leave the function out",
    )


def needs_text(name: str, what: str) -> Mistake:
    """A function must be given a text that stands in the expression itself."""
    return Mistake(
        f"{name}() needs {what} written out between quotation marks",
        "Write it into the expression instead of calculating it",
    )


def not_around(name: str) -> Mistake:
    """`indexed-repeat` is told of a repeat that its place does not lie in."""
    return Mistake(
        f"{name}() names a repeat that the question does not lie in",
        "Name the repeats around the question, the outermost first, each with a number",
    )


def of_property(name: str) -> Mistake:
    """A property that only a device has."""
    return Mistake(
        f"property({name!r}) cannot be used in a conversation: {_DEVICE}",
        "Either ask for it as a question or use property('username')",
    )


def of_symbol(symbol: str) -> Mistake:
    """Something that XPath has and forms cannot use."""
    what, remedy = _NOT_HERE.get(symbol, (repr(symbol), "Take it out"))
    return Mistake(f"{what} cannot be used in an expression of a form", remedy)


def of_sign(source: str, sign: str) -> Mistake:
    """A sign that belongs to no word of the language."""
    shown = as_written(source)
    return _unbalanced(source, shown) or Mistake(
        f"the expression {shown!r} cannot be read at {sign!r}",
        "Either take the sign away or put the text it belongs to between quotation marks",
    )


def of_pattern(pattern: str) -> list[Mistake]:
    """What is wrong with a regular expression, if anything."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        remedy = "Either close what was opened or put a backslash before the sign"
        if re.search(r"\\[pP]\{", pattern):
            remedy = "Write the first and the last of the letters instead, such as [a-zA-Z]"
        return [Mistake(f"the pattern {pattern!r} is no regular expression ({error})", remedy)]
    if runs_away(pattern):
        says = f"the pattern {pattern!r} repeats what repeats: it would try for hours to fit a text"
        remedy = "Write what must stand between the repeated parts, as in '([a-z]+ )*[a-z]+'"
        return [Mistake(says, remedy)]
    return []


def of_syntax(source: str, near: str) -> Mistake:
    """The grammar could not go on at a word, or at the end."""
    shown = as_written(source)
    where = f"at {near!r}" if near else "to its end"
    return _unbalanced(source, shown) or Mistake(
        f"the expression {shown!r} cannot be read {where}",
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
