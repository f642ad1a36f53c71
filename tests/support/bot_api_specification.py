"""The Bot API as its published specification says, used as a judge of every call."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, cast

Json = dict[str, Any]

#: aiogram speaks 10.3, the specification at hand is 10.1. What may be sent although it is newer:
#: nothing yet. Add "method.parameter" here when this project starts to use one.
NEWER: frozenset[str] = frozenset()

_LENGTH = re.compile(r"\b(\d+)-(\d+) (characters|bytes)\b")
_FILES = ("InputFile",)


class Upload:
    """A file part of a multipart request."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.content = content


class ApiRefusal(Exception):
    """What the Bot API answers instead of a result."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


class Violation(ApiRefusal):
    """The call itself is wrong, whatever the state of the chats: a mistake of ours."""

    def __init__(self, description: str) -> None:
        super().__init__(400, f"Bad Request: {description}")


@cache
def specification() -> Json:
    """The specification as JSON: methods and types."""
    path = Path(__file__).with_name("telegram-bot-api.json")
    return cast(Json, json.loads(path.read_text(encoding="utf-8")))


def check_call(method: str, given: Json) -> Json:
    """The parameters as typed values, or a `Violation` naming the one that is wrong."""
    known = specification()["methods"].get(method)
    if known is None:
        raise ApiRefusal(404, "Not Found")
    fields = {field["name"]: field for field in known.get("fields", [])}
    uploads = {name for name, value in given.items() if isinstance(value, Upload)}
    text = " ".join(str(value) for value in given.values() if not isinstance(value, Upload))
    typed: Json = {}
    for name, value in given.items():
        field = fields.get(name)
        if field is not None:
            value = _decode(value, field["types"])
            _check(value, field["types"], name)
            _check_length(value, field, name)
        elif name in uploads and f"attach://{name}" in text:
            pass
        elif f"{method}.{name}" not in NEWER:
            raise Violation(f"{method} knows no parameter {name}")
        typed[name] = value
    missing = [n for n, field in fields.items() if field["required"] and n not in typed]
    if missing:
        raise Violation(f"{method} lacks {', '.join(missing)}")
    return typed


def result_types(method: str) -> list[str]:
    """What the method returns, as the specification names it."""
    return list(specification()["methods"][method]["returns"])


def check_object(kind: str, value: object) -> None:
    """Refuse an object that the specification would not know, such as an update of ours."""
    _check(value, [kind], kind)


def check_entities(text: str, entities: list[Json]) -> None:
    """Refuse entities of an unknown type, or that do not lie within the text."""
    fields = specification()["types"]["MessageEntity"]["fields"]
    described = next(one["description"] for one in fields if one["name"] == "type")
    length = len(text.encode("utf-16-le")) // 2
    for one in entities:
        if f'"{one["type"]}"' not in described:
            raise Violation(f"unsupported type of MessageEntity: {one['type']}")
        begins, ends = one["offset"], one["offset"] + one["length"]
        if not 0 <= begins < ends <= length:
            raise Violation(f"entity {begins} to {ends} is not within {length} units")


def _decode(value: object, types: list[str]) -> object:
    """Undo what a form-encoded body did: everything but text arrives there as JSON in a string."""
    if not isinstance(value, str) or types == ["String"] or set(types) & set(_FILES):
        return value
    if "String" in types:
        return int(value) if re.fullmatch(r"-?\d+", value) else value
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return value


def _check(value: object, types: list[str], path: str) -> None:
    mistakes = []
    for kind in types:
        try:
            _check_one(value, kind, path)
        except Violation as mistake:
            mistakes.append(mistake)
        else:
            return
    # The mistake found deepest belongs to the type that was meant.
    raise max(mistakes, key=lambda mistake: len(mistake.description))


def _check_one(value: object, kind: str, path: str) -> None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise Violation(f"{path} is not an array")
        for index, item in enumerate(value):
            _check_one(item, kind.removeprefix("Array of "), f"{path}[{index}]")
        return
    simple: dict[str, tuple[type, ...]] = {
        "Integer": (int,),
        "Float": (int, float),
        "String": (str,),
        "Boolean": (bool,),
        "InputFile": (Upload, str),
    }
    if kind in simple:
        fits = isinstance(value, simple[kind]) and (kind == "Boolean") == isinstance(value, bool)
        if not fits:
            raise Violation(f"{path} is not of type {kind}")
        return
    definition = specification()["types"][kind]
    if subtypes := definition.get("subtypes"):
        _check(value, subtypes, path)
        return
    _check_fields(value, definition, path)


def _check_fields(value: object, definition: Json, path: str) -> None:
    if not isinstance(value, dict):
        raise Violation(f"{path} is not a {definition['name']}")
    fields = {field["name"]: field for field in definition.get("fields", [])}
    for name, item in value.items():
        if name not in fields:
            raise Violation(f"{path}: {definition['name']} knows no field {name}")
        _check(item, fields[name]["types"], f"{path}.{name}")
        _check_length(item, fields[name], f"{path}.{name}")
    for name, field in fields.items():
        if field["required"] and name not in value:
            raise Violation(f"{path}: {definition['name']} lacks {name}")


def _check_length(value: object, field: Json, path: str) -> None:
    """Enforce the lengths that descriptions give. Characters are counted in UTF-16 units.

    Telegram may count more kindly; whoever stays below this count stays below that one.
    """
    if not isinstance(value, str) or not (found := _LENGTH.search(field["description"])):
        return
    least, most, unit = int(found[1]), int(found[2]), found[3]
    length = len(value.encode()) if unit == "bytes" else len(value.encode("utf-16-le")) // 2
    if length > most:
        raise Violation(f"{path} is too long: {length} {unit} of at most {most}")
    if length < least or (least and not value.strip()):
        raise Violation(f"{path} is empty or too short")
