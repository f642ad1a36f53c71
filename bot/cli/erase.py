"""`istiqbal erase`: destroy the keys of everything about one person, and print the certificate."""

from typing import TYPE_CHECKING

import click

from bot.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from bot.settings import Settings
    from flows.effects import Receipt


@click.command()
@click.argument("contact")
@click.option("--by", default="operator", show_default=True, help="A name of the staff register.")
@click.option("--text", required=True, help="How their identity was checked, and why any is kept.")
@click.option("--keep", multiple=True, metavar="REF", help="A matter the law wants kept.")
@click.option("--key", default="", help="The same key again is the same act: one effect.")
@json_option
@with_settings
def erase(
    settings: "Settings",
    contact: str,
    by: str,
    text: str,
    keep: tuple[str, ...],
    key: str,
    as_json: bool,
) -> None:
    """Erase CONTACT, an address or a reference: refused while anything of theirs is open.

    A request that was made already is answered by it; else one is recorded as made aloud.
    """
    import asyncio

    from bot.cli.contacts import contact_in, newest_request, request_data
    from bot.cli.receipts import exit_by, print_receipt
    from bot.house import open_house
    from flows.events import StaffActed
    from flows.identifiers import Reference

    async def run() -> "Receipt":
        async with open_house(settings, make=False) as house:
            file = contact_in(house.database, contact)
            reference = newest_request(house.database, file, "erase")
            if reference is None:
                asked = await request_data(house, file, by, "erase", text)
                if asked.outcome != "done":
                    return asked
                reference = Reference(asked.data["ticket"])
            fields = {"keep": " ".join(keep)} if keep else {}
            return await house.handle(
                StaffActed(
                    **house.origin(key),
                    reference=reference,
                    action="erase",
                    by=by,
                    text=text,
                    fields=fields,
                )
            )

    receipt = asyncio.run(run())
    print_receipt(receipt, as_json=as_json)
    exit_by(receipt)
