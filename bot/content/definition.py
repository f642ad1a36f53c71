"""A TOML text becomes a value of the type it should have, or a list of everything wrong with it."""

import inspect
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import NoneType
from typing import Any, Generic, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from bot.content.standins import Place, stand_in, with_stand_ins
from flows.issues import Issue

Value = TypeVar("Value")


class Read(msgspec.Struct, Generic[Value], frozen=True):
    """What reading came to.

    Where something could not be read, the `value` holds a stand-in, so that the rest can be judged;
    `unread` are the places where it does. Such a value is never to be worked by: there are issues.
    """

    value: Value
    issues: tuple[Issue, ...] = ()
    unread: frozenset[Place] = frozenset()


class _Mistake(NamedTuple):
    """One mistake, the place it stands at, and what should stand there: None if nothing should.

    `meant` is the place of which it may be a misspelling.
    """

    issue: Issue
    place: Place
    wanted: Any = None
    meant: Place | None = None


def read_definition(text: str, type: type[Value], file: str) -> Read[Value]:
    """Read a TOML text as a value. Never stops at the first mistake, except one of TOML itself."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        remedy = "Either close what was opened there or put the text between quotation marks"
        issue = Issue(file, f"it is no TOML: {error}", remedy)
        return Read(msgspec.convert(stand_in(type), type), (issue,), frozenset({()}))
    try:
        return Read(msgspec.convert(data, type))
    except msgspec.ValidationError:
        mistakes = tuple(_mistakes(data, type, f"{file}: ", ()))
    for one in mistakes:
        data = with_stand_ins(data, one.place, one.wanted)
    unread = {one.place for one in mistakes} | {one.meant for one in mistakes if one.meant}
    issues = tuple(one.issue for one in mistakes)
    return Read(msgspec.convert(data, type), issues, frozenset(unread))


def _mistakes(data: object, wanted: Any, where: str, place: Place) -> Iterator[_Mistake]:
    """Every place at which the data is not what is wanted.

    Follows tables and lists of any depth; single values are judged by the same msgspec that reads.
    """
    wanted = _without_none(wanted)
    origin, arguments = get_origin(wanted), get_args(wanted)
    if isinstance(data, Mapping) and inspect.isclass(wanted) and issubclass(wanted, msgspec.Struct):
        yield from _in_struct(data, wanted, where, place)
    elif origin is dict and isinstance(data, Mapping):
        for key, value in data.items():
            below = (*place, key)
            unknown = [*_of_value(key, arguments[0], _below(where, key), below)]
            wrong = [*unknown, *_mistakes(value, arguments[1], _below(where, key), below)]
            # What stands under a key that may not be there goes with it.
            yield from (one._replace(place=below, wanted=None) for one in wrong if unknown)
            yield from (one for one in wrong if not unknown)
    elif origin is tuple and isinstance(data, list) and arguments[1:] == (...,):
        for number, value in enumerate(data):
            name = f"{where}[{_name_in(value) or number + 1}]"
            yield from _mistakes(value, arguments[0], name, (*place, number))
    else:
        yield from _of_value(data, wanted, where, place)


def _in_struct(
    data: Mapping[str, object], wanted: type[msgspec.Struct], where: str, place: Place
) -> Iterator[_Mistake]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    hints = get_type_hints(wanted, include_extras=True)
    for key in (key for key in data if key not in fields):
        close = get_close_matches(key, fields, n=1)
        remedy = f"Either write {close[0]!r}" if close else "Either correct the name"
        says = "nothing is known by this name"
        yield _Mistake(
            Issue(_below(where, key), says, f"{remedy} or take it out"),
            (*place, key),
            meant=(*place, close[0]) if close else None,
        )
    for name, field in fields.items():
        below, hint = (*place, name), hints[field.name]
        if name in data:
            for wrong in _mistakes(data[name], hint, _below(where, name), below):
                # An optional value that cannot be read is as good as not given.
                spare = wrong.place == below and not field.required
                yield wrong._replace(wanted=None) if spare else wrong
        elif field.required:
            issue = Issue(_below(where, name), "it is missing", "Add it as the guide describes it")
            yield _Mistake(issue, below, hint)


def _of_value(data: object, wanted: Any, where: str, place: Place) -> Iterator[_Mistake]:
    try:
        msgspec.convert(data, wanted)
    except msgspec.ValidationError as error:
        says = str(error).partition(" - at")[0]
        allowed = get_args(wanted) if get_origin(wanted) is Literal else ()
        remedy = f"Write one of: {', '.join(map(str, allowed))}" if allowed else "Correct the value"
        yield _Mistake(Issue(where, f"{says[:1].lower()}{says[1:]}", remedy), place, wanted)


def _without_none(wanted: Any) -> Any:
    rest = [one for one in get_args(wanted) if one is not NoneType]
    return rest[0] if NoneType in get_args(wanted) and len(rest) == 1 else wanted


def _below(where: str, key: object) -> str:
    return f"{where}{key}" if where.endswith(": ") else f"{where}.{key}"


def _name_in(value: object) -> str:
    """What an entry of a list calls itself, so that people find it faster than by counting."""
    if not isinstance(value, Mapping):
        return ""
    return str(value.get("id") or value.get("topic") or "")
