"""Stored bodies outlive the release that wrote them."""

from typing import Any

import msgspec
import pytest

from flows.effects import Receipt
from storage.bodies import RECEIPT, Body, TooNew


class Person(msgspec.Struct, frozen=True):
    """What a later release might store."""

    first: str
    family: str


def _split(value: Any) -> Any:
    first, _, family = value["name"].partition(" ")
    return {"first": first, "family": family}


def test_a_body_says_which_schema_it_is_of() -> None:
    """So that any release knows whether it can read it."""
    raw = RECEIPT.encode(Receipt(code="x"))
    assert msgspec.json.decode(raw) == {"schema": 1, "body": {"code": "x"}}
    assert RECEIPT.decode(raw) == Receipt(code="x")


def test_an_older_body_is_brought_up_to_date() -> None:
    """Step by step, from whichever release wrote it."""
    renamed = {1: lambda value: {"name": value["title"]}, 2: _split}
    body: Body[Person] = Body(Person, schema=3, upcasts=renamed)
    expected = Person("Sara", "Ali")
    assert body.decode(b'{"schema":1,"body":{"title":"Sara Ali"}}') == expected
    assert body.decode(b'{"schema":2,"body":{"name":"Sara Ali"}}') == expected
    assert body.decode(body.encode(expected)) == expected


def test_a_newer_body_is_refused_and_not_trimmed() -> None:
    """Reading what we do not know and writing it back would lose it."""
    with pytest.raises(TooNew):
        RECEIPT.decode(b'{"schema":2,"body":{"code":"x","more":"y"}}')
