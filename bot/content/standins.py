"""Stand-ins for what could not be read, so that one mistake does not hide the others."""

import inspect
from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from flows.issues import Issue

#: Where something stands within a definition: keys, and numbers within lists.
Place = tuple[str | int, ...]

#: A text that stands in. Nobody writes it, so whatever complains about it complains about nothing.
UNREAD = "␀"
#: One of these is taken for any single value, whatever its bounds and patterns.
_ANY: tuple[Any, ...] = (UNREAD, 1, False, "AAA", date(2026, 1, 1), time(8), {}, [])


class Finding(msgspec.Struct, frozen=True):
    """A contradiction, and the other parts it rests on: `clauses.*.id`, `roles.*.may.**`.

    `*` is any key or number; a part that ends in `**` includes everything below it.
    """

    issue: Issue
    rests_on: tuple[str, ...] = ()


def stand_in(wanted: Any) -> Any:
    """Something that can be read as what is wanted."""
    if inspect.isclass(wanted) and issubclass(wanted, msgspec.Struct):
        hints = get_type_hints(wanted, include_extras=True)
        required = (field for field in msgspec.structs.fields(wanted) if field.required)
        return {field.encode_name: stand_in(hints[field.name]) for field in required}
    if get_origin(wanted) is Literal:
        return get_args(wanted)[0]
    return next(one for one in _ANY if _fits(one, wanted))


def with_stand_ins(data: Any, place: Place, wanted: Any) -> Any:
    """The data with a stand-in at this place, or with nothing there where nothing is wanted."""
    if not place:
        return stand_in(wanted)
    key, *rest = place
    if isinstance(data, list):
        entries: list[Any] = list(data)
        entries[int(key)] = with_stand_ins(entries[int(key)], tuple(rest), wanted)
        return entries
    table = dict(data)
    if rest and key in table:
        table[key] = with_stand_ins(table[key], tuple(rest), wanted)
    elif not rest and wanted is None:
        table.pop(key, None)
    elif not rest:
        table[key] = stand_in(wanted)
    return table


def told(findings: Iterable[Finding], unread: frozenset[Place]) -> Iterator[Issue]:
    """The contradictions that stand whatever the parts say that could not be read."""
    for finding in findings:
        issue = finding.issue
        if UNREAD in issue.where or UNREAD in issue.says:
            continue
        if not any(_touches(place, part) for part in finding.rests_on for place in unread):
            yield issue


def _touches(place: Place, part: str) -> bool:
    keys = part.split(".")
    whole = keys[-1] == "**"
    keys = keys[:-1] if whole else keys
    if len(place) > len(keys) and not whole:
        return False
    return all(key in ("*", str(one)) for one, key in zip(place, keys, strict=False))


def _fits(value: object, wanted: Any) -> bool:
    try:
        msgspec.convert(value, wanted)
    except msgspec.ValidationError:
        return False
    return True
