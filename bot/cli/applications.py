"""`istiqbal applications`: what is stored, newest stage first."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@click.option("--stage", "stages", multiple=True, help="Only these stages (repeatable).")
@click.option("--identity", default="", help="Only those of this national ID or iqama.")
@json_option
@with_settings
def applications(
    settings: "Settings", stages: tuple[str, ...], identity: str, as_json: bool
) -> None:
    """List applications: reference, stage, owner, since when, next date."""
    from bot.cli.casework import print_lines
    from bot.house import open_records
    from storage import views

    with open_records(settings) as database:
        lines = database.read(
            lambda conn: views.applications(conn, stages=stages, identity=identity)
        )
    print_lines(lines, as_json=as_json)
