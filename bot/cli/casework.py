"""Lines of open and ended matters, as `applications` and `tickets` print them."""

from collections.abc import Iterable
from typing import Any

import click

from bot.cli.printing import local, print_json, stamp
from flows.events import CaseworkLine


def print_lines(lines: Iterable[CaseworkLine], *, as_json: bool) -> None:
    """One matter a line: reference, stage, owner, since when, and what comes next."""
    if as_json:
        print_json([line_json(one) for one in lines])
        return
    for one in lines:
        click.echo(
            f"{one.reference:<14} {one.stage:<18} {one.owner:<20} "
            f"{local(one.entered_at)}  {local(one.next_at)}"
        )


def line_json(line: CaseworkLine) -> dict[str, Any]:
    """The stable shape of one matter in lists."""
    return {
        "reference": line.reference,
        "kind": line.kind,
        "stage": line.stage,
        "owner": line.owner,
        "entered_at": stamp(line.entered_at),
        "next_at": stamp(line.next_at),
        "opens_at": stamp(line.opens_at),
        "due_at": stamp(line.due_at),
        "topic": line.topic,
    }
