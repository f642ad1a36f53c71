"""`istiqbal audit`: whether the record of turns holds."""

import sys
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.group()
def audit() -> None:
    """The append-only record of turns."""


@audit.command()
@json_option
@with_settings
def verify(settings: "Settings", as_json: bool) -> None:
    """Follow every chain of the record; exit 1 and name the places where one is broken."""
    from bot.cli.printing import print_json
    from bot.house import open_records
    from storage.audit import verify as broken_places

    with open_records(settings) as database:
        broken = database.read(broken_places)
    if as_json:
        print_json({"holds": not broken, "broken": broken})
    else:
        for one in broken:
            click.echo(f"{one.file} {one.seq}: {one.what}")
        click.echo("broken" if broken else "holds")
    if broken:
        sys.exit(1)
