"""`istiqbal applications`: what is stored, newest stage first."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import check_stages, json_option, with_settings

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
    from flows.stages import APPLICATION
    from storage import views

    check_stages(stages, APPLICATION)
    number = _number(identity)
    with open_records(settings) as database:
        lines = database.read(lambda conn: views.applications(conn, stages=stages, identity=number))
    print_lines(lines, as_json=as_json)


def _number(typed: str) -> str:
    """The ID that was typed, in Western digits and without spaces, as it was stored."""
    from flows.forms.kinds.national_id import is_well_formed
    from flows.forms.understanding.folding import clean

    number = "".join(clean(typed).split())
    if typed and not is_well_formed(number):
        says = "not the ten digits of a national ID or an iqama"
        raise click.BadParameter(says, param_hint="--identity")
    return number
