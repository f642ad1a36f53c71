"""`istiqbal data-request`: write down what somebody asked aloud about their own data."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings
from flows.privacy.kinds import KINDS

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.command(name="data-request")
@click.argument("contact")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What is asked for.")
@click.option("--text", default="", help="Their words, and when.")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@json_option
@with_settings
def data_request(
    settings: "Settings", contact: str, kind: str, text: str, by: str, as_json: bool
) -> None:
    """Record a request of CONTACT, an address or a reference; its period runs from now."""
    import asyncio

    from bot.cli.contacts import contact_in, request_data
    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            file = contact_in(house.database, contact)
            return await request_data(house, file, by, kind, text)

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)
