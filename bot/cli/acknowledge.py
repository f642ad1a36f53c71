"""`istiqbal acknowledge`: a member of the staff has read a version of the policy."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.command()
@click.argument("version", default="")
@click.option("--by", required=True, help="A name of the staff register.")
@click.option("--key", default="", help="The same key again is the same act: one effect.")
@json_option
@with_settings
def acknowledge(settings: "Settings", version: str, by: str, key: str, as_json: bool) -> None:
    """Note that somebody has read VERSION, the beginning of its hash; by default the newest."""
    import asyncio

    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import OfficeActed
    from flows.identifiers import VERSIONS_FILE

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            return await house.handle(
                OfficeActed(
                    **house.origin(key),
                    file=VERSIONS_FILE,
                    action="acknowledge",
                    by=by,
                    fields={"version": version.strip()},
                )
            )

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)
