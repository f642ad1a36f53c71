"""What commands print: JSON for scripts, and plain lines without invisible marks for people."""

from datetime import UTC, datetime
from typing import Any

import click
import msgspec

from flows.phrases import plain


def print_json(value: Any) -> None:
    """One JSON value, indented, UTF-8; instants are ISO 8601 in UTC with seconds."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_json_line(value: Any) -> None:
    """One JSON value on one line."""
    click.echo(msgspec.json.encode(value).decode())


def print_text(text: str, *, err: bool = False) -> None:
    """Text for a person. Terminals show isolates as boxes or not at all, so they go."""
    click.echo(plain(text), err=err)


def stamp(at: datetime | None) -> str | None:
    """An instant in JSON output: `2026-11-20T08:30:00Z`."""
    return None if at is None else f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def local(at: datetime | None) -> str:
    """An instant for a person's eye: Riyadh time to the minute."""
    from flows.calendar import RIYADH

    return "–" if at is None else f"{at.astimezone(RIYADH):%Y-%m-%d %H:%M}"
