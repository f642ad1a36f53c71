"""A TOML text becomes a value of the type it should have, or a list of everything wrong with it."""

import inspect
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import NoneType
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from flows.issues import Issue

Value = TypeVar("Value")


class Read(msgspec.Struct, Generic[Value], frozen=True):
    """What reading came to: a value, or the reasons why there is none."""

    value: Value | None
    issues: tuple[Issue, ...] = ()


def read_definition(text: str, type: type[Value], file: str) -> Read[Value]:
    """Read a TOML text as a value. Never stops at the first mistake, except one of TOML itself."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        remedy = "Either close what was opened there or put the text between quotation marks"
        return Read(None, (Issue(file, f"it is no TOML: {error}", remedy),))
    try:
        return Read(msgspec.convert(data, type))
    except msgspec.ValidationError:
        return Read(None, tuple(_mistakes(data, type, f"{file}: ")))


def _mistakes(data: object, wanted: Any, where: str) -> Iterator[Issue]:
    """Every place at which the data is not what is wanted.

    Follows tables and lists of any depth; single values are judged by the same msgspec that reads.
    """
    wanted = _without_none(wanted)
    origin, arguments = get_origin(wanted), get_args(wanted)
    if isinstance(data, Mapping) and inspect.isclass(wanted) and issubclass(wanted, msgspec.Struct):
        yield from _in_struct(data, wanted, where)
    elif origin is dict and isinstance(data, Mapping):
        for key, value in data.items():
            yield from _of_value(key, arguments[0], _below(where, key))
            yield from _mistakes(value, arguments[1], _below(where, key))
    elif origin is tuple and isinstance(data, list) and arguments[1:] == (...,):
        for place, value in enumerate(data, 1):
            yield from _mistakes(value, arguments[0], f"{where}[{_name_in(value) or place}]")
    else:
        yield from _of_value(data, wanted, where)


def _in_struct(
    data: Mapping[str, object], wanted: type[msgspec.Struct], where: str
) -> Iterator[Issue]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    hints = get_type_hints(wanted, include_extras=True)
    for key in (key for key in data if key not in fields):
        close = get_close_matches(key, fields, n=1)
        remedy = f"Either write {close[0]!r}" if close else "Either correct the name"
        yield Issue(_below(where, key), "nothing is known by this name", f"{remedy} or take it out")
    for name, field in fields.items():
        if name in data:
            yield from _mistakes(data[name], hints[field.name], _below(where, name))
        elif field.required:
            yield Issue(_below(where, name), "it is missing", "Add it as the guide describes it")


def _of_value(data: object, wanted: Any, where: str) -> Iterator[Issue]:
    try:
        msgspec.convert(data, wanted)
    except msgspec.ValidationError as error:
        says = str(error).partition(" - at")[0]
        allowed = get_args(wanted) if get_origin(wanted) is Literal else ()
        remedy = f"Write one of: {', '.join(map(str, allowed))}" if allowed else "Correct the value"
        yield Issue(where, f"{says[:1].lower()}{says[1:]}", remedy)


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
