"""`istiqbal tickets`: what waits for a person of the staff."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import check_stages, json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@click.option("--stage", "stages", multiple=True, help="Only these stages (repeatable).")
@json_option
@with_settings
def tickets(settings: "Settings", stages: tuple[str, ...], as_json: bool) -> None:
    """List inquiries and referrals: reference, stage, owner, since when, next date."""
    from bot.cli.casework import print_lines
    from bot.house import open_records
    from flows.tickets.topics import STAGES
    from storage import views

    check_stages(stages, STAGES)
    with open_records(settings) as database:
        lines = database.read(lambda conn: views.tickets(conn, stages=stages))
    print_lines(lines, as_json=as_json)
