"""`istiqbal publish`: a new version of the policy pack."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--by", default="operator", show_default=True, help="Who publishes it.")
@json_option
@with_settings
def publish(settings: "Settings", pack: Path, by: str, as_json: bool) -> None:
    """Make a pack the current version. Running applications keep the version they began under.

    The staff are told and acknowledge it; see `istiqbal versions`.
    """
    import asyncio

    from bot.cli.printing import print_json
    from bot.house import check_pack, open_house

    async def run() -> str:
        async with open_house(settings) as house:
            return await house.publish(pack, by)

    check_pack(pack)
    hash = asyncio.run(run())
    if as_json:
        print_json({"pack": hash})
    else:
        click.echo(hash)
